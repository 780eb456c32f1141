import type { NumberWords } from "../lexicon/number-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import { phraseAt, tokenAt } from "../phrases/phrase-at.js";
import type { Token, Tokens } from "../sentences/reading.js";
import type { Counted } from "./counted.js";
import type { Numeral } from "./numeral.js";
import type { QuantityContext } from "./quantity.js";

// Recognises numbers that count nothing: labels, times of day, scores, *one* as a pronoun.

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What follows a time of day. */
const CLOCK = wordClass("clockWords");
/** What makes *one* a pronoun or part of another. */
const BEFORE_ONE = wordClass("beforeOne");
const QUOTES = set("“ ” \" ' ‘ ’");
/** How far behind *one* its *another* may stand. */
const REACH = 14;
const YEAR = /^(?:1[89]|20)\d\d$/;

/** Whether a number without a unit is the name or label of something, a time of day, a score or a pronoun. */
export function isNoQuantity(
  context: QuantityContext,
  at: number,
  numeral: Numeral,
  counted: Counted | null,
): boolean {
  const { words, tokens } = context;
  const token = tokens.at(at);
  const before = tokenAt(tokens, at - 1);
  const after = tokenAt(tokens, numeral.last);
  if (isLabelled(words, token, before, counted)) return true;
  if (
    CLOCK.has(after?.lower ?? "") ||
    (after?.lower === "local" && tokenAt(tokens, numeral.last + 1)?.lower === "time")
  )
    return true;
  if (after?.text === ":" && tokenAt(tokens, numeral.last + 1)?.pos === "NUM") return true;
  if (numeral.form === "figure" && isBareFigure(tokens, at, numeral.last, counted)) return true;
  if (numeral.form === "words" && isNameOrPronoun(context, at, numeral, counted)) return true;
  // *10 Downing Street*, *One America*
  return counted !== null && isName(context, before, numeral.last);
}

/** *Channel [4]*, *Fortune [500]*, *Boeing [737] jets*, *No. [5]*, *#[5]*: a name or kind with its number. */
function isLabelled(
  words: NumberWords,
  token: Token,
  before: Token | undefined,
  counted: Counted | null,
): boolean {
  if (before === undefined || before.sentence !== token.sentence) return false;
  if (words.labels.has(before.lower) || before.text === "#") return true;
  const named =
    before.pos === "PROPN" &&
    /^\p{Lu}|^i[A-Z]/u.test(before.text) &&
    !words.before.has(`${before.lower} than`);
  return named && counted === null && before.text !== "More";
}

/** A number that a dash ties to another figure before it. */
function isDashedTo(tokens: Tokens, at: number): boolean {
  const [figure, dash] = [tokenAt(tokens, at - 2), tokenAt(tokens, at - 1)];
  if (figure === undefined || dash === undefined || !/^[-–—]$/.test(dash.text)) return false;
  return /^\d/.test(figure.text) && figure.end === dash.start && dash.end === tokens.at(at).start;
}

/** *(1)*, *[1]*, *1. …*, *007*, *0600*, a year that stands alone: figures that count nothing. */
function isBareFigure(tokens: Tokens, at: number, last: number, counted: Counted | null): boolean {
  const { text, sentence } = tokens.at(at);
  if (/^0\d/.test(text)) return true;
  const before = tokenAt(tokens, at - 1);
  const after = tokenAt(tokens, last);
  // the second half of a score: *2–*[*4*]
  if (counted === null && isDashedTo(tokens, at)) return true;
  // *8.10am*, and “19” as a word
  if (
    after?.text === "." &&
    after.start === tokens.at(at).end &&
    /^\d/.test(tokenAt(tokens, last + 1)?.text ?? "")
  )
    return tokens.at(last + 1).start === after.end;
  // *501(c)(3)*, *a 501 c3 organization*
  if (/^[a-z]\d$/i.test(after?.text ?? "")) return true;
  if (
    after?.text === "(" &&
    after.start === tokens.at(at).end &&
    /^[a-z]$/i.test(tokenAt(tokens, last + 1)?.text ?? "")
  )
    return true;
  if (before?.text === "(" && tokenAt(tokens, at - 2)?.text === ")" && tokens.at(at - 2).end === before.start)
    return true;
  if (QUOTES.has(before?.text ?? "") && QUOTES.has(after?.text ?? "")) return true;
  if (counted === null && after?.pos === "PROPN" && !/s$/.test(after.text)) return true;
  const first = before === undefined || before.sentence !== sentence;
  if (first && (after === undefined || after.text === "." || after.text === ")")) return true;
  if (before?.text === "[" && after?.text === "]") return true;
  return counted === null && YEAR.test(text);
}

