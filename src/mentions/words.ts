import { fold } from "../lexicon/fold.js";
import type { Token } from "../sentences/types.js";
import type { Span } from "../span.js";

/** How the letters of a word are written. */
export type Shape = "lower" | "capitalised" | "upper" | "mixed" | "number";

/** What stands between a word and the one before it. */
export type Gap =
  | "start"
  | "space"
  | "hyphen"
  | "period"
  | "comma"
  | "open"
  | "ampersand"
  | "apostrophe"
  | "break"
  | "other";

/** What a word is wherever it stands. */
export interface Spelling {
  readonly key: string;
  readonly shape: Shape;
  /** What is known of it (`TRAIT`); 0 where nothing was looked up. */
  readonly traits: number;
  /** Nothing but small and large letters of English and digits. */
  readonly plain: boolean;
}

/**
 * A word as names are made of: the pieces of hyphenated compounds apart (*U.S.-Iran* is two), apostrophes
 * inside a name kept (*Da’esh*, *O'Brien*), the possessive ending left out.
 */
export interface Word extends Span {
  readonly text: string;
  readonly key: string;
  readonly shape: Shape;
  readonly traits: number;
  readonly gap: Gap;
  /** Index of the token that holds its first character. */
  readonly token: number;
  /** True before *'s*, or before the apostrophe of *Workers' Party*. */
  possessive: boolean;
}

const HYPHENS = "-‐‑–";
const APOSTROPHES = "'’‘ʼʻ`´";
const CLITIC = /^(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

function isWordCode(code: number): boolean {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  if (code >= 0x2000 && code < 0x2070) return false;
  return code >= 0xc0 ? LETTER.test(String.fromCharCode(code)) : code === 0xaa || code === 0xba;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || (code >= 96 && APOSTROPHES.includes(String.fromCharCode(code)));
}

function shapeOf(text: string): Shape {
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) {
    return "lower";
  }
  if (first >= 48 && first <= 57) return "number";
  const initial = text[0]!;
  if (initial === initial.toLowerCase()) return "lower";
  let upper = 1;
  let lower = 0;
  for (let i = 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) lower += 1;
    else if (code >= 65 && code <= 90) upper += 1;
    else if (code >= 128) {
      const letter = text[i]!;
      if (letter === letter.toLowerCase()) lower += 1;
      else upper += 1;
    }
  }
  if (lower === 0) return upper > 1 ? "upper" : "capitalised";
  return upper === 1 ? "capitalised" : "mixed";
}

const BLANK = 32;

function gapIn(text: string, from: number, to: number): Gap {
  return to === from + 1 && text.charCodeAt(from) === BLANK ? "space" : gapOf(text.slice(from, to));
}

function gapOf(between: string): Gap {
  if (between === "" || between === " ") return "space";
  if (between.includes("\n")) return "break";
  const mark = between.trim();
  if (mark === "") return "space";
  if (mark.length > 1) return "other";
  if (HYPHENS.includes(mark)) return between.length === 1 ? "hyphen" : "other";
  if (mark === ".") return between.startsWith(".") ? "period" : "other";
  if (mark === ",") return between.startsWith(",") ? "comma" : "other";
  if (mark === "(") return "open";
  if (mark === "&") return "ampersand";
  if (APOSTROPHES.includes(mark) && APOSTROPHES.includes(between[0]!)) return "apostrophe";
  return "other";
}

/** End of the word that starts at `start`: a run of letters and digits, *O'Brien* and *U.S.* whole. */
function endOfWord(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isWordCode(code)) continue;
    if (isApostrophe(code) && isWordCode(text.charCodeAt(i + 1))) {
      if (CLITIC.test(text.slice(i + 1, i + 5))) break;
      continue;
    }
    break;
  }
  // initials with dots: every part one letter, at least two parts, the last dot with them
  if (i === start + 1 && text.charCodeAt(i) === 46) {
    let end = i + 1;
    while (isWordCode(text.charCodeAt(end)) && text.charCodeAt(end + 1) === 46) end += 2;
    if (end > i + 1) return end;
  }
  return i;
}

/** True when a word that stands before this character cannot go on with it. */
function endsPlainWord(code: number, length: number): boolean {
  return !isWordCode(code) && !isApostrophe(code) && (code !== 46 || length > 1);
}

/** The spelling of a word that nothing is known of. */
export function spellingOf(text: string): Spelling {
  return { key: fold(text), shape: shapeOf(text), traits: 0, plain: /^[A-Za-z0-9]+$/.test(text) };
}

const NO_TOKENS: readonly Token[] = [];

/**
 * All words of a text, in order, in time linear in its length. Most words are tokens: their strings need not be cut
 * once more, and their ends not be looked for.
 */
export function scanWords(
  text: string,
  tokens: readonly Token[] = NO_TOKENS,
  spell: (text: string) => Spelling = spellingOf,
): Word[] {
  const words: Word[] = [];
  let previous: Word | undefined;
  let before = 0;
  let token = 0;
  let i = 0;
  while (i < text.length) {
    if (!isWordCode(text.charCodeAt(i))) {
      i += 1;
      continue;
    }
    while (token < tokens.length - 1 && tokens[token]!.end <= i) token += 1;
    const same = tokens[token];
    let surface = same !== undefined && same.start === i ? same.text : "";
    let spelling = surface === "" ? null : spell(surface);
    let end = i + surface.length;
    if (spelling?.plain !== true || !endsPlainWord(text.charCodeAt(end), surface.length)) {
      end = endOfWord(text, i);
      if (end !== i + surface.length) {
        surface = text.slice(i, end);
        spelling = null;
      }
    }
    const { key, shape, traits } = spelling ?? spell(surface);
    const gap = previous === undefined ? "start" : gapIn(text, before, i);
    if (gap === "apostrophe" && /[sz]$/i.test(previous!.text)) previous!.possessive = true;
    let possessive = false;
    before = end;
    if (isApostrophe(text.charCodeAt(end)) && CLITIC.test(text.slice(end + 1, end + 5))) {
      const clitic = CLITIC.exec(text.slice(end + 1, end + 5))![0];
      possessive = clitic === "s" || clitic === "S";
      before = end + 1 + clitic.length;
    }
    previous = {
      text: surface,
      key,
      shape,
      traits,
      gap,
      token,
      possessive,
      start: i,
      end,
    };
    words.push(previous);
    i = before;
  }
  return words;
}
