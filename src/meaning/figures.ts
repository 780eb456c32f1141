import { type DaySpan, dayOfIso } from "../dates/days.js";
import { directionAt } from "../dates/direction.js";
import { figureOpenings } from "../dates/figure-openings.js";
import { findDates, type PlacedExpression } from "../dates/find-dates.js";
import { frameYears, inYear } from "../dates/frame-year.js";
import { resolveExpression } from "../dates/resolve-period.js";
import { type Indexed, indexByHalves, indexed } from "../indexed.js";
import { numberWords } from "../lexicon/number-words.js";
import type { Phrases } from "../phrases/phrases.js";
import { findQuantities } from "../quantities/find-quantities.js";
import type { Quantity } from "../quantities/quantity.js";
import type { Sentence, Tokens } from "../sentences/reading.js";
import type { Span } from "../span.js";

/** A date in the text. */
export interface StatedDate extends Span {
  /** Its days; null where words and article's date do not tell. */
  readonly days: DaySpan | null;
  /** True where the words alone tell the year. */
  readonly certain: boolean;
}

/** What figures are read from. */
export interface FigureContext {
  readonly tokens: Tokens;
  readonly sentences: Indexed<Sentence>;
  readonly phrases: Phrases;
  /** Not 0 for tokens inside the name of an entity. */
  readonly named: Uint8Array;
}

/** The quantities and dates of one article, in text order; dates get their days when they are asked for. */
export interface Figures extends FigureContext {
  readonly quantities: Indexed<Quantity>;
  readonly expressions: Indexed<PlacedExpression>;
  /** The years that sentences are set in, by number of the sentence. */
  readonly frames: ReadonlyMap<number, number>;
  /** The article's own day. */
  readonly today: number | null;
}

/** Reads the dates and then, outside them, the quantities of some sentences of an article of the day `date` (YYYY-MM-DD). */
export function figuresOf(
  context: FigureContext,
  date: string | null,
  wanted: readonly Sentence[] = context.sentences,
): Figures {
  const { tokens, sentences, phrases, named } = context;
  const openings = figureOpenings(tokens, wanted);
  const expressions = findDates(tokens, sentences, named, openings);
  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of expressions) taken.fill(1, first, last);
  return {
    ...context,
    quantities: indexed(
      findQuantities({ words: numberWords(), tokens, phrases, named, taken }, sentences, openings),
    ),
    expressions: indexed(expressions),
    frames: frameYears(tokens, sentences, expressions),
    today: date === null ? null : dayOfIso(date),
  };
}

/** The dates that lie wholly in one of the spans, in text order. */
export function datesWithin(figures: Figures, spans: readonly Span[]): StatedDate[] {
  const { tokens, phrases, frames, today } = figures;
  return within(figures.expressions, spans).map((expression) => {
    const { start, end, first, last } = expression;
    const frame = frames.get(tokens.at(first).sentence);
    const framed = frame === undefined ? expression : inYear(expression, frame);
    const found = resolveExpression(framed, today, directionAt(tokens, phrases, first, last));
    return { start, end, days: found, certain: found?.certain === true && framed === expression };
  });
}

/** Those of `found`, which are in text order, that lie wholly in one of the spans. */
export function within<Found extends Span>(found: Indexed<Found>, spans: readonly Span[]): Found[] {
  const inside: Found[] = [];
  for (const span of spans) {
    for (let at = firstFrom(found, span.start); at < found.length; at += 1) {
      const one = found.at(at);
      if (one.start >= span.end) break;
      if (one.end <= span.end) inside.push(one);
    }
  }
  return inside;
}

function firstFrom(found: Indexed<Span>, offset: number): number {
  return indexByHalves(found, ({ start }) => start < offset);
}