/** *one of them*, *no one*, *one another*, *the Big Five*: words that count nothing. */
function isNameOrPronoun(
  { tokens }: QuantityContext,
  at: number,
  numeral: Numeral,
  counted: Counted | null,
): boolean {
  const token = tokens.at(at);
  const before = tokenAt(tokens, at - 1);
  const after = tokenAt(tokens, numeral.last);
  const opens = before === undefined || before.sentence !== token.sentence || before.pos === "PUNCT";
  const capital = /^\p{Lu}/u.test(token.text);
  if (capital && !opens) return true;
  if (token.lower !== "one" || numeral.last > at + 1) return false;
  if (counted === null || after?.lower === "of" || after?.pos === "DET" || after?.pos === "PRON") return true;
  if (after?.pos === "VERB" || goesOnWithAnother(tokens, at)) return true;
  // *the only one here*, but *only one meeting*
  if (before?.lower === "only" && tokenAt(tokens, at - 2)?.pos === "DET") return true;
  if (BEFORE_ONE.has(before?.lower ?? "") || after?.lower === "day") return true;
  return after?.pos === "PROPN" || after?.text === "-";
}

/** *from one person to another* */
function goesOnWithAnother(tokens: Tokens, at: number): boolean {
  for (let i = at + 1; i < at + REACH && tokenAt(tokens, i)?.sentence === tokens.at(at).sentence; i += 1)
    if (tokens.at(i).lower === "another") return true;
  return false;
}

/** The noun phrase behind the number is the name of one thing, or an address: *at 36 Quai des Orfèvres*. */
function isName({ tokens, phrases }: QuantityContext, before: Token | undefined, at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token?.pos !== "PROPN" || !/^\p{Lu}/u.test(token.text)) return false;
  const phrase = phraseAt(phrases, at);
  if (phrase === undefined) return false;
  const head = tokens.at(phrase.head);
  if (head.pos !== "PROPN") return false;
  return before?.lower === "at" || !/s$|men$|people$/.test(head.lower);
}

/** *first detected*, *first of all*, *first time*, *First Lady*, *third-largest*: ordinals that number nothing. */
export function isNoOrdinal(context: QuantityContext, at: number, last: number): boolean {
  const { words, tokens, phrases } = context;
  const token = tokens.at(at);
  const next = tokenAt(tokens, last);
  const modified = next?.pos === "ADV" && tokenAt(tokens, last + 1)?.pos === "ADJ";
  const noun = modified ? tokenAt(tokens, last + 1) : next;
  if (noun === undefined || !(noun.pos === "NOUN" || noun.pos === "ADJ" || noun.pos === "PROPN")) return true;
  const before = tokenAt(tokens, at - 1);
  const opens = before === undefined || before.sentence !== token.sentence || before.pos === "PUNCT";
  if (/^\p{Lu}/u.test(token.text) && (!opens || /^\p{Lu}/u.test(noun.text))) return true;
  // *was first seen*; *an emergency first order*
  if (
    before?.pos === "AUX" ||
    (before?.pos === "NOUN" && phraseAt(phrases, before.index) === phraseAt(phrases, at))
  )
    return true;
  const phrase = phraseAt(phrases, noun.index);
  if (phrase === undefined || phraseAt(phrases, at) !== phrase || phrase.head < noun.index) return true;
  return words.unordered.has(noun.lower) || words.unordered.has(tokens.at(phrase.head).lower);
}
