import { SUBJECT_RELATIVES, SUBORDINATORS } from "../../phrases/closed-classes.js";
import { groupAt } from "../../phrases/phrase-at.js";
import type { Range, UnitContext } from "../unit.js";

// What stands before a subject, or between it and its verb.

/** How many tokens may stand before the last noun phrase of an adjunct. */
const LONGEST_SETTING = 12;

/** *X, [speaking] on condition that he [remain] unnamed, said*, *X, a leader who [advises] Y, said*: the verb stands in a clause below. */
export function isSubordinate({ tokens, phrases }: UnitContext, opening: number, verb: number): boolean {
  const gerund = groupAt(phrases, opening)?.form === "gerund";
  for (let i = opening + 1; i < verb; i++) {
    const { lower, pos } = tokens.at(i);
    if (lower === "who" || lower === "which" || lower === "whose") return true;
    if (gerund && (pos === "SCONJ" || SUBORDINATORS.has(lower) || lower === "that")) return true;
  }
  return false;
}

/** *X, who had urged them to “live [well]”, thanked all*: a few words quoted in a relative clause, which end at `close`. */
export function isQuotedBelow({ tokens, first }: UnitContext, close: number): boolean {
  if (/^[,.?!]$/.test(tokens[close - 1]?.text ?? "")) return false;
  for (let i = close - 1; i > first; i--) {
    if (tokens.at(i).text === ",") return false;
    if (SUBJECT_RELATIVES.has(tokens.at(i).lower)) return tokens.at(i - 1).text === ",";
  }
  return false;
}

/** *In an email, X …*, *Asked for [comment], X …*: the last noun phrase behind a preposition or participle that opens the unit. */
export function isAdjunct(context: UnitContext, phrase: Range): boolean {
  const { first, tokens, phrases } = context;
  const opener = tokens.at(first).pos;
  if ((opener !== "ADP" && opener !== "SCONJ" && opener !== "VERB") || phrase.first > first + LONGEST_SETTING)
    return false;
  for (let i = first; i < phrase.first; i++) {
    if (tokens.at(i).text === "," || (i > first && groupAt(phrases, i)?.form === "finite")) return false;
  }
  return true;
}
