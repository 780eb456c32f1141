import { wordClass } from "../lexicon/word-classes.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { BE, DAYS } from "./closed-classes.js";
import { isPlural } from "./noun-number.js";
import { tokenAt } from "./phrase-at.js";

// Times, places and occasions at the head of a clause, with the subject right behind them and no comma between.

/** True where the noun phrase that `first` opens is fronted and its clause’s subject begins at token `i`. */
export function isFrontedUpTo(tokens: Tokens, verbGroupAt: Int32Array, first: number, i: number): boolean {
  return isBehindTime(tokens, verbGroupAt, first, i) || isBehindPlace(tokens, verbGroupAt, first, i);
}

/**
 * *On Tuesday [police] said*, *In 2019 [Kenya] accused*, *At 6 p.m. [officers] left*: true where the noun phrase that `first`
 * opens is such a time up to token `i`, and a subject with its verb begins there.
 */
function isBehindTime(tokens: Tokens, verbGroupAt: Int32Array, first: number, i: number): boolean {
  if (!opensTime(tokens, first) || !endsTime(tokens, i - 1) || goesOn(tokens, i)) return false;
  // "the 2012 attack", "the June vote": the time describes the noun
  if (
    tokens.at(first).lower === "the" &&
    (YEAR.test(tokens.at(i - 1).lower) || MONTHS.has(tokens.at(i - 1).lower))
  )
    return false;
  for (let k = first; k < i - 1; k++) if (!isTimeWord(tokens.at(k))) return false;
  return verbOfSubject(tokens, verbGroupAt, i) >= 0;
}

/**
 * *In Nairobi [police] said*, *At the scene [firefighters] said*, *In a statement [Nordvik] said*: true where the noun
 * phrase that `first` opens stands behind a preposition at the head of a clause and a verb follows it: the verb needs a
 * subject, which is the last noun, in the plural, or the name behind where something is said.
 */
function isBehindPlace(tokens: Tokens, verbGroupAt: Int32Array, first: number, i: number): boolean {
  if (!isBehindFrontedPreposition(tokens, first) || !mayBeSubject(tokens, first, i)) return false;
  const verb = verbOfSubject(tokens, verbGroupAt, i);
  return verb >= 0 && !isInverted(tokens, verbGroupAt, verb);
}

/** True for a token behind a preposition of place at the head of its clause: *In [Nairobi]*, *Meanwhile in [Lagos]*. */
export function isBehindFrontedPreposition(tokens: Tokens, i: number): boolean {
  if (!LEADING.has(tokenAt(tokens, i - 1)?.lower ?? "")) return false;
  return isClauseStart(tokens, tokenAt(tokens, i - 2)?.pos === "ADV" ? i - 2 : i - 1);
}

/** The last noun of its phrase, or two where the first says what people the other are; a name behind another noun. */
function mayBeSubject(tokens: Tokens, first: number, i: number): boolean {
  const { pos } = tokens.at(i);
  const before = tokens.at(i - 1);
  if (!/^(?:NOUN|PROPN)$/.test(before.pos)) return false;
  if (pos === "PROPN") return OCCASIONS.has(before.lower) && tokens.at(first).pos === "DET";
  if (pos !== "NOUN") return false;
  // "In Gaza Hamas officials", "In New York police": the names must be known
  if (before.pos === "PROPN" && i - 2 >= first && tokens.at(i - 2).pos === "PROPN") return false;
  const next = tokenAt(tokens, i + 1);
  const isPair = next?.pos === "NOUN" && OF_PEOPLE.has(tokens.at(i).lower);
  const last = isPair ? i + 2 : i + 1;
  if (/^(?:NOUN|PROPN)$/.test(tokenAt(tokens, last)?.pos ?? "") || OF_PEOPLE.has(before.lower)) return false;
  const { lower } = tokens.at(last - 1);
  return isPlural(tokens.at(last - 1)) || PLURAL_PEOPLE.test(lower);
}

/** *Among the flood victims [were two children]* */
function isInverted(tokens: Tokens, verbGroupAt: Int32Array, verb: number): boolean {
  if (!BE.has(tokens.at(verb).lower)) return false;
  return (
    verbGroupAt[verb + 1] !== verbGroupAt[verb] &&
    /^(?:DET|NUM|PROPN|PRON)$/.test(tokenAt(tokens, verb + 1)?.pos ?? "")
  );
}

