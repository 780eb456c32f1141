import { type Indexed, indexed } from "../indexed.js";
import { oppositeSides } from "../lexicon/opposites.js";
import { wordClass } from "../lexicon/word-classes.js";
import { type Word, wordsOf } from "./compared-words.js";

/** Words too frequent to tell one content from another, and those that quantities and polarity are told by. */
const IDLE = wordClass("idleWords");
const ENDINGS = /(?:ings?|edly|ed|es|s|ly)$/;

/** The words that tell a content, each cut to its stem; figures are left to the quantities. */
export function contentWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of wordsOf(text)) if (isTelling(word)) found.add(sharedStem(word.key));
  return found;
}

/** Whether the word helps to tell a content. */
export function isTelling({ key, letters }: Word): boolean {
  return letters && !IDLE.has(key) && !/\d/.test(key);
}

/** The same for *rose* and *fell*: the contrary of a claim is told by its other words. */
function sharedStem(key: string): string {
  return oppositeSides().get(key)?.[0]?.pair.id ?? stemOf(key);
}

/** The word without its ending. */
export function stemOf(key: string): string {
  return key.length > 4 ? key.replace(ENDINGS, "").slice(0, 8) : key;
}

/** The stems of many contents, and by stem the numbers of the contents that have it. */
export interface ContentIndex {
  readonly contents: Indexed<ReadonlySet<string>>;
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function contentIndex(texts: readonly string[]): ContentIndex {
  const contents = texts.map(contentWords);
  const places = new Map<string, number[]>();
  for (const [at, stems] of contents.entries()) {
    for (const stem of stems) {
      const there = places.get(stem);
      if (there === undefined) places.set(stem, [at]);
      else there.push(at);
    }
  }
  return { contents: indexed(contents), places };
}

/**
 * For each content that has one of the stems, by its number: the share of them that it has, from 0 to 1. Stems of few
 * contents tell more than those of many.
 */
export function likenesses(wanted: ReadonlySet<string>, { places }: ContentIndex): Map<number, number> {
  const found = new Map<number, number>();
  let all = 0;
  for (const stem of wanted) {
    const there = places.get(stem) ?? [];
    const weight = 1 / (1 + Math.log2(1 + there.length));
    all += weight;
    for (const at of there) found.set(at, (found.get(at) ?? 0) + weight);
  }
  for (const [at, common] of found) found.set(at, common / all);
  return found;
}
