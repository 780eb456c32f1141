import { wordClass } from "../lexicon/word-classes.js";
import type { ShiftUnit, Which } from "./period.js";

/** Closed classes: the words that dates are written with. */
const numbered = (words: string, first: number): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  words.split(" ").forEach((group, i) => {
    for (const form of group.split("|")) found.set(form, i + first);
  });
  return found;
};
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Names of months, from 1. */
export const MONTHS = numbered(
  "january february march april may june july august september october november december",
  1,
);
/** Abbreviations, which have a number beside them. */
export const SHORT_MONTHS = numbered(
  "jan|jan. feb|feb. mar|mar. apr|apr. ??? jun|jun. jul|jul. aug|aug. sep|sept|sep.|sept. oct|oct. nov|nov. dec|dec.",
  1,
);
/** Months whose names are also people's names or other words. */
export const DOUBTFUL_MONTHS = set("march april may june august");
/** Names of days, Sunday 0. */
export const WEEKDAYS = numbered("sunday monday tuesday wednesday thursday friday saturday", 0);
export const SHORT_WEEKDAYS = numbered(
  "sun.|sun mon.|mon tue.|tues.|tue|tues wed.|wed thu.|thurs.|thu|thur fri.|fri sat.|sat",
  0,
);
/** What makes a name of its own with a day: *Super Tuesday*. */
export const NAMED_DAYS = wordClass("dayNameOpeners");
export const PARTS_OF_DAY = wordClass("partsOfDay");
/** Days by what they are from the article's. */
export const DAYS_FROM_TODAY: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["overnight", -1],
  ["tomorrow", 1],
]);
export const WHICH: ReadonlyMap<string, Which> = new Map([
  ["last", "last"],
  ["past", "last"],
  ["previous", "last"],
  ["this", "this"],
  ["next", "next"],
  ["coming", "next"],
]);
export const SHIFT_UNITS: ReadonlyMap<string, ShiftUnit> = new Map([
  ["day", "day"],
  ["week", "week"],
  ["weekend", "weekend"],
  ["month", "month"],
  ["year", "year"],
]);
/** Units behind a number, with *ago*: how many of which. */
export const AGO_UNITS: ReadonlyMap<string, readonly [ShiftUnit, number]> = new Map([
  ["day", ["day", 1]],
  ["days", ["day", 1]],
  ["week", ["day", 7]],
  ["weeks", ["day", 7]],
  ["month", ["month", 1]],
  ["months", ["month", 1]],
  ["year", ["year", 1]],
  ["years", ["year", 1]],
  ["decade", ["year", 10]],
  ["decades", ["year", 10]],
]);
/** Words before a date that do not narrow it. */
export const LOOSE = set("early late mid earlier later");
export const STARTS = set("start beginning");
export const ENDS = set("end close");
/** What stands before a year, or a month with a name of several meanings. */
export const DATE_LEADS = wordClass("dateLeads");
/** *today's world*: of these there is one an age, not one a day. */
export const OF_AN_AGE = wordClass("ageNouns");
/** Last words of newspapers' names, which come out by the day: *today's New York Times*. */
export const NEWSPAPERS = wordClass("newspaperNames");
