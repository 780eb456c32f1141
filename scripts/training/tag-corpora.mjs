// Texts whose words are known to be verbs or not: trees, and annotated articles whose cues tell.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { overlaps, readCorpus } from "../corpus.mjs";

/** Tags between which the model decides. */
const DECIDED = new Set(["VERB", "NOUN", "ADJ", "PROPN"]);

/**
 * The sentences of the tab-separated trees of a folder.
 * @returns {{ text: string, verbs: Map<string, boolean> }[]} `verbs` has "start:end" of each word that is decided
 */
export function treeSentences(folder) {
  const sentences = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort()) {
    for (const block of readFileSync(join(folder, file), "utf8").split("\n\n")) {
      let text = "";
      const verbs = new Map();
      for (const line of block.split("\n")) {
        if (!/^\d+\t/.test(line)) continue;
        const [, form, , pos, , , glued] = line.split("\t");
        if (DECIDED.has(pos)) verbs.set(`${text.length}:${text.length + form.length}`, pos === "VERB");
        text += form + (glued === "N" ? "" : " ");
      }
      if (text !== "") sentences.push({ text, verbs });
    }
  }
  return sentences;
}

/** The articles of a PolNeAR split, with all their attributions; spans in UTF-16. */
export function polnearArticles(folder) {
  return readCorpus(folder).map(({ text, fold, annotations }) => ({ text, fold, gold: annotations.flat() }));
}

/** The articles of a folder of `NAME.txt`, `NAME.claims.json` and `folds.tsv`, doubtful claims left out. */
export function goldArticles(folder) {
  const rows = readFileSync(join(folder, "folds.tsv"), "utf8").trim().split("\n").slice(1);
  return rows.map((row) => {
    const [name, fold] = row.split("\t");
    const text = readFileSync(join(folder, `${name}.txt`), "utf8");
    const offsets = [];
    let at = 0;
    for (const character of text) {
      offsets.push(at);
      at += character.length;
    }
    offsets.push(at);
    const span = ({ start, end }) => ({ start: offsets[start], end: offsets[end] });
    const gold = [];
    const add = (claims) => {
      for (const { source, cue, content, inner = [], doubtful } of claims) {
        if (!doubtful)
          gold.push({ source: source ? [span(source)] : [], cue: [span(cue)], content: content.map(span) });
        add(inner);
      }
    };
    add(JSON.parse(readFileSync(join(folder, `${name}.claims.json`), "utf8")).claims);
    return { text, fold: Number(fold), gold };
  });
}

const words = (list) => new Set(list.split(" "));
/** A cue behind one of these is a noun, or has no tag that can be told. */
const BEFORE_NOUN = words(
  "a an the no any this these those my your his her its our their 's ’s of in for with by on at under from into some such more many",
);
const BEFORE_VERB = words(
  "to have has had 've ’ve is are was were be been being 's ’s 're ’re 'm ’m will would can could may might must should shall 'll ’ll 'd ’d do does did n't n’t not never also then later already further even still just",
);
const AUXILIARY = words("have has had be is was were do to 's ’s");

/**
 * What cues tell of their words: true for a verb, false for a noun.
 * @param {(token) => boolean} mayBeCue whether the word is a cue of the lexicon if it is a verb
 * @returns {Map<number, boolean>} by token index
 */
export function verbsByCues(tokens, gold, mayBeCue) {
  const verbs = new Map();
  for (const { source, cue } of gold) {
    const inCue = tokens.filter((token) => cue.some((span) => overlaps(token, span)));
    const head = inCue.find((token) => mayBeCue(token) && !AUXILIARY.has(token.lower));
    if (head === undefined) continue;
    const previous = tokens[head.index - 1];
    const before = inCue.slice(0, inCue.indexOf(head));
    if (previous && BEFORE_NOUN.has(previous.lower) && !(before.length > 0 && head.lower.endsWith("ing")))
      verbs.set(head.index, false);
    else if (isVerb(tokens, head, before, source)) verbs.set(head.index, true);
  }
  return verbs;
}

/** A cue is a verb behind its auxiliaries or its source, before its source, and as a participle behind a comma. */
function isVerb(tokens, head, before, source) {
  if (before.length > 0) return before.every(({ lower }) => BEFORE_VERB.has(lower) || lower.endsWith("ly"));
  const previous = tokens[head.index - 1];
  if (previous === undefined) return false;
  if (source.some(({ end }) => end === previous.end)) return !/^['’]s?$/.test(previous.lower);
  if (source.some(({ start }) => start === tokens[head.index + 1]?.start))
    return /^[,”"’'?!]$/.test(previous.lower);
  return previous.lower === "," && head.lower.endsWith("ing");
}