/** A time behind the preposition that opens its clause or stands behind a verb; a day or time of day also without one. */
function opensTime(tokens: Tokens, first: number): boolean {
  const before = tokenAt(tokens, first - 1);
  const { lower, pos } = tokens.at(first);
  if ((DAYS.has(lower) || (pos === "NUM" && CLOCK.test(lower))) && isClauseStart(tokens, first)) return true;
  if (before === undefined) return false;
  // "on June 6, 2023"
  const month = tokenAt(tokens, first - 3);
  if (before.text === "," && MONTHS.has(month?.lower ?? "") && DAY_OF_MONTH.test(tokens.at(first - 2).lower))
    return FRONTED.has(tokenAt(tokens, first - 4)?.lower ?? "");
  // "as of 6 June"
  if (before.lower === "of") return tokenAt(tokens, first - 2)?.lower === "as";
  if (!FRONTED.has(before.lower)) return false;
  const opener = tokenAt(tokens, first - 2);
  return isClauseStart(tokens, first - 1) || opener?.pos === "VERB" || opener?.pos === "ADV";
}

/** True for a token with nothing before it in its clause but a conjunction. */
function isClauseStart(tokens: Tokens, i: number): boolean {
  const before = tokenAt(tokens, i - 1);
  if (before === undefined || before.sentence !== tokens.at(i).sentence) return true;
  return /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.pos) || before.lower === "that";
}

/** *Tuesday*, *night*, *June*, *years*, *2019*, *1990s*, *June 6*, *p.m.*, *18:00* */
function endsTime(tokens: Tokens, i: number): boolean {
  const { lower } = tokens.at(i);
  if (TIMES.has(lower) || WHOLE.test(lower)) return true;
  return DAY_OF_MONTH.test(lower) && MONTHS.has(tokenAt(tokens, i - 1)?.lower ?? "");
}

/** *Tuesday [night]*, *May [2023]*, *June [6]*; not *6 June [40] members*. */
function goesOn(tokens: Tokens, i: number): boolean {
  const { lower } = tokens.at(i);
  if (TIMES.has(lower) || WHOLE.test(lower)) return true;
  const isDated = DAY_OF_MONTH.test(tokenAt(tokens, i - 2)?.lower ?? "");
  return DAY_OF_MONTH.test(lower) && MONTHS.has(tokens.at(i - 1).lower) && !isDated;
}

function isTimeWord({ lower, pos }: Token): boolean {
  return (
    TIMES.has(lower) || MODIFIERS.has(lower) || WHOLE.test(lower) || (pos === "NUM" && lower.length <= 5)
  );
}

/**
 * The verb of the noun phrase that begins at a token, with no more between than phrases with prepositions, a noun beside it
 * or what is set between commas; -1 where none follows it so.
 */
function verbOfSubject(tokens: Tokens, verbGroupAt: Int32Array, from: number): number {
  const { sentence } = tokens.at(from);
  for (let i = from; i < Math.min(tokens.length, from + LONGEST); i++) {
    const { pos, text, lower, sentence: own } = tokens.at(i);
    if (own !== sentence) return -1;
    if ((verbGroupAt[i] ?? -1) >= 0) return i > from && lower !== "to" && !lower.endsWith("ing") ? i : -1;
    if (text === ",") return verbBehindComma(tokens, verbGroupAt, i);
    if (pos === "PUNCT" && text !== "-") return -1;
    // "in 2020 dollars the cost was": another noun phrase
    if (/^(?:DET|PRON)$/.test(pos) && !/^(?:ADP|CCONJ)$/.test(tokens.at(i - 1).pos)) return -1;
  }
  return -1;
}

/** *Lavrov[, the foreign minister,] said*: the verb right behind the comma that closes what one opens; -1 for none. */
function verbBehindComma(tokens: Tokens, verbGroupAt: Int32Array, opening: number): number {
  for (let i = opening + 1; i < Math.min(tokens.length, opening + LONGEST); i++)
    if (tokens.at(i).text === ",") return (verbGroupAt[i + 1] ?? -1) >= 0 ? i + 1 : -1;
  return -1;
}

/** How many words are looked at for the verb, and for the comma that closes what is set between. */
const LONGEST = 15;

const FRONTED = wordClass("frontedTimePrepositions");
const LEADING = wordClass("frontedPlacePrepositions");
/** What tells what people others are: *police officers*, *opposition lawmakers*. */
const OF_PEOPLE = wordClass("nounsBesidePeople");
/** *In the interview [Holm] said*; other nouns introduce a name: *the newspaper Dawn*. */
const OCCASIONS = wordClass("speechOccasions");
const PLURAL_PEOPLE = /^(?:media|personnel|police|staff)$/;
const MONTHS = wordClass("monthNames");
const TIMES = wordClass("timeNouns");
const YEAR = /^\d{4}$/;
const MODIFIERS = new Set(["the", "this", "that", "last", "next", "past", "same", "early", "late", "mid"]);
/** A year, a decade, the time of day. */
const WHOLE = /^(?:1[5-9]\d\d|20\d\d)(?:s)?$|^\d{1,2}[:.]\d\d$|^[ap]\.?m\.?$/;
/** *12:55* in front of an entry of a live report */
const CLOCK = /^\d{1,2}[:.]\d\d$/;
const DAY_OF_MONTH = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;
