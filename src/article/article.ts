import type { Indexed } from "../indexed.js";
import type { Span } from "../span.js";

/** One news article: its text and where its headline and paragraphs stand. */
export interface Article {
  /** The input; where it was wrapped at a column, line ends inside paragraphs are blanks. All spans point into both. */
  readonly text: string;
  /**
   * The first paragraph when others follow, it is short, and it does not end like a sentence or stands by itself; null
   * otherwise.
   */
  readonly headline: Span | null;
  /** Lines that hold text, wrapped ones joined, in order, the headline (if any) first; their number is `paragraph` in claims. */
  readonly paragraphs: Indexed<Span>;
}
