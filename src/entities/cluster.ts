import type { EntityType } from "../gazetteer/entity-type.js";
import type { Mention } from "../mentions/mention.js";

/** Mentions that mean the same, in text order. */
export interface Cluster {
  /** Id of the lexicon entry; empty where there is none. */
  readonly id: string;
  readonly type: EntityType;
  readonly mentions: Mention[];
}
