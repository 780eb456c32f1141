import { type Indexed, indexed } from "../indexed.js";
import { present } from "../present.js";
import type { Span } from "../span.js";

// Text that was wrapped at a column: which line ends stand inside a paragraph.

/** The columns that text is wrapped at; longer lines are whole paragraphs. */
const NARROWEST = 45;
const WIDEST = 120;
/** What share of the line ends of a text must be those of full lines. */
const MOST_FULL = 0.6;
/** What share of them may be longer than any column: addresses of pages, fields of a mail's head. */
const MOST_LONG = 0.2;
/** Of the longest line; a shorter one ends a paragraph or a verse. */
const SHORT = 0.7;
const FINAL_STOP = /[.!?…:]["'”’»)\]]*$/;
/** Of the longest line; one that is longer and does not stop goes on, whatever follows. */
const NEARLY_FULL = 0.85;
/** Words that a paragraph never ends in. */
const WAITS =
  /(?:,|\b(?:an?|the|of|in|on|at|to|for|from|by|with|and|or|but|that|which|who|as|is|are|was|were|has|have|had|be))$/iu;
const GOES_ON = /^["“'‘(]?\p{Ll}/u;
/** A list, a rule, a turn of a transcript, a dateline, the head of a mail: lines that stand for themselves. */
const OWN_LINE =
  /^(?:[-*•·–—=_~|]|(?:From|To|Cc|Reply-To|Sent|Date|Subject):\s|\(?\d{1,3}[.)]\s|[A-Z][A-Z .'-]{2,40}:|[QA][:.]\s|\p{Lu}[\p{Lu} ,.]{2,40}(?:\([^)]*\))?\s*[-–—]{1,2}\s)/u;
/** What lines are underlined with, or parted. */
const RULE = /^(?:[-=_*~#+]\s?){3,}$/u;
/** What a mail sets before the lines that it quotes. */
const QUOTED = /^(?:>[ \t]?)+/;

/**
 * The text with the line ends inside its paragraphs made blanks, so that offsets stay, and its paragraphs. Text that was
 * not wrapped comes back as it is: one paragraph a line.
 */
export function joinWrapped(text: string, lines: Indexed<Span>): { text: string; paragraphs: Span[] } {
  const bare = indexed(lines.map((line) => lineOf(text, line)));
  const ends = indexed(bare.slice(1).map((line, at) => endOf(text, bare.at(at), line)));
  const width = columnOf(ends.flatMap((end) => (end === null || end.own ? [] : end)));
  if (width === null) return { text, paragraphs: [...lines] };
  const paragraphs: Span[] = [];
  const pieces: string[] = [];
  let done = 0;
  bare.forEach((line, at) => {
    const end = at === 0 ? null : ends.at(at - 1);
    const last = paragraphs.at(-1);
    if (last === undefined || end === null || end.own || !isFull(end, width)) {
      paragraphs.push({ start: line.start, end: line.end });
      return;
    }
    paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    pieces.push(
      text.slice(done, last.end),
      text.slice(last.end, line.start).replace(/[\n\r\u2028\u2029>]/g, " "),
    );
    done = line.start;
  });
  pieces.push(text.slice(done));
  return { text: pieces.join(""), paragraphs };
}

/** The column that most lines were broken at; null for text that was not wrapped. */
function columnOf(ends: readonly LineEnd[]): number | null {
  const inColumn = ends.filter(({ length }) => length <= WIDEST);
  if (ends.length - inColumn.length > MOST_LONG * ends.length) return null;
  const width = inColumn.reduce((longest, { length }) => Math.max(longest, length), 0);
  if (width < NARROWEST) return null;
  const full = inColumn.filter((end) => isFull(end, width));
  const goesOn = full.some((end) => end.goesOn && !end.stops);
  return goesOn && full.length >= MOST_FULL * inColumn.length ? width : null;
}

/** A line without the marks of what is quoted. */
interface Line extends Span {
  readonly quoted: boolean;
}

function lineOf(text: string, { start, end }: Span): Line {
  const marks = QUOTED.exec(text.slice(start, Math.min(end, start + WIDEST)))?.[0].length ?? 0;
  return marks > 0 && start + marks < end
    ? { start: start + marks, end, quoted: true }
    : { start, end, quoted: false };
}

/**
 * True when the next word had no room in the line, or a sentence goes on behind one that is not short. The longest line
 * tells the column only nearly.
 */
function isFull({ length, nextWord, goesOn, stops, waits }: LineEnd, width: number): boolean {
  if (length > width) return false;
  if (length + 1 + nextWord > width) return true;
  return !stops && length > (goesOn || waits ? SHORT : NEARLY_FULL) * width;
}

/** What stands on both sides of a line end. */
interface LineEnd {
  /** Length of the line, its indentation among it. */
  readonly length: number;
  /** Length of the first word of the next line. */
  readonly nextWord: number;
  readonly stops: boolean;
  /** True when its last word asks for more. */
  readonly waits: boolean;
  readonly goesOn: boolean;
  readonly own: boolean;
}

/** The end of a line with another right below; null where a blank line stands between. */
function endOf(text: string, line: Line, next: Line): LineEnd | null {
  if ((text.slice(line.end, next.start).match(/\r\n|[\n\r\u2028\u2029]/g) ?? []).length !== 1) return null;
  const words = text.slice(line.start, Math.min(line.end, line.start + WIDEST + 1));
  const following = text.slice(next.start, Math.min(next.end, next.start + WIDEST));
  return {
    length: line.end - line.start,
    nextWord: present(/^\S*/.exec(following))[0].length,
    stops: FINAL_STOP.test(words),
    waits: WAITS.test(words),
    goesOn: GOES_ON.test(following),
    own: OWN_LINE.test(following) || RULE.test(words) || line.quoted !== next.quoted,
  };
}
