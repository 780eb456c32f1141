import type { EntityType, MentionForm } from "../gazetteer/entity-type.js";

import type { Span } from "../span.js";

/** Who sends money, arms or orders to a group, and how we know. */
export interface Sponsor {
  /** ISO 3166-1 alpha-3. */
  readonly state: string;
  readonly basis: "lexicon" | "text";
  /** Where the lexicon has it from. */
  readonly source?: string;
  /** The words that say so, when `basis` is "text". */
  readonly spans?: readonly Span[];
}

export interface EntityMention extends Span {
  readonly form: MentionForm;
}

/** One person, body, state, group, place or unnamed collective of an article, with all its mentions. */
export interface Entity {
  /** `type:slug`; the same in every article for a lexicon entry. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly iso3166: string | null;
  readonly state: string | null;
  readonly role: string | null;
  readonly wikidata: string | null;
  readonly cameo: string | null;
  readonly sponsors: readonly Sponsor[];
  /** In text order, without overlaps inside one entity. */
  readonly mentions: readonly EntityMention[];
}
