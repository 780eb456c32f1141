// Fits words into columns of a terminal, where a character can be two columns wide or none.
import stringWidth from "string-width";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

// Control characters would move the cursor or change colours, and marks of direction would reorder the line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach the terminal
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** The words on one line, safe to print: no line ends, no control characters, no runs of blanks. */
export function oneLine(words: string): string {
  return words.replace(UNPRINTABLE, " ").replace(/\s+/g, " ").trim();
}

/** Columns that a line without colours takes. */
export function widthOf(line: string): number {
  return stringWidth(line);
}

/** The line if it fits, otherwise as much of it as fits with `…` at its end. */
export function cut(line: string, width: number): string {
  // No character is wider than two columns per code unit, so most lines need no measuring.
  if (line.length * 2 <= width || widthOf(line) <= width) return line;
  let kept = "";
  let taken = 0;
  for (const { segment } of graphemes.segment(line)) {
    const wide = widthOf(segment);
    if (taken + wide > width - 1) break;
    kept += segment;
    taken += wide;
  }
  return `${kept.trimEnd()}…`;
}

/** The line, cut if need be, with blanks up to the width. */
export function pad(line: string, width: number): string {
  const fitting = cut(line, width);
  return fitting + " ".repeat(Math.max(0, width - widthOf(fitting)));
}

/** Parts joined by commas, broken into lines that fit; a part longer than a line is cut. */
export function wrapParts(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const [index, part] of parts.entries()) {
    const piece = index < parts.length - 1 ? `${cut(part, width - 1)},` : cut(part, width);
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(piece) <= width) {
      lines[lines.length - 1] = `${last} ${piece}`;
    } else lines.push(piece);
  }
  return lines;
}
