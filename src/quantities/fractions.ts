import type { NumberWords } from "../lexicon/number-words.js";
import { tokenAt } from "../phrases/phrase-at.js";
import type { Tokens } from "../sentences/reading.js";
import type { Numeral } from "./numeral.js";

/** 3 1/2, ½ */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["1/2", 0.5],
  ["1/3", 1 / 3],
  ["2/3", 2 / 3],
  ["1/4", 0.25],
  ["3/4", 0.75],
]);

/** *half a million*, *half an hour*, *half of*, *half the*; but not *the second half*, *half-brother*. */
export function halfAt(words: NumberWords, tokens: Tokens, at: number, end: number): Numeral | null {
  const next = at + 1 < end ? tokens.at(at + 1) : undefined;
  if (next === undefined) return null;
  if (next.lower === "a" || next.lower === "an") {
    const scale = at + 2 < end ? words.scales.get(tokens.at(at + 2).lower) : undefined;
    if (scale !== undefined) return { last: at + 3, value: scale / 2, form: "words", scale };
    const measured = at + 2 < end && words.measures.has(tokens.at(at + 2).lower);
    return measured ? { last: at + 2, value: 0.5, form: "part", scale: 1 } : null;
  }
  const before = tokenAt(tokens, at - 1)?.lower ?? "";
  if (words.ordinals.has(before) || before === "other" || before === "last" || before === "better")
    return null;
  const whole = next.lower === "of" || next.pos === "DET" || next.pos === "PRON" || next.text === "-";
  return whole ? { last: at + 1, value: 0.5, form: "part", scale: 1 } : null;
}

/** *two-thirds*, *three quarters*, *one fifth*: parts of a whole. */
export function partsOf(words: NumberWords, tokens: Tokens, number: Numeral, end: number): Numeral | null {
  const tied = number.last < end && tokens.at(number.last).text === "-";
  const at = tied ? number.last + 1 : number.last;
  const whole = at < end ? words.parts.get(tokens.at(at).lower) : undefined;
  if (whole === undefined || number.value < 1 || number.value > 9) return null;
  const plural = tokens.at(at).lower.endsWith("s");
  if (plural !== number.value > 1 || (!plural && !tied && tokenAt(tokens, at + 1)?.lower !== "of"))
    return null;
  return { last: at + 1, value: number.value / whole, form: "part", scale: 1 };
}

/** *two and a half*, *three-and-a-half*, *one and two thirds*, *3 1/2*. */
export function withFraction(words: NumberWords, tokens: Tokens, number: Numeral, end: number): Numeral {
  const fraction = number.last < end ? FRACTIONS.get(tokens.at(number.last).lower) : undefined;
  if (fraction !== undefined && fraction < 1)
    return { ...number, last: number.last + 1, value: number.value + fraction };
  const added = fractionAfter(words, tokens, number.last, end);
  return added === null
    ? number
    : { ...number, last: added.last, value: tidy(number.value + rounded(added.value) * number.scale) };
}

/** [*and a half*], [*-and-a-half*], [*and two thirds*] behind a number or a unit. */
export function fractionAfter(
  words: NumberWords,
  tokens: Tokens,
  from: number,
  end: number,
): { readonly last: number; readonly value: number } | null {
  const skip = (at: number) => (at < end && tokens.at(at).text === "-" ? at + 1 : at);
  let at = skip(from);
  if (at >= end || tokens.at(at).lower !== "and") return null;
  at = skip(at + 1);
  if (at >= end) return null;
  const { lower } = tokens.at(at);
  const many = lower === "a" ? 1 : words.numbers.get(lower);
  const noun = skip(at + 1);
  const whole = noun < end ? words.parts.get(tokens.at(noun).lower) : undefined;
  if (many === undefined || whole === undefined || many >= whole) return null;
  return { last: noun + 1, value: many / whole };
}

/** Without the rounding errors of binary fractions: 3.3 million is 3300000. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

/** A third is 0.3333. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
