import { wordClass } from "../lexicon/word-classes.js";
import type { Tokens } from "../sentences/reading.js";

// Labels that open the turns of a transcript: *MR. HOLM:*, *Q*, *Mr. TALBOT (during the reading).*

/** Tokens of a paragraph: `first` up to, not including, `last`. */
export interface Paragraph {
  readonly number: number;
  readonly first: number;
  readonly last: number;
}

/** A paragraph that opens a turn. */
export interface Turn {
  readonly paragraph: number;
  /** Its place among the paragraphs that hold sentences. */
  readonly at: number;
  /** Tokens of the name in the label: `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  /** The token that ends the label: a colon, a stop, or its last word. */
  readonly mark: number;
  /** First token of what is said. */
  readonly from: number;
  readonly label: string;
  /** True for labels as protocols have them: in capitals, or with a state or the like in parentheses. */
  readonly isFormal: boolean;
  /** True for *Q.* and *A.*, which may be initials. */
  readonly isInitial: boolean;
}

/** How many tokens a label may have: *SECRETARY OF STATE MARCO RUBIO:*; with a role or in parentheses more. */
const LONGEST = 9;
const LONGEST_WITH_ROLE = 18;
const SMALL = wordClass("smallLabelWords");
/** Words that open a line of facts, not a turn. */
const FACTS = wordClass("factLabels");

/** True for a line such as *Interview: Ann Lee*. */
export function isFactLine(tokens: Tokens, first: number): boolean {
  return FACTS.has(tokens.at(first).lower) && tokens[first + 1]?.text === ":";
}

/** The turn that a paragraph opens; null for none. */
export function turnIn(
  tokens: Tokens,
  { number: paragraph, first: start, last: end }: Paragraph,
  at: number,
): Turn | null {
  // "[00:01:12] HOST: …"
  const time = tokens.at(start).text === "[" ? closing(tokens, start, end) : -1;
  const first = time > 0 && time + 1 < end ? time + 1 : start;
  const opener = tokens.at(first);
  const next = tokens[first + 1];
  if (next === undefined || first + 1 >= end) return null;
  const whole = { paragraph, at, first, isFormal: true };
  if (/^[QA]$/.test(opener.text) && next.text !== ":" && next.text !== "." && next.start - opener.end >= 2)
    return { ...whole, last: first + 1, mark: first, from: first + 1, label: opener.text, isInitial: false };
  if (/^[QA]\.?$/.test(opener.text) && next.text !== ":") {
    const mark = opener.text.length === 2 ? first : first + 1;
    const stops = tokens.at(mark).text.endsWith(".") && mark + 1 < end;
    const label = opener.text.charAt(0);
    return stops ? { ...whole, last: first + 1, mark, from: mark + 1, label, isInitial: true } : null;
  }
  return namedTurn(tokens, { number: paragraph, first, last: end }, at);
}

function namedTurn(
  tokens: Tokens,
  { number: paragraph, first, last: end }: Paragraph,
  at: number,
): Turn | null {
  let last = first;
  let capitals = false;
  let isLoud = true;
  let isInRole = false;
  let isFormal = false;
  for (let i = first; i < Math.min(end - 1, first + LONGEST_WITH_ROLE); i += 1) {
    const { text, lower } = tokens.at(i);
    if (text === "(" || text === "[") {
      const close = closing(tokens, i, end);
      if (close < 0) return null;
      isFormal ||= text === "(";
      i = close;
      continue;
    }
    const isStop = text === "." && capitals && !isInRole && last - first > 1;
    if (last > first && (text === ":" || isStop)) {
      const label = labelOf(tokens, first, last);
      if (FACTS.has(label.toLowerCase())) return null;
      isFormal ||= isLoud && capitals;
      return { paragraph, at, first, last, mark: i, from: i + 1, label, isFormal, isInitial: false };
    }
    if (text === "," && capitals && isLoud) {
      isInRole = true;
      continue;
    }
    const isName = /^[\p{Lu}\d]/u.test(text) || SMALL.has(lower) || /^[.'’&/-]$/.test(text);
    if (!isName || (!isInRole && i - first >= LONGEST)) return null;
    if (/^\p{Lu}[\p{Lu}'’-]+$/u.test(text)) capitals = true;
    else if (/\p{Ll}/u.test(text)) isLoud = false;
    if (isInRole && !isLoud) return null;
    if (!isInRole) last = i + 1;
  }
  return null;
}

function closing(tokens: Tokens, from: number, end: number): number {
  for (let i = from + 1; i < Math.min(end, from + LONGEST); i += 1)
    if (/^[)\]]$/.test(tokens.at(i).text)) return i;
  return -1;
}

function labelOf(tokens: Tokens, first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(" ");
}
