import { figureIn, type Slots } from "./slots.js";

/** The evidence tables learned from annotated articles: for each question, a weight (log odds) for each piece of evidence. */
export type Question =
  | "claim"
  | "cue"
  | "contentRight"
  | "contentLeft"
  | "sourceRight"
  | "sourceLeft"
  | "cueRight"
  | "cueLeft"
  | "attach";

/** The figures of one question. */
export interface Table {
  readonly slots: Slots;
  /** Tells the evidence of this question from that of the others. */
  readonly seed: number;
}

export type Figures = Readonly<Record<Question, Table>>;

/** The sum of the figures of the evidence: log odds for yes. Evidence without a figure counts nothing. */
export function logOdds({ slots, seed }: Table, evidence: readonly string[]): number {
  let sum = 0;
  for (const each of evidence) sum += figureIn(slots, seed, each);
  return sum;
}

/** Log odds as a probability. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** One place where a span may end: before token `at`, with the evidence for ending here. */
export type Visit = (at: number, evidence: string[]) => boolean;

/**
 * Ranks the places where a span may end: going outward, each place stops the span with its own probability,
 * and the likeliest place wins. `walk` calls the visitor place by place until it answers true, and gives the
 * outermost place it could reach, where the span ends if it stopped nowhere before.
 */
export function likeliestEnd(table: Table, walk: (visit: Visit) => number): number {
  let best = -1;
  let bestChance = -1;
  let open = 1;
  const outermost = walk((at, evidence) => {
    const stop = probability(logOdds(table, evidence));
    if (open * stop > bestChance) {
      best = at;
      bestChance = open * stop;
    }
    open *= 1 - stop;
    return open <= bestChance;
  });
  return open > bestChance ? outermost : best;
}
