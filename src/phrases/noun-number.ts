import type { Token } from "../sentences/reading.js";

// Whether a noun stands in the plural.

/** True for a noun in -s that is another word without it. */
export function isPlural({ lower, lemma }: Token): boolean {
  return lower.endsWith("s") && lower !== lemma;
}
