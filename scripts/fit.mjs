/** Orders of the examples that are tried; more change little and take longer. */
const ORDERS = 2;

/**
 * Logistic regression on sparse features. It is learned twice: first with all features that occurs often enough, then
 * anew with that whose weights were not next to nothing, which tells as much with far fewer weights.
 * @param {{ features: string[], yes: boolean, weight?: number }[]} examples `weight`: how much it counts, 1 if left out
 * @param {{ least: number, smallest: number, epochs: number, rate: number, decay: number }} options
 *   `least`: how often features must occur; `smallest`: what its weight must be the first time
 * @returns {Record<string, number>} a weight (log odds) for each feature, sorted by name
 */
export function fitTable(examples, options) {
  const counts = new Map();
  for (const { evidence } of examples)
    for (const each of evidence) counts.set(each, (counts.get(each) ?? 0) + 1);
  const often = [...counts.keys()].filter((each) => counts.get(each) >= options.least);
  const all = weightsOf(examples, often, options);
  const telling = often.filter((_, n) => Math.abs(all[n]) >= options.smallest);
  const weights = weightsOf(examples, telling, options);
  const out = {};
  for (const [each, weight] of telling
    .map((each, n) => [each, weights[n]])
    .sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = Math.round(weight * 100) / 100;
    if (Math.abs(rounded) >= 0.04) out[each] = rounded;
  }
  return out;
}

/** The mean of the weights that different orders of the examples give, so that the order counts for little. */
function weightsOf(examples, names, options) {
  const numbers = new Map(names.map((each, n) => [each, n]));
  const rows = examples.map(({ evidence, yes, weight = 1 }) => ({
    features: Int32Array.from(
      new Set(evidence.map((each) => numbers.get(each)).filter((n) => n !== undefined)),
    ),
    yes: yes ? 1 : 0,
    weight,
  }));
  const random = randomNumbers(20160908);
  const mean = new Float64Array(names.length);
  for (let order = 0; order < ORDERS; order++)
    descend(rows, random, options, names.length).forEach((weight, n) => {
      mean[n] += weight / ORDERS;
    });
  return mean;
}

/** Weights by AdaGrad; those of the later half of the epochs are averaged (Polyak and Juditsky, 1992). */
function descend(rows, random, { epochs, rate, decay }, size) {
  const weights = new Float64Array(size);
  const sums = new Float64Array(size);
  const averaged = Math.ceil(epochs / 2);
  const squares = new Float64Array(size).fill(1e-4);
  const order = Int32Array.from(rows, (_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { features, yes, weight } = rows[at];
      let sum = 0;
      for (const n of features) sum += weights[n];
      const slope = (1 / (1 + Math.exp(-sum)) - yes) * weight;
      for (const n of features) {
        const gradient = slope + decay * weights[n];
        squares[n] += gradient * gradient;
        weights[n] -= (rate * gradient) / Math.sqrt(squares[n]);
      }
    }
    if (epoch >= epochs - averaged) for (let n = 0; n < size; n++) sums[n] += weights[n];
  }
  return sums.map((sum) => sum / averaged);
}

/** Pseudo-random numbers below 2³², the same for a seed (linear congruential generator, Numerical Recipes). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

/** Puts a list in another order (Fisher and Yates). */
function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random() % (i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
}
