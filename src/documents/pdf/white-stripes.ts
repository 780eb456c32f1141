import type { PieceOfText } from "./page-lines.js";

// Finds where columns of a PDF page meet that hardly more than a blank keeps apart: places that lines leave white, with
// lines on both sides.

/** In letter sizes; narrower gaps are those between words. */
const NARROWEST = 0.5;
/** How many lines with a gap at a place, or beside it, make a stripe, and how many times as many as lines across it. */
const LEAST_LINES = 6;
const LEAST_SHARE = 3;
/** Places are looked at this many points apart, on no more than so many of the page's left part. */
const STEP = 2;
const PLACES = 2000;

/** The size of its letters. */
export function sizeOf({ transform, height }: PieceOfText): number {
  return Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || height || 1;
}

/** The pieces of a row in order. */
export function fromTheLeft(row: readonly PieceOfText[]): PieceOfText[] {
  return [...row].sort((a, b) => a.transform.at(4) - b.transform.at(4));
}

/**
 * The x of such places. `rows` are pieces on exactly the same base line; `elsewhere` are the stripes of other pages of the
 * document: fewer lines make a stripe there.
 */
export function whiteStripes(
  rows: readonly (readonly PieceOfText[])[],
  elsewhere: ReadonlySet<number> = new Set(),
): number[] {
  const gaps = new Int32Array(PLACES);
  const across = new Int32Array(PLACES);
  const ends = new Int32Array(PLACES);
  const starts = new Int32Array(PLACES);
  for (const row of rows) {
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    for (const piece of fromTheLeft(row)) {
      if (piece.str.trim() === "") continue;
      const x = piece.transform.at(4);
      if (left > right) left = x;
      else count(x - right > NARROWEST * sizeOf(piece) ? gaps : across, right, x);
      count(across, Math.max(x, right), x + piece.width);
      right = Math.max(right, x + piece.width);
    }
    if (left > right) continue;
    ends[placeOf(right)] = (ends[placeOf(right)] ?? 0) + 1;
    starts[placeOf(left)] = (starts[placeOf(left)] ?? 0) + 1;
  }
  const stripes: number[] = [];
  let before = 0;
  let after = starts.reduce((sum, lines) => sum + lines, 0);
  for (let at = 0; at < PLACES; at += 1) {
    after -= starts[at] ?? 0;
    const white = (gaps[at] ?? 0) + Math.min(before, after);
    const least = elsewhere.has(at * STEP) ? 1 : LEAST_LINES;
    if (white >= least && white >= LEAST_SHARE * (across[at] ?? 0)) stripes.push(at * STEP);
    before += ends[at] ?? 0;
  }
  return stripes;
}

function placeOf(x: number): number {
  return Math.max(0, Math.min(PLACES - 1, Math.round(x / STEP)));
}

/** Counts a line at the places strictly between two x. */
function count(lines: Int32Array, from: number, to: number): void {
  for (let at = placeOf(from) + 1; at < placeOf(to); at += 1) lines[at] = (lines[at] ?? 0) + 1;
}
