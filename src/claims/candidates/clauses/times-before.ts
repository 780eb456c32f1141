import { nameWords } from "../../../lexicon/name-words.js";
import { wordClass } from "../../../lexicon/word-classes.js";
import { DAYS } from "../../../phrases/closed-classes.js";
import { isPlural } from "../../../phrases/noun-number.js";
import { groupAt } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { isActor, isNamedPerson, isParty } from "../../speakers.js";
import { isTime, isTimeAt, type UnitContext } from "../../unit.js";

// A time in front of a subject, which the parse takes into its noun phrase: *last week [Orban] revealed*.

const TIME_MODIFIERS = wordClass("timeModifiers");
const AT_TIMES = wordClass("timePrepositions");
const ENDS = new Set(["end", "meantime", "meanwhile", "interim", "past", "beginning"]);

/** The noun phrase without the time or the end of an adjunct that it begins with. */
export function withoutTime(context: UnitContext, phrase: NounPhrase): NounPhrase {
  const time = startBehindTime(context, phrase);
  const first = time === phrase.first ? behindAdjunct(context, phrase) : time;
  return first === phrase.first ? phrase : { ...phrase, first };
}

/**
 * *In its report [Amnesty] said*, *that night [Iran] denied it*: the name that the parse takes together with the noun of an
 * adjunct before it that opens the clause without a comma behind it; the first token of the phrase where none does.
 */
function behindAdjunct(context: UnitContext, { first, head, possessive }: NounPhrase): number {
  const { tokens, speakerAt } = context;
  const name = speakerAt(head);
  if (possessive >= 0 || head === first || name.name === "location") return first;
  // "in an interview Day said": names may be tagged as the words that they are
  if (tokens.at(head).pos !== "PROPN" && !isNamedPerson(name)) return first;
  let start = head;
  while (start > first && isOfName(context, start - 1)) start--;
  const noun = start > first ? tokens.at(start - 1) : null;
  if (noun?.pos !== "NOUN" || (!isActor(name) && isNamed(noun.lower))) return first;
  if (isParty(speakerAt(start - 1))) return first;
  const time = isTime(noun) && tokens.at(first).pos !== "NOUN";
  return time || opensClause(context, first) ? start : first;
}

/** *the ship [Orion]*: the name behind these is theirs. */
function isNamed(noun: string): boolean {
  const { thingNouns, placeNouns, placeHeads } = nameWords();
  return thingNouns.has(noun) || placeNouns.has(noun) || placeHeads.has(noun);
}

/** A word of the name or title at the end of a noun phrase: *President Ana Ruiz*, *prosecutor Ana Ruiz*. */
function isOfName({ tokens, speakerAt }: UnitContext, at: number): boolean {
  return tokens.at(at).pos === "PROPN" || speakerAt(at).name === "role-person";
}

/** True where a noun phrase stands behind the preposition that opens the unit, or one of its clauses. */
function opensClause({ tokens, first }: UnitContext, phrase: number): boolean {
  const link = phrase - 1;
  if (link < first || tokens.at(link).pos !== "ADP") return false;
  return link === first || /^[CS]CONJ$/.test(tokens.at(link - 1).pos);
}

/**
 * The first token of a noun phrase behind *last week*, *on Monday*, *in the end*; its own first token where it does not
 * begin with a time.
 */
function startBehindTime(context: UnitContext, { first, head, possessive }: NounPhrase): number {
  const { tokens, phrases, first: start } = context;
  if (possessive >= 0) return first;
  const { lower } = tokens.at(first);
  // "it was the first time [scientists] had seen it"
  if (
    lower === "the" &&
    tokens[first + 2]?.lower === "time" &&
    first + 2 < head &&
    MARKING.has(groupAt(phrases, first - 1)?.lemma ?? "")
  )
    return first + 3;
  if (
    TIME_MODIFIERS.has(lower) &&
    isTime(tokens[first + 1]) &&
    first + 2 <= head &&
    !isTime(tokens[first + 2])
  )
    return first + 2;
  const link = first > start ? tokens.at(first - 1).lower : "";
  if (!AT_TIMES.has(link)) return first;
  if (DAYS.has(lower) || (isTime(tokens[first]) && tokens.at(first).pos === "PROPN")) {
    let next = first + 1;
    while (next < head && (tokens.at(next).pos === "NUM" || PARTS_OF_DAY.has(tokens.at(next).lower))) next++;
    return nameFrom(tokens, next, head) ?? first;
  }
  // "in the meantime [farmers] asked"
  if (lower === "the" && first + 2 <= head && /^mean(?:time|while)$/.test(tokens.at(first + 1).lower))
    return first + 2;
  if (lower === "the" && (ENDS.has(tokens[first + 1]?.lower ?? "") || isTime(tokens[first + 1])))
    return nameFrom(tokens, first + 2, head) ?? first;
  return first;
}

/** Verbs that say which time it is. */
const MARKING = new Set(["be", "become", "mark"]);

/** *on Tuesday [night] Ms Conti accused*. */
const PARTS_OF_DAY = wordClass("partsOfDay");

/** `at` where a name begins there and ends the noun phrase; *the January 6 committee* is one. */
function nameFrom(tokens: UnitContext["tokens"], at: number, head: number): number | null {
  if (at > head) return null;
  for (let i = at; i <= head; i++) if (tokens.at(i).pos !== "PROPN") return null;
  return isTime(tokens[at]) ? null : at;
}

/** A time, or *in response*, *for his part*, between a verb and its subject. */
export function isOnTheWay(context: UnitContext, phrase: NounPhrase): boolean {
  if (phrase.first <= context.first) return false;
  return (isTimeAt(context, phrase.head) && !isRecord(context, phrase)) || isTransition(context, phrase);
}

/** *in [response]*, *in [turn]*, *for [his part]*, *at [the outset]*: how a step follows another; behind its preposition. */
export function isTransition({ tokens }: UnitContext, { first, last, head }: NounPhrase): boolean {
  return (
    last === head + 1 &&
    tokens[first - 1]?.pos === "ADP" &&
    head - first <= 1 &&
    TRANSITIONS.has(tokens.at(head).lower)
  );
}

const TRANSITIONS = new Set(["outset", "part", "reply", "response", "return", "turn"]);

/** *the [minutes] showed*: a plural noun of time with an article alone means a record, not when something happened. */
export function isRecord({ tokens }: UnitContext, { first, head }: NounPhrase): boolean {
  return head === first + 1 && tokens.at(first).lower === "the" && isPlural(tokens.at(head));
}
