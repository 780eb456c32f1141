import type { Indexed } from "../indexed.js";
import type { Sentence, Tokens } from "../sentences/reading.js";
import type { DateExpression } from "./period.js";

/** How far behind *In* the year of a sentence may stand: *In the 2016 election, …*. */
const REACH = 3;

/** The years that sentences are set in by how they begin: *In 2016, … until June*; by number of the sentence. */
export function frameYears(
  tokens: Tokens,
  sentences: Indexed<Sentence>,
  dates: readonly DateExpression[],
): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const { first, period } of dates) {
    const sentence = tokens.at(first).sentence;
    const opening = sentences.at(sentence).first;
    if (period.kind !== "years" || period.years !== 1 || first - opening > REACH) continue;
    if (tokens.at(opening).lower === "in" || tokens.at(opening).lower === "during")
      years.set(sentence, period.year);
  }
  return years;
}

/** The date, if it is a day or month without a year, in the year of its sentence. */
export function inYear<Date extends DateExpression>(date: Date, year: number): Date {
  const { period } = date;
  if ((period.kind !== "day" && period.kind !== "month") || period.year !== null) return date;
  if (period.yearFrom !== undefined) return date;
  return { ...date, period: { ...period, year } };
}
