import type { UnitContext } from "../../unit.js";

// The way from a cue to the right, on which the cases of complements find what it takes.

/** What a cue takes on its right: the frame's name, where the content starts and where the cue may reach. */
export interface Complement {
  readonly frame: string;
  /** First token of the content. */
  readonly start: number;
  /** Tokens between the verb and the content: particles, prepositions, adjuncts, the audience. */
  readonly audience: boolean;
  /** A preposition that leads to the content, or -1. */
  readonly preposition: number;
  /** Words of time or place were stepped over. */
  readonly adjunct: boolean;
}

/** The search for complements, on its way to the right. */
export interface Search {
  readonly context: UnitContext;
  /** The token that is looked at. */
  at: number;
  /** How many things were stepped over. */
  step: number;
  /** A comma was passed. */
  comma: boolean;
  /** A noun phrase was passed that may be who it is said to. */
  audience: boolean;
  /** Words of time or place were passed. */
  adjunct: boolean;
  readonly found: Complement[];
}

/** What a case decides about the current token; one that answers "go on" has moved the search forward. */
export type Outcome = "not this" | "go on" | "end";
export type ComplementCase = (search: Search) => Outcome;

/** How many tokens, and how many steps over adjuncts and the audience, may stand between a cue and its complement. */
const FARTHEST = 28;
const MOST_STEPS = 6;

/** The complements behind `from` that these cases find, nearest first. */
export function searchRight(
  cases: readonly ComplementCase[],
  context: UnitContext,
  from: number,
): Complement[] {
  const search: Search = {
    context,
    at: from,
    step: 0,
    comma: false,
    audience: false,
    adjunct: false,
    found: [],
  };
  for (; search.step < MOST_STEPS && search.at < context.last && search.at < from + FARTHEST; search.step++)
    if (!goesOn(cases, search)) break;
  return search.found;
}

/** Asks the cases in their order; the first that knows what stands here decides whether the search goes on. */
function goesOn(cases: readonly ComplementCase[], search: Search): boolean {
  for (const take of cases) {
    const outcome = take(search);
    if (outcome !== "not this") return outcome === "go on";
  }
  return false;
}

/** Notes a complement that begins at `start`, unless the unit ends before it; the search may go on. */
export function add(search: Search, frame: string, start: number, preposition = -1): void {
  const { context, audience, adjunct, found } = search;
  if (start < context.last) found.push({ frame, start, audience, preposition, adjunct });
}

/** Notes a complement behind which no other can stand, and ends the search. */
export function end(search: Search, frame: string, start = search.at, preposition = -1): Outcome {
  add(search, frame, start, preposition);
  return "end";
}

/** Steps over what stands here: the search goes on at the token `at`. */
export function goOn(search: Search, at: number): Outcome {
  search.at = at;
  return "go on";
}

/** The preposition that leads to a complement, in lower case; "" where none does. */
export function linkOf({ tokens }: UnitContext, { preposition }: Complement): string {
  return tokens[preposition]?.lower ?? "";
}
