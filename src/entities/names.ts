import { fold } from "../lexicon/fold.js";
import { nameWords } from "../lexicon/name-words.js";

/** A name cut into its words' keys. */
export type NameKeys = readonly string[];

/** The words of a name, folded, without marks. */
export function nameKeys(name: string): NameKeys {
  return name
    .split(/[\s\p{Pd}]+/u)
    .map((word) => fold(word).replace(/[^\p{L}\p{N}]/gu, ""))
    .filter((key) => key !== "");
}

/** True for Chinese and Korean names, whose first word is the family name: *Xi Jinping*, *Kim Jong Un*. */
export function isFamilyNameFirst(keys: NameKeys): boolean {
  return keys.length >= 2 && nameWords().eastAsianSurnames.has(keys[0]!);
}
