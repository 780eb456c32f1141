import { type Indexed, indexed } from "../indexed.js";
import { present } from "../present.js";
import type { Span } from "../span.js";

// Text that was wrapped at a column: which line ends stand inside a paragraph.

/** The columns that text is wrapped at; longer lines are whole paragraphs. */
const NARROWEST = 45;
const WIDEST = 120;
/** What share of the line ends of a text must be those of full lines. */
const MOST_FULL = 0.6;
/** Of the longest line; a shorter one ends a paragraph or a verse. */
const SHORT = 0.7;
const FINAL_STOP = /[.!?…:]["'”’»)\]]*$/;
const GOES_ON = /^["“'‘(]?\p{Ll}/u;
/** A list, a quoted mail, a turn of a transcript, a dateline: lines that stand for themselves. */
const OWN_LINE =
  /^(?:[-*•·–—>|]|\(?\d{1,3}[.)]\s|[A-Z][A-Z .'-]{2,40}:|[QA][:.]\s|\p{Lu}[\p{Lu} ,.]{2,40}(?:\([^)]*\))?\s*[-–—]{1,2}\s)/u;

/**
 * The text with the line ends inside its paragraphs made blanks, so that offsets stay, and its paragraphs. Text that was
 * not wrapped comes back as it is: one paragraph a line.
 */
export function joinWrapped(text: string, lines: Indexed<Span>): { text: string; paragraphs: Span[] } {
  const ends = indexed(lines.slice(1).map((line, at) => endOf(text, lines.at(at), line)));
  const width = ends.reduce((longest, end) => Math.max(longest, end?.length ?? 0), 0);
  if (width < NARROWEST || width > WIDEST) return { text, paragraphs: [...lines] };
  const single = ends.filter((end) => end !== null);
  const full = single.filter((end) => isFull(end, width));
  const goesOn = full.some((end) => end.goesOn && !end.stops);
  if (!goesOn || full.length < MOST_FULL * single.length) return { text, paragraphs: [...lines] };
  const paragraphs: Span[] = [];
  const pieces: string[] = [];
  let done = 0;
  lines.forEach((line, at) => {
    const end = at === 0 ? null : ends.at(at - 1);
    const last = paragraphs.at(-1);
    if (last === undefined || end === null || end.own || !isFull(end, width)) {
      paragraphs.push(line);
      return;
    }
    paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    pieces.push(
      text.slice(done, last.end),
      text.slice(last.end, line.start).replace(/[\n\r\u2028\u2029]/g, " "),
    );
    done = line.start;
  });
  pieces.push(text.slice(done));
  return { text: pieces.join(""), paragraphs };
}

/**
 * True when the next word had no room in the line, or a sentence goes on behind one that is not short. The longest line
 * tells the column only nearly.
 */
function isFull({ length, nextWord, goesOn, stops }: LineEnd, width: number): boolean {
  if (length + 1 + nextWord > width) return true;
  return goesOn && !stops && length > SHORT * width;
}

/** What stands on both sides of a line end. */
interface LineEnd {
  /** Length of the line, its indentation among it. */
  readonly length: number;
  /** Length of the first word of the next line. */
  readonly nextWord: number;
  readonly stops: boolean;
  readonly goesOn: boolean;
  readonly own: boolean;
}

/** The end of a line with another right below; null where a blank line stands between. */
function endOf(text: string, line: Span, next: Span): LineEnd | null {
  if ((text.slice(line.end, next.start).match(/\r\n|[\n\r\u2028\u2029]/g) ?? []).length !== 1) return null;
  const words = text.slice(line.start, Math.min(line.end, line.start + WIDEST + 1));
  const following = text.slice(next.start, Math.min(next.end, next.start + WIDEST));
  return {
    length: line.end - line.start,
    nextWord: present(/^\S*/.exec(following))[0].length,
    stops: FINAL_STOP.test(words),
    goesOn: GOES_ON.test(following),
    own: OWN_LINE.test(following),
  };
}
