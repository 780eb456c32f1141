import { opensQuotation, type UnitContext } from "../unit.js";

// How far a source may reach, before the cue and behind it; rules pass this on to the walks.

const STOPS: ReadonlySet<string> = new Set(".;:!?");

/** The first of the adverbs that lead up to token `first`; before a quotation that opens there, its mark. */
export function beforeAdverbs(context: UnitContext, first: number): number {
  let j = first;
  while (j > context.first && context.tokens.at(j - 1).pos === "ADV") j--;
  return j > context.first && opensQuotation(context, j - 1) ? j - 1 : j;
}

/** Where a source behind its cue must end at the latest. */
export function sourceEnd(context: UnitContext): number {
  let last = context.last;
  while (last > context.first && STOPS.has(context.tokens.at(last - 1).text)) last--;
  return last;
}
