import type { Token } from "../sentences/reading.js";

// Whether a noun stands in the plural.

/** True for a noun in -s whose lemma has none, for *gunmen* and for *people* and *children*. */
export function isPlural({ lower, lemma }: Token): boolean {
  if (lower.endsWith("s")) return lower !== lemma;
  return /(?:men|people|children)$/.test(lower) && (lower !== lemma || lower === "people");
}
