import { tableOfText, textIn } from "./packed-tables.js";

// A list of words, each found by its number and its number by it, which is not parsed but used as it lies in a file: of
// a hundred thousand words an article needs a few hundred.

/** At least so much larger than the number of words is the table of their hashes. */
const ROOM = 1.3;

/** The words of a list by their numbers, counted from 0, and their numbers by the words. */
export class WordTable {
  /** For each hash the number of its word, from 1 on, below the upper bits of the hash; 0 for none. */
  readonly #slots: Int32Array;
  /** Where each word ends in the text, in bytes. */
  readonly #ends: Int32Array;
  readonly #text: Buffer;

  /** @param tables what `wordTables` gave */
  constructor([slots, ends, text]: WordTables) {
    this.#slots = slots;
    this.#ends = ends;
    this.#text = textIn(text);
  }

  get size(): number {
    return this.#ends.length;
  }

  /** The word with this number, which must be one of the list. */
  wordAt(number: number): string {
    const start = number === 0 ? 0 : this.#ends[number - 1];
    return this.#text.toString("utf8", start, this.#ends[number]);
  }

  /** The number of a word; undefined where the list does not have it. */
  numberOf(word: string): number | undefined {
    const slots = this.#slots;
    const lower = slots.length - 1;
    const hash = hashOf(word);
    for (let at = hash & lower; ; at = (at + 1) & lower) {
      const slot = slots[at] ?? 0;
      if (slot === 0) return undefined;
      const number = (slot & lower) - 1;
      if (((slot ^ hash) & ~lower) === 0 && this.wordAt(number) === word) return number;
    }
  }
}

/** The slots of the hashes, the ends of the words, and their text. */
export type WordTables = readonly [slots: Int32Array, ends: Int32Array, text: Int32Array];

/** What a `WordTable` of these words is made of; no word may be there twice. */
export function wordTables(words: readonly string[]): WordTables {
  let size = 2;
  while (size < words.length * ROOM) size *= 2;
  const slots = new Int32Array(size);
  const ends = new Int32Array(words.length);
  let end = 0;
  for (const [number, word] of words.entries()) {
    end += Buffer.byteLength(word);
    ends[number] = end;
    const hash = hashOf(word);
    let at = hash & (size - 1);
    while (slots[at] !== 0) at = (at + 1) & (size - 1);
    slots[at] = (hash & -size) | (number + 1);
  }
  return [slots, ends, tableOfText(words.join(""))];
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
