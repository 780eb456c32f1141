import type { Edit } from "./readable-text.js";

// Hyphens that stand for dashes: *the plan - a word she hates - failed*.

/** Between blanks; a number before it may be a score, a year or the bounds of a range. */
const APART = /(?<=[^\s\d] )-(?= \S)/g;

/** Where dashes are to be read. */
export function dashEdits(text: string): Edit[] {
  return [...text.matchAll(APART)].map(({ index }) => ({ start: index, end: index + 1, by: "–" }));
}
