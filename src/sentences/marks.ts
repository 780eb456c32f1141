import type { Span } from "../span.js";

/** A quotation mark and what it can do where it stands. */
export interface Mark extends Span {
  readonly text: string;
  /**
   * `either`: closes if something is open that it can close, opens otherwise.
   * `apostrophe`: closes if something is open that it can close, is no quotation mark otherwise.
   */
  readonly role: "open" | "close" | "either" | "apostrophe";
  /** The marks that can close it, should it open. */
  readonly closers: string;
  readonly isDouble: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "”": "”",
  "„": "“”",
  "‟": "”",
  "«": "»",
  "»": "«",
  "‘": "’",
  "‚": "‘’",
  "'": "'",
};
const MARK = /["“”„‟«»‘’‚']/g;
/** Words that begin with an apostrophe. */
const ELISION = /^['‘’](?:\d\ds?\b|(?:em|til|cause|tis|twas|n|bout|round|cuz)\b)/iu;
const LETTER = /[\p{L}\p{N}]/u;

/** The marks of a paragraph, in order, without apostrophes and the signs for feet and inches. */
export function marksOf(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  const raw = text.slice(paragraph.start, paragraph.end);
  const singles = lastClosings(raw);
  for (const match of raw.matchAll(MARK)) {
    const at = match.index;
    const role = roleOf(raw, at, match[0], singles);
    if (!role) continue;
    const start = paragraph.start + at;
    marks.push({
      text: match[0],
      role,
      closers: CLOSERS[match[0]]!,
      isDouble: !/['‘’‚]/.test(match[0]),
      start,
      end: start + 1,
    });
  }
  return marks;
}

/** Where the last mark stands that could close a single quotation, straight and curly. */
function lastClosings(raw: string): Readonly<Record<string, number>> {
  let straight = -1;
  let curly = -1;
  for (const match of raw.matchAll(/(?<=\S)['’](?![\p{L}\p{N}])/gu)) {
    if (match[0] === "'") straight = match.index;
    else curly = match.index;
  }
  return { "'": straight, "‘": curly };
}

function roleOf(
  raw: string,
  at: number,
  mark: string,
  singles: Readonly<Record<string, number>>,
): Mark["role"] | null {
  const before = raw[at - 1] ?? " ";
  const after = raw[at + 1] ?? " ";
  if ("“„«‟".includes(mark)) return "open";
  if (mark === "”" || mark === "»") return "close";
  const opens = /[\s([{–—―\-"“‘'/]/.test(before) && !/\s/.test(after);
  const closes = !/\s/.test(before) && !LETTER.test(after);
  if (mark === '"') {
    if (/\d/.test(before) && /\d\s?['’′]\s?\d{1,2}$/.test(raw.slice(Math.max(0, at - 8), at))) return null;
    return opens && !closes ? "open" : closes && !opens ? "close" : "either";
  }
  if (LETTER.test(before) && LETTER.test(after)) return null;
  if (mark === "‘" || mark === "'") {
    const isElision = ELISION.test(raw.slice(at, at + 8));
    if (opens && !isElision && singles[mark]! > at + 1) return "open";
    if (mark === "‘") return null;
  }
  return mark !== "‚" && closes ? "apostrophe" : mark === "‚" && opens ? "open" : null;
}
