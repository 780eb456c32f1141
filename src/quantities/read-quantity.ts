import type { Measure, NumberWords, QuantityKind } from "../lexicon/number-words.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { afterOld, isAge } from "./ages.js";
import { type Counted, countedAt } from "./counted.js";
import { fractionAfter, tidy } from "./fractions.js";
import { measureAt, signAt } from "./measure-at.js";
import { isNoOrdinal, isNoQuantity } from "./not-quantities.js";
import { mayBeginNumeral, type Numeral, numeralAt } from "./numeral.js";
import { qualifierAfter, qualifierBefore } from "./qualifiers.js";
import type { Quantity, QuantityContext } from "./quantity.js";
import { type Extent, extentOf, rangeToken } from "./range.js";
import { shareAt } from "./shares.js";

/** A quantity with the token after its last. */
export interface PlacedQuantity {
  readonly quantity: Quantity;
  readonly last: number;
}

/** Kinds whose `of` is what the quantity is one of, and not what it lasts or costs. */
const COUNTING: ReadonlySet<QuantityKind> = new Set<QuantityKind>([
  "count",
  "percent",
  "share",
  "ordinal",
  "age",
  "magnitude",
]);
/** Kinds of which there may be some *of* something. */
const MASSES: ReadonlySet<QuantityKind> = new Set<QuantityKind>(["weight", "volume", "area"]);

/** The quantity that begins at a token, which is to end before `end`; null where none does. */
export function quantityAt(context: QuantityContext, at: number, end: number): PlacedQuantity | null {
  const { words, tokens } = context;
  const sign = signAt(words, tokens, at, end);
  const from = sign?.last ?? at;
  if (from >= end || !mayBeginNumeral(words, tokens.at(from))) return null;
  if (sign === null) {
    const unusual = rangeInOneAt(context, at, end) ?? oneUnitAt(context, at, end);
    if (unusual !== null) return unusual;
  }
  const numeral = numeralAt(words, tokens, from, end, sign !== null);
  if (numeral === null) return null;
  if (numeral.form === "ordinal") return sign === null ? ordinalAt(context, at, numeral, end) : null;
  const plus = qualifierAfter(words, tokens, numeral.last, end);
  const withPlus = plus === null ? numeral : { ...numeral, last: plus.last };
  const extent = extentOf(words, tokens, at, withPlus, sign, end);
  const placed = finish(context, at, numeral, extent, end);
  if (placed === null || plus === null) return placed;
  // *a dozen* [*or so*] *sailors*, but *18*[*+*] *years*
  const bare = placed.last === plus.last;
  const textEnd = bare ? endOf(tokens.at(numeral.last - 1)) : placed.quantity.end;
  const qualifier = placed.quantity.qualifier ?? plus.qualifier;
  return { ...placed, quantity: { ...placed.quantity, end: textEnd, qualifier } };
}

/** *10-12 hours*: with a unit or something that is counted; without, it is a score. */
function rangeInOneAt(context: QuantityContext, at: number, end: number): PlacedQuantity | null {
  const ends = rangeToken(context.tokens.at(at));
  if (ends === null) return null;
  const [value, high] = ends;
  const measure = measureAt(context.words, context.tokens, at + 1, end);
  const numeral: Numeral = { last: at + 1, value, form: "figure", scale: 1 };
  const extent = {
    value,
    high,
    measure: measure?.measure ?? null,
    last: measure?.last ?? at + 1,
    dashed: true,
  };
  return finish(context, at, numeral, extent, end);
}

/** *a year and a half*, *an hour-and-a-half*; *more than* [*a year*]. */
function oneUnitAt(context: QuantityContext, at: number, end: number): PlacedQuantity | null {
  const { words, tokens } = context;
  const { lower } = tokens.at(at);
  if (lower !== "a" && lower !== "an" && lower !== "one") return null;
  const unit = measureAt(words, tokens, at + 1, end);
  if (unit?.measure.kind !== "duration") return null;
  const added = fractionAfter(words, tokens, unit.last, end);
  const qualifier = qualifierBefore(words, tokens, at);
  if (added === null && (lower === "one" || qualifier === null || qualifier === "up to")) return null;
  const last = added?.last ?? unit.last;
  const extent: Extent = {
    value: 1 + (added?.value ?? 0),
    high: null,
    measure: unit.measure,
    last,
    dashed: false,
  };
  return made(context, at, extent, "duration", null, last);
}

function ordinalAt(
  context: QuantityContext,
  at: number,
  numeral: Numeral,
  end: number,
): PlacedQuantity | null {
  if (numeral.last >= end || isNoOrdinal(context, at, numeral.last)) return null;
  const counted = countedAt(context, numeral.last, end);
  if (counted === null) return null;
  const extent: Extent = {
    value: numeral.value,
    high: null,
    measure: null,
    last: numeral.last,
    dashed: false,
  };
  return made(context, at, extent, "ordinal", counted, numeral.last);
}

