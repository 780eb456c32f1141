// Days of articles, and the periods they are in.

/** What claims are counted by. */
export type PeriodLength = "day" | "week" | "month";

/** The day of a date that may have a time; null where there is no whole day in it. */
export function dayOf(date: string | undefined): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(date ?? "")?.[0] ?? null;
}

/** As a sort needs it; null comes last. */
export function compareDays(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

/** The period as ISO 8601 writes it: 2016-07-28, 2016-W30, 2016-07. */
export function periodOf(day: string, length: PeriodLength): string {
  if (length === "week") return weekOf(day);
  return length === "day" ? day : day.slice(0, 7);
}

const DAY = 86_400_000;

/** A week belongs to the year of its Thursday. */
function weekOf(day: string): string {
  const time = Date.parse(day);
  if (Number.isNaN(time)) return day.slice(0, 7);
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = new Date(time + (3 - weekday) * DAY);
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - start) / (7 * DAY));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}
