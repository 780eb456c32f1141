import type { Gender, Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { wordClass } from "../lexicon/word-classes.js";

// The lexicon's given and family names as names are compared: folded, once per lexicon; and what stands behind them.

const folded = new WeakMap<Lexicon, ReadonlyMap<string, Gender | "u">>();

/** The lexicon's given names by their folded form. */
export function foldedGivenNames(lexicon: Lexicon): ReadonlyMap<string, Gender | "u"> {
  let names = folded.get(lexicon);
  if (names === undefined) {
    names = new Map([...lexicon.givenNames].map(([name, gender]) => [fold(name), gender]));
    folded.set(lexicon, names);
  }
  return names;
}

const foldedFamilies = new WeakMap<Lexicon, ReadonlySet<string>>();

/** The lexicon's family names by their folded form. */
export function foldedFamilyNames(lexicon: Lexicon): ReadonlySet<string> {
  let names = foldedFamilies.get(lexicon);
  if (names === undefined) {
    names = new Set([...lexicon.familyNames].map(fold));
    foldedFamilies.set(lexicon, names);
  }
  return names;
}

/** Folded words behind a name that tell its bearers apart: *Marcos [Jr]*, *Henry Ford [II]*. */
export const GENERATIONS = wordClass("generations");

/** Those of them that may have a stop. */
export const JUNIORS = wordClass("juniors");
