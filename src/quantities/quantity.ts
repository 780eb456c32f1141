import type { NumberWords, Qualifier, QuantityKind } from "../lexicon/number-words.js";
import type { Phrases } from "../phrases/phrases.js";
import type { Tokens } from "../sentences/reading.js";
import type { Span } from "../span.js";

/** A number of a text with what it counts or measures; the span is the number with its unit. */
export interface Quantity extends Span {
  readonly value: number;
  /** The upper end of a range. */
  readonly high: number | null;
  readonly qualifier: Qualifier | null;
  /** Name of the unit in the singular, or ISO 4217 code of the currency. */
  readonly unit: string | null;
  /** True where several currencies have the sign or word, and the likeliest was taken. */
  readonly assumed: boolean;
  readonly kind: QuantityKind;
  /** The words for what is counted or measured. */
  readonly of: Span | null;
}

/** What the rules of this room may look at. */
export interface QuantityContext {
  readonly words: NumberWords;
  readonly tokens: Tokens;
  readonly phrases: Phrases;
  /** Not 0 for tokens inside the name of an entity, whose numbers are part of the name. */
  readonly named: Uint8Array;
  /** Not 0 for tokens that are read as something else: dates. */
  readonly taken: Uint8Array;
}
