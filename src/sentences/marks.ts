import { indexed } from "../indexed.js";
import type { Span } from "../span.js";

/**
 * What a quotation mark can do where it stands. `either` closes what is open and opens otherwise;
 * `apostrophe` closes what is open and is not a quotation mark otherwise.
 */
export type Role = "open" | "close" | "either" | "apostrophe";

/** A quotation mark; any mark of a family can close what another mark of the family opened. */
export interface Mark extends Span {
  readonly text: string;
  readonly family: Family;
  readonly role: Role;
}

export type Family = "double" | "single" | "guillemet";

const FAMILY: Readonly<Record<string, Family>> = {
  "«": "guillemet",
  "»": "guillemet",
  "‘": "single",
  "’": "single",
  "‚": "single",
  "'": "single",
};
const BEFORE_OPENING = /[\s([{–—―/"“„«‘'`-]/;
const LETTER = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe: *'em, '90s, rock 'n' roll*. */
const ELISION = /^['‘’](?:\d\d(?:s|\b)|(?:em|til|cause|tis|twas|n|bout|round|cuz)\b)/iu;
/** What stands in markup's tags is none of the article's words. */
const TAG = /<[a-z/][^<>]*>/gi;
const FEET = /\d\s?['’′]\s?\d{1,2}$/;

/**
 * The quotation marks of a paragraph, in order, without apostrophes and the signs for feet and inches.
 * @param next the paragraph that follows, whose first mark may carry a quotation on
 */
export function marksOf(text: string, paragraph: Span, next: Span | undefined): Mark[] {
  const written = text.slice(paragraph.start, paragraph.end);
  const raw = written.includes("<") ? written.replace(TAG, (tag) => " ".repeat(tag.length)) : written;
  const following = next ? text.slice(next.start, next.start + 3) : "";
  const places = indexed(placesOf(raw));
  const marks: Mark[] = [];
  /** True while a mark that could close a single quotation stands ahead, before another that opens one. */
  let closes = false;
  let closesSurely = false;
  for (let i = places.length - 2; i >= 0; i -= 2) {
    const at = places.at(i);
    const mark = raw.slice(at, places[i + 1]);
    const family = FAMILY[mark] ?? "double";
    let role = family === "single" ? roleOfSingle(raw, at) : roleOfDouble(raw, at, mark);
    if (family === "single") {
      if (role === "open") {
        if (!closes && !following.includes(mark)) role = null;
        closes = closesSurely = false;
      } else if (role) {
        const sure = !isAfterPlural(raw, at) || !/^\s\p{Ll}/u.test(raw.slice(at + 1, at + 3));
        if (!sure && closesSurely) role = null;
        closes = true;
        closesSurely ||= sure;
      }
    }
    const start = paragraph.start + at;
    if (role) marks.push({ text: mark, family, role, start, end: start + mark.length });
  }
  return marks.reverse();
}

/**
 * Starts and ends of the marks, in turn. Two apostrophes, or two single marks, are how some agencies write a double
 * one; of the same double mark again and again, as of a slip of the finger, the last counts.
 */
function placesOf(raw: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    const isSmallLetter = code >= 0x61 && code <= 0x7a;
    if (isSmallLetter || !isMark(code)) continue;
    const isSingle = code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x60;
    const isTwo = isSingle && at + 1 < raw.length && raw.charCodeAt(at + 1) === code;
    if (!isTwo && code === 0x60) continue;
    const isSingleInDouble =
      isTwo && code === 0x27 && /^''(?!['\p{L}\p{N}])/u.test(raw.slice(at + 1, at + 5));
    const end = isTwo && !isSingleInDouble ? at + 2 : at + 1;
    const isRepeated = (end - at === 2 || !isSingle) && raw.startsWith(raw.slice(at, end), end);
    if (!isRepeated) places.push(at, end);
    at = end - 1;
  }
  return places;
}

function isMark(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x60 ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x2018 && code <= 0x201f)
  );
}

function roleOfDouble(raw: string, at: number, mark: string): Role | null {
  const before = raw[at - 1] ?? " ";
  const after = raw[at + mark.length] ?? " ";
  const opens = BEFORE_OPENING.test(before) && !/\s/.test(after);
  const closes = !/\s/.test(before) && !LETTER.test(after);
  if ("“„«‟``‘‘".includes(mark)) return closes && !opens ? "either" : "open";
  if (mark === "”" || mark === "»" || mark === "’’")
    return /\s/.test(before) || (opens && !closes) ? "either" : "close";
  if (FEET.test(raw.slice(Math.max(0, at - 8), at))) return null;
  return opens === closes ? "either" : opens ? "open" : "close";
}

function roleOfSingle(raw: string, at: number): Role | null {
  const before = raw[at - 1] ?? " ";
  const after = raw[at + 1] ?? " ";
  if (LETTER.test(before) && LETTER.test(after)) return null;
  const opens = BEFORE_OPENING.test(before) && !/\s/.test(after);
  if (opens && raw[at] !== "’") return ELISION.test(raw.slice(at, at + 8)) ? null : "open";
  return /\s/.test(before) || LETTER.test(after) ? null : "apostrophe";
}

/** Where an apostrophe may stand with no quotation about: *the workers' rights, goin' home*. */
function isAfterPlural(raw: string, at: number): boolean {
  return /(?:s|in)$/i.test(raw.slice(Math.max(0, at - 2), at));
}
