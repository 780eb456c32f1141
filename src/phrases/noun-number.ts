import type { Token } from "../sentences/reading.js";

// Whether a noun stands in the plural.

/** True for a noun in -s whose lemma has none. */
export function isPlural({ lower, lemma }: Token): boolean {
  return lower.endsWith("s") && lower !== lemma;
}
