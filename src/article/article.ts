import type { Span } from "../span.js";

/** One news article: its untouched text and where its headline and paragraphs stand. */
export interface Article {
  /** The input, not a character changed; all spans point into it. */
  readonly text: string;
  /** The first paragraph when others follow, it is short, and it ends like no sentence or stands apart; null otherwise. */
  readonly headline: Span | null;
  /** Lines that hold text, in order, the headline (if any) first; their number is `paragraph` in claims. */
  readonly paragraphs: readonly Span[];
}
