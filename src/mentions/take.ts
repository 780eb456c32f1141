/** What is added to a draft when it is taken: the words beside it that belong to the name, the body that a state owns. */
import { JUNIORS } from "../gazetteer/generations.js";
import type { Word } from "../gazetteer/words.js";
import { draftWith, type MentionDraft } from "./draft.js";
import type { MentionContext } from "./mention-context.js";
import { ownedBodyAt } from "./rules/state-bodies.js";
import { joined } from "./runs.js";
import { wordAt } from "./scan.js";

/** Adds what was found, and the body that a state owns behind it; gives the word to go on at. */
export function take(context: MentionContext, draft: MentionDraft, drafts: MentionDraft[]): number {
  const before = drafts.at(-1);
  // *Combined Joint Task Force | Operation Inherent Resolve*: two names of the same body side by side
  if (before?.to === draft.from && isSameBody(before, draft) && joined(context, draft.from)) {
    drafts[drafts.length - 1] = draftWith(before, { to: draft.to });
    return draft.to;
  }
  drafts.push(withArticle(context, draft));
  const owned = draft.type === "state" ? ownedBodyAt(context, draft) : null;
  if (owned === null) return draft.to;
  drafts.push(owned);
  return owned.to;
}

function isSameBody(a: MentionDraft, b: MentionDraft): boolean {
  return a.type === "organization" && a.candidates.length === 1 && a.candidates[0] === b.candidates[0];
}

/** A name written after a hyphenated Arabic article takes it along: *al-[Masirah TV]*. */
function withArticle(context: MentionContext, draft: MentionDraft): MentionDraft {
  const { words } = context.scan;
  const last = words[draft.to - 1];
  if (draft.type === "person" && last !== undefined && isJunior(context, last))
    return draftWith(draft, { stop: true });
  const article = wordAt(context.scan, draft.from - 1);
  if (article === undefined || draft.candidates.length > 0 || words.at(draft.from).gap !== "hyphen") {
    const ordinal =
      draft.rule === "organization-by-head" &&
      article !== undefined &&
      /^\d+(?:st|nd|rd|th)$/.test(article.text);
    return ordinal && joined(context, draft.from) ? draftWith(draft, { from: draft.from - 1 }) : draft;
  }
  return /^(?:al|el|ad|as|ash|at|an|ar|az)$/i.test(article.text)
    ? draftWith(draft, { from: draft.from - 1 })
    : draft;
}

/** *Edward J. DeBartolo Jr.*: the stop is part of the name. */
function isJunior({ scan }: MentionContext, { key, end }: Word): boolean {
  return JUNIORS.has(key) && scan.article.text[end] === ".";
}
