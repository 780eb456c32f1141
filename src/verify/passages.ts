import { type Indexed, indexed } from "../indexed.js";
import type { Span } from "../span.js";
import { type Word, wordsOf } from "./compared-words.js";

/** An article made ready for looking up passages: its words, numbered, and where each of them stands. */
export interface Passages {
  readonly text: string;
  readonly words: Indexed<Word>;
  /** For each word of the article, the number of its key. */
  readonly ids: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
  /** The places of key k are `places.subarray(firstPlace[k], firstPlace[k + 1])`, ascending. */
  readonly places: Int32Array;
  readonly firstPlace: Int32Array;
  /** What each word of the article weighs: rare words more than frequent ones, marks next to nothing. */
  readonly weights: Float64Array;
}

/** A word at more places than these says nothing about where a passage stands. */
export const MANY = 64;

/** Indexes an article for `findWords` and `nearestPassage`; time and memory linear in its length. */
export function indexPassages(text: string): Passages {
  const words = wordsOf(text);
  const numbers = new Map<string, number>();
  const ids = Int32Array.from(words, (word) => {
    const known = numbers.get(word.key);
    if (known !== undefined) return known;
    numbers.set(word.key, numbers.size);
    return numbers.size - 1;
  });
  const firstPlace = new Int32Array(numbers.size + 1);
  for (const id of ids) firstPlace[id + 1] = (firstPlace[id + 1] ?? 0) + 1;
  for (let id = 0; id < numbers.size; id += 1)
    firstPlace[id + 1] = (firstPlace[id + 1] ?? 0) + (firstPlace[id] ?? 0);
  const next = firstPlace.slice();
  const places = new Int32Array(ids.length);
  for (const [place, id] of ids.entries()) {
    const to = next[id] ?? 0;
    places[to] = place;
    next[id] = to + 1;
  }
  const weights = Float64Array.from(words, (word, place) =>
    weightOf(word, (firstPlace[(ids[place] ?? 0) + 1] ?? 0) - (firstPlace[ids[place] ?? 0] ?? 0)),
  );
  return { text, words: indexed(words), ids, numbers, places, firstPlace, weights };
}

/** From 0 to 1, for a word that the article has `times` times. */
export function weightOf(word: Word, times: number): number {
  return word.letters ? 1 / (1 + Math.log2(Math.max(1, times))) : 0.1;
}

/** The numbers of the words in the article; -1 for a word that it does not have. */
export function numbered(passages: Passages, words: readonly Word[]): Int32Array {
  return Int32Array.from(words, (word) => passages.numbers.get(word.key) ?? -1);
}

/** Where the article has the word with this number. */
export function placesOf(passages: Passages, id: number): Int32Array {
  if (id < 0) return new Int32Array(0);
  return passages.places.subarray(passages.firstPlace[id], passages.firstPlace[id + 1]);
}

/** The span of the article's words `first` up to, not including, `last`. */
export function spanOf(passages: Passages, first: number, last: number): Span {
  return { start: passages.words.at(first).start, end: passages.words.at(last - 1).end };
}

/**
 * The places where the article has exactly these words one after the other, at most `MANY` of them.
 * The rarest word leads there; where all are frequent, Knuth, Morris and Pratt's search keeps it linear.
 */
export function findWords(passages: Passages, wanted: Int32Array): number[] {
  if (wanted.length === 0 || wanted.includes(-1)) return [];
  let rarest = 0;
  for (let i = 1; i < wanted.length; i += 1) {
    if (placesOf(passages, wanted[i] ?? 0).length < placesOf(passages, wanted[rarest] ?? 0).length)
      rarest = i;
  }
  const leads = placesOf(passages, wanted[rarest] ?? 0);
  if (leads.length > MANY) return scan(passages.ids, wanted);
  return [...leads].map((place) => place - rarest).filter((first) => standsAt(passages.ids, wanted, first));
}

function standsAt(ids: Int32Array, wanted: Int32Array, first: number): boolean {
  return first >= 0 && first + wanted.length <= ids.length && wanted.every((id, i) => ids[first + i] === id);
}

function scan(ids: Int32Array, wanted: Int32Array): number[] {
  const back = new Int32Array(wanted.length);
  for (let i = 1, k = 0; i < wanted.length; i += 1) {
    while (k > 0 && wanted[i] !== wanted[k]) k = back[k - 1] ?? 0;
    if (wanted[i] === wanted[k]) k += 1;
    back[i] = k;
  }
  const found: number[] = [];
  for (let i = 0, k = 0; i < ids.length && found.length < MANY; i += 1) {
    while (k > 0 && ids[i] !== wanted[k]) k = back[k - 1] ?? 0;
    if (ids[i] === wanted[k]) k += 1;
    if (k === wanted.length) {
      found.push(i - k + 1);
      k = back[k - 1] ?? 0;
    }
  }
  return found;
}
