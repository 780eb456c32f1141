import { type DaySpan, isoOf, monthOf, monthSpan, yearOf, yearSpan } from "../dates/days.js";
import type { DateExpression } from "../dates/period.js";
import { resolveExpression } from "../dates/resolve-period.js";
import { indexByHalves } from "../indexed.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Tokens } from "../sentences/reading.js";
import type { Figures } from "./figures.js";
import { type MeaningContext, mentionsIn, nounPhraseAt, spanOfTokens } from "./meaning-context.js";
import type { When, Where } from "./meant-claim.js";
import type { Range, Surroundings } from "./surroundings.js";

// When and where the act of a cue took place: *said on Tuesday*, *told reporters in Doha*.

const WEEKDAYS = wordClass("weekdayNames");
const MONTHS = wordClass("monthNames");
const DAYS = new Set([...wordClass("relativeDays"), "overnight"]);
const PARTS_OF_DAY = wordClass("partsOfDay");
const TIME_UNITS = wordClass("timeUnits");
const TIME_MODIFIERS = wordClass("timeModifiers");
const TIME_LEADS = wordClass("timeLeads");

const OPENINGS = new Set([...WEEKDAYS, ...MONTHS, ...DAYS, ...TIME_LEADS, "a", "an", "one"]);

/**
 * The token after a time expression that starts at `at`, or `at` itself where none does:
 * [*late on Wednesday night*], [*Jan. 3, 2020*], [*earlier this week*], [*two days later*], [*yesterday*].
 */
export function temporalAt(context: MeaningContext, at: number, last: number): number {
  const { tokens } = context;
  const opening = tokens[at];
  if (opening === undefined || !(OPENINGS.has(opening.lower) || opening.pos === "NUM")) return at;
  const lower = (i: number) => (i < last ? (tokens[i]?.lower ?? "") : "");
  let i = at;
  while (TIME_LEADS.has(lower(i)) || (i > at && lower(i) === "the")) i += 1;
  const start = i;
  // *on Wednesday*, but not *Wednesday's*; *May* is a month only before a number or behind *in*, *on*, *last*.
  if (WEEKDAYS.has(lower(i)) || DAYS.has(lower(i))) i += 1;
  else if (MONTHS.has(lower(i)) && /^[A-Z]/.test(tokens.at(i).text)) {
    if (lower(i) === "may" && start === at && !/^\d/.test(lower(i + 1))) return at;
    i += 1;
    if (lower(i) === "." && tokens.at(i).start === tokens.at(i - 1).end) i += 1;
    if (/^\d{1,2}(st|nd|rd|th)?$/.test(lower(i))) i += 1;
    if (lower(i) === "," && /^(19|20)\d\d$/.test(lower(i + 1))) i += 2;
    else if (/^(19|20)\d\d$/.test(lower(i))) i += 1;
  } else if (/^\d{1,2}$/.test(lower(i)) && MONTHS.has(lower(i + 1)) && /^[A-Z]/.test(tokens.at(i + 1).text)) {
    i += 2;
    if (/^(19|20)\d\d$/.test(lower(i))) i += 1;
  } else if (
    /^(19|20)\d\d$/.test(lower(i)) &&
    /^(in|since|during|by|until|before|after)$/.test(lower(i - 1)) &&
    i > at
  )
    i += 1;
  else if (TIME_UNITS.has(lower(i)) && i > at && TIME_MODIFIERS.has(lower(i - 1))) i += 1;
  else if (PARTS_OF_DAY.has(lower(i)) && i > at) i += 1;
  else if (
    tokens[i]?.pos === "NUM" &&
    TIME_UNITS.has(lower(i + 1)) &&
    /^(ago|later|earlier|before)$/.test(lower(i + 2))
  )
    i += 3;
  else if (
    /^(a|an|one)$/.test(lower(i)) &&
    TIME_UNITS.has(lower(i + 1)) &&
    /^(ago|later|earlier|before)$/.test(lower(i + 2))
  )
    i += 3;
  if (i === start) return at;
  while (
    PARTS_OF_DAY.has(lower(i)) ||
    (lower(i) === "," && WEEKDAYS.has(lower(i - 1)) && temporalAt(context, i + 1, last) > i + 1)
  ) {
    i = PARTS_OF_DAY.has(lower(i)) ? i + 1 : temporalAt(context, i + 1, last);
  }
  const possessive = lower(i) === "'s" || lower(i) === "’s";
  return possessive ? at : i;
}

/** When the cue's act took place, with its days where the words and the article's date tell. */
export function whenOf(
  context: MeaningContext,
  surroundings: Surroundings,
  figures: Figures,
  past: boolean,
): When | null {
  for (const range of surroundings.ranges) {
    const found = whenIn(context, range, figures, past);
    if (found !== null) return found;
  }
  return null;
}

