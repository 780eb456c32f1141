const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const DAY = 86_400_000;

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const MONTH_DAY = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+((?:19|20)\\d\\d))?`, "i");
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\b(?:,?\\s+((?:19|20)\\d\\d))?`, "i");
const MONTH_ALONE = new RegExp(`\\b${MONTH}(?:,?\\s+((?:19|20)\\d\\d))?(?![a-z])`, "i");
const YEAR = /(?:19|20)\d\d/;
const WEEKDAY = /\b(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)?\b/i;

/**
 * The date that a short time expression means in an article of `today` (YYYY-MM-DD, or null if not known):
 * YYYY-MM-DD, YYYY-MM or YYYY; null where it can't be told. With `past`, what is told has happened: a weekday
 * is the last one, a date without a year is not in the future.
 */
export function resolveDate(words: string, today: string | null, past: boolean): string | null {
  const monthDay = MONTH_DAY.exec(words);
  if (monthDay) return dated(monthDay[3], monthDay[1]!, monthDay[2]!, today, past);
  const dayMonth = DAY_MONTH.exec(words);
  if (dayMonth) return dated(dayMonth[3], dayMonth[2]!, dayMonth[1]!, today, past);
  const now = today === null ? null : Date.parse(today);
  const lower = words.toLowerCase();
  if (now !== null && !Number.isNaN(now)) {
    if (/\b(today|tonight)\b|this (morning|afternoon|evening)/.test(lower)) return iso(now);
    if (/\byesterday\b|\blast night\b|\bovernight\b/.test(lower)) return iso(now - DAY);
    if (/\btomorrow\b/.test(lower)) return past ? null : iso(now + DAY);
    const ago =
      /\b(\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten) (days?|weeks?) (ago|earlier|before)\b/.exec(
        lower,
      );
    if (ago?.[3] === "ago") return iso(now - numberOf(ago[1]!) * (ago[2]!.startsWith("week") ? 7 : 1) * DAY);
    const weekday = WEEKDAY.exec(lower);
    if (weekday) return weekdayDate(weekday[1]!, now, past, lower);
  }
  const month = MONTH_ALONE.exec(words);
  if (month && (month[2] !== undefined || now !== null)) {
    const number = monthOf(month[1]!);
    const year = month[2] ?? yearOf(number, 1, now!, past);
    return `${year}-${two(number)}`;
  }
  return /\b(19|20)\d\d\b/.exec(words)?.[0] ?? null;
}

function weekdayDate(name: string, now: number, past: boolean, lower: string): string {
  const wanted = WEEKDAYS.indexOf(name.toLowerCase());
  const back = (new Date(now).getUTCDay() - wanted + 7) % 7;
  if (/\bnext\b/.test(lower)) return iso(now + (back === 0 ? 7 : 7 - back) * DAY);
  if (past) return iso(now - (back === 0 && /\blast\b/.test(lower) ? 7 : back) * DAY);
  return iso(now + ((7 - back) % 7) * DAY);
}

function dated(
  year: string | undefined,
  month: string,
  day: string,
  today: string | null,
  past: boolean,
): string | null {
  const number = monthOf(month);
  const now = today === null ? Number.NaN : Date.parse(today);
  const inYear = year ?? (Number.isNaN(now) ? null : yearOf(number, Number(day), now, past));
  if (inYear === null) return null;
  const time = Date.parse(`${inYear}-${two(number)}-${two(Number(day))}`);
  // 31 February and the like are not dates.
  return Number.isNaN(time) || new Date(time).getUTCDate() !== Number(day) ? null : iso(time);
}

/** The year that puts a day and month nearest to the article's date, and not behind it for what has happened. */
function yearOf(month: number, day: number, now: number, past: boolean): string {
  const year = new Date(now).getUTCFullYear();
  const years = [year - 1, year, year + 1].filter((y) => !past || Date.UTC(y, month - 1, day) <= now);
  const distance = (y: number) => Math.abs(Date.UTC(y, month - 1, day) - now);
  return String(years.reduce((best, y) => (distance(y) < distance(best) ? y : best)));
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function numberOf(word: string): number {
  const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  return /^\d+$/.test(word) ? Number(word) : Math.max(1, words.indexOf(word) + 1);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day that a date in a record means: *2020-01-03T10:00Z*, *Jan 3, 2020*; null where it is not a full date. */
export function dayOf(date: string | null | undefined): string | null {
  if (!date) return null;
  const written = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? resolveDate(date.slice(0, 100), null, false);
  const time = written?.length === 10 ? Date.parse(written) : Number.NaN;
  return Number.isNaN(time) ? null : iso(time);
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
    // a year is what few lines hold, and soonest looked for
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
    if (rest.length <= 4) return resolveDate(date[0], null, false);
  }
  return null;
}
