import { type Term, term } from "./features.js";

const COUNTS: readonly Term[] = Array.from({ length: 11 }, (_, n) => term(String(n)));
const LENGTHS: readonly Term[] = ["0", "1", "2", "4", "8", "16", "32"].map(term);

/** A length, coarsely, as evidence names it: by the power of two below it. */
export function bucket(n: number): Term {
  return LENGTHS[n < 1 ? 0 : Math.min(32 - Math.clz32(n), 6)]!;
}

/** A count of at most `most` (ten), as evidence names it. */
export function upTo(most: number, n: number): Term {
  return COUNTS[Math.min(n, most)]!;
}
