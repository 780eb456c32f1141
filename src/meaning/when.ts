import { wordClass } from "../lexicon/word-classes.js";
import { resolveDate } from "./dates.js";
import { type MeaningContext, mentionsIn, nounPhraseAt, spanOfTokens } from "./meaning-context.js";
import type { When, Where } from "./meant-claim.js";
import type { Range, Surroundings } from "./surroundings.js";

const WEEKDAYS = wordClass("weekdayNames");
const MONTHS = wordClass("monthNames");
const DAYS = new Set([...wordClass("relativeDays"), "overnight"]);
const PARTS = wordClass("partsOfDay");
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
  else if (PARTS.has(lower(i)) && i > at) i += 1;
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
    PARTS.has(lower(i)) ||
    (lower(i) === "," && WEEKDAYS.has(lower(i - 1)) && temporalAt(context, i + 1, last) > i + 1)
  ) {
    i = PARTS.has(lower(i)) ? i + 1 : temporalAt(context, i + 1, last);
  }
  const possessive = lower(i) === "'s" || lower(i) === "’s";
  return possessive ? at : i;
}

/** When the cue's act took place, with its date where the article's date tells. */
export function whenOf(
  context: MeaningContext,
  surroundings: Surroundings,
  articleDate: string | null,
  past: boolean,
): When | null {
  for (const [first, last] of surroundings.ranges) {
    for (let at = first; at < last; at += 1) {
      const end = temporalAt(context, at, last);
      if (end === at) continue;
      const span = spanOfTokens(context, at, end);
      return { span, date: resolveDate(context.text.slice(span.start, span.end), articleDate, past) };
    }
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
