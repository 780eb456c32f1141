import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "../dist/article/read-article.js";
import { speakersOf } from "../dist/claims/speakers.js";
import { loadLexicon } from "../dist/lexicon/load.js";
import { findMentions } from "../dist/mentions/find-mentions.js";
import { parsePhrases } from "../dist/phrases/parse-phrases.js";
import { readSentences } from "../dist/sentences/read-sentences.js";

/** Attributions of one brat standoff file, spans in code points: `[{ source, cue, content: [[start, end], …] }]`. */
function brat(path) {
  const spans = new Map();
  const out = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const fields = line.split("\t");
    if (fields.length < 2) continue;
    if (fields[0].startsWith("T")) {
      spans.set(
        fields[0],
        fields[1]
          .slice(fields[1].indexOf(" ") + 1)
          .split(";")
          .map((piece) => piece.split(" ").map(Number)),
      );
    } else if (fields[0].startsWith("E")) {
      const roles = { source: [], cue: [], content: [] };
      for (const part of fields[1].split(" ")) {
        const [role, id] = part.split(":");
        const name = role.replace(/\d+$/, "").toLowerCase();
        if (name in roles) roles[name].push(...(spans.get(id) ?? []));
      }
      out.push(roles);
    }
  }
  return out;
}

/**
 * The articles of a PolNeAR split, spans in UTF-16; `fold` 0–4 by a hash of the name. `gold` is the first annotation,
 * `annotations` has one for each annotator.
 */
export function readCorpus(folder) {
  const seen = new Map();
  const articles = [];
  for (const file of readdirSync(join(folder, "attributions"))
    .filter((name) => name.endsWith(".ann"))
    .sort()) {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/, "");
    const text = seen.get(name)?.text ?? readFileSync(join(folder, "text", `${name}.txt`), "utf8");
    const utf16 = [];
    let at = 0;
    for (const character of text) {
      utf16.push(at);
      at += character.length;
    }
    utf16.push(at);
    const convert = (pieces) =>
      pieces
        .map(([start, end]) => ({ start: utf16[start], end: utf16[end] }))
        .sort((a, b) => a.start - b.start);
    const gold = brat(join(folder, "attributions", file)).map((each) => ({
      source: convert(each.source),
      cue: convert(each.cue),
      content: convert(each.content),
    }));
    if (seen.has(name)) {
      seen.get(name).annotations.push(gold);
      continue;
    }
    const article = { name, text, gold, annotations: [gold], fold: hash(name) % 5 };
    seen.set(name, article);
    articles.push(article);
  }
  return articles;
}

function hash(text) {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619) >>> 0;
  return h;
}

/** True when two spans share a character. */
export const overlaps = (a, b) => a.start < b.end && b.start < a.end;

/** Characters that two lists of spans share, in relation to those that either has. */
export function iou(a, b) {
  const size = (spans) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  let shared = 0;
  for (const x of a)
    for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared / (size(a) + size(b) - shared || 1);
}

/** A text read as far as the claims room needs. */
export function parse(text) {
  const article = readArticle(text);
  const reading = readSentences(article);
  const mentions = findMentions(article, reading, loadLexicon());
  const speakerAt = speakersOf(reading.tokens, mentions, loadLexicon());
  return { reading, phrases: parsePhrases(reading), speakerAt };
}
