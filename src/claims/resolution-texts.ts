import { type Indexed, indexed } from "../indexed.js";
import { wordClass } from "../lexicon/word-classes.js";
import { confidenceOf } from "../scoring/calibration.js";
import type { Reading, Token, Tokens } from "../sentences/reading.js";
import type { Span } from "../span.js";
import type { Attribution } from "./attribution.js";
import type { Cues } from "./cues.js";

// Resolutions of councils and assemblies: one sentence over many paragraphs, whose subject stands alone in the first.

/** How many tokens the name of the body may have, its comma among them. */
const LONGEST_OPENING = 10;
const NAME_WORDS = /^(?:NOUN|PROPN|ADJ|DET|ADP)$/;
/** How many tokens may stand before the verb: a number or letter, an adverb. */
const LONGEST_LEAD = 5;
/** Log odds of what a paragraph of a resolution says. */
const PRIOR = 3;
const VERBS = wordClass("resolvingVerbs");
const FEELINGS = wordClass("resolvingFeelings");

/** A paragraph of a resolution. */
interface Resolved {
  readonly body: Span;
  readonly paragraph: number;
  /** Tokens: `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
}

/**
 * *The Security Council,* in a paragraph of its own is the source of *Recalling …,*, *Condemns …;* and all other
 * paragraphs up to the stop that ends the sentence: of the claim found there, or of one that is made of the paragraph.
 */
export function withResolutions(
  attributions: readonly Attribution[],
  reading: Reading,
  cues: Cues,
): readonly Attribution[] {
  const resolved = paragraphsOf(reading);
  if (resolved.length === 0) return attributions;
  const byParagraph = new Map(resolved.map((each) => [each.paragraph, each]));
  const opened = new Set<number>();
  const sourced = attributions.map((attribution) => {
    const own = byParagraph.get(attribution.paragraph);
    if (own === undefined || !opensParagraph(attribution, own, reading.tokens)) return attribution;
    opened.add(attribution.paragraph);
    return { ...attribution, source: [own.body] };
  });
  const made = resolved.flatMap((each) =>
    opened.has(each.paragraph) ? [] : (claimOf(each, reading.tokens, cues) ?? []),
  );
  return made.length === 0 ? sourced : inOrder(sourced, made);
}

/** True where the cue is the first word of its paragraph, numbers and adverbs aside. */
function opensParagraph({ cueToken, parent }: Attribution, paragraph: Resolved, tokens: Tokens): boolean {
  return parent < 0 && (cueToken === paragraph.first || cueToken === openerOf(paragraph, tokens));
}

/** Both in text order, those made last around what stands in them. */
function inOrder(found: readonly Attribution[], made: readonly Attribution[]): readonly Attribution[] {
  const all = [...found, ...made];
  const order = all.map((_, at) => at).sort((a, b) => key(all, a) - key(all, b) || b - a);
  const placeOf = new Map(order.map((at, place) => [at, place]));
  const hostOf = new Map(made.map(({ paragraph }, at) => [paragraph, found.length + at]));
  return order.map((at) => {
    const attribution = indexed(all).at(at);
    const own = attribution.parent >= 0 ? attribution.parent : hostOf.get(attribution.paragraph);
    const parent = own === undefined || own === at ? -1 : (placeOf.get(own) ?? -1);
    return at < found.length ? { ...attribution, parent } : around(attribution, found);
  });
}

/** A paragraph’s claim, to the end of what is said in it: the full stop of a quotation that ends it too. */
function around(made: Attribution, found: readonly Attribution[]): Attribution {
  const [whole] = made.content;
  const within = found
    .filter(({ paragraph }) => paragraph === made.paragraph)
    .flatMap(({ content }) => content);
  const end = Math.max(...[...made.content, ...within].map((piece) => piece.end));
  return whole ? { ...made, content: [{ ...whole, end }] } : made;
}

function key(all: readonly Attribution[], at: number): number {
  return all[at]?.cueToken ?? 0;
}

/** The paragraphs behind the name of who resolves, up to the one that ends the sentence. */
function paragraphsOf({ tokens, sentences }: Reading): Resolved[] {
  const found: Resolved[] = [];
  let body: Span | null = null;
  for (let at = 0; at < sentences.length; at++) {
    const { first, paragraph } = indexed(sentences).at(at);
    let { last } = indexed(sentences).at(at);
    for (let next = sentences[at + 1]; next?.paragraph === paragraph; next = sentences[at + 1]) {
      ({ last } = next);
      at++;
    }
    if (isBodyAlone(indexed(tokens.slice(first, last)))) {
      body = { start: tokens.at(first).start, end: tokens.at(last - 2).end };
      continue;
    }
    if (body === null) continue;
    found.push({ body, paragraph, first, last });
    if (!/^(?:[,;:]|and)$/.test(tokens.at(last - 1).text)) body = null;
  }
  return found;
}

/** The verb or feeling that opens a paragraph, *1. [Condemns] …*, *Deeply [concerned] …*, or -1. */
function openerOf({ first, last }: Resolved, tokens: Tokens): number {
  for (let at = first; at < Math.min(last, first + LONGEST_LEAD); at++) {
    const { lower } = tokens.at(at);
    if (FEELINGS.has(lower) || verbOf(lower) !== "") return at;
    const isLead = /^(?:\d{1,3}|[a-z]{1,2}|[().]|also|further|[a-z]+ly)$/.test(lower);
    if (!isLead) return -1;
  }
  return -1;
}

/** The verb of a form such as *urges*, *noting*, *recognizing*, as the word class has it; empty for none. */
function verbOf(lower: string): string {
  const stem = lower.replace(/(?:s|ing)$/, "");
  if (stem === lower) return "";
  return [stem, `${stem}e`, stem.replace(/e$/, "")].find((verb) => VERBS.has(verb)) ?? "";
}

/** What a paragraph resolves as a claim of the body; null where it opens with another word. */
function claimOf(resolved: Resolved, tokens: Tokens, cues: Cues): Attribution | null {
  const opener = openerOf(resolved, tokens);
  if (opener < 0) return null;
  const { body, paragraph, first, last } = resolved;
  let end = last;
  while (end > opener && /^(?:[,;:.]|and)$/.test(tokens.at(end - 1).text)) end--;
  let cueEnd = opener + 1;
  while (/^(?:also|further|on|upon|strongly)$/.test(tokens[cueEnd]?.lower ?? "")) cueEnd++;
  if (cueEnd >= end) return null;
  let cueFirst = opener;
  while (cueFirst > first && /ly$/.test(tokens.at(cueFirst - 1).lower)) cueFirst--;
  const { lower } = tokens.at(opener);
  const verb = verbOf(lower);
  const { kind } = cues.verb.get(verb) ?? cues.adjective.get(lower) ?? { kind: "attitude" };
  return {
    source: [body],
    cue: [{ start: tokens.at(cueFirst).start, end: tokens.at(cueEnd - 1).end }],
    cueLemma: verb || lower,
    content: [{ start: tokens.at(cueEnd).start, end: tokens.at(end - 1).end }],
    quotation: "indirect",
    kind,
    negated: false,
    parent: -1,
    rule: "resolution",
    confidence: confidenceOf("resolution", PRIOR),
    paragraph,
    cueToken: opener,
  };
}

/** *The General Assembly,*: nothing but a name with *the* and the comma behind it. */
function isBodyAlone(words: Indexed<Token>): boolean {
  if (words.length < 3 || words.length > LONGEST_OPENING) return false;
  if (words.at(0).text !== "The" || words.at(-1).text !== "," || !/^\p{Lu}/u.test(words.at(-2).text))
    return false;
  return words.slice(0, -1).every(({ pos }) => NAME_WORDS.test(pos));
}
