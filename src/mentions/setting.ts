import { fold } from "../lexicon/fold.js";
import { commonWords, type NameWords, nameWords } from "../lexicon/name-words.js";
import type { Gender, Lexicon } from "../lexicon/types.js";
import type { GazetteerName } from "./gazetteer.js";
import type { Scan } from "./scan.js";
import type { Titles } from "./titles.js";

/** The names of the lexicon that may be read at a word: the longest that the policies allow. */
export interface Hit {
  readonly length: number;
  readonly names: readonly GazetteerName[];
}

/** All that the rules for names look at. */
export interface Setting {
  readonly scan: Scan;
  readonly lexicon: Lexicon;
  /** By word index; undefined where no name of the lexicon starts. */
  readonly hits: readonly (Hit | undefined)[];
  readonly titles: Titles;
  readonly lists: NameWords;
  readonly common: ReadonlySet<string>;
  readonly givenNames: ReadonlyMap<string, Gender | "u">;
  readonly familyNames: ReadonlySet<string>;
}

/** Loads the word lists for a scanned article. */
export function settingOf(scan: Scan, lexicon: Lexicon, hits: Setting["hits"], titles: Titles): Setting {
  const givenNames = foldedGivenNames(lexicon);
  const familyNames = foldedFamilyNames(lexicon);
  return { scan, lexicon, hits, titles, lists: nameWords(), common: commonWords(), givenNames, familyNames };
}

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

function foldedFamilyNames(lexicon: Lexicon): ReadonlySet<string> {
  let names = foldedFamilies.get(lexicon);
  if (names === undefined) {
    names = new Set([...lexicon.familyNames].map(fold));
    foldedFamilies.set(lexicon, names);
  }
  return names;
}

/** True when the hit can be read as one of these types. */
export function isHit(hit: Hit | undefined, ...types: readonly string[]): hit is Hit {
  if (hit === undefined) return false;
  for (const { type } of hit.names) if (types.includes(type)) return true;
  return false;
}
