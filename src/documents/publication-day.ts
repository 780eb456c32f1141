// Reads the dates of feeds, records and pages: ISO 8601, RFC 822, month names, seconds or milliseconds since 1970.

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const ISO = /^\s*((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)/;
const DAY_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+(${MONTHS})[a-z]*\\.?,?[\\s-]+((?:19|20)\\d\\d)`,
  "i",
);
const MONTH_DAY = new RegExp(
  `\\b(${MONTHS})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,|[^\\d]|\\d\\d?:\\d\\d)[\\s\\S]{0,24}?\\b((?:19|20)\\d\\d)`,
  "i",
);
const NUMBERS = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)\b/;
const EPOCH = /^\s*-?\d{9,13}(?:\.\d+)?\s*$/;
/** Beyond this number of seconds it is the year 5138: such numbers count milliseconds. */
const LARGEST_SECONDS = 1e11;

/**
 * The day (YYYY-MM-DD) that a date names, as it is written there, in its own time zone; undefined for what names none.
 * A date such as 03/04/2026 is read only with `dayFirst`, or where one of the numbers is above 12.
 */
export function publicationDay(value: unknown, dayFirst = false): string | undefined {
  if (typeof value === "number") return ofEpoch(value);
  if (value instanceof Date) return ofEpoch(value.getTime() / 1000);
  if (typeof value !== "string" || value.length > 100) return undefined;
  if (EPOCH.test(value)) return ofEpoch(Number(value));
  const iso = ISO.exec(value);
  if (iso) return day(iso[1], Number(iso[2]), Number(iso[3]));
  const dayMonth = DAY_MONTH.exec(value);
  if (dayMonth) return day(dayMonth[3], monthOf(dayMonth[2]), Number(dayMonth[1]));
  const monthDay = MONTH_DAY.exec(value);
  if (monthDay) return day(monthDay[3], monthOf(monthDay[1]), Number(monthDay[2]));
  const numbers = NUMBERS.exec(value);
  if (!numbers) return undefined;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  if (dayFirst || first > 12) return day(numbers[3], second, first);
  return second > 12 ? day(numbers[3], first, second) : undefined;
}

function ofEpoch(value: number): string | undefined {
  const time = new Date(Math.abs(value) > LARGEST_SECONDS ? value : value * 1000);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, 10);
}

function monthOf(name = ""): number {
  return MONTHS.split("|").indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The day if the calendar has it. */
function day(year: string | undefined, month: number, date: number): string | undefined {
  const time = new Date(Date.UTC(Number(year), month - 1, date));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date
    ? time.toISOString().slice(0, 10)
    : undefined;
}
