import type { EntityType, MentionForm } from "../gazetteer/entity-type.js";
import type { Indexed } from "../indexed.js";
import type { Span } from "../span.js";

/** A span that names or describes someone or somewhere, before it is known who that is. */
export interface Mention extends Span {
  /** Tokens `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly form: MentionForm;
  /** Ids of the lexicon entries the words can mean, best first; empty for names the lexicon does not know. */
  readonly candidates: Indexed<string>;
  /** The rule that found it. */
  readonly rule: string;
}
