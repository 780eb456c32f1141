import type { Article } from "../article/article.js";
import { type Indexed, indexed } from "../indexed.js";
import { present } from "../present.js";
import type { Span } from "../span.js";
import { type Family, type Mark, marksOf } from "./marks.js";
import type { Quotation, Warning } from "./reading.js";

/** A quotation in the making. */
interface Open {
  readonly mark: Mark;
  readonly parent: Open | null;
  readonly spans: Span[];
  /** Where its part in the paragraph at hand begins. */
  start: number;
  /** Where the mark stands that carries it on in the paragraph at hand, or -1. */
  resumed: number;
  unclosed: boolean;
  /** Its number, or that of the quotation around it if it turned out to be none. */
  index: number;
}

/** The quotations around a place in the text, outermost first. */
interface State {
  readonly stack: Open[];
  /** How many of each family are open, so that a mark which can close none is known at once. */
  readonly count: Record<Family, number>;
  readonly found: Open[];
  readonly warnings: Warning[];
}

/** Over so many paragraphs a quotation may go on without repeating its mark. */
const MOST_PARAGRAPHS = 5;

/**
 * Finds the quotations of an article by their marks, in one pass over its raw text. A quotation that a
 * paragraph leaves open goes on where the next one begins with the same mark, or where the next mark of all
 * can only close one; otherwise it ends with its paragraph.
 */
export function findQuotations({ text, paragraphs }: Article): {
  quotations: Quotation[];
  warnings: Warning[];
} {
  const state: State = { stack: [], count: { double: 0, single: 0, guillemet: 0 }, found: [], warnings: [] };
  const marks = indexed(
    paragraphs.map((paragraph, number) => marksOf(text, paragraph, paragraphs[number + 1])),
  );
  const closing = indexed(closingParagraphs(marks));
  for (const [number, paragraph] of paragraphs.entries()) {
    const resumed = state.stack.at(-1)?.resumed ?? -1;
    const balanced = isBalanced(marks.at(number));
    for (const mark of marks.at(number)) {
      if (mark.start <= resumed) continue;
      if (lacksOpening(text, mark, marks.at(number), state)) {
        openAt(state, { ...mark, start: paragraph.start, end: paragraph.start });
        state.warnings.push({ code: "stray-quotation-mark", start: mark.start, end: mark.end });
      }
      read(state, mark, balanced);
    }
    const next = paragraphs[number + 1];
    const goesOn = closing.at(number) - number <= MOST_PARAGRAPHS;
    if (state.stack.length > 0) endParagraph(state, text, paragraph.end, next, goesOn);
  }
  return { quotations: numbered(state.found), warnings: state.warnings.sort((a, b) => a.start - b.start) };
}

/** For each paragraph the number of the one after it where the next double mark stands, if that must close something. */
function closingParagraphs(marks: Indexed<readonly Mark[]>): number[] {
  const closing: number[] = [];
  let ahead = Infinity;
  for (let number = marks.length - 1; number >= 0; number -= 1) {
    closing[number] = ahead;
    const first = marks.at(number).find(({ family }) => family === "double");
    if (first) ahead = first.role === "close" ? number : Infinity;
  }
  return closing;
}

/**
 * *We lost everything[”], Rosa Lima said*: a paragraph whose first double mark closes what nothing opened, and behind
 * it goes on with who spoke. What is quoted began with the paragraph then.
 */
function lacksOpening(text: string, mark: Mark, marks: readonly Mark[], { count }: State): boolean {
  if (mark.family !== "double" || mark.role !== "close" || count.double > 0) return false;
  const first = marks.find(({ family }) => family === "double");
  return (
    first === mark &&
    /[,?!]/.test(text.charAt(mark.start - 1)) &&
    /^ \p{L}/u.test(text.slice(mark.end, mark.end + 3))
  );
}

/** True when as many double marks open as close: then one inside another of its kind is meant so. */
function isBalanced(marks: readonly Mark[]): boolean {
  let open = 0;
  for (const { family, role } of marks) {
    if (family === "double") open += role === "open" ? 1 : role === "close" ? -1 : 0;
  }
  return open === 0;
}

function read(state: State, mark: Mark, balanced: boolean): void {
  const { stack, count, warnings } = state;
  if (mark.role !== "open") {
    if (count[mark.family] > 0) {
      close(state, mark);
      return;
    }
    if (mark.role === "apostrophe") return;
    if (mark.role === "close") {
      warnings.push({ code: "stray-quotation-mark", start: mark.start, end: mark.end });
      return;
    }
  }
  const top = stack.at(-1);
  if (top?.mark.text === mark.text && !balanced) leaveOpen(state, mark.start);
  openAt(state, mark);
}

function openAt({ stack, found, count }: State, mark: Mark): void {
  const parent = stack.at(-1) ?? null;
  const open: Open = { mark, parent, spans: [], start: mark.start, resumed: -1, unclosed: false, index: -1 };
  stack.push(open);
  found.push(open);
  count[mark.family] += 1;
}

/** Closes the innermost quotation of the mark's family; what stands open inside it was never closed. */
function close(state: State, mark: Mark): void {
  while (present(state.stack.at(-1)).mark.family !== mark.family) leaveOpen(state, mark.start);
  const open = present(state.stack.pop());
  open.spans.push({ start: open.start, end: mark.end });
  state.count[mark.family] -= 1;
}

/** Ends the innermost quotation without a closing mark. A single mark was an apostrophe then: no spans, no quotation. */
function leaveOpen({ stack, count, warnings }: State, end: number): void {
  const open = present(stack.pop());
  count[open.mark.family] -= 1;
  if (open.mark.family === "single") {
    open.spans.length = 0;
    return;
  }
  open.spans.push({ start: open.start, end });
  open.unclosed = true;
  warnings.push({ code: "unclosed-quotation", start: open.mark.start, end: open.mark.end });
}

/** Carries on the quotations whose marks the next paragraph repeats, outermost first, and ends the others. */
function endParagraph(
  state: State,
  text: string,
  end: number,
  next: Span | undefined,
  goesOn: boolean,
): void {
  const { stack } = state;
  const starts: number[] = [];
  let at = next?.start ?? text.length;
  for (const { mark } of stack) {
    if (!text.startsWith(mark.text, at)) break;
    starts.push(at);
    at += mark.text.length;
    while (text[at] === " " || text[at] === "\u00a0") at += 1;
  }
  const isBlock = goesOn && starts.length === 0 && stack[0]?.mark.family === "double";
  while (stack.length > (isBlock ? 1 : starts.length)) leaveOpen(state, end);
  for (const [level, open] of stack.entries()) {
    open.spans.push({ start: open.start, end });
    open.start = starts[level] ?? next?.start ?? text.length;
    open.resumed = starts[level] ?? -1;
  }
}

function numbered(found: readonly Open[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const open of found) {
    const parent = open.parent?.index ?? -1;
    if (open.spans.length === 0) open.index = parent;
    else {
      open.index = quotations.length;
      quotations.push({ index: open.index, spans: indexed(open.spans), parent, unclosed: open.unclosed });
    }
  }
  return quotations;
}
