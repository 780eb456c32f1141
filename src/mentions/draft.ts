import type { Scan } from "./scan.js";
import type { EntityType, Mention, MentionForm } from "./types.js";

/** A mention in the making: words `from` up to, not including, `to`. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly candidates: readonly string[];
  readonly rule: string;
  /** True when the stop after the last word is part of the name: *Calif.* */
  readonly stop?: boolean;
}

/** A body found by a rule. */
export const body = (from: number, to: number, rule: string): Draft => ({
  from,
  to,
  type: "organization",
  form: "name",
  candidates: [],
  rule,
});

/** The finished mention, with its span and tokens. */
export function mentionOf(draft: Draft, scan: Scan): Mention {
  const { words } = scan;
  const { type, form, candidates, rule } = draft;
  return {
    start: words[draft.from]!.start,
    end: words[draft.to - 1]!.end + (draft.stop === true ? 1 : 0),
    first: words[draft.from]!.token,
    last: words[draft.to - 1]!.token + 1,
    type,
    form,
    candidates,
    rule,
  };
}