/** Finds out what kind of quantity it is, if it is one. */
function finish(
  context: QuantityContext,
  at: number,
  numeral: Numeral,
  extent: Extent,
  end: number,
): PlacedQuantity | null {
  const { words, tokens } = context;
  const { measure, last } = extent;
  if (measure !== null) return measured(context, at, extent, measure, end);
  const magnitude = magnitudeAt(tokens, at, last, end);
  if (magnitude !== null)
    return made(
      context,
      magnitude.first,
      extent,
      "magnitude",
      countedAt(context, magnitude.last, end),
      magnitude.last,
    );
  const compound = compoundAt(words, tokens, last, end);
  if (compound !== null) {
    const refused = compound === "nothing" || numeral.value === 1;
    return refused ? null : made(context, at, extent, "count", compound, compound.last);
  }
  const share = extent.high === null ? shareAt(words, tokens, numeral, end) : null;
  if (share !== null)
    return made(
      context,
      at,
      { ...extent, ...share },
      "share",
      countedAt(context, share.last, end),
      share.last,
    );
  if (isAge(tokens, at, last, extent.value)) return made(context, at, extent, "age", null, last);
  const behind = qualifierAfter(words, tokens, last, end)?.last ?? last;
  const counted = countedAt(context, behind, end);
  if (numeral.form === "part")
    return counted === null ? null : made(context, at, extent, "share", counted, last);
  const doubtful = extent.dashed && counted === null && !isRange(tokens, at);
  return doubtful || isNoQuantity(context, at, { ...numeral, last: behind }, counted)
    ? null
    : made(context, at, extent, "count", counted, last);
}

/** *in the range* [*2–4*], *ranges from* [*2-4*]: no score. */
function isRange(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const noun = before === "of" || before === "from" ? (tokens[at - 2]?.lemma ?? "") : before;
  return noun === "range" || noun === "ranges" || noun === "ranged";
}

function measured(
  context: QuantityContext,
  at: number,
  extent: Extent,
  measure: Measure,
  end: number,
): PlacedQuantity {
  const { words, tokens } = context;
  const old = measure.kind === "duration" ? afterOld(tokens, extent.last, end) : -1;
  if (old >= 0) return made(context, at, extent, "age", countedAt(context, old, end), old);
  const added = measure.kind === "duration" ? fractionAfter(words, tokens, extent.last, end) : null;
  const whole = added === null ? extent : { ...extent, last: added.last, value: extent.value + added.value };
  const isOf = COUNTING.has(measure.kind) || (MASSES.has(measure.kind) && tokens[whole.last]?.lower === "of");
  const counted = isOf ? countedAt(context, whole.last, end) : null;
  return made(context, at, whole, measure.kind, counted, whole.last);
}

/** *6.1*[*-magnitude*], [*magnitude*] *7*, *magnitude was* [*5.5*]. */
function magnitudeAt(
  tokens: Tokens,
  at: number,
  last: number,
  end: number,
): { readonly first: number; readonly last: number } | null {
  const hyphen = last < end && tokens.at(last).text === "-" ? last + 1 : last;
  if (hyphen < end && tokens.at(hyphen).lower === "magnitude") return { first: at, last: hyphen + 1 };
  const before = tokens[at - 1];
  if (before?.lower === "magnitude") return { first: at - 1, last };
  const linked = before?.lower === "of" || before?.lemma === "be";
  return linked && tokens[at - 2]?.lower === "magnitude" ? { first: at, last } : null;
}

/** *ten-*[*storey*], *a 100,000*[*-strong*] *army*; *two-way* counts nothing. */
function compoundAt(words: NumberWords, tokens: Tokens, at: number, end: number): Counted | "nothing" | null {
  if (at + 1 >= end || tokens.at(at).text !== "-" || tokens.at(at).start !== tokens.at(at - 1).end)
    return null;
  const noun = tokens.at(at + 1);
  if (noun.pos !== "NOUN" || noun.start !== tokens.at(at).end || words.uncounted.has(noun.lower))
    return "nothing";
  return { first: at + 1, last: at + 2 };
}

function made(
  context: QuantityContext,
  first: number,
  extent: Extent,
  kind: QuantityKind,
  counted: Counted | null,
  last: number,
): PlacedQuantity {
  const { words, tokens } = context;
  const { measure } = extent;
  const factor = measure?.factor ?? 1;
  const rounded = (value: number) =>
    kind === "share" ? Math.round(value * 10_000) / 10_000 : tidy(value * factor);
  const plural = extent.high === null && words.plurals.has(tokens.at(first).lower);
  const tens = tokens.at(first).lower === "tens";
  return {
    quantity: {
      start: tokens.at(first).start,
      end: endOf(tokens.at(last - 1)),
      value: rounded(extent.value),
      high: extent.high === null ? null : rounded(extent.high),
      qualifier:
        qualifierBefore(words, tokens, first) ??
        qualifierAfter(words, tokens, last, tokens.length)?.qualifier ??
        (plural || tens ? "at least" : null),
      unit: measure?.unit ?? (kind === "age" ? "year" : null),
      assumed: measure?.assumed ?? false,
      kind,
      of:
        counted === null
          ? null
          : { start: tokens.at(counted.first).start, end: tokens.at(counted.last - 1).end },
    },
    last,
  };
}

/** The end of a token without the full stop that the end of a sentence left on it: *12m.* */
function endOf({ text, end }: Token): number {
  return text.length > 1 && text.endsWith(".") ? end - 1 : end;
}
