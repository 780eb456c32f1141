import type { Entity } from "../entities/entity.js";
import type { Span } from "../span.js";

/** A tie between two entities of one article. */
export interface Relation {
  /** sponsors: `from` gives money, arms or orders to `to`; belongs-to: `from` is part of or serves `to`. */
  readonly type: "sponsors" | "belongs-to";
  /** Id of the entity that sponsors or belongs. */
  readonly from: string;
  readonly to: string;
  readonly basis: "lexicon" | "text";
  /** The words that say so; empty when the lexicon does. */
  readonly spans: readonly Span[];
  /** Whether the article itself says so, or a source claims or denies it. */
  readonly status: "asserted" | "claimed" | "denied";
  /** Index of the claim in whose content the words stand; -1 for the article's own words. */
  readonly claim: number;
}

/** What the relations room hands on: the ties, and the entities with what the ties say about them. */
export interface Related {
  readonly relations: readonly Relation[];
  readonly entities: readonly Entity[];
}
