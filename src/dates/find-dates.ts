import type { Indexed } from "../indexed.js";
import { numberWords } from "../lexicon/number-words.js";
import type { Sentence, Tokens } from "../sentences/reading.js";
import type { Span } from "../span.js";
import { dateAt } from "./expression.js";
import type { DateExpression } from "./period.js";

/** A date with its place in the text. */
export interface PlacedExpression extends DateExpression, Span {}

/**
 * The dates that begin at one of the `openings` (token numbers, ascending), in text order; none crosses the end of a
 * sentence or begins in a name, which `named` marks by what is not 0. Linear.
 */
export function findDates(
  tokens: Tokens,
  sentences: Indexed<Sentence>,
  named: Uint8Array,
  openings: readonly number[],
): PlacedExpression[] {
  const words = numberWords();
  const found: PlacedExpression[] = [];
  let free = 0;
  for (const at of openings) {
    if (at < free || named[at] !== 0) continue;
    const date = dateAt(words, tokens, at, sentences.at(tokens.at(at).sentence).last);
    if (date === null) continue;
    const { first, last, period, part } = date;
    found.push({ start: tokens.at(first).start, end: tokens.at(last - 1).end, first, last, period, part });
    free = last;
  }
  return found;
}
