import type { Article } from "../article/types.js";
import { commonWords } from "../lexicon/name-words.js";
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

/** Words that stay small in title case. */
const SMALL: ReadonlySet<string> = new Set(
  "a an the of in on at to for and or but nor as by with from over after near into s vs via amid up off al bin de la is be".split(
    " ",
  ),
);

/**
 * Marks the sentences written as headlines are: nearly all words large but the small ones of title case,
 * among them two that are no names (a sentence of names alone proves nothing).
 */
function capitalSentences(words: readonly Word[], tokenOf: Int32Array, reading: Reading): Uint8Array {
  const marks = new Uint8Array(reading.sentences.length);
  const counts = new Int32Array(reading.sentences.length * 4);
  const common = commonWords();
  words.forEach((word, w) => {
    const sentence = reading.tokens[tokenOf[w]!]?.sentence;
    if (sentence === undefined || word.shape === "number") return;
    const at = sentence * 4;
    if (word.shape === "lower") {
      if (!SMALL.has(word.key)) counts[at]! += 1;
      return;
    }
    counts[at + 1]! += 1;
    if (word.shape === "upper" && word.text.length >= 4) counts[at + 2]! += 1;
    if (common.has(word.key) && !SMALL.has(word.key)) counts[at + 3]! += 1;
  });
  for (const { index, last } of reading.sentences) {
    const [small, large, upper, ordinary] = counts.subarray(index * 4, index * 4 + 4);
    const share = reading.tokens[last - 1]?.text === "." ? 0.95 : 0.75;
    if (large! >= 3 && ordinary! >= 2 && large! >= share * (large! + small!)) {
      marks[index] = upper! >= 0.5 * large! ? 2 : 1;
    }
  }
  return marks;
}
