import type { NumberWords } from "../lexicon/number-words.js";
import type { Tokens } from "../sentences/reading.js";
import { tidy } from "./fractions.js";
import { measureAt } from "./measure-at.js";
import { type Numeral, numeralAt } from "./numeral.js";

// Reads shares that are written as two numbers: *one in five*.

const MOST = 1000;

/** *one in five*, *nine out of 10*: a number, and the larger one that it is a share of. */
export function shareAt(
  words: NumberWords,
  tokens: Tokens,
  numeral: Numeral,
  end: number,
): { readonly value: number; readonly last: number } | null {
  if (numeral.last + 1 >= end || numeral.value < 1) return null;
  const link = tokens.at(numeral.last).lower;
  const from =
    link === "in"
      ? numeral.last + 1
      : link === "out" && tokens.at(numeral.last + 1).lower === "of"
        ? numeral.last + 2
        : end;
  const whole = from < end ? numeralAt(words, tokens, from, end) : null;
  if (whole === null || (whole.form !== "words" && whole.form !== "figure")) return null;
  if (
    whole.value <= numeral.value ||
    whole.value > MOST ||
    measureAt(words, tokens, whole.last, end) !== null
  )
    return null;
  return { value: tidy(numeral.value / whole.value), last: whole.last };
}
