import { Hashes, term } from "./features.js";

/**
 * Figures by the hashes of their evidence. A hundred thousand names would take a quarter of a second to parse at every
 * start; this is read and used as it lies, and small enough to stay near the processor. A hash table of buckets with four
 * slots each, a power of two in number; what finds its bucket full goes into the next. A slot has the upper 22 bits of the
 * hash above the figure in hundredths, an empty one zero; the slots of a bucket are filled in order.
 */
export type Slots = Int32Array;

const HUNDREDTHS = 100;
const BUCKET = 4;
const FULLEST = 0.65;
const FIGURE_BITS = 10;
const LOWER = (1 << FIGURE_BITS) - 1;
const UPPER = ~LOWER;
const LARGEST = LOWER >> 1;

/** Puts figures into slots. Throws when two names cannot be told apart, or a figure is too large. */
export function slotsOf(figures: Readonly<Record<string, number>>): Slots {
  const names = Object.keys(figures);
  let size = BUCKET;
  while (size * FULLEST < names.length) size *= 2;
  const slots: Slots = new Int32Array(size);
  const evidence = new Hashes();
  for (const name of names) {
    const figure = Math.round(figures[name]! * HUNDREDTHS);
    if (Math.abs(figure) > LARGEST) throw new Error(`the figure of ${name} is too large`);
    if (figure === 0) continue;
    evidence.clear();
    evidence.add(term(name));
    if (sumOf(slots, evidence) !== 0) throw new Error(`${name} has the hash of another; change the base`);
    const hash = mixed(evidence.at(0));
    let at = bucketOf(slots, hash);
    while (slots[at] !== 0) at = (at + 1) & (size - 1);
    slots[at] = (hash & UPPER) | (figure & LOWER);
  }
  return slots;
}

/** The sum of the figures of the evidence from piece `from` on; evidence without a figure counts nothing. */
export function sumOf(slots: Slots, evidence: Hashes, from = 0): number {
  let sum = 0;
  for (let piece = from; piece < evidence.count; piece++) {
    const hash = mixed(evidence.at(piece));
    let at = bucketOf(slots, hash);
    for (;;) {
      const last = slots[at + 3]!;
      const figure =
        figureIn(slots[at]!, hash) |
        figureIn(slots[at + 1]!, hash) |
        figureIn(slots[at + 2]!, hash) |
        figureIn(last, hash);
      sum += figure;
      if (last === 0 || figure !== 0) break;
      at = (at + BUCKET) & (slots.length - 1);
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
function bucketOf(slots: Slots, hash: number): number {
  return (hash << 2) & (slots.length - 1);
}

/** The figure of the slot if its hash is this one, else 0; not by a branch, which the processor could not foresee. */
function figureIn(slot: number, hash: number): number {
  const differs = (slot ^ hash) & UPPER;
  const unless = (differs | -differs) >> 31;
  return ((slot << (32 - FIGURE_BITS)) >> (32 - FIGURE_BITS)) & ~unless;
}

/** Tables as bytes: their number, the length of each, then each; little-endian, as all machines are that run Node. */
export function bytesOf(tables: readonly Slots[]): Uint8Array {
  const numbers = [tables.length, ...tables.map((slots) => slots.length)];
  const all = new Int32Array(numbers.length + tables.reduce((sum, slots) => sum + slots.length, 0));
  all.set(numbers);
  let at = numbers.length;
  for (const slots of tables) {
    all.set(slots, at);
    at += slots.length;
  }
  return new Uint8Array(all.buffer);
}

/** The tables that `bytesOf` wrote; `bytes` must begin at a multiple of four of its buffer. */
export function slotsFrom(bytes: Uint8Array): Slots[] {
  const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  let at = all[0]! + 1;
  return Array.from(all.subarray(1, at), (length) => {
    at += length;
    return all.subarray(at - length, at);
  });
}
