import type { Indexed } from "../indexed.js";
import type { Sentence } from "../sentences/reading.js";
import type { Quantity, QuantityContext } from "./quantity.js";
import { quantityAt } from "./read-quantity.js";

/**
 * The quantities that begin at one of the `openings` (token numbers, ascending), in text order; none crosses the end
 * of a sentence, and none begins in a name or a date. Linear.
 */
export function findQuantities(
  context: QuantityContext,
  sentences: Indexed<Sentence>,
  openings: readonly number[],
): Quantity[] {
  const { tokens, named, taken } = context;
  const found: Quantity[] = [];
  let free = 0;
  for (const at of openings) {
    if (at < free || taken[at] !== 0 || named[at] !== 0) continue;
    const placed = quantityAt(context, at, sentences.at(tokens.at(at).sentence).last);
    if (placed === null) continue;
    found.push(placed.quantity);
    free = placed.last;
  }
  return found;
}
