/** Days as numbers: days since 1970-01-01, whatever the time zone. */
const DAY = 86_400_000;

/** Both ends of a stretch of days; the same day twice is one day. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The number of a day of the calendar; null for 31 February and the like. Months count from 1. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / DAY : null;
}

/** The number of the day that an ISO date begins with; null where it is not one. */
export function dayOfIso(iso: string): number | null {
  const [year = Number.NaN, month = Number.NaN, day] = iso.slice(0, 10).split("-").map(Number);
  return day === undefined || !(month >= 1 && month <= 12) ? null : dayNumber(year, month, day);
}

/** YYYY-MM-DD. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** From 1. */
export function monthOf(day: number): number {
  return new Date(day * DAY).getUTCMonth() + 1;
}

/** The whole of a month; months below 1 and above 12 are of other years. */
export function monthSpan(year: number, month: number): DaySpan {
  const from = Date.UTC(year, month - 1, 1) / DAY;
  return { from, to: Date.UTC(year, month, 1) / DAY - 1 };
}

/** The whole of so many years. */
export function yearSpan(year: number, years = 1): DaySpan {
  return { from: Date.UTC(year, 0, 1) / DAY, to: Date.UTC(year + years, 0, 1) / DAY - 1 };
}

/** The week from Monday to Sunday that holds a day. */
export function weekSpan(day: number): DaySpan {
  const from = day - ((weekdayOf(day) + 6) % 7);
  return { from, to: from + 6 };
}
