import type { Span } from "../span.js";
import type { Article } from "./types.js";

/** A headline is one line; longer first paragraphs are the body's. In UTF-16 code units. */
const LONGEST_HEADLINE = 250;

const LINE = /[^\n\r\u2028\u2029]+/g;
const FINAL_STOP = /[.!?…]["'”’»)\]]*$/;

/**
 * Finds the paragraphs and the headline of an article. Takes any string and never throws.
 * A paragraph is a line that holds something other than blanks, its span without the blanks at its edges.
 */
export function readArticle(text: string): Article {
  const paragraphs: Span[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const span = withoutBlanks(line, index);
    if (span.start < span.end) paragraphs.push(span);
  }
  return { text, headline: headlineOf(text, paragraphs), paragraphs };
}

function withoutBlanks(line: string, start: number): Span {
  const end = start + line.trimEnd().length;
  return { start: end - line.trim().length, end };
}

/** The first of several paragraphs, when it is short and either ends like no sentence or stands apart. */
function headlineOf(text: string, paragraphs: readonly Span[]): Span | null {
  const [first, second] = paragraphs;
  if (!first || !second || first.end - first.start > LONGEST_HEADLINE) return null;
  if (!FINAL_STOP.test(text.slice(first.start, first.end))) return first;
  const isOneSentence = !/[.!?]["'”’»)\]]*\s+["'“‘«([]*\p{Lu}/u.test(text.slice(first.start, first.end - 1));
  return isOneSentence && hasBlankLine(text.slice(first.end, second.start)) ? first : null;
}

function hasBlankLine(gap: string): boolean {
  return (gap.match(/\r\n|[\n\r\u2028\u2029]/g) ?? []).length > 1;
}
