import type { Article } from "../article/types.js";
import type { Span } from "../span.js";
import { type Mark, marksOf } from "./marks.js";
import type { Quotation, Warning } from "./types.js";

interface Open {
  readonly closers: string;
  readonly opener: string;
  readonly isDouble: boolean;
  readonly spans: Span[];
  /** Where it began in the paragraph at hand. */
  start: number;
  parent: Open | null;
  unclosed: boolean;
  dropped: boolean;
}

/** Finds the quotations of an article by their marks, in one pass over its raw text. */
export function findQuotations(article: Article): { quotations: Quotation[]; warnings: Warning[] } {
  const found: Open[] = [];
  const warnings: Warning[] = [];
  let stack: Open[] = [];
  for (const [number, paragraph] of article.paragraphs.entries()) {
    const marks = marksOf(article.text, paragraph);
    const resumed = resume(stack, marks, paragraph);
    for (const mark of marks.slice(resumed)) stack = step(stack, mark, found, warnings);
    stack = endParagraph(stack, article, number, warnings);
  }
  return { quotations: numbered(found), warnings: warnings.sort((a, b) => a.start - b.start) };
}

/** Marks at the head of a paragraph that repeat those left open; gives how many. */
function resume(stack: readonly Open[], marks: readonly Mark[], paragraph: Span): number {
  for (const [level, open] of stack.entries())
    open.start = level === 0 ? paragraph.start : marks[level]!.start;
  return stack.length;
}

function step(stack: Open[], mark: Mark, found: Open[], warnings: Warning[]): Open[] {
  if (mark.role !== "open") {
    const at = stack.findLastIndex((open) => open.closers.includes(mark.text));
    if (at >= 0) {
      const open = stack[at]!;
      open.spans.push({ start: open.start, end: mark.end });
      for (const inner of stack.slice(at + 1)) drop(inner, warnings);
      return stack.slice(0, at);
    }
    if (mark.role === "apostrophe") return stack;
    if (mark.role === "close") {
      warnings.push({ code: "stray-quotation-mark", start: mark.start, end: mark.end });
      return stack;
    }
  }
  const top = stack.at(-1);
  if (top && top.opener === mark.text) {
    leaveUnclosed(top, mark.start, warnings);
    stack = stack.slice(0, -1);
  }
  const open: Open = {
    opener: mark.text,
    closers: mark.closers,
    isDouble: mark.isDouble,
    spans: [],
    start: mark.start,
    parent: stack.at(-1) ?? null,
    unclosed: false,
    dropped: false,
  };
  found.push(open);
  return [...stack, open];
}

function leaveUnclosed(open: Open, end: number, warnings: Warning[]): void {
  open.spans.push({ start: open.start, end });
  open.unclosed = true;
  const at = open.spans[0]!.start;
  warnings.push({ code: "unclosed-quotation", start: at, end: at + open.opener.length });
}

/** A single mark that nothing closed was an apostrophe after all. */
function drop(open: Open, warnings: Warning[]): void {
  open.dropped = open.spans.length === 0;
  warnings.push({ code: "stray-quotation-mark", start: open.start, end: open.start + open.opener.length });
}

/** What stays open goes on if the next paragraph opens with the same marks, and ends here otherwise. */
function endParagraph(stack: Open[], article: Article, number: number, warnings: Warning[]): Open[] {
  if (stack.length === 0) return stack;
  const { end } = article.paragraphs[number]!;
  const next = article.paragraphs[number + 1];
  let at = next?.start ?? article.text.length;
  let going = 0;
  while (going < stack.length && article.text.startsWith(stack[going]!.opener, at)) {
    at += stack[going]!.opener.length;
    while (article.text[at] === " " || article.text[at] === "\u00a0") at += 1;
    going += 1;
  }
  for (const open of stack.slice(going)) {
    if (open.isDouble) leaveUnclosed(open, end, warnings);
    else drop(open, warnings);
  }
  for (const open of stack.slice(0, going)) open.spans.push({ start: open.start, end });
  return stack.slice(0, going);
}

function numbered(found: readonly Open[]): Quotation[] {
  const kept = found.filter((open) => !open.dropped);
  const numbers = new Map(kept.map((open, index) => [open, index]));
  return kept.map(({ spans, parent, unclosed }, index) => {
    while (parent?.dropped) parent = parent.parent;
    return { index, spans, parent: parent ? numbers.get(parent)! : -1, unclosed };
  });
}
