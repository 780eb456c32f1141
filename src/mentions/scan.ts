import type { Article } from "../article/types.js";
import type { Reading, Token } from "../sentences/types.js";
import { scanWords, tokensOfWords, type Word } from "./words.js";

/** An article cut into words, with what the rules ask about a word's surroundings. */
export interface Scan {
  readonly article: Article;
  readonly reading: Reading;
  readonly words: readonly Word[];
  /** For each word the index of its token. */
  readonly tokenOf: Int32Array;
  /** For each sentence: do its capitals tell nothing? 0 they do, 1 Title Case, 2 ALL CAPS. */
  readonly capitals: Uint8Array;
}

/** Cuts the article into words. */
export function scanArticle(article: Article, reading: Reading): Scan {
  const words = scanWords(article.text);
  const tokenOf = tokensOfWords(words, reading.tokens);
  return { article, reading, words, tokenOf, capitals: capitalSentences(words, tokenOf, reading) };
}

/** The token that holds the word's first character; undefined past the ends. */
export function tokenAt(scan: Scan, at: number): Token | undefined {
  return at < 0 || at >= scan.words.length ? undefined : scan.reading.tokens[scan.tokenOf[at]!];
}

/** True when the words stand in the same sentence. */
export function sameSentence(scan: Scan, a: number, b: number): boolean {
  const left = tokenAt(scan, a);
  const right = tokenAt(scan, b);
  return left !== undefined && right !== undefined && left.sentence === right.sentence;
}

/** True for the first word of a sentence, and after a mark that begins one (quotation mark, colon, dash). */
export function beginsSentence(scan: Scan, at: number): boolean {
  const token = tokenAt(scan, at);
  if (token === undefined) return false;
  const sentence = scan.reading.sentences[token.sentence]!;
  const before = tokenAt(scan, at - 1);
  if (before === undefined || before.sentence !== token.sentence) return true;
  const gap = scan.words[at]!.gap;
  if (gap === "break") return true;
  return gap === "other" && sentence.first < token.index && OPENERS.test(between(scan, at));
}

const OPENERS = /["“”'‘:—\]]/;

/** The characters between a word and the one before it. */
export function between(scan: Scan, at: number): string {
  const before = scan.words[at - 1];
  return scan.article.text
    .slice(before === undefined ? 0 : before.end, scan.words[at]?.start ?? scan.article.text.length)
    .slice(0, 20);
}

/** True where the sentence's capitals tell nothing. */
export function inCapitals(scan: Scan, at: number): boolean {
  const token = tokenAt(scan, at);
  return token !== undefined && scan.capitals[token.sentence]! > 0;
}

/** True where the whole sentence is in capitals, so that no acronym can be told. */
export function inAllCapitals(scan: Scan, at: number): boolean {
  const token = tokenAt(scan, at);
  return token !== undefined && scan.capitals[token.sentence] === 2;
}

/**
 * Marks the sentences written as headlines are. Only words of four letters and more are counted, for the
 * small ones stay small in title case; a sentence needs three of them besides its first word.
 */
function capitalSentences(words: readonly Word[], tokenOf: Int32Array, reading: Reading): Uint8Array {
  const marks = new Uint8Array(reading.sentences.length);
  const counts = new Int32Array(reading.sentences.length);
  const large = new Int32Array(reading.sentences.length);
  const upper = new Int32Array(reading.sentences.length);
  const seen = new Int32Array(reading.sentences.length);
  words.forEach((word, w) => {
    const sentence = reading.tokens[tokenOf[w]!]?.sentence;
    if (sentence === undefined) return;
    seen[sentence]! += 1;
    if (seen[sentence] === 1 || word.text.length < 4 || word.shape === "number") return;
    counts[sentence]! += 1;
    if (word.shape !== "lower") large[sentence]! += 1;
    if (word.shape === "upper") upper[sentence]! += 1;
  });
  for (const { index, last } of reading.sentences) {
    const ended = reading.tokens[last - 1]?.text === ".";
    const share = ended ? 0.9 : 0.7;
    if (counts[index]! >= 3 && large[index]! >= share * counts[index]!) {
      marks[index] = upper[index]! >= 0.7 * counts[index]! ? 2 : 1;
    }
  }
  return marks;
}
