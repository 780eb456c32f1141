import type { NumberWords } from "../lexicon/number-words.js";
import { tokenAt } from "../phrases/phrase-at.js";
import { present } from "../present.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { FRACTIONS, halfAt, partsOf, tidy, withFraction } from "./fractions.js";
import { wordsAt } from "./word-numeral.js";

/** A number without its unit: tokens from where it was asked for up to, not including, `last`. */
export interface Numeral {
  readonly last: number;
  readonly value: number;
  /** plural: *dozens*, whose value is the least it can mean; part: a part of a whole; ordinal: *third*, *12th*. */
  readonly form: "figure" | "words" | "plural" | "part" | "ordinal";
  /** What a scale word multiplied it with, 1 without one. */
  readonly scale: number;
}

const FIGURE = /^[-−]?(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?$/;
const ORDINAL_FIGURE = /^(\d{1,4})(?:st|nd|rd|th)$/;
/** Whether a number may begin with the token: a quick look before `numeralAt`. */
export function mayBeginNumeral(words: NumberWords, { lower }: Token): boolean {
  const code = lower.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return true;
  if (code === 0x2d || code === 0x2212) return lower.length > 1;
  return (
    words.numbers.has(lower) ||
    words.plurals.has(lower) ||
    words.ordinals.has(lower) ||
    lower === "half" ||
    lower === "a" ||
    lower === "an" ||
    lower === "tens" ||
    words.scales.has(lower) ||
    FRACTIONS.has(lower)
  );
}

/**
 * The number that begins at a token: *3.5 billion*, *two hundred and fifty*, *half a million*, *tens of thousands*,
 * *two-thirds*, *12th*; null where none does. With `money`, *m* is a million.
 */
export function numeralAt(
  words: NumberWords,
  tokens: Tokens,
  at: number,
  end: number,
  money = false,
): Numeral | null {
  const { lower } = tokens.at(at);
  const next = at + 1 < end ? tokens.at(at + 1).lower : "";
  if (lower === "a" || lower === "an") return afterArticle(words, tokens, at, end);
  if (lower === "half") return halfAt(words, tokens, at, end);
  if (words.plurals.has(lower) || (lower === "tens" && next === "of"))
    return pluralAt(words, tokens, at, end);
  const ordinal = ordinalAt(words, tokens, at, end);
  if (ordinal !== null) return ordinal;
  const fraction = FRACTIONS.get(lower);
  if (fraction !== undefined) return { last: at + 1, value: fraction, form: "part", scale: 1 };
  const number = FIGURE.test(lower)
    ? figureAt(words, tokens, at, end, money)
    : wordsAt(words, tokens, at, end);
  return number === null
    ? null
    : (partsOf(words, tokens, number, end) ?? withFraction(words, tokens, number, end));
}

/** *dozens*, *tens of thousands*, *hundreds of millions*: at least two of each. */
function pluralAt(words: NumberWords, tokens: Tokens, at: number, end: number): Numeral | null {
  let value = words.plurals.get(tokens.at(at).lower) ?? 20;
  let last = at + 1;
  while (last + 1 < end && tokens.at(last).lower === "of" && words.plurals.has(tokens.at(last + 1).lower)) {
    value *= present(words.plurals.get(tokens.at(last + 1).lower)) / 2;
    last += 2;
  }
  return tokens.at(at).lower === "tens" && last === at + 1 ? null : { last, value, form: "plural", scale: 1 };
}

/** *third*, *12th*, *twenty-first*. */
function ordinalAt(words: NumberWords, tokens: Tokens, at: number, end: number): Numeral | null {
  const { lower } = tokens.at(at);
  const figure = ORDINAL_FIGURE.exec(lower);
  const value = figure === null ? words.ordinals.get(lower) : Number(figure[1]);
  if (value !== undefined) return { last: at + 1, value, form: "ordinal", scale: 1 };
  const tens = words.numbers.get(lower) ?? 0;
  if (tens < 20 || at + 2 >= end || tokens.at(at + 1).text !== "-") return null;
  const one = words.ordinals.get(tokens.at(at + 2).lower);
  return one === undefined || one > 9 ? null : { last: at + 3, value: tens + one, form: "ordinal", scale: 1 };
}

/** *12,500*, *3.5 billion*, *3.5bn*, *12m*. */
function figureAt(words: NumberWords, tokens: Tokens, at: number, end: number, money: boolean): Numeral {
  const { lower } = tokens.at(at);
  let value = Number(lower.replaceAll(",", "").replace("−", "-"));
  let scale = 1;
  let last = at + 1;
  for (; last < end; last += 1) {
    const factor =
      words.scales.get(tokens.at(last).lower) ?? suffixAt(words, tokens, last, money && scale === 1);
    if (factor === undefined) break;
    value *= factor;
    scale *= factor;
  }
  return { last, value: tidy(value), form: "figure", scale };
}

/**
 * *3.5[bn]*, *12[m]*: a scale written at the number. Where it is not money *12m* is a length, unless it counts a noun.
 */
function suffixAt(words: NumberWords, tokens: Tokens, at: number, money: boolean): number | undefined {
  const token = tokens.at(at);
  const tied = tokens.at(at - 1).end === token.start;
  const factor = words.suffixes.get(token.lower.replace(/\.$/, ""));
  if (factor === undefined || !(tied || money)) return undefined;
  return money || token.lower.charCodeAt(0) !== 0x6d || tokenAt(tokens, at + 1)?.pos === "NOUN"
    ? factor
    : undefined;
}

/** *a dozen*, *a hundred and ten*, *a third of*; but not *a third attack*. */
function afterArticle(words: NumberWords, tokens: Tokens, at: number, end: number): Numeral | null {
  const noun = at + 1 < end ? tokens.at(at + 1).lower : "";
  if (words.scales.has(noun)) return wordsAt(words, tokens, at + 1, end);
  const whole = words.parts.get(noun);
  if (whole === undefined || tokenAt(tokens, at + 2)?.lower !== "of") return null;
  return { last: at + 2, value: 1 / whole, form: "part", scale: 1 };
}
