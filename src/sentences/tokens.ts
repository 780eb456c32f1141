import { type Indexed, indexed } from "../indexed.js";
import { present } from "../present.js";
import type { Span } from "../span.js";
import { BEFORE_NAME, BEFORE_NUMBER } from "./abbreviations.js";
import { presplit } from "./presplit.js";
import type { Pos } from "./reading.js";
import { type Word, wink } from "./wink.js";
import { isBlank, type WinkText, winkTextOf } from "./wink-text.js";

/** A token in the making: the later steps of this room still change its tag, sentence and quotation. */
export interface TokenDraft {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  lemma: string;
  pos: Pos;
  sentence: number;
  quotation: number;
  /** The word as wink reads it, if it is written so and no part of one. */
  readonly word: Word | null;
}

/** The tokens of an article in the making, in text order. */
export type TokenDrafts = Indexed<TokenDraft>;

const DASH = /[–—―]/;
const DOUBLED = /^(?:''|``|‘‘|’’)/;
const PIECE = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** What an apostrophe and these letters stand for. */
const SHORT_FORM: ReadonlyMap<string, readonly [Pos, string]> = new Map([
  ["s", ["PART", "'s"]],
  ["m", ["AUX", "be"]],
  ["re", ["AUX", "be"]],
  ["ve", ["AUX", "have"]],
  ["ll", ["AUX", "will"]],
  ["d", ["AUX", "would"]],
]);

/** wink takes some time for each text, so that it reads the paragraphs of an article together, but not of the longest. In UTF-16 code units. */
const LONGEST_TEXT = 20_000;

/**
 * Cuts paragraphs into tokens and adds them to `drafts`; together they cover each non-blank character.
 * @returns for each paragraph the number of drafts up to its end
 */
export function cutParagraphs(text: string, paragraphs: readonly Span[], drafts: TokenDraft[]): number[] {
  const lasts: number[] = [];
  let cuts: Cut[] = [];
  let length = 0;
  for (const [number, { start, end }] of paragraphs.entries()) {
    const raw = text.slice(start, end);
    cuts.push({ raw, offset: start, forWink: winkTextOf(raw), drafts });
    length += raw.length;
    if (length < LONGEST_TEXT && number + 1 < paragraphs.length) continue;
    // A tag never depends on what stands beyond the end of a line.
    const words = indexed(wink.read(presplit(cuts.map(({ forWink }) => `${forWink.text}\n`).join(""), wink)));
    let at = 0;
    for (const cut of cuts) {
      let last = at;
      while (last < words.length && words.at(last).value !== "\n") last += 1;
      cutParagraph(cut, words, at, last);
      at = last + 1;
      lasts.push(drafts.length);
    }
    cuts = [];
    length = 0;
  }
  return lasts;
}

/** A paragraph as it is cut. */
interface Cut {
  readonly raw: string;
  /** Where it begins in the article. */
  readonly offset: number;
  /** What wink reads in its place. */
  readonly forWink: WinkText;
  readonly drafts: TokenDraft[];
}

/**
 * Cuts a paragraph by what wink read in its place. As the words, `first` up to, not including, `last`, are pieces of
 * wink's text in order, each is found by going forward.
 */
function cutParagraph(cut: Cut, words: Indexed<Word>, first: number, last: number): void {
  const { raw, forWink } = cut;
  const { text, masked } = forWink;
  const dashes = DASH.test(raw);
  let cursor = 0;
  let mask = 0;
  for (let i = first; i < last; i += 1) {
    const word = words.at(i);
    const { value } = word;
    // Between two stops inside a run, as in *ended..Then*, wink has a word of no characters.
    if (word.tag === "SPACE" || value === "") continue;
    let start = cursor;
    let passedOver = false;
    while (isBlank(text.charCodeAt(start))) {
      passedOver ||= !isBlank(raw.charCodeAt(start));
      start += 1;
    }
    if (!text.startsWith(value, start)) {
      passedOver = true;
      start = text.indexOf(value, start);
      if (start < 0) break;
    }
    if (passedOver) addPieces(cut, cursor, start);
    const hidden = mask < masked.length ? masked[mask] : undefined;
    if (hidden?.start === start) {
      if (hidden.isAddress) add(cut, start, hidden.end, "X");
      else addPieces(cut, start, hidden.end);
      mask += 1;
      cursor = hidden.end;
    } else {
      // A doubled apostrophe is one mark in wink's text.
      cursor = start + (value === '"' && DOUBLED.test(raw.slice(start, start + 2)) ? 2 : value.length);
      if (isChanged(cut, start)) {
        cursor += 2;
        const { lower, lemma, tag } = word;
        push(cut, start, cursor, { text: raw.slice(start, cursor), lower, lemma, pos: tag as Pos, word });
      } else if (value === "." && endsTitle(cut, start)) joinStop(cut, cursor);
      else if (dashes && value.length > 1) addParts(cut, start, cursor, word);
      else addWord(cut, start, cursor, word);
    }
  }
  if (cursor < raw.length) addPieces(cut, cursor, raw.length);
}

