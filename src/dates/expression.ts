import type { NumberWords } from "../lexicon/number-words.js";
import { tokenAt } from "../phrases/phrase-at.js";
import { fractionAfter } from "../quantities/fractions.js";
import { mayBeginNumeral, numeralAt } from "../quantities/numeral.js";
import type { Tokens } from "../sentences/reading.js";
import {
  AGO_UNITS,
  DAYS_FROM_TODAY,
  ENDS,
  LOOSE,
  NAMED_DAYS,
  NEWSPAPERS,
  OF_AN_AGE,
  PARTS_OF_DAY,
  SHIFT_UNITS,
  SHORT_WEEKDAYS,
  STARTS,
  WEEKDAYS,
  WHICH,
} from "./date-words.js";
import { monthAt, monthNameAt, type PlacedPeriod, yearAt } from "./month-and-year.js";
import type { DateExpression, Part, Period } from "./period.js";

/**
 * The date that begins at a token and ends before `end`: *Monday night*, *the end of June*, *three months ago*,
 * *2008 until 2016*, *last week*, *5 March 2011*; null where none does. Prepositions before it are not part of it.
 */
export function dateAt(words: NumberWords, tokens: Tokens, at: number, end: number): DateExpression | null {
  const { part, at: from } = partAt(words, tokens, at, end);
  const start = loosenedAt(tokens, from, end);
  if (start >= end) return null;
  const core = corePeriodAt(words, tokens, start, end);
  if (core === null) return null;
  const joined = part === null ? rangeFrom(words, tokens, start, core, end) : core;
  const { last, period } = inNamedYear(tokens, restated(tokens, joined, end), end);
  return { first: at, last, period, part };
}

/** [*the end of*] *June*, [*first half of*] *2018*, [*the start of*] *next year*: without the article. */
function partAt(
  words: NumberWords,
  tokens: Tokens,
  at: number,
  end: number,
): { readonly part: Part | null; readonly at: number } {
  const start = tokens.at(at).lower === "the" ? at + 1 : at;
  const none = { part: null, at };
  if (start + 2 >= end) return none;
  const { lower } = tokens.at(start);
  const behind = (i: number) => (tokenAt(tokens, i)?.lower === "of" ? i + 1 : -1);
  if (STARTS.has(lower) || ENDS.has(lower)) {
    const next = behind(start + 1);
    if (next < 0 || next >= end) return none;
    return { part: { kind: STARTS.has(lower) ? "start" : "end" }, at: skipThe(tokens, next, end) };
  }
  const number = words.ordinals.get(lower) ?? (lower === "last" ? 0 : -1);
  const noun = tokens.at(start + 1).lower;
  const next = behind(start + 2);
  if (number < 0 || next < 0 || next >= end || (noun !== "half" && noun !== "quarter")) return none;
  const of = noun === "half" ? 2 : 4;
  return number > of ? none : { part: { kind: "share", number: number || of, of }, at: next };
}

/** *the end of* [*the*] *year*. */
function skipThe(tokens: Tokens, at: number, end: number): number {
  return at + 1 < end && tokens.at(at).lower === "the" && SHIFT_UNITS.has(tokens.at(at + 1).lower)
    ? at + 1
    : at;
}

/** [*late*] *Tuesday*, [*early*] *2000s*, [*mid-*]*2019*. */
function loosenedAt(tokens: Tokens, at: number, end: number): number {
  if (!LOOSE.has(tokens.at(at).lower)) return at;
  if (at + 1 < end && (tokens.at(at + 1).text === "-" || /^(?:in|on|the)$/.test(tokens.at(at + 1).lower)))
    return at + 2;
  return at + 1;
}

function corePeriodAt(words: NumberWords, tokens: Tokens, at: number, end: number): PlacedPeriod | null {
  const { lower } = tokens.at(at);
  const shift = DAYS_FROM_TODAY.get(lower);
  if (shift !== undefined && isNowadays(tokens, at)) return null;
  if (shift !== undefined)
    return { last: afterPartOfDay(tokens, at + 1, end), period: shiftOf("day", shift) };
  return (
    weekdayAt(tokens, at, end) ??
    whichAt(tokens, at, end) ??
    monthAt(tokens, at, end) ??
    agoAt(words, tokens, at, end) ??
    yearAt(tokens, at, end) ??
    unitAfterPart(tokens, at)
  );
}