function whenIn(context: MeaningContext, [first, last]: Range, figures: Figures, past: boolean): When | null {
  const { tokens } = context;
  let at = first;
  let end = first;
  for (; at < last; at += 1) {
    end = temporalAt(context, at, last);
    if (end > at) break;
  }
  const date = expressionIn(context, figures, first, last);
  const isTime = end > at;
  if (date === null || (isTime && date.first >= end))
    return isTime ? { span: spanOfTokens(context, at, end), ...UNKNOWN } : null;
  const joined = isTime && at < date.last;
  let from = joined ? Math.min(at, date.first) : date.first;
  while (from > first && leadsTime(tokens.at(from - 1).lower)) from -= 1;
  const span = spanOfTokens(context, from, joined ? Math.max(end, date.last) : date.last);
  return { span, ...dated(resolveExpression(date, figures.today, past ? "past" : "future")) };
}

/** *in 2014*, but not *the 2015 deal*: the year says when, not which. */
function standsAlone(tokens: Tokens, { first, last }: DateExpression): boolean {
  const after = tokens[last]?.pos;
  return (
    leadsTime(tokens[first - 1]?.lower ?? "") &&
    tokens.at(first - 1).lower !== "the" &&
    after !== "NOUN" &&
    after !== "PROPN" &&
    after !== "ADJ"
  );
}

/** [*at*] *the end of June*, [*in the*] *1980s*. */
function leadsTime(word: string): boolean {
  return TIME_LEADS.has(word) || word === "the" || word === "at";
}

const UNKNOWN = { date: null, days: null };

/** One day, month or year as it is written; other days by their first and last. */
function dated(days: DaySpan | null): Pick<When, "date" | "days"> {
  if (days === null) return UNKNOWN;
  const first = isoOf(days.from);
  if (days.from === days.to) return { date: first, days: null };
  const is = ({ from, to }: DaySpan) => days.from === from && days.to === to;
  const year = yearOf(days.from);
  if (is(yearSpan(year))) return { date: first.slice(0, 4), days };
  return { date: is(monthSpan(year, monthOf(days.from))) ? first.slice(0, 7) : null, days };
}

/** The first date that lies wholly among the tokens and owns nothing: *on Wednesday*, not *Wednesday's talks*. */
function expressionIn(
  { tokens }: MeaningContext,
  { expressions }: Figures,
  first: number,
  last: number,
): DateExpression | null {
  const from = indexByHalves(expressions, (date) => date.first < first);
  for (let at = from; at < expressions.length && expressions.at(at).first < last; at += 1) {
    const date = expressions.at(at);
    const after = tokens[date.last]?.lower;
    if (date.last > last || after === "'s" || after === "’s") continue;
    if (date.period.kind !== "years" || standsAlone(tokens, date)) return date;
  }
  return null;
}

/** Where it took place: *in Doha*, *at the White House*, *from Tehran*. */
export function whereOf(context: MeaningContext, surroundings: Surroundings): Where | null {
  const { after, between, fronted } = surroundings;
  for (const range of [between, after, fronted]) {
    // A place inside another phrase at the head of a sentence ("an actor in Syria") is not where somebody speaks.
    const found = placeIn(context, range, range !== after);
    if (found !== null) return found;
  }
  return null;
}

function placeIn(context: MeaningContext, [first, last]: Range, onlyFirst: boolean): Where | null {
  const { tokens } = context;
  for (let at = first; at < last - 1; at += 1) {
    const time = temporalAt(context, at, last);
    if (time > at || tokens.at(at).text === ",") {
      at = Math.max(at, time - 1);
      continue;
    }
    if (/^(in|at|from|near|outside)$/.test(tokens.at(at).lower)) {
      const found = namedPlace(context, at, last);
      if (found !== null) return found;
    }
    if (onlyFirst) return null;
  }
  return null;
}

function namedPlace(context: MeaningContext, at: number, last: number): Where | null {
  const { tokens } = context;
  const phrase = nounPhraseAt(context, at + 1);
  if (phrase === undefined || phrase.last > last) return null;
  const words = spanOfTokens(context, phrase.first, phrase.last);
  const mention = mentionsIn(context, words).find(({ end }) => end === words.end);
  if (mention === undefined || mention.form === "demonym" || mention.form === "pronoun") return null;
  const atSeat = mention.type === "organization" && tokens.at(at).lower === "at";
  if (mention.type !== "location" && mention.type !== "state" && !atSeat) return null;
  return { span: { start: tokens.at(at).start, end: mention.end }, entity: mention.entity };
}
