/**
 * Logistic regression on sparse evidence, by AdaGrad in a fixed order: the same examples give the same figures. Those of
 * the later half of the epochs are averaged (Polyak and Juditsky, 1992), so that the order counts for less.
 * @param {{ evidence: string[], yes: boolean, weight?: number }[]} examples
 * @param {{ least: number, epochs: number, rate: number, decay: number }} options `least`: how often evidence must occur
 * @returns {Record<string, number>} a weight (log odds) for each piece of evidence, sorted by name
 */
export function fitTable(examples, { least, epochs, rate, decay }) {
  const counts = new Map();
  for (const { evidence } of examples)
    for (const each of evidence) counts.set(each, (counts.get(each) ?? 0) + 1);
  const numbers = new Map();
  for (const [each, count] of counts) if (count >= least) numbers.set(each, numbers.size);
  const rows = examples.map(({ evidence, yes, weight }) => ({
    features: Int32Array.from(
      new Set(evidence.map((each) => numbers.get(each)).filter((n) => n !== undefined)),
    ),
    yes: yes ? 1 : 0,
    weight: weight ?? 1,
  }));
  const weights = new Float64Array(numbers.size);
  const sums = new Float64Array(numbers.size);
  const averaged = Math.ceil(epochs / 2);
  const squares = new Float64Array(numbers.size).fill(1e-4);
  const order = shuffled(rows.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
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
    if (epoch >= epochs - averaged) for (let n = 0; n < weights.length; n++) sums[n] += weights[n];
  }
  const out = {};
  for (const [each, n] of [...numbers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = Math.round((sums[n] / averaged) * 100) / 100;
    if (Math.abs(rounded) >= 0.04) out[each] = rounded;
  }
  return out;
}

/** 0 … n-1 in a fixed pseudo-random order (linear congruential generator, Numerical Recipes). */
function shuffled(n) {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  let state = 20160908;
  for (let i = n - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
