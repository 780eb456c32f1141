import { FeatureHashes, featureValue } from "./features.js";

/**
 * Weights by the hashes of their features. A hundred thousand names would take a quarter of a second to parse at every
 * start; this is read and used as it lies, and small enough to stay near the processor. A hash table of buckets with four
 * slots each, a power of two in number; what finds its bucket full goes into the next. A slot has the upper 22 bits of the
 * hash above the weight in hundredths, an empty one zero; the slots of a bucket are filled in order.
 */
export type WeightTable = Int32Array;

const HUNDREDTHS = 100;
const BUCKET = 4;
const FULLEST = 0.65;
const WEIGHT_BITS = 10;
const LOWER = (1 << WEIGHT_BITS) - 1;
const UPPER = ~LOWER;
const LARGEST = LOWER >> 1;

/** How much larger than needed a table may be so that a name does not fall behind another in a full bucket. */
const ROOM = 4;

/** Puts weights into slots. Throws when two names cannot be told apart, or a weight is too large. */
export function weightTableOf(weights: Readonly<Record<string, number>>): WeightTable {
  const names = Object.keys(weights);
  let size = BUCKET;
  while (size * FULLEST < names.length) size *= 2;
  for (const largest = size * ROOM; ; size *= 2) {
    const { table, clash } = filled(weights, names, size);
    if (clash === null) return table;
    if (size === largest) throw new Error(`${clash} has the hash of another; change the base`);
  }
}

/** A table of this size, and the first name that it cannot tell from another, or null. */
function filled(
  weights: Readonly<Record<string, number>>,
  names: readonly string[],
  size: number,
): { readonly table: WeightTable; readonly clash: string | null } {
  const table: WeightTable = new Int32Array(size);
  const features = new FeatureHashes();
  for (const name of names) {
    const weight = Math.round((weights[name] ?? 0) * HUNDREDTHS);
    if (Math.abs(weight) > LARGEST) throw new Error(`the weight of ${name} is too large`);
    if (weight === 0) continue;
    features.clear();
    features.add(featureValue(name));
    if (sumOf(table, features) !== 0) return { table, clash: name };
    const hash = mixed(features.at(0));
    let at = bucketOf(table, hash);
    while (table[at] !== 0) at = (at + 1) & (size - 1);
    table[at] = (hash & UPPER) | (weight & LOWER);
  }
  return { table, clash: null };
}

/** The sum of the weights of the features from piece `from` on; features without a weight count nothing. */
export function sumOf(table: WeightTable, features: FeatureHashes, from = 0): number {
  let sum = 0;
  for (let piece = from; piece < features.count; piece++) {
    const hash = mixed(features.at(piece));
    let at = bucketOf(table, hash);
    for (;;) {
      const last = table[at + 3] ?? 0;
      const weight =
        weightIn(table[at] ?? 0, hash) |
        weightIn(table[at + 1] ?? 0, hash) |
        weightIn(table[at + 2] ?? 0, hash) |
        weightIn(last, hash);
      sum += weight;
      if (last === 0 || weight !== 0) break;
      at = (at + BUCKET) & (table.length - 1);
    }
  }
  return sum / HUNDREDTHS;
}

/** Spreads a hash over its bits. */
function mixed(hash: number): number {
  const product = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return product ^ (product >>> 13);
}

/** Where the bucket of a hash begins. */
function bucketOf(table: WeightTable, hash: number): number {
  return (hash << 2) & (table.length - 1);
}

/** The weight of the slot if its hash is this one, else 0; computed without a branch, which the processor could not predict. */
function weightIn(slot: number, hash: number): number {
  const differs = (slot ^ hash) & UPPER;
  const unless = (differs | -differs) >> 31;
  return ((slot << (32 - WEIGHT_BITS)) >> (32 - WEIGHT_BITS)) & ~unless;
}