/** *today's* [*Washington*], *today's* [*world*]: the present age; but *today's White House briefing* is of the day. */
function isNowadays(tokens: Tokens, at: number): boolean {
  const { lower } = tokens.at(at);
  const behind = tokenAt(tokens, at + 1);
  const bare = lower === "today's" || lower === "today’s";
  if (!bare && (lower !== "today" || !/^['’]s$/.test(behind?.lower ?? ""))) return false;
  let last = tokenAt(tokens, bare ? at + 1 : at + 2);
  while (last?.pos === "ADJ" || last?.pos === "PROPN") {
    const next = tokenAt(tokens, last.index + 1);
    if (next?.pos !== "ADJ" && next?.pos !== "PROPN" && next?.pos !== "NOUN") break;
    last = next;
  }
  return (
    last !== undefined && (last.pos === "PROPN" ? !NEWSPAPERS.has(last.lower) : OF_AN_AGE.has(last.lower))
  );
}

const shiftOf = (unit: (Period & { kind: "shift" })["unit"], by: number): Period => ({
  kind: "shift",
  unit,
  by,
});

/** *Monday night*, *Saturday*; not *Super Tuesday*. Abbreviations have a comma or a month behind them. */
function weekdayAt(tokens: Tokens, at: number, end: number): PlacedPeriod | null {
  const { lower, text } = tokens.at(at);
  const weekday = WEEKDAYS.get(lower) ?? (isShortDay(tokens, at) ? SHORT_WEEKDAYS.get(lower) : undefined);
  if (weekday === undefined || !/^\p{Lu}/u.test(text)) return null;
  if (NAMED_DAYS.has(tokenAt(tokens, at - 1)?.lower ?? "")) return null;
  const period: Period = { kind: "weekday", weekday, which: null };
  return { last: afterPartOfDay(tokens, at + 1, end), period };
}

function isShortDay(tokens: Tokens, at: number): boolean {
  const next = tokenAt(tokens, at + 1);
  return next !== undefined && next.text === "," && monthNameAt(tokens, at + 2) > 0;
}

/** *last week*, *this morning*, *next Wednesday*, *last July*; not *last weeks*, *this time*. */
function whichAt(tokens: Tokens, at: number, end: number): PlacedPeriod | null {
  const which = WHICH.get(tokens.at(at).lower);
  if (which === undefined || at + 1 >= end) return null;
  const next = tokens.at(at + 1);
  const by = which === "last" ? -1 : which === "next" ? 1 : 0;
  const unit = SHIFT_UNITS.get(next.lower);
  // *the past year*, *the past week* end today, and *this day* is any day
  if (unit !== undefined) {
    const past = tokens.at(at).lower === "past" || tokens.at(at).lower === "previous";
    return past || unit === "day" ? null : { last: at + 2, period: shiftOf(unit, by) };
  }
  if (PARTS_OF_DAY.has(next.lower)) {
    if (which === "next" || (which === "last" && next.lower !== "night" && next.lower !== "evening"))
      return null;
    return { last: at + 2, period: shiftOf("day", by) };
  }
  const day = weekdayAt(tokens, at + 1, end);
  if (day?.period.kind === "weekday") return { last: day.last, period: { ...day.period, which } };
  const month = monthNameAt(tokens, at + 1);
  return month > 0 ? { last: at + 2, period: { kind: "which-month", month, which } } : null;
}

/** *three months ago*, *a year-and-a-half ago*, *two days ago*; hours are a duration. */
function agoAt(words: NumberWords, tokens: Tokens, at: number, end: number): PlacedPeriod | null {
  if (!mayBeginNumeral(words, tokens.at(at))) return null;
  const article = tokens.at(at).lower === "a" || tokens.at(at).lower === "an";
  const numeral = article ? { last: at + 1, value: 1, form: "words" } : numeralAt(words, tokens, at, end);
  if (numeral === null || numeral.form === "ordinal" || numeral.last >= end) return null;
  const unit = AGO_UNITS.get(tokens.at(numeral.last).lower);
  if (unit === undefined) return null;
  const added = fractionAfter(words, tokens, numeral.last + 1, end);
  const last = added?.last ?? numeral.last + 1;
  if (last >= end || tokens.at(last).lower !== "ago") return null;
  const [name, factor] = unit;
  const by = -(numeral.value + (added?.value ?? 0)) * factor;
  const whole = Number.isInteger(by);
  if (!whole && name === "day") return null;
  // a year and a half are eighteen months
  return {
    last: last + 1,
    period: whole ? shiftOf(name, by) : shiftOf("month", Math.round(by * (name === "year" ? 12 : 1))),
  };
}

/** *the end of the* [*year*]. */
function unitAfterPart(tokens: Tokens, at: number): PlacedPeriod | null {
  const unit = SHIFT_UNITS.get(tokens.at(at).lower);
  const the = tokenAt(tokens, at - 1);
  const part = tokenAt(tokens, at - 3)?.lower ?? "";
  if (unit === undefined || unit === "day" || the?.lower !== "the" || !(STARTS.has(part) || ENDS.has(part)))
    return null;
  return { last: at + 1, period: shiftOf(unit, 0) };
}

function afterPartOfDay(tokens: Tokens, at: number, end: number): number {
  return at < end && PARTS_OF_DAY.has(tokens.at(at).lower) ? at + 1 : at;
}

/** *2013* [*to 2019*], *October* [*to December*], *1999*[*–2003*], *January 12* [*to 14*]; *between 2013* [*and 2019*]. */
function rangeFrom(
  words: NumberWords,
  tokens: Tokens,
  first: number,
  from: PlacedPeriod,
  end: number,
): PlacedPeriod {
  const link = tokenAt(tokens, from.last);
  if (link === undefined || from.last + 1 >= end) return from;
  // *from Tuesday night through to Wednesday*
  const next =
    link.lower === "through" && tokens.at(from.last + 1).lower === "to" ? from.last + 2 : from.last + 1;
  if (next >= end) return from;
  const between = link.lower === "and" && tokenAt(tokens, first - 1)?.lower === "between";
  if (!between && !/^(?:to|until|till|through|-|–|—)$/.test(link.lower)) return from;
  if (
    link.lower !== "-" &&
    link.pos === "PUNCT" &&
    link.text !== "–" &&
    link.start !== tokens.at(from.last - 1).end
  )
    return from;
  const { period } = from;
  const { text } = tokens.at(next);
  const day = period.kind === "day" && /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (period.kind === "day" && day > period.day && day <= 31)
    return { last: next + 1, period: { kind: "span", from: period, to: { ...period, day } } };
  const to = corePeriodAt(words, tokens, next, end);
  if (to === null || to.period.kind === "span" || to.period.kind === "shift" || period.kind === "shift")
    return from;
  return { last: to.last, period: { kind: "span", from: period, to: to.period } };
}

/** *today, 10 September*, *next Wednesday, July 31*, *next month on August 2*, *last year, in March*: the fuller date counts. */
function restated(tokens: Tokens, said: PlacedPeriod, end: number): PlacedPeriod {
  const { kind } = said.period;
  const link = tokenAt(tokens, said.last);
  if ((kind !== "shift" && kind !== "weekday") || link === undefined || said.last + 1 >= end) return said;
  const { period } = said;
  const yearly = period.kind === "shift" && period.unit === "year";
  const behind = link.text === "," ? said.last + 1 : said.last;
  const lead = tokens.at(behind).lower;
  const from = lead === "on" || (yearly && lead === "in") ? behind + 1 : behind;
  if (from >= end) return said;
  const again = monthAt(tokens, from, end);
  if (yearly) return again === null ? said : yearSet(again, period.by);
  if (again?.period.kind !== "day") return said;
  return period.kind === "weekday"
    ? { ...again, period: { ...again.period, weekday: period.weekday } }
    : again;
}

/** *March* [*last year*], *between April and June* [*this year*]. */
function inNamedYear(tokens: Tokens, said: PlacedPeriod, end: number): PlacedPeriod {
  const { kind } = said.period;
  if ((kind !== "day" && kind !== "month" && kind !== "span") || said.last >= end) return said;
  const year = whichAt(tokens, said.last, end);
  if (year?.period.kind !== "shift" || year.period.unit !== "year") return said;
  return { ...yearSet(said, year.period.by), last: year.last };
}

/** The day or month, or the end of the span, in the year so many from the article's, unless it has one. */
function yearSet({ last, period }: PlacedPeriod, by: number): PlacedPeriod {
  if (period.kind === "span")
    return { last, period: { ...period, to: yearSet({ last, period: period.to }, by).period } };
  if ((period.kind !== "day" && period.kind !== "month") || period.year !== null) return { last, period };
  return { last, period: { ...period, yearFrom: by } };
}
