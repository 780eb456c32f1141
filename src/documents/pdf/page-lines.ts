import { type Indexed, indexed } from "../../indexed.js";
import { fromTheLeft, sizeOf, whiteStripes } from "./white-stripes.js";

// Puts the pieces of text of a PDF page together into lines, column by column.

/** A piece of text as the PDF library gives it; lengths are in points, y counts from below. */
export interface PieceOfText {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** A matrix; its last two numbers are x and y of the beginning. */
  readonly transform: Indexed<number>;
}

/** One line of one column. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Distance of its base line from the page's lower edge. */
  readonly base: number;
  /** Size of its letters. */
  readonly size: number;
}

/** Pieces farther apart than this many letter sizes belong to different columns. */
const COLUMN_GAP = 1.2;
/** Where such gaps stand one above the other they are a stripe between columns. */
const NARROW_GAP = 0.5;
const SAME_LINE = 0.4;
const SAME_BASE = 0.05;
/** A column has at least this share of the lines. */
const LEAST_SIDE = 0.15;
/** A blank is at least this wide, in letter sizes. */
const BLANK = 0.15;

/** The lines of each page in reading order. Upright text only. */
export function columnLines(pages: readonly (readonly PieceOfText[])[]): PageLine[][] {
  const exact = indexed(pages.map((pieces) => rowsOf(pieces, SAME_BASE)));
  const common = new Set(exact.flatMap((rows) => whiteStripes(rows)));
  return pages.map((pieces, page) => {
    const stripes = whiteStripes(exact.at(page), common);
    const segments = rowsOf(pieces, SAME_LINE).flatMap((row) => segmentsOf(row, stripes));
    const gutter = gutterOf(segments, stripes);
    return gutter === null ? segments : byColumns(segments, gutter, stripes);
  });
}

/** Pieces on the same base line, but for some part of the size of their letters, from the top of the page down. */
function rowsOf(pieces: readonly PieceOfText[], tolerance: number): PieceOfText[][] {
  const upright = pieces.filter(({ str, transform }) => str !== "" && Math.abs(transform[1] ?? 0) < 0.01);
  const sorted = [...upright].sort((a, b) => b.transform.at(5) - a.transform.at(5));
  const rows: PieceOfText[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.transform.at(5) - piece.transform.at(5)) < tolerance * sizeOf(first))
      row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** The stretches of a row without a gap as wide as that between columns, or on a stripe between them. */
function segmentsOf(row: readonly PieceOfText[], stripes: readonly number[]): PageLine[] {
  const sorted = fromTheLeft(row);
  const lines: PageLine[] = [];
  let text = "";
  let left = 0;
  let right = 0;
  let size = 0;
  let base = 0;
  const end = (): void => {
    if (text.trim() !== "") lines.push({ text: text.trim(), left, right, base, size });
    text = "";
    size = 0;
  };
  for (const piece of sorted) {
    if (piece.str.trim() === "" && piece.width === 0) continue;
    const x = piece.transform.at(4);
    const letter = sizeOf(piece);
    const gap = x - right;
    if (text !== "" && piece.str.trim() !== "") {
      const onStripe = gap > NARROW_GAP * letter && stripes.some((at) => right <= at && at <= x);
      if (onStripe || gap > COLUMN_GAP * letter) end();
    }
    if (piece.str.trim() === "") {
      if (text !== "") text += " ";
      // A blank as wide as a gutter does not bridge it.
      if (piece.width < NARROW_GAP * letter) right = Math.max(right, x + piece.width);
      continue;
    }
    if (text === "") {
      left = x;
      // A line of the next column may stand a little higher or lower.
      base = piece.transform.at(5);
    } else if (gap > BLANK * letter && !/\s$/.test(text) && !/^\s/.test(piece.str)) text += " ";
    text += piece.str;
    right = x + piece.width;
    size = Math.max(size, letter);
  }
  end();
  return lines;
}

/** The x between two columns: a stripe that hardly any line crosses, with many on both sides; null for one column. */
function gutterOf(lines: readonly PageLine[], stripes: readonly number[]): number | null {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const places = Array.from({ length: 51 }, (_, step) => left + ((right - left) * (25 + step)) / 100);
  let best: { x: number; crossing: number } | null = null;
  // On a page with few lines only the stripes of other pages count.
  for (const x of lines.length < 10 ? stripes : [...places, ...stripes]) {
    const before = lines.filter((line) => line.right <= x).length;
    const after = lines.filter((line) => line.left >= x).length;
    const crossing = lines.length - before - after;
    if (Math.min(before, after) < Math.max(1, LEAST_SIDE * lines.length) || crossing > 0.25 * lines.length)
      continue;
    if (best === null || crossing < best.crossing) best = { x, crossing };
  }
  return best?.x ?? null;
}

/** Left column before right one; a line across both parts what is above it from what is below. */
function byColumns(lines: readonly PageLine[], gutter: number, stripes: readonly number[]): PageLine[] {
  const ordered: PageLine[] = [];
  let leftOnes: PageLine[] = [];
  let rightOnes: PageLine[] = [];
  const flush = (): void => {
    // Three columns: the wider side may have a gutter of its own.
    ordered.push(...inner(leftOnes, stripes), ...inner(rightOnes, stripes));
    leftOnes = [];
    rightOnes = [];
  };
  for (const line of lines) {
    if (line.right <= gutter) leftOnes.push(line);
    else if (line.left >= gutter) rightOnes.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}

function inner(lines: readonly PageLine[], stripes: readonly number[]): readonly PageLine[] {
  const gutter = gutterOf(lines, stripes);
  return gutter === null ? lines : byColumns(lines, gutter, stripes);
}
