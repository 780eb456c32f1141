import type { EntityType, MentionForm } from "../gazetteer/entity-type.js";
import { indexed } from "../indexed.js";
import type { Mention } from "./mention.js";
import type { Scan } from "./scan.js";

/** A mention in the making: words `from` up to, not including, `to`. */
export interface MentionDraft {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly candidates: readonly string[];
  readonly rule: string;
  /** True when the mark after the last word is part of the name: *Calif.*, *Janata Dal (United)*. */
  readonly stop: boolean;
}

/** A draft of a name that is not in the lexicon, which a rule found by the words alone. */
export function unlistedDraft(
  type: EntityType,
  form: MentionForm,
  from: number,
  to: number,
  rule: string,
): MentionDraft {
  return { from, to, type, form, candidates: [], rule, stop: false };
}

/** A body found by a rule. */
export const body = (from: number, to: number, rule: string): MentionDraft =>
  unlistedDraft("organization", "name", from, to, rule);

/**
 * The draft with other values in some places. Written out, because V8 gives objects that are spread in many places
 * different shapes, which would slow down everything that reads drafts.
 */
export function draftWith(base: MentionDraft, changes: Partial<MentionDraft>): MentionDraft {
  const { from, to, type, form, candidates, rule, stop } = base;
  return Object.assign({ from, to, type, form, candidates, rule, stop }, changes);
}

/** The finished mention, with its span and tokens. */
export function mentionOf(draft: MentionDraft, scan: Scan): Mention {
  const { words } = scan;
  const { type, form, candidates, rule } = draft;
  return {
    start: words.at(draft.from).start,
    end: words.at(draft.to - 1).end + (draft.stop ? 1 : 0),
    first: words.at(draft.from).token,
    last: words.at(draft.to - 1).token + 1,
    type,
    form,
    candidates: indexed(candidates),
    rule,
  };
}
