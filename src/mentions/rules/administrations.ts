import { body, type Draft } from "../draft.js";
import type { Setting } from "../mention-context.js";
import { joined } from "../runs.js";

/** A head of state's government under his name is a body: the [Trump administration]. */
export function administrations(setting: Setting, drafts: readonly Draft[]): Draft[] {
  const { words } = setting.scan;
  return drafts.map((draft) => {
    const next = words[draft.to];
    if (draft.type !== "person" || next?.key !== "administration" || !joined(setting, draft.to)) return draft;
    return body(draft.from, draft.to + 1, "administration");
  });
}
