import {
  type DaySpan,
  dayNumber,
  monthOf,
  monthSpan,
  weekdayOf,
  weekSpan,
  yearOf,
  yearSpan,
} from "./days.js";
import type { DateExpression, Part, Period } from "./period.js";

/**
 * When something takes place, seen from the article: it has happened, it is still to come, or that is not known;
 * what is told in the present is mostly still to come if it has a day, and near if it has a month.
 */
export type Direction = "past" | "present" | "future" | "unknown";

/** The days that a date means; `certain` where the words alone tell them. */
export interface ResolvedDate extends DaySpan {
  readonly certain: boolean;
}

/**
 * The days that an expression means in an article of day `today`; null where neither the words nor that day tell.
 * What has happened is never behind the article.
 */
export function resolveExpression(
  { period, part }: DateExpression,
  today: number | null,
  direction: Direction,
): ResolvedDate | null {
  const days = resolvePeriod(period, today, direction);
  if (days === null) return null;
  return { ...partOf(days, part), certain: isCertain(period) };
}

function isCertain(period: Period): boolean {
  if (period.kind === "span") return isCertain(period.to);
  if (period.kind === "years") return period.certain;
  return (period.kind === "day" || period.kind === "month") && period.year !== null;
}

function resolvePeriod(said: Period, today: number | null, direction: Direction): DaySpan | null {
  const period = inOwnYear(said, today);
  if (period === null) return null;
  switch (period.kind) {
    case "years":
      return yearSpan(period.year, period.years);
    case "day":
      return resolveDay(period, today, direction);
    case "month":
      if (period.year !== null) return monthSpan(period.year, period.month);
      return today === null ? null : monthNear(period.month, today, direction);
    case "span":
      return resolveSpan(period, today, direction);
    case "weekday":
      return today === null ? null : resolveWeekday(period, today, direction);
    case "which-month":
      return today === null ? null : resolveWhichMonth(period, today);
    case "shift":
      return today === null ? null : resolveShift(period, today, direction);
  }
}

/** *March last year* is March of the year before the article's; null where that is not known. */
function inOwnYear(period: Period, today: number | null): Period | null {
  if ((period.kind !== "day" && period.kind !== "month") || period.yearFrom === undefined) return period;
  return today === null ? null : { ...period, year: yearOf(today) + period.yearFrom };
}

function resolveDay(
  { year, month, day, weekday }: Period & { kind: "day" },
  today: number | null,
  direction: Direction,
): DaySpan | null {
  if (year !== null) return one(dayNumber(year, month, day));
  if (today === null) return null;
  const here = yearOf(today);
  const days = [here - 1, here, here + 1].flatMap((y) => dayNumber(y, month, day) ?? []);
  // *Wednesday, January 15* is in a year in which that is a Wednesday
  const same = days.filter((one) => weekday !== undefined && weekdayOf(one) === weekday);
  return one(same.length > 0 ? nearest(same, today, "unknown") : nearest(days, today, direction));
}

const single = (day: number): DaySpan => ({ from: day, to: day });
const one = (day: number | null): DaySpan | null => (day === null ? null : single(day));

/** The day nearest to today on the side that it must be on. */
function nearest(days: readonly number[], today: number, direction: Direction): number | null {
  const side = days.filter((day) =>
    direction === "past" ? day <= today : direction === "future" ? day >= today : true,
  );
  return side.reduce<number | null>(
    (best, day) => (best === null || Math.abs(day - today) < Math.abs(best - today) ? day : best),
    null,
  );
}

function monthNear(month: number, today: number, direction: Direction): DaySpan {
  const here = yearOf(today);
  const months = [here - 1, here, here + 1].map((year) => monthSpan(year, month));
  const distance = ({ from, to }: DaySpan) => (today < from ? from - today : today > to ? today - to : 0);
  const side = months.filter(({ from, to }) =>
    direction === "past" ? from <= today : direction === "future" ? to >= today : true,
  );
  return side.reduce((best, span) => (distance(span) < distance(best) ? span : best));
}

function resolveSpan(
  { from, to }: Period & { kind: "span" },
  today: number | null,
  direction: Direction,
): DaySpan | null {
  const end = resolvePeriod(to, today, direction);
  if (end === null) return null;
  // the first date has the year of the second, or the one before
  const start = resolvePeriod(from, from.kind === "years" ? null : end.to, "past");
  return start === null || start.from > end.to ? end : { from: start.from, to: end.to };
}

function resolveWeekday(
  { weekday, which }: Period & { kind: "weekday" },
  today: number,
  direction: Direction,
): DaySpan {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (which === "next") return single(today + 7 - back);
  if (which === "last") return single(today - (back === 0 ? 7 : back));
  if (which === "this") return single(weekSpan(today).from + ((weekday + 6) % 7));
  const ahead = direction === "future" || direction === "present";
  return single(ahead ? today + ((7 - back) % 7) : today - back);
}

function resolveWhichMonth({ month, which }: Period & { kind: "which-month" }, today: number): DaySpan {
  const [year, here] = [yearOf(today), monthOf(today)];
  if (which === "this") return monthSpan(year, month);
  if (which === "last") return monthSpan(month < here ? year : year - 1, month);
  return monthSpan(month > here ? year : year + 1, month);
}

function resolveShift(
  { unit, by }: Period & { kind: "shift" },
  today: number,
  direction: Direction,
): DaySpan | null {
  if (unit === "day") return by > 0 && direction === "past" ? null : one(today + by);
  if (unit === "month") return monthSpan(yearOf(today), monthOf(today) + by);
  if (unit === "year") return yearSpan(yearOf(today) + by);
  const { from, to } = weekSpan(today + by * 7);
  return unit === "week" ? { from, to } : { from: to - 1, to };
}

function partOf(days: DaySpan, part: Part | null): DaySpan {
  if (part === null) return days;
  if (part.kind === "start") return { from: days.from, to: days.from };
  if (part.kind === "end") return { from: days.to, to: days.to };
  const [year, months] = [yearOf(days.from), 12 / part.of];
  if (days.to - days.from < 360) return days;
  const first = monthSpan(year, (part.number - 1) * months + 1);
  return { from: first.from, to: monthSpan(year, part.number * months).to };
}
