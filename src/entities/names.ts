import { nameWords } from "../lexicon/name-words.js";
import type { NameKeys } from "./merge.js";

/** True for Chinese and Korean names, whose first word is the family name: *Xi Jinping*, *Kim Jong Un*. */
export function isFamilyNameFirst(keys: NameKeys): boolean {
  return keys.length >= 2 && nameWords().eastAsianSurnames.has(keys[0]!);
}
