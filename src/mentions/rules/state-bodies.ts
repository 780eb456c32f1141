import { wordClass } from "../../lexicon/word-classes.js";
import { body, type MentionDraft } from "../draft.js";
import { isHit, type MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { joined } from "../runs.js";

/**
 * A state's ministry or army written small: the [Turkish army], the [Iranian foreign ministry]. Other small
 * nouns (*government*, *military*, *troops*) leave the state alone.
 */
export function stateBodyAt(context: MentionContext, { at }: Start): MentionDraft | null {
  const hit = context.hits[at];
  if (!isHit(hit, "state")) return null;
  const next = at + hit.length;
  const word = context.scan.words[next];
  if (!joined(context, next) || word === undefined || word.shape !== "lower" || word.gap !== "space")
    return null;
  const to = /^(?:army|navy|parliament)$/.test(word.text) ? next + 1 : ministryEnd(context, next);
  return to < 0 ? null : body(at, to, "state-body");
}

/** The same after a possessive, without the state: Iran's [foreign ministry]. */
export function ownedBodyAt(context: MentionContext, { to }: MentionDraft): MentionDraft | null {
  const { words } = context.scan;
  if (!words.at(to - 1).possessive || words[to]?.gap !== "space") return null;
  const end = ministryEnd(context, to);
  return end < 0 ? null : body(to, end, "state-body");
}

/** End of *foreign ministry*, *interior and justice ministry*, *central bank*; -1 for other words. */
function ministryEnd(context: MentionContext, first: number): number {
  const { words } = context.scan;
  if (
    words[first]?.text === "central" &&
    words[first + 1]?.text === "bank" &&
    words.at(first + 1).gap === "space"
  )
    return first + 2;
  let at = first;
  while (
    at < first + 4 &&
    (PORTFOLIOS.has(words[at]?.text ?? "") || (at > first && words[at]?.text === "and"))
  )
    at += 1;
  return at > first && words[at]?.text === "ministry" && words.at(at).gap === "space" ? at + 1 : -1;
}

const PORTFOLIOS = wordClass("portfolios");
