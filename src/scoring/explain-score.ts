import { present } from "../present.js";
import type { FeatureSink, FeatureValue } from "./features.js";
import type { NamedWeights } from "./load-weights.js";
import {
  type BoundaryQuestion,
  type ChooseBoundary,
  probability,
  type Question,
  type Walk,
} from "./model.js";

// Says which features make up a score. Only `explain` asks, because names take longer than hashes.

/** A feature that a score has, with what the weights give it. */
export interface WeighedFeature {
  /** Template and values: `lemma+frame:verb:say|that`. */
  readonly name: string;
  /** What its template looks at. */
  readonly meaning: string;
  /** Log odds. */
  readonly weight: number;
}

/** One end of a span: where it was placed, where else it might have been, and by what. */
export interface BoundaryExplanation {
  readonly question: BoundaryQuestion;
  /** Token before which the span ends, or with which it begins. */
  readonly at: number;
  /** Probability of ending there, of all places the search went over; 0 to 1. */
  readonly probability: number;
  /** The next best place, or null. */
  readonly rival: { readonly at: number; readonly probability: number } | null;
  /** The features that weighed most for the place chosen, strongest first; none where it was the last one left. */
  readonly features: readonly WeighedFeature[];
}

/** Keeps features by their names. */
export class FeatureNames implements FeatureSink {
  readonly names: string[] = [];

  add(template: FeatureValue, ...values: readonly (FeatureValue | undefined)[]): void {
    const given = values.filter((value) => value !== undefined).map(({ name }) => name);
    this.names.push(given.length === 0 ? template.name : `${template.name}:${given.join("|")}`);
  }

  /** The features added since the last call. */
  take(): string[] {
    return this.names.splice(0);
  }
}

/** The sum of the weights, and the features that weigh most, strongest first. */
export function weigh(
  names: readonly string[],
  weights: NamedWeights,
  question: Question,
  meanings: Readonly<Record<string, string>>,
  most: number,
): { readonly sum: number; readonly features: readonly WeighedFeature[] } {
  const table = weights[question] ?? {};
  let sum = 0;
  const features: WeighedFeature[] = [];
  for (const name of names) {
    const weight = Object.hasOwn(table, name) ? (table[name] ?? 0) : 0;
    sum += weight;
    const colon = name.indexOf(":");
    if (weight !== 0)
      features.push({ name, meaning: meanings[colon < 0 ? name : name.slice(0, colon)] ?? "", weight });
  }
  features.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1));
  return { sum, features: features.slice(0, most) };
}

/** Chooses boundaries as `likeliestBoundary` does, and tells `told` of each why. */
export function explainingChooser(
  weights: NamedWeights,
  meanings: Readonly<Record<string, string>>,
  most: number,
  told: (boundary: BoundaryExplanation) => void,
): ChooseBoundary {
  return (question: BoundaryQuestion, walk: Walk): number => {
    const sink = new FeatureNames();
    const places: { at: number; chance: number; features: readonly WeighedFeature[] }[] = [];
    let open = 1;
    let best = 0;
    const outermost = walk(sink, (at) => {
      const { sum, features } = weigh(sink.take(), weights, question, meanings, most);
      const stop = probability(sum);
      places.push({ at, chance: open * stop, features });
      best = Math.max(best, open * stop);
      open *= 1 - stop;
      return open <= best;
    });
    places.push({ at: outermost, chance: open, features: [] });
    const [first, second] = [...places].sort((a, b) => b.chance - a.chance);
    const { at, chance, features } = present(first);
    told({
      question,
      at,
      probability: chance,
      rival: second === undefined || second.at === at ? null : { at: second.at, probability: second.chance },
      features,
    });
    return at;
  };
}