/** *[w]e*: brackets around a first letter, which wink did not see. */
function isChanged({ raw, forWink }: Cut, start: number): boolean {
  return raw.charCodeAt(start) === 0x5b && forWink.text.charCodeAt(start) !== 0x5b;
}

/** *Maj. Gen. Aziz*, *the Rev. Okoro*, *Tk. 500*: a stop that belongs to the word before it, where wink does not know that. */
function endsTitle({ raw, offset, drafts }: Cut, stop: number): boolean {
  const title = drafts.at(-1);
  if (title?.end !== offset + stop || title.text === title.lower) return false;
  if (BEFORE_NUMBER.has(title.lower)) return /^ \d/.test(raw.slice(stop + 1, stop + 3));
  return BEFORE_NAME.has(title.lower) && /^ \p{Lu}/u.test(raw.slice(stop + 1, stop + 4));
}

function joinStop(cut: Cut, end: number): void {
  const title = present(cut.drafts.pop());
  add(cut, title.start - cut.offset, end, "PROPN");
}

function add(cut: Cut, start: number, end: number, pos: Pos, lemma?: string): void {
  const text = cut.raw.slice(start, end);
  const lower = text.toLowerCase();
  push(cut, start, end, { text, lower, lemma: lemma ?? lower, pos, word: null });
}

function push(
  { drafts, offset }: Cut,
  start: number,
  end: number,
  { text, lower, lemma, pos, word }: Pick<TokenDraft, "text" | "lower" | "lemma" | "pos" | "word">,
): void {
  drafts.push({
    index: drafts.length,
    start: offset + start,
    end: offset + end,
    text,
    lower,
    lemma,
    pos,
    sentence: -1,
    quotation: -1,
    word,
  });
}

/** Words and marks that wink did not see. */
function addPieces(cut: Cut, start: number, end: number): void {
  for (const piece of cut.raw.slice(start, end).matchAll(PIECE)) {
    const at = start + piece.index;
    add(cut, at, at + piece[0].length, WORD_CHARACTER.test(piece[0]) ? "X" : "PUNCT");
  }
}

/** A word, or the words on both sides of a dash. */
function addParts(cut: Cut, start: number, end: number, word: Word): void {
  const text = cut.raw.slice(start, end);
  if (!DASH.test(text)) {
    addWord(cut, start, end, word);
    return;
  }
  for (const piece of text.matchAll(/[–—―]|[^–—―]+/g)) {
    const at = start + piece.index;
    add(cut, at, at + piece[0].length, DASH.test(piece[0]) ? "PUNCT" : (word.tag as Pos));
  }
}

function addWord(cut: Cut, start: number, end: number, word: Word): void {
  const { value, lower, lemma, apostrophe } = word;
  const pos = word.tag as Pos;
  const short = apostrophe > 0 ? SHORT_FORM.get(lower.slice(apostrophe + 1)) : undefined;
  if (short) {
    add(cut, start, start + apostrophe, lower === "i'm" ? "PRON" : pos);
    add(cut, start + apostrophe, end, ...short);
    return;
  }
  const asWritten = end - start === value.length && cut.raw.startsWith(value, start);
  if (asWritten) push(cut, start, end, { text: value, lower, lemma, pos, word });
  else add(cut, start, end, pos, apostrophe >= 0 ? lemma : undefined);
}
