import type { Span } from "../span.js";

/** A tie between two entities of one article. */
export interface Relation {
  readonly type: "sponsors";
  /** Id of the sponsoring entity. */
  readonly from: string;
  /** Id of the sponsored entity. */
  readonly to: string;
  readonly basis: "lexicon" | "text";
  /** The words that say so; empty when the lexicon does. */
  readonly spans: readonly Span[];
}
