import { FeatureHashes, type FeatureSink } from "./features.js";
import { sumOf, type WeightTable } from "./weight-table.js";

/** The weight tables learned from annotated articles: for each question, a weight (log odds) for each feature. */
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

export type Weights = Readonly<Record<Question, WeightTable>>;

/** Log odds as a probability. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Told of one place where a span may end, before token `at`, when the features for it has been given. */
export type Visit = (at: number) => boolean;

/**
 * Goes outward over the places where a span may end: gives the features for each and then visits it, until the visitor
 * answers true. Gives the outermost place it could reach, where the span ends if it stopped nowhere before.
 */
export type Walk = (features: FeatureSink, visit: Visit) => number;

// One for all walks: each place clears it, and no walk holds another.
const gathered = new FeatureHashes();

/**
 * Ranks the places where a span may end: going outward, each place stops the span with its own probability,
 * and the likeliest place wins.
 */
export function likeliestBoundary(table: WeightTable, walk: Walk): number {
  let best = -1;
  let bestChance = -1;
  let open = 1;
  gathered.clear();
  const outermost = walk(gathered, (at) => {
    const stop = probability(sumOf(table, gathered));
    gathered.clear();
    if (open * stop > bestChance) {
      best = at;
      bestChance = open * stop;
    }
    open *= 1 - stop;
    return open <= bestChance;
  });
  return open > bestChance ? outermost : best;
}
