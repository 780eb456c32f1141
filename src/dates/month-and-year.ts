import { tokenAt } from "../phrases/phrase-at.js";
import { present } from "../present.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { DATE_LEADS, DOUBTFUL_MONTHS, MONTHS, SHORT_MONTHS } from "./date-words.js";
import type { Period } from "./period.js";

/** A period with the token after its last. */
export interface PlacedPeriod {
  readonly last: number;
  readonly period: Period;
}

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const ISO = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/;
const DECADE = /^(?:((?:1[5-9]|20)\d)|['’](\d))0['’]?s$/;
const YEARS = /^((?:1[89]|20)\d\d)[-–]((?:(?:1[89]|20)\d\d)|\d\d)$/;

/** The month that a token names: 1 to 12, or 0. *May* and *March* have to be capitalised. */
export function monthNameAt(tokens: Tokens, at: number): number {
  const token = tokenAt(tokens, at);
  if (token === undefined) return 0;
  const mid = token.lower.startsWith("mid-") ? 4 : 0;
  if (!/^\p{Lu}/u.test(token.text.slice(mid))) return 0;
  return MONTHS.get(token.lower.slice(mid)) ?? SHORT_MONTHS.get(token.lower) ?? 0;
}

/** *March 5, 2011*, *5 March*, *the 5th of March*, *May 2018*, *October*, *2019-12-24*. */
export function monthAt(tokens: Tokens, at: number, end: number): PlacedPeriod | null {
  const iso = ISO.exec(tokens.at(at).text);
  if (iso !== null)
    return { last: at + 1, period: dayPeriod(Number(iso[1]), Number(iso[2]), Number(iso[3])) };
  return monthFirst(tokens, at, end) ?? dayFirst(tokens, at, end);
}

const dayPeriod = (year: number | null, month: number, day: number): Period => ({
  kind: "day",
  year,
  month,
  day,
});

function monthFirst(tokens: Tokens, at: number, end: number): PlacedPeriod | null {
  const name = at < end ? tokens.at(at).lower : "";
  const month = at < end ? monthNameAt(tokens, at) : 0;
  if (month === 0) return null;
  // *Jan .* may be two tokens
  const dot = at + 1 < end && tokens.at(at + 1).text === "." && tokens.at(at + 1).start === tokens.at(at).end;
  const next = at + (dot && SHORT_MONTHS.has(name) ? 2 : 1);
  const day = next < end ? DAY.exec(tokens.at(next).lower) : null;
  const isDay = day !== null && Number(day[1]) >= 1 && Number(day[1]) <= 31 && !countsNoun(tokens, next, end);
  if (isDay) {
    const year = yearBehind(tokens, next + 1, end);
    return { last: year?.last ?? next + 1, period: dayPeriod(year?.year ?? null, month, Number(day[1])) };
  }
  const year = yearBehind(tokens, next, end);
  if (year !== null) return { last: year.last, period: { kind: "month", year: year.year, month } };
  if (SHORT_MONTHS.has(name) || (DOUBTFUL_MONTHS.has(name) && !isLed(tokens, at))) return null;
  // *April Jones*
  const after = tokenAt(tokens, at + 1);
  if (DOUBTFUL_MONTHS.has(name) && after?.pos === "PROPN" && after.text !== "’s") return null;
  return { last: next, period: { kind: "month", year: null, month } };
}

/** *May 20 people died*: a number that counts what is behind it is not a day. */
function countsNoun(tokens: Tokens, at: number, end: number): boolean {
  const next = at + 1 < end ? tokens.at(at + 1) : undefined;
  return (
    next?.pos === "NOUN" &&
    /s$|people|men$|women$/.test(next.lower) &&
    DOUBTFUL_MONTHS.has(tokens.at(at - 1).lower)
  );
}

/** *5 March 2011*, *5th March*, *the 5th of March*. */
function dayFirst(tokens: Tokens, at: number, end: number): PlacedPeriod | null {
  const day = DAY.exec(tokens.at(at).lower);
  if (day === null || Number(day[1]) < 1 || Number(day[1]) > 31 || at + 1 >= end) return null;
  const of = tokens.at(at + 1).lower === "of" ? at + 2 : at + 1;
  const month = of < end ? monthNameAt(tokens, of) : 0;
  if (month === 0) return null;
  const year = yearBehind(tokens, of + 1, end);
  return { last: year?.last ?? of + 1, period: dayPeriod(year?.year ?? null, month, Number(day[1])) };
}

function yearBehind(
  tokens: Tokens,
  at: number,
  end: number,
): { readonly last: number; readonly year: number } | null {
  const comma = at < end && (tokens.at(at).text === "," || tokens.at(at).lower === "of") ? at + 1 : at;
  if (comma >= end || !YEAR.test(tokens.at(comma).text)) return null;
  const next = tokenAt(tokens, comma + 1);
  // *In May, 2000 people fled*
  if (comma > at && next?.pos === "NOUN" && /s$|people/.test(next.lower)) return null;
  return { last: comma + 1, year: Number(tokens.at(comma).text) };
}

/** *in 2014*, *the 2015 deal*, *the 1980s*, *2003–2007*; not *2000 km*, *1500 people*, *Tokyo 2020*. */
export function yearAt(tokens: Tokens, at: number, end: number): PlacedPeriod | null {
  const token = tokens.at(at);
  const text = token.lower.startsWith("mid-") ? token.text.slice(4) : token.text;
  const decade = DECADE.exec(text);
  if (decade !== null) {
    const year = decade[1] === undefined ? 1900 + Number(decade[2]) * 10 : Number(decade[1]) * 10;
    return { last: at + 1, period: { kind: "years", year, years: 10, certain: decade[1] !== undefined } };
  }
  const span = YEARS.exec(text);
  if (span !== null) return spanOfYears(present(span[1]), present(span[2]), at);
  if (!YEAR.test(text)) return null;
  const next = at + 1 < end ? tokens.at(at + 1) : undefined;
  if (
    (next?.lower === "'s" || next?.lower === "’s" || next?.lower === "s") &&
    text.endsWith("0") &&
    tokens[at - 1]?.lower === "the"
  )
    return { last: at + 2, period: { kind: "years", year: Number(text), years: 10, certain: true } };
  if (!isYear(tokens, at, next)) return null;
  return { last: at + 1, period: { kind: "years", year: Number(text), years: 1, certain: true } };
}

function spanOfYears(from: string, to: string, at: number): PlacedPeriod | null {
  const last = Number(to.length === 2 ? from.slice(0, 2) + to : to);
  const first = Number(from);
  if (last <= first) return null;
  return { last: at + 1, period: { kind: "years", year: first, years: last - first + 1, certain: true } };
}

function isYear(tokens: Tokens, at: number, next: Token | undefined): boolean {
  const before = tokenAt(tokens, at - 1);
  const led = isLed(tokens, at);
  const number = Number(tokens.at(at).text);
  if (before?.pos === "SYM" || next?.pos === "SYM" || next?.pos === "NUM") return false;
  if (before?.pos === "PROPN" && before.text !== "May" && before.sentence === tokens.at(at).sentence && !led)
    return false;
  if (led) return !(next?.pos === "NOUN" && isUnitOrCount(next)) || (number > 1900 && before?.lower === "in");
  if (number < 1900) return false;
  if (before?.pos === "DET" || before?.pos === "PRON" || before?.pos === "PART" || before?.pos === "ADJ")
    return next !== undefined && !isMeasure(next);
  if (before?.text === "(" || before?.text === ",")
    return next === undefined || next.pos === "PUNCT" || next.pos === "ADP";
  if (before === undefined || before.sentence !== tokens.at(at).sentence)
    return next?.pos === "AUX" || next?.pos === "VERB" || next?.pos === "PROPN";
  return (next?.pos === "NOUN" && !isUnitOrCount(next)) || next?.pos === "PROPN";
}

const MEASURES =
  /^(?:km|kms|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|tons?|tonnes?|kg|hours?|days?|years?|people|euros?|dollars?|pounds?|hectares?|acres?|percent|million|billion)$/;

function isMeasure({ lower }: Token): boolean {
  return MEASURES.test(lower);
}

/** A plural behind a number is what it counts. */
function isUnitOrCount(token: Token): boolean {
  return (
    isMeasure(token) ||
    (token.lower.endsWith("s") && token.lower !== token.lemma) ||
    /men$|children$|troops$/.test(token.lower)
  );
}

/** *in May*, *since March*, *late August*. */
function isLed(tokens: Tokens, at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  return before !== undefined && DATE_LEADS.has(before.lower) && before.sentence === tokens.at(at).sentence;
}
