import { COORDINATORS, SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { groupAt, inNounPhrase, phraseAt } from "../../../phrases/phrase-at.js";
import { closesQuotation, opensQuotation, type UnitContext } from "../../unit.js";

// Whether a noun is in the subject of a verb that is still to come: *the [fear] of a new war was growing*.

/** Verbs that hardly ever have such a noun as their object: what follows them is a clause, with *that* or without. */
const BEFORE_CLAUSES = new Set(["add", "argue", "believe", "insist", "note", "say", "think"]);

/** True where only a verb with a clause behind it stands before the token: *said [concern] was growing*. */
export function isBehindSaying(context: UnitContext, at: number): boolean {
  const verb = groupAt(context.phrases, at - 1);
  // "“We left,” said Holm": who says it, not what is said
  if (verb && verb.first > context.first && closesQuotation(context, verb.first - 1)) return false;
  return verb !== undefined && !verb.passive && BEFORE_CLAUSES.has(verb.lemma);
}

/** True where the noun phrase that holds the token, with all that leads up to it, begins a clause. */
export function beginsClause(context: UnitContext, at: number): boolean {
  const { tokens, phrases } = context;
  let first = phraseAt(phrases, at)?.first ?? at;
  while (first > context.first) {
    const { pos, lower } = tokens.at(first - 1);
    if (opensQuotation(context, first - 1) || SUBJECT_RELATIVES.has(lower) || lower === "whose") return true;
    // "with media reporting nobody was hurt"
    if (lower === "with") return false;
    if (lower === "where" || lower === "why") return true;
    if (pos === "SCONJ" || pos === "PUNCT") return pos === "SCONJ" || /^[,:;–—]$/.test(lower);
    const isLink = pos === "ADP" || COORDINATORS.has(lower);
    if (!isLink && !inNounPhrase(phrases, first - 1)) return isBehindSaying(context, first);
    first = isLink ? first - 1 : (phraseAt(phrases, first - 1)?.first ?? first - 1);
  }
  return true;
}
