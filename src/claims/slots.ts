import { Hashes } from "./terms.js";

/**
 * Figures by the hashes of their evidence: an open-addressing table. A hundred thousand names would take a quarter of
 * a second to parse at every start; this is read and used as it lies, and small enough to stay near the processor.
 * Two numbers a slot: the first hash of the name (an empty slot has zero), then 16 bits of its second above the figure
 * in hundredths. The number of slots is a power of two.
 */
export type Slots = Int32Array;

const HUNDREDTHS = 100;
const FULLEST = 0.625;

/** Puts figures into slots. Throws when two names cannot be told apart. */
export function slotsOf(figures: Readonly<Record<string, number>>): Slots {
  const names = Object.keys(figures);
  let size = 16;
  while (size * FULLEST < names.length) size *= 2;
  const slots: Slots = new Int32Array(size * 2);
  const hashes = new Hashes();
  for (const name of names) {
    hashes.clear();
    hashes.add(name);
    const first = mixed(hashes.first(0));
    const second = hashes.second(0) & UPPER;
    const at = ~slotOf(slots, first, second);
    if (at < 0) throw new Error(`${name} has the hashes of another; change the bases`);
    slots[at] = first;
    slots[at + 1] = second | (Math.round(figures[name]! * HUNDREDTHS) & LOWER);
  }
  return slots;
}

const UPPER = 0xffff0000 | 0;
const LOWER = 0xffff;

/** The sum of the figures of the evidence from piece `from` on; evidence without a figure counts nothing. */
export function sumOf(slots: Slots, evidence: Hashes, from = 0): number {
  let sum = 0;
  for (let piece = from; piece < evidence.count; piece++) {
    const at = slotOf(slots, mixed(evidence.first(piece)), evidence.second(piece) & UPPER);
    if (at >= 0) sum += (slots[at + 1]! << 16) >> 16;
  }
  return sum / HUNDREDTHS;
}

/** Spreads a hash over the slots; never the zero of an empty one. */
function mixed(hash: number): number {
  const product = Math.imul(hash, 0x85ebca6b);
  return product ^ (product >>> 15) || 1;
}

/** Where the slot with these hashes begins; else the complement (~) of where the empty one does in which they belong. */
function slotOf(slots: Slots, first: number, second: number): number {
  const mask = slots.length - 2;
  let at = (first << 1) & mask;
  for (;;) {
    const found = slots[at]!;
    if (found === 0) return ~at;
    if (found === first && (slots[at + 1]! & UPPER) === second) return at;
    at = (at + 2) & mask;
  }
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
