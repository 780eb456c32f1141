import { type Indexed, indexed, oftenAsked } from "../indexed.js";
import { fold } from "../lexicon/fold.js";
import type { Tokens } from "../sentences/reading.js";
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

/** Says what words are, of the words of an article. */
export interface Speller {
  spell(text: string): Spelling;
  /**
   * True for a word in small letters that begins no name of the lexicon and stands inside none as a particle. Behind a
   * blank no rule asks more about it, and most words of a text are such words.
   */
  isMere(text: string): boolean;
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

/** The words of a text, in its order. */
export type Words = Indexed<Word>;

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
    // *d'Estaing* is written as names are
    return isApostrophe(codeAt(text, 1)) && /^\p{Lu}/u.test(text.slice(2, 4)) ? "mixed" : "lower";
  }
  if (first >= 48 && first <= 57) return "number";
  const initial = text.charAt(0);
  if (initial === initial.toLowerCase()) return "lower";
  let upper = 1;
  let lower = 0;
  for (let i = 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) lower += 1;
    else if (code >= 65 && code <= 90) upper += 1;
    else if (code >= 128) {
      const letter = text.charAt(i);
      if (letter === letter.toLowerCase()) lower += 1;
      else upper += 1;
    }
  }
  if (lower === 0) return upper > 1 ? "upper" : "capitalised";
  return upper === 1 ? "capitalised" : "mixed";
}

/** The character at an offset, 0 behind the text: reading a string behind its end slows down all later reads. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

const BLANK = 32;
const COMMA = 44;
const STOP = 46;

/** What stands from `from` to `to`; nearly always a blank, or a comma or full stop with one. */
function gapIn(text: string, from: number, to: number): Gap {
  const first = codeAt(text, from);
  if (to === from + 1 || (to === from + 2 && text.charCodeAt(from + 1) === BLANK)) {
    if (first === BLANK) return "space";
    if (first === COMMA) return "comma";
    if (first === STOP) return "period";
  }
  return gapOf(text.slice(from, to));
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
  if (APOSTROPHES.includes(mark) && APOSTROPHES.includes(between.charAt(0))) return "apostrophe";
  return "other";
}

/** End of the word that starts at `start`: a run of letters and digits; *O'Brien* and *U.S.* are one word. */
function endOfWord(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isWordCode(code)) continue;
    if (isApostrophe(code) && isWordCode(codeAt(text, i + 1))) {
      if (CLITIC.test(text.slice(i + 1, i + 5))) break;
      continue;
    }
    break;
  }
  // initials with dots: every part one letter, at least two parts, the last dot with them
  if (i === start + 1 && codeAt(text, i) === STOP) {
    let end = i + 1;
    while (isWordCode(codeAt(text, end)) && codeAt(text, end + 1) === STOP) end += 2;
    if (end > i + 1) return end;
  }
  return i;
}

/** True when a word that stands before this character cannot go on with it. */
function endsPlainWord(code: number, length: number): boolean {
  return code === BLANK || (!isWordCode(code) && !isApostrophe(code) && (code !== STOP || length > 1));
}

/** The spelling of a word that nothing is known of. */
export function spellingOf(text: string): Spelling {
  return { key: fold(text), shape: shapeOf(text), traits: 0, plain: /^[A-Za-z0-9]+$/.test(text) };
}

/** All words of a name or another short text, in order. */
export function scanWords(text: string): Words {
  const words = new WordList(text);
  for (let at = 0; at < text.length; ) {
    if (isWordCode(text.charCodeAt(at))) {
      const end = endOfWord(text, at);
      const surface = text.slice(at, end);
      at = words.add(surface, spellingOf(surface), 0, at, end);
    } else at += 1;
  }
  return indexed(words.all);
}

/**
 * All words of an article, in order, in time linear in its length. Most are tokens: their strings need not be cut
 * once more, and their ends not be looked for.
 */
export function wordsOfTokens(text: string, tokens: Tokens, speller: Speller): Words {
  const words = new WordList(text);
  let at = 0;
  for (const token of tokens) {
    if (at < token.start) at = token.start;
    while (at < token.end) {
      if (!isWordCode(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      if (at === token.start && endsPlainWord(codeAt(text, token.end), token.text.length)) {
        const mere = at > 0 && text.charCodeAt(at - 1) === BLANK && speller.isMere(token.text);
        const spelling = mere ? null : speller.spell(token.text);
        if (spelling === null || spelling.plain) {
          at = words.add(token.text, spelling, token.index, at, token.end);
          continue;
        }
      }
      const end = endOfWord(text, at);
      const surface = at === token.start && end === token.end ? token.text : text.slice(at, end);
      at = words.add(surface, speller.spell(surface), token.index, at, end);
    }
  }
  return oftenAsked(words.all);
}

/** The words of a text so far. */
class WordList {
  readonly all: Word[] = [];
  readonly #text: string;
  #previous: Word | undefined;
  /** Behind the last word and the ending cut off from it. */
  #before = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Adds the word from `start` to `end`, `spelling` null for a mere one; gives the offset behind it and the possessive
   * or other ending cut off from it.
   */
  add(surface: string, spelling: Spelling | null, token: number, start: number, end: number): number {
    const previous = this.#previous;
    const gap = previous === undefined ? "start" : gapIn(this.#text, this.#before, start);
    if (previous && gap === "apostrophe" && /[sz]$/i.test(previous.text)) previous.possessive = true;
    const clitic = isApostrophe(codeAt(this.#text, end))
      ? CLITIC.exec(this.#text.slice(end + 1, end + 5))
      : null;
    const possessive = clitic !== null && (clitic[0] === "s" || clitic[0] === "S");
    const word: Word = {
      text: surface,
      key: spelling === null ? surface : spelling.key,
      shape: spelling === null ? "lower" : spelling.shape,
      traits: spelling === null ? 0 : spelling.traits,
      gap,
      token,
      possessive,
      start,
      end,
    };
    this.all.push(word);
    this.#previous = word;
    this.#before = clitic === null ? end : end + 1 + clitic[0].length;
    return this.#before;
  }
}
