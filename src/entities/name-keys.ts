import { fold } from "../lexicon/fold.js";
import { nameWords } from "../lexicon/name-words.js";

/** A name cut into its words' keys. */
export type NameKeys = readonly string[];

const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** The words of a name, folded, without marks. */
export function nameKeys(name: string): NameKeys {
  // most names are plain letters and blanks
  if (PLAIN.test(name)) return name.includes(" ") ? name.toLowerCase().split(" ") : [name.toLowerCase()];
  return name
    .split(/[\s\p{Pd}]+/u)
    .map((word) => fold(word).replace(/[^\p{L}\p{N}]/gu, ""))
    .filter((key) => key !== "");
}

/** The name with a single blank between its words; nearly all have it so. */
export function singleSpaced(name: string): string {
  return OTHER_BLANKS.test(name) ? name.replace(/\s+/g, " ") : name;
}

const OTHER_BLANKS = /\s\s|[^\S ]/;

/** True for Chinese and Korean names, whose first word is the family name: *Xi Jinping*, *Kim Jong Un*. */
export function isFamilyNameFirst(keys: NameKeys): boolean {
  const [first, ...others] = keys;
  return first !== undefined && others.length > 0 && nameWords().eastAsianSurnames.has(first);
}
