/**
 * Figures by the hashes of their evidence, in one open-addressing table. A hundred thousand names would take a
 * quarter of a second to parse at every start; this is one file that is read and used as it lies.
 */
export interface Slots {
  /** Two 32-bit hashes a slot; an empty slot has two zeros. Their number is a power of two. */
  readonly hashes: Uint32Array;
  /** Hundredths, one a slot. */
  readonly figures: Int16Array;
}

const HUNDREDTHS = 100;

/** Puts figures into slots. Each has the seed of its question, so that all questions share one table. */
export function slotsOf(entries: readonly { seed: number; name: string; figure: number }[]): Slots {
  let size = 16;
  while (size < entries.length * 2) size *= 2;
  const slots: Slots = { hashes: new Uint32Array(size * 2), figures: new Int16Array(size) };
  for (const { seed, name, figure } of entries) {
    const at = ~slotOf(slots, seed, name);
    if (at < 0) throw new Error(`${name} has the hashes of another; change the multipliers`);
    slots.figures[at] = Math.round(figure * HUNDREDTHS);
    slots.hashes[at * 2] = firstHash;
    slots.hashes[at * 2 + 1] = secondHash;
  }
  return slots;
}

/** The figure of a piece of evidence, 0 if it has none. */
export function figureIn(slots: Slots, seed: number, name: string): number {
  const at = slotOf(slots, seed, name);
  return at < 0 ? 0 : slots.figures[at]! / HUNDREDTHS;
}

// What slotOf computed last; beside its result, for an object for each of millions of look-ups would cost more
// than the look-up.
let firstHash = 0;
let secondHash = 0;

/** The slot that holds the evidence; else the complement (~) of the empty one where it belongs. */
function slotOf({ hashes, figures }: Slots, seed: number, name: string): number {
  let a = seed;
  let b = ~seed;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(((b << 5) | (b >>> 27)) ^ code, 0x9e3779b1);
  }
  firstHash = (a ^ (a >>> 15)) >>> 0 || 1;
  secondHash = b >>> 0;
  const mask = figures.length - 1;
  let at = firstHash & mask;
  while (hashes[at * 2] !== 0) {
    if (hashes[at * 2] === firstHash && hashes[at * 2 + 1] === secondHash) return at;
    at = (at + 1) & mask;
  }
  return ~at;
}

/** The table as bytes: the number of slots, the hashes, the figures; little-endian, as all that run Node are. */
export function bytesOf({ hashes, figures }: Slots): Uint8Array {
  const bytes = new Uint8Array(4 + hashes.byteLength + figures.byteLength);
  new DataView(bytes.buffer).setUint32(0, figures.length, true);
  bytes.set(new Uint8Array(hashes.buffer), 4);
  bytes.set(new Uint8Array(figures.buffer), 4 + hashes.byteLength);
  return bytes;
}

/** The table that `bytesOf` wrote; `bytes` must begin at a multiple of four of its buffer. */
export function slotsFrom(bytes: Uint8Array): Slots {
  const { buffer, byteOffset } = bytes;
  const size = new DataView(buffer, byteOffset).getUint32(0, true);
  return {
    hashes: new Uint32Array(buffer, byteOffset + 4, size * 2),
    figures: new Int16Array(buffer, byteOffset + 4 + size * 8, size),
  };
}
