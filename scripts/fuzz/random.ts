import { present } from "../../src/present.js";
// Random numbers that the seed decides (mulberry32).

/** A source of whole numbers and choices. */
export interface Random {
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  pick<Item>(list: readonly Item[]): Item;
}

/** A source of whole numbers and choices; equal seeds give equal ones. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (list) => present(list[below(list.length)]) };
}
