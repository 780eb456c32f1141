import { indexed } from "../indexed.js";
import type { Span } from "../span.js";
import type { Article } from "./article.js";
import { joinWrapped } from "./join-wrapped.js";
import { withoutLeads } from "./line-leads.js";

/** A headline is one line; longer first paragraphs are the body's. In UTF-16 code units. */
const LONGEST_HEADLINE = 250;
/** Some archives put a full stop after each headline; the shortest first sentences of a body are longer than most. */
const LONGEST_WITH_STOP = 120;

const LINE = /[^\n\r\u2028\u2029]+/g;
/** *LONDON (Reuters) -* and *BEIRUT, Lebanon —* begin a body. */
const DATELINE =
  /^(?:[^.!?—–]{2,60}\([A-Z][\w ]*\)|(?!EXCLUSIVE|BREAKING|REPORT|VIDEO)\p{Lu}{3,}[\p{L} ,.]{0,40})\s*[—–-]{1,2}\s/u;
const LEAD_IN = /[:,]["'”’)]*$/;
const FINAL_STOP = /[.!?…]["'”’»)\]]*$/;

/** The article without its paragraphs, for a text that is not to be read. */
export function withoutParagraphs(article: Article): Article {
  return { ...article, paragraphs: indexed([]) };
}

/**
 * Finds the paragraphs and the headline of an article. Takes any string and never throws.
 * A paragraph is a line that holds something other than blanks, its span without the blanks at its edges, or several
 * lines where the text was wrapped at a column: then `text` has blanks in the place of the line ends inside paragraphs.
 */
export function readArticle(text: string): Article {
  const lines: Span[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const span = withoutBlanks(line, index);
    if (span.start < span.end) lines.push(span);
  }
  const { text: flowing, paragraphs: joined } = joinWrapped(text, indexed(lines));
  const paragraphs = withoutLeads(flowing, joined);
  return { text: flowing, headline: headlineOf(flowing, paragraphs), paragraphs };
}

function withoutBlanks(line: string, start: number): Span {
  const end = start + line.trimEnd().length;
  return { start: end - line.trim().length, end };
}

/**
 * The first of several paragraphs, when it is short and does not end like a sentence, or is shorter still and stands by
 * itself.
 */
function headlineOf(text: string, [first, second]: readonly Span[]): Span | null {
  if (!first || !second || first.end - first.start > LONGEST_HEADLINE) return null;
  const line = text.slice(first.start, first.end);
  if (LEAD_IN.test(line)) return null;
  if (!FINAL_STOP.test(line)) return first;
  const standsApart = hasBlankLine(text.slice(first.end, second.start));
  return standsApart && line.length <= LONGEST_WITH_STOP && !DATELINE.test(line) ? first : null;
}

function hasBlankLine(gap: string): boolean {
  return (gap.match(/\r\n|[\n\r\u2028\u2029]/g) ?? []).length > 1;
}
