import { IRREGULAR_PAST, PARTICIPLES_ONLY } from "./closed-classes.js";

/** The shape of a verb's surface form, from its letters alone. */
export type Shape = "ing" | "past" | "participle" | "s" | "base";

/** Verbs that end in *-ed* before any ending is added: *proceed*, *embed*. */
const BASE_IN_ED = /(?:eed|bed|shed|shred|wed)$/;

/** What a verb's letters say of its form: *says* → s, *saying* → ing, *said* → past, *shown* → participle. */
export function shapeOf(lower: string, lemma: string): Shape {
  if (PARTICIPLES_ONLY.has(lower)) return "participle";
  if (lower.endsWith("ing") && lower !== lemma && lower.length > 4) return "ing";
  if (IRREGULAR_PAST.has(lower)) return "past";
  // For a word that it does not know (*re-empowered*, *unredacted*) wink gives the word itself as the lemma.
  if (lower.endsWith("ed") && (lower !== lemma || !BASE_IN_ED.test(lower))) return "past";
  if (lower.endsWith("s") && lower !== lemma && !lower.endsWith("ss")) return "s";
  return "base";
}
