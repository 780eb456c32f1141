import type { DaySpan } from "../dates/days.js";
import type { Act, Certainty, MediumKind } from "../lexicon/wording.js";
import type { Quantity } from "../quantities/quantity.js";
import type { Claim } from "../sources/claim.js";
import type { Span } from "../span.js";
import type { StatedDate } from "./figures.js";

/** Where the source stands: holds it true or wants it, holds it false or refuses it, or neither. */
export type Polarity = "positive" | "negative" | "neutral";

/** Of the content's main clause; null where it has none ("support for talks"). */
export type Tense = "past" | "present" | "future" | "conditional";

/** Somebody the text names or describes in a part of a claim. */
export interface Party {
  readonly spans: readonly Span[];
  /** Id of the entity; null if the words name none. */
  readonly entity: string | null;
}

/** Where it was said or written. */
export interface Medium {
  readonly kind: MediumKind;
  readonly span: Span;
}

/** When it was said, as the text has it. */
export interface When {
  readonly span: Span;
  /** YYYY-MM-DD, YYYY-MM or YYYY; null where the words and the article's date do not tell. */
  readonly date: string | null;
  /** Its days, where they are known and more than one. */
  readonly days: DaySpan | null;
}

export interface Where {
  readonly span: Span;
  readonly entity: string | null;
}

export type Role = "agent" | "patient" | "other";

/** An entity in the content and what it does there. */
export interface Aboutness {
  readonly entity: string;
  readonly role: Role;
}

/** Somebody behind a preposition: *rockets* [*at Israel*]. */
export interface Oblique {
  readonly preposition: string;
  /** Id of the entity. */
  readonly entity: string;
}

/** What a content says is done. Entities are ids; empty where the words name nobody. */
export interface Predicate {
  readonly lemma: string;
  /** *down* of *shot down*. */
  readonly particle: string | null;
  readonly voice: "active" | "passive";
  readonly negated: boolean;
  /** True in or beside an if-clause. */
  readonly conditional: boolean;
  /** The verb with its auxiliaries and particle. */
  readonly span: Span;
  readonly agents: readonly string[];
  readonly patients: readonly string[];
  /** Lemma of the object's head: *rocket* of *fired two rockets*. */
  readonly object: string | null;
  readonly obliques: readonly Oblique[];
}

/** What a claim means. Every part points at the words it was read from. */
export interface Meaning {
  readonly act: Act;
  readonly polarity: Polarity;
  readonly target: Party | null;
  readonly certainty: Certainty;
  readonly hedges: readonly Span[];
  readonly tense: Tense | null;
  /** From the one who tells down to the first who knew; empty where the text names nobody. */
  readonly chain: readonly Party[];
  readonly audience: Party | null;
  readonly medium: Medium | null;
  readonly when: When | null;
  readonly where: Where | null;
  readonly about: readonly Aboutness[];
  /** Null where the content says of nothing that it is done ("talks in Oman"). */
  readonly predicate: Predicate | null;
}

/** What a content counts, measures and dates, in text order. */
export interface ContentFigures {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly StatedDate[];
}

/** A claim with its meaning. */
export interface MeantClaim extends Claim, Meaning, ContentFigures {}
