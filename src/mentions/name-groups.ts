// Groups the drafts of one name: a person's whole name with the surname alone and the first name alone.
import type { MentionDraft } from "./draft.js";
import type { MentionContext } from "./mention-context.js";
import { nameOf } from "./name-candidates.js";

/** The drafts of one name, the longest first; all of one type. */
export type NameGroup = readonly [MentionDraft, ...MentionDraft[]];

type GrowingGroup = [MentionDraft, ...MentionDraft[]];

/** The drafts by names, in the order of their first places. */
export function nameGroups(context: MentionContext, drafts: readonly MentionDraft[]): NameGroup[] {
  const whole = new Map<string, GrowingGroup>();
  const byPart = new Map<string, GrowingGroup>();
  const { words } = context.scan;
  const part = (at: number): string => `person ${words.at(at).key}`;
  for (const draft of drafts) {
    const { from, to, type } = draft;
    const name = `${type} ${nameOf(context, draft)}`;
    const group = whole.get(name);
    if (group !== undefined) {
      group.push(draft);
      continue;
    }
    const made: GrowingGroup = [draft];
    whole.set(name, made);
    if (type !== "person" || to - from < 2) continue;
    if (!byPart.has(part(to - 1))) byPart.set(part(to - 1), made);
  }
  for (const group of whole.values()) {
    const [draft] = group;
    if (draft.type !== "person" || draft.to - draft.from < 2) continue;
    if (!byPart.has(part(draft.from))) byPart.set(part(draft.from), group);
  }
  const groups: GrowingGroup[] = [];
  for (const group of whole.values()) {
    const [draft] = group;
    const owner =
      draft.type === "person" && draft.to - draft.from === 1 ? byPart.get(part(draft.from)) : undefined;
    if (owner === undefined || owner === group) groups.push(group);
    else owner.push(...group);
  }
  return groups;
}
