import type { Attribution } from "../claims/types.js";

export type SourceKind =
  | "person"
  | "organization"
  | "state"
  | "group"
  | "collective"
  | "document"
  | "unknown";

/** Whether the source is named where the claim stands, follows from what was named before, or is not known. */
export type Resolution = "stated" | "inferred" | "unresolved";

/** Whom the words of a source mean. */
export interface ResolvedSource {
  /** Id of the entity; null if unresolved. */
  readonly entity: string | null;
  readonly kind: SourceKind;
  readonly resolution: Resolution;
}

/** An attribution with its source resolved. */
export interface Claim extends Attribution {
  /** Null where the text names nobody. */
  readonly speaker: ResolvedSource | null;
}
