import { body, draftWith, type MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { bracketLength, isSpelledBy } from "./bracketed-letters.js";

/** *Isis [(Institute of Strategic and International Studies)]*: the name in brackets spells the letters out. */
export function spelledBehind(
  context: MentionContext,
  drafts: readonly MentionDraft[],
): readonly MentionDraft[] {
  const { words } = context.scan;
  const bodies: MentionDraft[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const { gap, shape } = words.at(at);
    const short = words.at(at - 1);
    if (gap !== "open" || shape !== "capitalised" || short.shape === "lower" || short.text.length < 3)
      continue;
    const to = at + bracketLength(context, at);
    if (to - at >= 3 && isSpelledBy(context, short.key, at, to) && !isKnownSo(context, at, to)) {
      bodies.push(draftWith(body(at - 1, at, "acronym-spelled-behind"), { form: "acronym" }));
      bodies.push(body(at, to, "acronym-spelled-behind"));
    }
  }
  if (bodies.length === 0) return drafts;
  const shorts = new Map(
    bodies.filter(({ form }) => form === "acronym").map((one) => [words.at(one.from).text, one]),
  );
  const free = drafts
    .filter(({ from, to }) => !bodies.some((one) => from < one.to && one.from < to))
    .map((draft) => {
      const short = draft.to - draft.from === 1 ? shorts.get(words.at(draft.from).text) : undefined;
      return short === undefined
        ? draft
        : draftWith(short, { from: draft.from, to: draft.to, rule: "acronym-again" });
    });
  return [...free, ...bodies].sort((a, b) => a.from - b.from);
}

/** *ISIS ([Islamic State of Iraq and Syria])*: the bracket opens with a group's name, or that of whom the letters mean anyway. */
function isKnownSo({ hits }: MentionContext, at: number, to: number): boolean {
  const spelled = hits[at];
  if (spelled === undefined || at + spelled.length > to) return false;
  return spelled.names.some(
    ({ type, name }) =>
      type === "armed_group" ||
      type === "proxy_group" ||
      hits[at - 1]?.names.some((other) => other.name.id === name.id) === true,
  );
}
