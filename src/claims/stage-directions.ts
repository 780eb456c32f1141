import type { Tokens } from "../sentences/reading.js";
import type { Span } from "../span.js";

// What a transcript tells besides what is said: *(Laughter.)*, *(CROSSTALK)*, *DIRECT EXAMINATION*, *END 1:31 P.M. EST*.

const OPENING = new Set(["(", "["]);
const CLOSING = new Set([")", "]"]);
/** What is heard or seen meanwhile; in capitals or with a stop anything is. */
const HEARD =
  /^(?:laughter|laughs|laughing|applause|cheers|cheering|crosstalk|inaudible|indiscernible|unintelligible|pause|silence|music|interruption|sighs?|crying|no (?:audible )?response)\b/i;
const LONGEST = 12;
/** How protocols tell of a meeting. */
const MEETING = /^the meeting (?:rose|was (?:called|suspended|resumed|adjourned))\b/i;

/** *Questions from MS REID*, *Cross-examination by MR HALE*. */
const EXAMINING =
  /^(?:further )?(?:questions?(?:ed|ing)?|(?:(?:direct|cross|re) ?-? ?)?examin(?:ation|ed))(?: in chief)? (?:by|from) \p{Lu}/iu;
/** *MR ALAN PYM (sworn)*. */
const CALLED = /^(?:affirmed|called|continued|recalled|resumed|sworn)$/;

/** True for a paragraph that nobody says: all of it in parentheses, a heading in capitals, or who is asked by whom. */
export function isDirection(tokens: Tokens, first: number, last: number): boolean {
  const closes = CLOSING.has(tokens.at(last - 1).text);
  if (closes && OPENING.has(tokens.at(first).text)) return true;
  if (closes && CALLED.test(tokens.at(last - 2).lower) && !hasSmallLetters(tokens, first, last - 3))
    return true;
  if (last - first < LONGEST && EXAMINING.test(wordsOf(tokens, first, last))) return true;
  return (
    !hasSmallLetters(tokens, first, last) || MEETING.test(wordsOf(tokens, first, Math.min(last, first + 5)))
  );
}

/** True when some word is not in capitals. */
export function hasSmallLetters(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) if (/\p{Ll}/u.test(tokens.at(i).text)) return true;
  return false;
}

/** What is said in these tokens: the stretches between stage directions. */
export function withoutDirections(tokens: Tokens, first: number, last: number): Span[] {
  const spans: Span[] = [];
  let from = first;
  const end = (to: number): void => {
    if (from < to) spans.push({ start: tokens.at(from).start, end: tokens.at(to - 1).end });
  };
  for (let i = first; i < last; i += 1) {
    if (!OPENING.has(tokens.at(i).text)) continue;
    const close = closingOf(tokens, i, last);
    if (close < 0 || !isHeard(tokens, i + 1, close)) continue;
    end(i);
    from = close + 1;
    i = close;
  }
  end(last);
  return spans;
}

function closingOf(tokens: Tokens, from: number, last: number): number {
  for (let i = from + 1; i < Math.min(last, from + LONGEST); i += 1)
    if (CLOSING.has(tokens.at(i).text)) return i;
  return -1;
}

function isHeard(tokens: Tokens, first: number, last: number): boolean {
  if (first >= last) return false;
  const words = wordsOf(tokens, first, last);
  const isLoud = last - first > 1 || words.length > 5;
  return (
    HEARD.test(words) || (isLoud && !hasSmallLetters(tokens, first, last)) || /^\p{Lu}.*\.$/u.test(words)
  );
}

function wordsOf(tokens: Tokens, first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(" ");
}
