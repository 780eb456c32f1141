import type { Span } from "../span.js";
import { isBlank, shadowOf } from "./shadow.js";
import type { Pos } from "./types.js";
import { wink } from "./wink.js";

/** A token in the making: the later steps of this room still change its tag, sentence and quotation. */
export interface Draft {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  lemma: string;
  pos: Pos;
  sentence: number;
  quotation: number;
}

const DASH = /[–—―]/;
const DOUBLED = /^(?:''|``|‘‘|’’)/;
const PIECE = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** What an apostrophe and these letters stand for. */
const SHORT_FORM: Readonly<Record<string, readonly [Pos, string]>> = {
  s: ["PART", "'s"],
  m: ["AUX", "be"],
  re: ["AUX", "be"],
  ve: ["AUX", "have"],
  ll: ["AUX", "will"],
  d: ["AUX", "would"],
};

/**
 * Cuts a paragraph into tokens and adds them to `drafts`; together they cover each non-blank character.
 * wink-nlp reads the paragraph's shadow, and as its tokens are pieces of that in order, each is found
 * by going forward.
 */
export function cutParagraph(text: string, paragraph: Span, drafts: Draft[]): void {
  const raw = text.slice(paragraph.start, paragraph.end);
  const shadow = shadowOf(raw);
  const { values, tags, lemmas } = wink.read(shadow.text);
  const add: Add = (start, end, pos, lemma, word = raw.slice(start, end)) => {
    const lower = word.toLowerCase();
    drafts.push({
      index: drafts.length,
      start: paragraph.start + start,
      end: paragraph.start + end,
      text: word,
      lower,
      lemma: lemma === undefined || lemma === word || lemma === "thru" ? lower : lemma.toLowerCase(),
      pos,
      sentence: -1,
      quotation: -1,
    });
  };
  let cursor = 0;
  let mask = 0;
  const dashes = DASH.test(raw);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (tags[i] === "SPACE") continue;
    let start = cursor;
    let passedOver = false;
    while (isBlank(shadow.text.charCodeAt(start))) {
      passedOver ||= !isBlank(raw.charCodeAt(start));
      start += 1;
    }
    if (!shadow.text.startsWith(value, start)) {
      passedOver = true;
      start = shadow.text.indexOf(value, start);
      if (start < 0) break;
    }
    if (passedOver) addPieces(raw, cursor, start, add);
    const hidden = shadow.masked[mask];
    if (hidden?.start === start) {
      if (hidden.isAddress) add(start, hidden.end, "X");
      else addPieces(raw, start, hidden.end, add);
      mask += 1;
      cursor = hidden.end;
    } else {
      // A doubled apostrophe is one mark in the shadow.
      cursor = start + (value === '"' && DOUBLED.test(raw.slice(start, start + 2)) ? 2 : value.length);
      const pos = tags[i] as Pos;
      if (dashes && value.length > 1) addParts(raw, start, cursor, pos, value, lemmas[i]!, add);
      else addWord(raw, start, cursor, pos, value, lemmas[i]!, add);
    }
  }
  if (cursor < raw.length) addPieces(raw, cursor, raw.length, add);
}

type Add = (start: number, end: number, pos: Pos, lemma?: string, word?: string) => void;

/** Words and marks that wink did not see. */
function addPieces(raw: string, start: number, end: number, add: Add): void {
  for (const piece of raw.slice(start, end).matchAll(PIECE)) {
    const at = start + piece.index;
    add(at, at + piece[0].length, WORD_CHARACTER.test(piece[0]) ? "X" : "PUNCT");
  }
}

/** A word, or the words on both sides of a dash. */
function addParts(
  raw: string,
  start: number,
  end: number,
  pos: Pos,
  value: string,
  lemma: string,
  add: Add,
): void {
  const text = raw.slice(start, end);
  if (!DASH.test(text)) {
    addWord(raw, start, end, pos, value, lemma, add);
    return;
  }
  for (const piece of text.matchAll(/[–—―]|[^–—―]+/g)) {
    const at = start + piece.index;
    add(at, at + piece[0].length, DASH.test(piece[0]) ? "PUNCT" : pos);
  }
}

function addWord(
  raw: string,
  start: number,
  end: number,
  pos: Pos,
  value: string,
  lemma: string,
  add: Add,
): void {
  const apostrophe = value.indexOf("'");
  const short = apostrophe > 0 ? SHORT_FORM[value.slice(apostrophe + 1).toLowerCase()] : undefined;
  if (short) {
    add(start, start + apostrophe, value.toLowerCase() === "i'm" ? "PRON" : pos);
    add(start + apostrophe, end, ...short);
    return;
  }
  const asWritten = end - start === value.length && raw.startsWith(value, start);
  if (asWritten) add(start, end, pos, lemma, value);
  else add(start, end, pos, apostrophe >= 0 ? lemma : undefined);
}
