import { dayNumber, isoOf } from "./days.js";

// Finds the day of the article, from which *yesterday* and *in March* are counted.

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const MONTH_DAY = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+((?:19|20)\\d\\d))?`, "i");
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\b(?:,?\\s+((?:19|20)\\d\\d))?`, "i");
const YEAR = /(?:19|20)\d\d/;
const WEEKDAY = /\b(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)?\b/i;

/** The day (YYYY-MM-DD) that a date with its year names: *Jan. 3, 2020*, *3 January 2020*; null where none does. */
function fullDateIn(words: string): string | null {
  const monthDay = MONTH_DAY.exec(words);
  const [month, day, year] =
    monthDay === null ? dayFirst(DAY_MONTH.exec(words)) : [monthDay[1], monthDay[2], monthDay[3]];
  if (month === undefined || year === undefined) return null;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const found = dayNumber(Number(year), number, Number(day));
  return found === null ? null : isoOf(found);
}

function dayFirst(found: RegExpExecArray | null): (string | undefined)[] {
  return found === null ? [] : [found[2], found[1], found[3]];
}

/** The day that a date in a record means: *2020-01-03T10:00Z*, *Jan 3, 2020*; null where it is not a full date. */
export function dayOf(date: string | null | undefined): string | null {
  if (!date) return null;
  const written = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? fullDateIn(date.slice(0, 100));
  const time = written === null ? Number.NaN : Date.parse(written);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/**
 * The article's own date: a full date alone in one of its first lines, or in its dateline
 * (*BAGHDAD, Jan. 3, 2020 (Reuters) —*). Null where there is none.
 */
export function articleDateOf(
  text: string,
  paragraphs: readonly { readonly start: number; readonly end: number }[],
): string | null {
  for (const { start, end } of paragraphs.slice(0, 4)) {
    const opening = text.slice(start, Math.min(end, start + 120));
    // few lines hold a year, and to look for one is quick
    if (!YEAR.test(opening)) continue;
    const dateline = /^(.{0,80}?)\s*(?:[—–]|--|\s-\s|\(|$)/su.exec(opening)?.[1] ?? "";
    const date = MONTH_DAY.exec(dateline) ?? DAY_MONTH.exec(dateline);
    if (date === null || !YEAR.test(date[0])) continue;
    // A sentence that happens to mention a date is not a dateline: little else may stand beside the date.
    const rest =
      dateline
        .replace(date[0], " ")
        .replace(WEEKDAY, " ")
        .match(/\p{L}+/gu) ?? [];
    if (rest.length <= 4) return fullDateIn(date[0]);
  }
  return null;
}
