import { FeatureHashes, type FeatureSink, featureValue } from "./features.js";
import { sumOf, type WeightTable } from "./weight-table.js";

/** Where a span ends, among the questions. */
export const BOUNDARIES = [
  "contentRight",
  "contentLeft",
  "sourceRight",
  "sourceLeft",
  "cueRight",
  "cueLeft",
] as const;

/**
 * The weight tables learned from annotated articles, in the order of the built file: for each question, a weight (log
 * odds) for each feature. `inner` is added to the score of a cue inside another claim's content; `rules` names the rules
 * that the weights were learned with, each with the weight 1.
 */
export const QUESTIONS = ["claim", "cue", "inner", ...BOUNDARIES, "attach", "rules"] as const;

export type Question = (typeof QUESTIONS)[number];
export type BoundaryQuestion = (typeof BOUNDARIES)[number];

export type Weights = Readonly<Record<Question, WeightTable>>;

/** Log odds as a probability. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Told of one place where a span may end, before token `at`, when the features for it have been given. */
export type Visit = (at: number) => boolean;

/**
 * Goes outward over the places where a span may end: gives the features for each and then visits it, until the visitor
 * answers true. Gives the outermost place it could reach, where the span ends if it stopped nowhere before.
 */
export type Walk = (features: FeatureSink, visit: Visit) => number;

/**
 * Ranks the places where a span may end: going outward, each place stops the span with its own probability,
 * and the likeliest place wins.
 */
export function likeliestBoundary(table: WeightTable, features: FeatureHashes, walk: Walk): number {
  let best = -1;
  let bestChance = -1;
  let open = 1;
  features.clear();
  const outermost = walk(features, (at) => {
    const stop = probability(sumOf(table, features));
    features.clear();
    if (open * stop > bestChance) {
      best = at;
      bestChance = open * stop;
    }
    open *= 1 - stop;
    return open <= bestChance;
  });
  return open > bestChance ? outermost : best;
}

/** Decides where a span ends, of the places a walk goes over. */
export type ChooseBoundary = (question: BoundaryQuestion, walk: Walk) => number;

/** The choice by the weights. It keeps a buffer of features, so it must not be asked from within a walk. */
export function boundaryChooser(weights: Weights): ChooseBoundary {
  const features = new FeatureHashes();
  return (question, walk) => likeliestBoundary(weights[question], features, walk);
}

/** True when the weights were learned with the rule; one they do not know goes by its prior. */
export function knowsRule({ rules }: Weights, rule: string): boolean {
  const features = new FeatureHashes();
  features.add(featureValue(rule));
  return sumOf(rules, features) > 0;
}
