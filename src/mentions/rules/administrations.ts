import { body, type MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { joined } from "../runs.js";

/** A head of state's government under his name is a body: the [Trump administration]. */
export function administrations(context: MentionContext, drafts: readonly MentionDraft[]): MentionDraft[] {
  const { words } = context.scan;
  return drafts.map((draft) => {
    const next = words[draft.to];
    if (draft.type !== "person" || next?.key !== "administration" || !joined(context, draft.to)) return draft;
    return body(draft.from, draft.to + 1, "administration");
  });
}
