import type { Span } from "../span.js";
import type { Reading, Tokens } from "./reading.js";

/** For each offset of an article's text the token that starts there or first behind it. */
export type TokenIndex = Int32Array;

const made = new WeakMap<Reading, TokenIndex>();

/** The index of a reading, made at its first use; all rooms ask it many times for each claim. */
export function tokenIndexOf(reading: Reading): TokenIndex {
  let index = made.get(reading);
  if (index === undefined) {
    index = indexTokens(reading);
    made.set(reading, index);
  }
  return index;
}

function indexTokens({ tokens }: Reading): TokenIndex {
  const index = new Int32Array((tokens.at(-1)?.end ?? 0) + 1);
  let offset = 0;
  for (const { start, index: token } of tokens) {
    for (; offset <= start; offset += 1) index[offset] = token;
  }
  return index.fill(tokens.length, offset);
}

/** The first token that starts at an offset or behind it; the number of tokens where none does. */
export function tokenFrom(index: TokenIndex, offset: number): number {
  return index[Math.min(offset, index.length - 1)] ?? 0;
}

/** The token that holds an offset, else the first behind it. */
export function tokenOn(index: TokenIndex, tokens: Tokens, offset: number): number {
  const next = tokenFrom(index, offset);
  return next > 0 && tokens.at(next - 1).end > offset ? next - 1 : next;
}

/** The tokens that start in the span: the first, and the one after the last. */
export function tokensIn(index: TokenIndex, { start, end }: Span): [number, number] {
  return [tokenFrom(index, start), tokenFrom(index, end)];
}
