import type { NumberWords } from "../lexicon/number-words.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { tidy } from "./fractions.js";
import { measureAt, type PlacedMeasure, signAt } from "./measure-at.js";
import { type Numeral, numeralAt } from "./numeral.js";

/** A number, or the two ends of a range, with the measure behind it. */
export interface Extent {
  readonly value: number;
  readonly high: number | null;
  readonly measure: PlacedMeasure["measure"] | null;
  /** The token after the numbers and their measure. */
  readonly last: number;
  /** Joined by a dash alone, as scores and seasons are. */
  readonly dashed: boolean;
}

const IN_ONE = /^(\d[\d,]*(?:\.\d+)?)[-–](\d[\d,]*(?:\.\d+)?)$/;

/** *10-12*, which is one token. */
export function rangeToken(token: Token): readonly [number, number] | null {
  const ends = IN_ONE.exec(token.text);
  if (ends === null) return null;
  const [, low = 0, high = 0] = ends.map((end) => Number(end.replaceAll(",", "")));
  return low < high ? [low, high] : null;
}

/**
 * The extent of a number that was read: *20 and 30* behind *between*, *5 to 8 percent*, *four–five hours*,
 * *US$300 and 400 billion*; a number that is not the lower one ends before the next: *from 45 to 40 percent*.
 */
export function extentOf(
  words: NumberWords,
  tokens: Tokens,
  first: number,
  numeral: Numeral,
  sign: PlacedMeasure | null,
  end: number,
): Extent {
  // *hundreds of millions of dollars*
  const of = numeral.form === "plural" && tokens[numeral.last]?.lower === "of" ? 1 : 0;
  const own = sign ?? measureAt(words, tokens, numeral.last + of, end);
  const ownLast = sign === null ? (own?.last ?? numeral.last) : numeral.last;
  const alone = {
    value: numeral.value,
    high: null,
    measure: own?.measure ?? null,
    last: ownLast,
    dashed: false,
  };
  if (numeral.form === "plural" || numeral.form === "ordinal") return alone;
  const link = linkAt(tokens, first, ownLast, end);
  if (link === null) return alone;
  const sign2 = signAt(words, tokens, link.last, end);
  const from = sign2?.last ?? link.last;
  const other = from < end ? numeralAt(words, tokens, from, end, sign !== null) : null;
  if (other === null || other.form === "plural" || other.form === "ordinal") return alone;
  const measure2 = sign2 ?? measureAt(words, tokens, other.last, end);
  const unit = own?.measure.unit;
  const same =
    measure2 === null ? sign !== null || own === null : unit === undefined || unit === measure2.measure.unit;
  const sameMoney = own?.measure.kind === "money" && measure2?.measure.kind === "money";
  if (!same && !sameMoney) return alone;
  // *300 and 400 billion*, *one-to-two hundred*, but *20 to 100,000*
  const scaled = numeral.scale === 1 && other.scale > 1 ? tidy(numeral.value * other.scale) : numeral.value;
  const low = scaled < other.value ? scaled : numeral.value;
  // the first number of a range takes its unit from the second
  if (low >= other.value)
    return own === null && measure2 !== null ? { ...alone, measure: measure2.measure } : alone;
  return {
    value: low,
    high: other.value,
    measure: own?.measure ?? measure2?.measure ?? null,
    last: sign2 === null ? (measure2?.last ?? other.last) : other.last,
    dashed: link.dashed,
  };
}

/** What joins two numbers: *to*, *or*, a dash, *and* behind *between*. */
function linkAt(
  tokens: Tokens,
  first: number,
  at: number,
  end: number,
): { readonly last: number; readonly dashed: boolean } | null {
  if (at + 1 >= end) return null;
  const { lower, text } = tokens.at(at);
  if (lower === "to" || lower === "or") return { last: at + 1, dashed: false };
  if (lower === "and") return isBetween(tokens, first) ? { last: at + 1, dashed: false } : null;
  if (text === "-" && tokens.at(at + 1).lower === "to" && tokens[at + 2]?.text === "-")
    return { last: at + 3, dashed: false };
  return text === "-" || text === "–" || text === "—" ? { last: at + 1, dashed: true } : null;
}

/** *between* [*20*], *between about* [*20*]. */
function isBetween(tokens: Tokens, first: number): boolean {
  return tokens[first - 1]?.lower === "between" || tokens[first - 2]?.lower === "between";
}
