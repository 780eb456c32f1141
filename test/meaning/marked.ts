import { readArticle } from "../../src/article/read-article.js";
import type { Entity } from "../../src/entities/entity.js";
import { indexed } from "../../src/indexed.js";
import type { Lexicon } from "../../src/lexicon/entries.js";
import { loadWording } from "../../src/lexicon/wording.js";
import { type Meant, readMeaning } from "../../src/meaning/read-meaning.js";
import { parsePhrases } from "../../src/phrases/parse-phrases.js";
import { readSentences } from "../../src/sentences/read-sentences.js";
import type { Claim } from "../../src/sources/claim.js";
import type { Span } from "../../src/span.js";

/** A text whose claims are marked: {s1 source} {q1 cue} {c1 content}; contents nest. */
export interface MarkedRow {
  readonly text: string;
  /** Ids with the names to be found in the text. */
  readonly entities?: Readonly<Record<string, readonly string[]>>;
  readonly date?: string;
  /** The rule that found the first claim, where that matters. */
  readonly rule?: string;
}

/** Reads the meaning of the marked claims, by the rules of the room alone: no claim is searched for. */
export function meaningOfMarked(row: MarkedRow): { text: string } & Meant {
  const { text, marks } = strip(row.text);
  const article = readArticle(text);
  const reading = readSentences(article);
  const phrases = parsePhrases(reading);
  const entities = Object.entries(row.entities ?? {}).map(([id, names]) => entityOf(id, names, text));
  const numbers = [...new Set(marks.map(({ number }) => number))].sort();
  const spansOf = (kind: string, number: string) =>
    marks
      .filter((mark) => mark.kind === kind && mark.number === number)
      .map(({ start, end }) => ({ start, end }));
  const claims = numbers.map((number): Claim => {
    const [source, cue, content] = [spansOf("s", number), spansOf("q", number), spansOf("c", number)];
    const inCue = reading.tokens.filter(({ start }) =>
      cue.some((span) => start >= span.start && start < span.end),
    );
    const group = phrases.verbGroups.find(({ head }) => inCue.some(({ index }) => index === head));
    const head = reading.tokens[group?.head ?? (inCue.find(({ pos }) => pos === "NOUN") ?? inCue[0]!).index]!;
    const quoted = /[“"]/.test(text.slice(content[0]!.start, content[0]!.end));
    const parent = numbers.findLastIndex(
      (other) =>
        other !== number &&
        spansOf("c", other).some((outer) => outer.start <= cue[0]!.start && cue[0]!.end <= outer.end),
    );
    return {
      source,
      cue,
      content,
      parent,
      cueLemma: head.lemma,
      cueToken: head.index,
      quotation: quoted ? "direct" : "indirect",
      kind: "statement",
      negated:
        (group?.negated ?? false) ||
        (source.length > 0 && /^no(?:ne|body)? /i.test(text.slice(source[0]?.start, source[0]?.end))),
      rule: row.rule ?? "marked",
      confidence: 1,
      reasoning: { rule: "marked", because: "marked by hand", refused: [] },
      paragraph: 0,
      speaker:
        source.length === 0
          ? null
          : { entity: sourceEntity(entities, source), entities: [], kind: "unknown", resolution: "stated" },
    };
  });
  const outlets = entities
    .filter(({ id }) => /reuters|al-jazeera|cnn/.test(id))
    .map(({ id }) => ({ id, kind: "media" }));
  const none = { states: [], groups: [], people: [], locations: [] };
  const lexicon = { ...none, organizations: outlets } as unknown as Lexicon;
  const options = { wording: loadWording(), date: row.date ?? null, authorClaims: true };
  return { text, ...readMeaning({ article, reading, phrases, lexicon }, entities, indexed(claims), options) };
}

interface Mark extends Span {
  readonly kind: string;
  readonly number: string;
}

function strip(marked: string): { text: string; marks: Mark[] } {
  const open: { kind: string; number: string; start: number }[] = [];
  const marks: Mark[] = [];
  let text = "";
  for (const [piece] of marked.matchAll(/\{[sqc]\d |\}|[^{}]+/g)) {
    if (piece === "}") marks.push({ ...open.pop()!, end: text.length });
    else if (piece.startsWith("{")) open.push({ kind: piece[1]!, number: piece[2]!, start: text.length });
    else text += piece;
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start) };
}

function entityOf(id: string, names: readonly string[], text: string): Entity {
  const mentions = names.flatMap((name) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, "g"))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      form: "name" as const,
    })),
  );
  const type = id.split(":")[0] as Entity["type"];
  return {
    id,
    type,
    mentions,
    name: names[0]!,
    iso3166: null,
    state: null,
    role: null,
    wikidata: null,
    cameo: null,
    sponsors: [],
  };
}

function sourceEntity(entities: readonly Entity[], source: readonly Span[]): string | null {
  const inside = (span: Span) => source.some(({ start, end }) => start <= span.start && span.end <= end);
  return entities.find(({ mentions }) => mentions.some(inside))?.id ?? null;
}
