import { present } from "../../src/present.js";
/** Logistic regression on sparse features. */

/** What was seen in one place, and whether the annotators answer the question there with yes. */
export interface Example {
  /** Hashes of features. */
  readonly features: Int32Array;
  readonly yes: boolean;
  /** How much it counts. */
  readonly weight: number;
  /** Log odds that are given already and are not to be learned. */
  readonly offset: number;
}

export interface FitOptions {
  /** How often a feature must occur. */
  readonly least: number;
  /** What its weight must be the first time. */
  readonly smallest: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** True where an example that counts less still takes the whole decay. */
  readonly wholeDecay?: boolean;
}

/** Orders of the examples that are tried; more change little and take longer. */
const ORDERS = 2;
/** Weights below this say nothing when rounded. */
export const TELLING = 0.04;

/**
 * Learned twice: first with all features that occur often enough, then anew with those whose weights were not next to
 * nothing, which tells as much with far fewer weights. The same examples give the same weights.
 * @returns weights (log odds, in hundredths) by the hashes of their features
 */
export function fitTable(examples: readonly Example[], options: FitOptions): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const each of features) counts.set(each, (counts.get(each) ?? 0) + 1);
  const often = [...counts.keys()].filter((each) => present(counts.get(each)) >= options.least);
  const first = weightsOf(examples, often, options);
  const telling = often.filter((_, n) => Math.abs(first[n] ?? 0) >= options.smallest);
  const weights = weightsOf(examples, telling, options);
  const table = new Map<number, number>();
  telling.forEach((hash, n) => {
    const weight = Math.round((weights[n] ?? 0) * 100) / 100;
    if (Math.abs(weight) >= TELLING) table.set(hash, weight);
  });
  return table;
}

/** Examples laid out for the loop that goes over them tens of times. */
interface Rows {
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly yes: Uint8Array;
  readonly weights: Float64Array;
  readonly offsets: Float64Array;
}

/** The mean of the weights that different orders of the examples give, so that the order counts for little. */
function weightsOf(
  examples: readonly Example[],
  hashes: readonly number[],
  options: FitOptions,
): Float64Array {
  const rows = rowsOf(examples, hashes);
  const size = hashes.length;
  const random = randomNumbers(20160908);
  const mean = new Float64Array(size);
  for (let order = 0; order < ORDERS; order++)
    descend(rows, random, options, size).forEach((weight, n) => {
      mean[n] = (mean[n] ?? 0) + weight / ORDERS;
    });
  return mean;
}

function rowsOf(examples: readonly Example[], hashes: readonly number[]): Rows {
  const numbers = new Map(hashes.map((hash, n) => [hash, n]));
  const starts = new Int32Array(examples.length + 1);
  const features: number[] = [];
  examples.forEach((example, at) => {
    const own = new Set<number>();
    for (const hash of example.features) {
      const n = numbers.get(hash);
      if (n !== undefined) own.add(n);
    }
    features.push(...own);
    starts[at + 1] = features.length;
  });
  return {
    starts,
    features: Int32Array.from(features),
    yes: Uint8Array.from(examples, ({ yes }) => (yes ? 1 : 0)),
    weights: Float64Array.from(examples, ({ weight }) => weight),
    offsets: Float64Array.from(examples, ({ offset }) => offset),
  };
}

/** Weights by AdaGrad; those of the later half of the epochs are averaged (Polyak and Juditsky, 1992). */
function descend(rows: Rows, random: () => number, options: FitOptions, size: number): Float64Array {
  const { epochs, rate, decay, wholeDecay = false } = options;
  const { starts, features, yes, offsets } = rows;
  const weights = new Float64Array(size);
  const sums = new Float64Array(size);
  const averaged = Math.ceil(epochs / 2);
  const squares = new Float64Array(size).fill(1e-4);
  const order = Int32Array.from(yes, (_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const last = starts[at + 1] ?? 0;
      let sum = offsets[at] ?? 0;
      for (let f = starts[at] ?? 0; f < last; f++) sum += weights[features[f] ?? 0] ?? 0;
      const share = rows.weights[at] ?? 0;
      const slope = 1 / (1 + Math.exp(-sum)) - (yes[at] ?? 0);
      for (let f = starts[at] ?? 0; f < last; f++) {
        const n = features[f] ?? 0;
        const gradient = wholeDecay
          ? share * slope + decay * (weights[n] ?? 0)
          : share * (slope + decay * (weights[n] ?? 0));
        squares[n] = (squares[n] ?? 0) + gradient * gradient;
        weights[n] = (weights[n] ?? 0) - (rate * gradient) / Math.sqrt(squares[n] ?? 0);
      }
    }
    if (epoch >= epochs - averaged)
      for (let n = 0; n < size; n++) sums[n] = (sums[n] ?? 0) + (weights[n] ?? 0);
  }
  return sums.map((sum) => sum / averaged);
}

/** Pseudo-random numbers below 2³², the same for a seed (linear congruential generator, Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

/** Puts a list in another order (Fisher and Yates). */
function shuffle(list: Int32Array, random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random() % (i + 1);
    const other = list[j] ?? 0;
    list[j] = list[i] ?? 0;
    list[i] = other;
  }
}
