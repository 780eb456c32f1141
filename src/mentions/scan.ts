import type { Article } from "../article/article.js";
import { type Speller, type Word, type Words, wordsOfTokens } from "../gazetteer/words.js";
import type { Reading, Token } from "../sentences/reading.js";
import { SMALL, TRAIT } from "./traits.js";

/** An article cut into words, with what the rules ask about a word's surroundings. */
export interface Scan {
  readonly article: Article;
  readonly reading: Reading;
  readonly words: Words;
  /** For each word the index of its sentence. */
  readonly sentenceOf: Int32Array;
  /**
   * For each sentence, whether its capitals tell names from other words: 0 they do; 1 Title Case and 2 ALL CAPS do not.
   */
  readonly capitals: Uint8Array;
}

/** Cuts the article into words. */
export function scanArticle(article: Article, reading: Reading, speller: Speller): Scan {
  const { tokens, sentences } = reading;
  const words = wordsOfTokens(article.text, tokens, speller);
  const sentenceOf = new Int32Array(words.length);
  const capitals = new Uint8Array(sentences.length);
  let from = 0;
  for (const { index, last } of sentences) {
    let to = from;
    while (to < words.length && words.at(to).token < last) to += 1;
    sentenceOf.fill(index, from, to);
    capitals[index] = capitalsOf(words, from, to, tokens[last - 1]?.text === ".");
    from = to;
  }
  return { article, reading, words, sentenceOf, capitals };
}

/**
 * True when the word is there and has the trait, or one of several. Nothing is asked more often, and `at` would be
 * slow.
 */
export function has({ words }: Scan, at: number, trait: number): boolean {
  return at >= 0 && at < words.length && ((words[at]?.traits ?? 0) & trait) !== 0;
}

/** The word there; undefined past the ends. Reading a list at -1 takes ten times as long as at any other place. */
export function wordAt({ words }: Scan, at: number): Word | undefined {
  return at < 0 || at >= words.length ? undefined : words[at];
}

/** The token that holds the word's first character; undefined past the ends. */
export function tokenAt(scan: Scan, at: number): Token | undefined {
  return at < 0 || at >= scan.words.length ? undefined : scan.reading.tokens[scan.words.at(at).token];
}

/** True when the words stand in the same sentence. */
export function sameSentence(scan: Scan, a: number, b: number): boolean {
  const { sentenceOf } = scan;
  return a >= 0 && b >= 0 && a < sentenceOf.length && sentenceOf[a] === sentenceOf[b];
}

/** True for the first word of a sentence, and after a mark that begins one (quotation mark, colon, dash). */
export function beginsSentence(scan: Scan, at: number): boolean {
  if (at < 0 || at >= scan.words.length) return false;
  if (!sameSentence(scan, at - 1, at)) return true;
  const { gap, token } = scan.words.at(at);
  if (gap === "break") return true;
  if (gap !== "other") return false;
  const sentence = scan.reading.sentences.at(scan.sentenceOf[at] ?? 0);
  return sentence.first < token && OPENERS.test(between(scan, at));
}

const OPENERS = /["“”'‘:—\]]/;

/** The characters between a word and the one before it. */
export function between(scan: Scan, at: number): string {
  const before = wordAt(scan, at - 1);
  return scan.article.text
    .slice(before === undefined ? 0 : before.end, scan.words[at]?.start ?? scan.article.text.length)
    .slice(0, 20);
}

/** True where the sentence's capitals tell nothing. */
export function inCapitals(scan: Scan, at: number): boolean {
  return (scan.capitals[scan.sentenceOf[at] ?? 0] ?? 0) > 0;
}

/** True where the whole sentence is in capitals, so that no acronym can be told. */
export function inAllCapitals(scan: Scan, at: number): boolean {
  return scan.capitals[scan.sentenceOf[at] ?? 0] === 2;
}

/**
 * Marks a sentence that is written as headlines are: nearly all words large but the small ones of title case,
 * among them two that are not names (a sentence of names alone proves nothing). `closed` by a full stop it is
 * less likely to be one.
 */
function capitalsOf(words: Words, from: number, to: number, closed: boolean): 0 | 1 | 2 {
  let large = 0;
  let upper = 0;
  let ordinary = 0;
  for (let at = from; at < to; at += 1) {
    const { shape, text, traits } = words.at(at);
    if ((traits & TRAIT.large) === 0) continue;
    large += 1;
    if (shape === "upper" && text.length >= 4) upper += 1;
    if ((traits & TRAIT.ordinary) !== 0) ordinary += 1;
  }
  if (large < 3 || ordinary < 2) return 0;
  let small = 0;
  for (let at = from; at < to; at += 1) {
    if (words.at(at).shape === "lower" && !SMALL.has(words.at(at).key)) small += 1;
  }
  if (large < (closed ? 0.95 : 0.75) * (large + small)) return 0;
  return upper >= 0.5 * large ? 2 : 1;
}
