// Puts the pieces of text of a PDF page together into lines, column by column.

/** A piece of text as the PDF library gives it; lengths are in points, y counts from below. */
export interface PieceOfText {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** The last two are x and y of its beginning. */
  readonly transform: readonly number[];
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
const SAME_LINE = 0.4;
/** A blank is at least this wide, in letter sizes. */
const BLANK = 0.15;

/** The lines of a page in reading order. Upright text only. */
export function columnLines(pieces: readonly PieceOfText[]): PageLine[] {
  const segments = rowsOf(pieces).flatMap(segmentsOf);
  const gutter = gutterOf(segments);
  return gutter === null ? segments : byColumns(segments, gutter);
}

function sizeOf({ transform, height }: PieceOfText): number {
  return Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || height || 1;
}

/** Pieces on the same base line, from the top of the page down. */
function rowsOf(pieces: readonly PieceOfText[]): PieceOfText[][] {
  const upright = pieces.filter(({ str, transform }) => str !== "" && Math.abs(transform[1] ?? 0) < 0.01);
  const sorted = [...upright].sort((a, b) => b.transform[5]! - a.transform[5]!);
  const rows: PieceOfText[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const base = row?.[0]?.transform[5];
    if (base !== undefined && Math.abs(base - piece.transform[5]!) < SAME_LINE * sizeOf(row![0]!))
      row!.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** The stretches of a row without a gap as wide as that between columns. */
function segmentsOf(row: readonly PieceOfText[]): PageLine[] {
  const sorted = [...row].sort((a, b) => a.transform[4]! - b.transform[4]!);
  const lines: PageLine[] = [];
  let text = "";
  let left = 0;
  let right = 0;
  let size = 0;
  const end = (): void => {
    if (text.trim() !== "") lines.push({ text: text.trim(), left, right, base: row[0]!.transform[5]!, size });
    text = "";
    size = 0;
  };
  for (const piece of sorted) {
    if (piece.str.trim() === "" && piece.width === 0) continue;
    const x = piece.transform[4]!;
    const letter = sizeOf(piece);
    const gap = x - right;
    if (text !== "" && piece.str.trim() !== "" && gap > COLUMN_GAP * letter) end();
    if (piece.str.trim() === "") {
      if (text !== "") text += " ";
      // A blank as wide as a gutter does not bridge it.
      if (piece.width < COLUMN_GAP * letter) right = Math.max(right, x + piece.width);
      continue;
    }
    if (text === "") left = x;
    else if (gap > BLANK * letter && !/\s$/.test(text) && !/^\s/.test(piece.str)) text += " ";
    text += piece.str;
    right = x + piece.width;
    size = Math.max(size, letter);
  }
  end();
  return lines;
}

/** The x between two columns: a stripe that hardly any line crosses, with many on both sides; null for one column. */
function gutterOf(lines: readonly PageLine[]): number | null {
  if (lines.length < 10) return null;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  let best: { x: number; crossing: number } | null = null;
  for (let step = 25; step <= 75; step += 1) {
    const x = left + ((right - left) * step) / 100;
    const before = lines.filter((line) => line.right <= x).length;
    const after = lines.filter((line) => line.left >= x).length;
    const crossing = lines.length - before - after;
    if (Math.min(before, after) < 0.2 * lines.length || crossing > 0.25 * lines.length) continue;
    if (best === null || crossing < best.crossing) best = { x, crossing };
  }
  return best?.x ?? null;
}

/** Left column before right one; a line across both parts what is above it from what is below. */
function byColumns(lines: readonly PageLine[], gutter: number): PageLine[] {
  const ordered: PageLine[] = [];
  let leftOnes: PageLine[] = [];
  let rightOnes: PageLine[] = [];
  const flush = (): void => {
    // Three columns: the wider side may have a gutter of its own.
    ordered.push(...inner(leftOnes), ...inner(rightOnes));
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

function inner(lines: readonly PageLine[]): readonly PageLine[] {
  const gutter = gutterOf(lines);
  return gutter === null ? lines : byColumns(lines, gutter);
}
