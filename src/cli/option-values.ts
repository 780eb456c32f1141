// Reads the values of options; each throws InvalidArgumentError that says what the value must be.
import { InvalidArgumentError } from "commander";

export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError("It must be a whole number from 1.");
  return number;
}

export function positive(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number < Number.POSITIVE_INFINITY))
    throw new InvalidArgumentError("It must be more than 0.");
  return number;
}

export function calendarDay(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError("It must be a day as in 2026-11-22.");
  return value;
}

/** For options that may be given several times. */
export function addToList(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
