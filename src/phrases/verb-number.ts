import type { Tokens } from "../sentences/reading.js";
import type { VerbGroup } from "./phrases.js";

// Whether the form of a verb tells that its subject stands in the singular or the plural.

const SINGULAR = /^(?:is|was|has|does)$/;
const PLURAL = /^(?:are|were|have|do)$/;

/** The number that the first word of a finite verb group shows, "any" where it shows none: *said*, *I was*. */
function numberOf(tokens: Tokens, { form, first, last, head, past, modal }: VerbGroup): string {
  if (form !== "finite" || modal) return "any";
  const { lower } = tokens.at(first);
  const before = tokens[first - 1]?.lower;
  if (before === "i" || before === "you") return "any";
  if (SINGULAR.test(lower)) return "singular";
  if (PLURAL.test(lower)) return "plural";
  const { lower: word, lemma } = tokens.at(head);
  if (past || last - first !== 1 || head !== first) return "any";
  if (word === lemma) return "plural";
  return word.endsWith("s") ? "singular" : "any";
}

/** *says*, *is told*, *has said*: a verb whose subject is one. */
export function isSingular(tokens: Tokens, group: VerbGroup): boolean {
  return numberOf(tokens, group) === "singular";
}

/** *Friends said Moe [was] ill and [insist] …*: two verbs that cannot have the same subject. */
export function differInNumber(tokens: Tokens, one: VerbGroup, other: VerbGroup): boolean {
  const number = numberOf(tokens, one);
  if (number === "any") return false;
  const second = numberOf(tokens, other);
  return second !== "any" && second !== number;
}
