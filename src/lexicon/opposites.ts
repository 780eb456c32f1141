import { dataOf } from "./files.js";

// Words that say the contrary of each other, read from data/opposites.json: *rose* and *fell*, *approve* and *reject*.

/** Two lists of words in small letters, with their inflected forms; each word of one is the contrary of the other's. */
export interface Opposites {
  readonly id: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** The same event has both, of two sides: *A won*, *B lost*. */
  readonly roles?: true;
}

/** A pair that a word belongs to, and on which side of it the word stands. */
export interface OppositeSide {
  readonly pair: Opposites;
  readonly side: "one" | "other";
}

let byWord: ReadonlyMap<string, readonly OppositeSide[]> | undefined;

/** The pairs of each word, read at the first use. */
export function oppositeSides(): ReadonlyMap<string, readonly OppositeSide[]> {
  if (byWord !== undefined) return byWord;
  const found = new Map<string, OppositeSide[]>();
  for (const pair of dataOf<Opposites[]>("opposites"))
    for (const side of ["one", "other"] as const)
      for (const word of pair[side]) found.set(word, [...(found.get(word) ?? []), { pair, side }]);
  byWord = found;
  return byWord;
}
