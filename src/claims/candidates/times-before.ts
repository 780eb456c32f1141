import { wordClass } from "../../lexicon/word-classes.js";
import { DAYS } from "../../phrases/closed-classes.js";
import { isPlural } from "../../phrases/noun-number.js";
import type { NounPhrase } from "../../phrases/phrases.js";
import { isTime, type UnitContext } from "../unit.js";

// A time in front of a subject, which the parse takes into its noun phrase: *last week [Orban] revealed*.

const WHEN = /^(?:last|next|this|late|early|earlier|later)$/;
const AT_TIMES = wordClass("timePrepositions");
const ENDS = new Set(["end", "meantime", "meanwhile", "interim", "past", "beginning"]);

/** The noun phrase without the time it begins with. */
export function withoutTime(context: UnitContext, phrase: NounPhrase): NounPhrase {
  const first = behindTime(context, phrase);
  return first === phrase.first ? phrase : { ...phrase, first };
}

/**
 * The first token of a noun phrase behind *last week*, *on Monday*, *in the end*; its own first token where it does not
 * begin with a time.
 */
function behindTime({ tokens, first: start }: UnitContext, { first, head, possessive }: NounPhrase): number {
  if (possessive >= 0) return first;
  const { lower } = tokens.at(first);
  if (WHEN.test(lower) && isTime(tokens[first + 1]) && first + 2 <= head && !isTime(tokens[first + 2]))
    return first + 2;
  const link = first > start ? tokens.at(first - 1).lower : "";
  if (!AT_TIMES.has(link)) return first;
  if (DAYS.has(lower) || (isTime(tokens[first]) && tokens.at(first).pos === "PROPN")) {
    let next = first + 1;
    while (next < head && tokens.at(next).pos === "NUM") next++;
    return nameFrom(tokens, next, head) ?? first;
  }
  if (lower === "the" && (ENDS.has(tokens[first + 1]?.lower ?? "") || isTime(tokens[first + 1])))
    return nameFrom(tokens, first + 2, head) ?? first;
  return first;
}

/** `at` where a name begins there and ends the noun phrase; *the January 6 committee* is one. */
function nameFrom(tokens: UnitContext["tokens"], at: number, head: number): number | null {
  if (at > head) return null;
  for (let i = at; i <= head; i++) if (tokens.at(i).pos !== "PROPN") return null;
  return isTime(tokens[at]) ? null : at;
}

/** A time, or *in response*, *for his part*, between a verb and its subject. */
export function isOnTheWay(context: UnitContext, phrase: NounPhrase): boolean {
  if (phrase.first <= context.first) return false;
  return (isTime(context.tokens[phrase.head]) && !isRecord(context, phrase)) || isAside(context, phrase);
}

/** *in [response]*, *in [turn]*, *for [his part]*, *at [the outset]*: how a step follows another; behind its preposition. */
export function isAside({ tokens }: UnitContext, { first, last, head }: NounPhrase): boolean {
  return (
    last === head + 1 &&
    tokens[first - 1]?.pos === "ADP" &&
    head - first <= 1 &&
    ASIDES.has(tokens.at(head).lower)
  );
}

const ASIDES = new Set(["outset", "part", "reply", "response", "return", "turn"]);

/** *the [minutes] showed*: a plural noun of time with an article alone means a record, not when something happened. */
export function isRecord({ tokens }: UnitContext, { first, head }: NounPhrase): boolean {
  return head === first + 1 && tokens.at(first).lower === "the" && isPlural(tokens.at(head));
}
