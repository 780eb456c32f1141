import type { Attribution } from "../claims/attribution.js";
import type { Entity } from "../entities/entity.js";
import type { Indexed } from "../indexed.js";

// The types that the sources room hands on: claims whose source is resolved, and how each was.

export type SourceKind =
  | "person"
  | "organization"
  | "state"
  | "group"
  | "collective"
  | "document"
  | "author"
  | "unknown";

/** Whether the source is named where the claim stands, follows from what was named before, or is not known. */
export type Resolution = "stated" | "inferred" | "unresolved";

/** Whom the words of a source mean. */
export interface ResolvedSource {
  /** Id of the entity; null if unresolved. Of several the first. */
  readonly entity: string | null;
  /** Ids of all that speak, the first first; empty if nobody is known. */
  readonly entities: readonly string[];
  readonly kind: SourceKind;
  readonly resolution: Resolution;
}

/** Somebody the words could have meant, and why it was decided otherwise. */
export interface Refusal {
  /** Id of the entity. */
  readonly entity: string;
  readonly reason: string;
}

/** How a source was resolved, for `explain`. */
export interface Reasoning {
  /** The rule that decided. */
  readonly rule: string;
  /** What it saw, in a sentence for people. */
  readonly because: string;
  readonly refused: readonly Refusal[];
}

/** An attribution with its source resolved. */
export interface Claim extends Attribution {
  /** Null where the text names nobody. */
  readonly speaker: ResolvedSource | null;
  readonly reasoning: Reasoning;
}

/** What the sources room hands on. */
export interface Attributed {
  readonly claims: Indexed<Claim>;
  /** The entities given, with the mentions that sources added, and the unnamed collectives that speak. */
  readonly entities: readonly Entity[];
}
