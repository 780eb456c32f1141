import { wordClass } from "../lexicon/word-classes.js";
import { AFTER_TIME, BEFORE_ANYTHING, BEFORE_NAME, BEFORE_NUMBER, SMALL } from "./abbreviations.js";
import type { Pos } from "./reading.js";
import type { TokenDraft, TokenDrafts } from "./tokens.js";

// Decides where sentences end, from the words and marks on both sides of a full stop.

const TERMINAL = /^(?:[.?!…]+|\.)$/;
const CLOSING = /^(?:["”’»)\]}']|'')$/;
/** What goes on after a stop that ended nothing: a small letter, or a mark that no sentence begins with. */
const CONTINUATION = /^(?:\p{Ll}|[,;:)\]}%/–—―-]|\.+$|…$)/u;
const QUOTATION_MARK = /^(?:["“„«‘']|'')$/;
const CAPITAL = /^\p{Lu}/u;
/** Tokens of a name with its title, at the most. */
const LONGEST_NAME = 5;
/** Tokens of a sentence, at the most: no prose has longer ones, and the rules above take their time by the sentence. */
const LONGEST_SENTENCE = 200;
const QUOTATION_VERBS = wordClass("quotationVerbs");
/** Tags of the words that begin a sentence but no name. */
const STARTERS: ReadonlySet<Pos> = new Set([
  "DET",
  "PRON",
  "ADP",
  "SCONJ",
  "CCONJ",
  "ADV",
  "AUX",
  "PART",
  "INTJ",
]);

/**
 * The last token of each sentence among the tokens of one paragraph, `first` up to, not including, `last`. A sentence
 * ends with the marks that close what it holds; the words on both sides of a full stop tell whether it ends one.
 * @param opening 1 for each token that is the opening mark of a quotation
 */
export function sentenceEnds(
  tokens: TokenDrafts,
  first: number,
  last: number,
  opening: Uint8Array,
): number[] {
  const ends: number[] = [];
  let start = first;
  for (let stop = first; stop < last; stop += 1) {
    if (stop - start >= LONGEST_SENTENCE) {
      ends.push(stop - 1);
      start = stop;
    }
    if (!mayStop(tokens.at(stop).text)) continue;
    let end = stop;
    while (end + 1 < last && !opening[end + 1] && closes(tokens.at(end + 1), tokens.at(end).end)) end += 1;
    if (end + 1 < last && stops(tokens, start, stop, end)) {
      ends.push(end);
      start = end + 1;
    }
    stop = end;
  }
  if (start < last) ends.push(last - 1);
  return ends;
}

/** After a blank a single mark that opens no quotation is an apostrophe: *'Twas*. */
function closes({ text, start }: TokenDraft, end: number): boolean {
  return CLOSING.test(text) && (start === end || (text !== "'" && text !== "’"));
}

function mayStop(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 0x2e || last === 0x3f || last === 0x21 || last === 0x2026;
}

function stops(tokens: TokenDrafts, start: number, stop: number, end: number): boolean {
  const token = tokens.at(stop);
  const next = tokens.at(end + 1);
  if (CONTINUATION.test(next.text)) return false;
  const before = stop > 0 ? tokens[stop - 1] : undefined;
  const isMark = TERMINAL.test(token.text);
  if (next.start === tokens.at(end).end)
    return isMark && CAPITAL.test(next.text) && /\p{Ll}{3}$/u.test(before?.text ?? "");
  if (isMark && token.text !== "." && saysSo(tokens, stop, end)) return false;
  if (isMark && token.text !== ".") return !/^(?:…|\.{2,3})$/.test(token.text) || next.pos !== "PROPN";
  const word = isMark ? (before && before.end === token.start ? before.text : "") : token.text.slice(0, -1);
  if (stop - start < 2 && /^(?:\d{1,3}|\p{L})$/u.test(word)) return false;
  return !isAbbreviation(word) || endsAfter(word.toLowerCase(), next, tokens[end + 2]);
}

/** *“Why?” Mr. Trump asked*: after a closing quotation mark a name and a verb of saying go on with the sentence. */
function saysSo(tokens: TokenDrafts, stop: number, end: number): boolean {
  if (end === stop || !/["”’']$/.test(tokens.at(end).text)) return false;
  let at = end + 1;
  while (at <= end + LONGEST_NAME && CAPITAL.test(tokens[at]?.text ?? "")) at += 1;
  return (
    at > end + 1 &&
    tokens.at(end + 1).pos !== "PRON" &&
    tokens[at]?.pos === "VERB" &&
    QUOTATION_VERBS.has(tokens.at(at).lemma)
  );
}

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  if (word === lower) return SMALL.has(word);
  if (BEFORE_NAME.has(lower) || BEFORE_NUMBER.has(lower) || BEFORE_ANYTHING.has(lower)) return true;
  return /^\p{L}$/u.test(word) || word.includes(".");
}

/** Whether the stop of an abbreviation ends a sentence too, by the two tokens that follow. */
function endsAfter(word: string, next: TokenDraft, second: TokenDraft | undefined): boolean {
  const isNumber = /^\d/.test(next.text);
  if (BEFORE_NAME.has(word) || next.text === "(" || next.text === "[") return false;
  if (BEFORE_NUMBER.has(word)) return !isNumber;
  if (word === "a.m" || word === "p.m") return !AFTER_TIME.has(next.lower);
  if (QUOTATION_MARK.test(next.text))
    return word.length > 1 && CAPITAL.test(second?.text ?? "") && !/^\p{L}\.\p{L}$/u.test(word);
  // "President Marcos Jr. | Duterte said"
  if (/^[js]r$/.test(word) && CAPITAL.test(next.text) && second?.pos === "VERB")
    return QUOTATION_VERBS.has(second.lemma);
  return !isNumber && STARTERS.has(next.pos) && next.text.length > 1;
}
