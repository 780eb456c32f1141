import type { PersonEntry } from "../lexicon/entries.js";

/**
 * The office a person held on a day (YYYY-MM-DD); without a day the one not yet left, if there is one.
 * Partial dates of the lexicon count from their first to their last day.
 */
export function officeOn(person: PersonEntry, date: string | undefined): string | null {
  const held = person.offices.find(({ from, to }) => {
    if (date === undefined) return to === undefined;
    return (
      (from === undefined || from <= date || date.startsWith(from)) &&
      (to === undefined || date <= to || date.startsWith(to))
    );
  });
  return held?.title ?? null;
}
