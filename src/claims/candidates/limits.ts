import type { Scope } from "../unit.js";

const STOPS: ReadonlySet<string> = new Set(".;:!?");

/** The first of the adverbs that lead up to token `first`. */
export function beforeAdverbs(scope: Scope, first: number): number {
  let j = first;
  while (j > scope.first && scope.tokens[j - 1]!.pos === "ADV") j--;
  return j;
}

/** Where a source behind its cue must end at the latest. */
export function sourceEnd(scope: Scope): number {
  let last = scope.last;
  while (last > scope.first && STOPS.has(scope.tokens[last - 1]!.text)) last--;
  return last;
}
