/** Bodies whose name ends in their state's: *[Air Madagascar]*, *[Athletics Kenya]*, *the [Red Cross of Madagascar]*. */
import { wordClass } from "../../lexicon/word-classes.js";
import { body, type MentionDraft } from "../draft.js";
import { isHit, type MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined } from "../runs.js";
import { wordAt } from "../scan.js";

/** *[Meteo Madagascar] said*: a word for what the body does, then the state. */
export function bodyBeforeStateAt(
  context: MentionContext,
  { at, word, large, inCapitals }: Start,
): MentionDraft | null {
  if (inCapitals || !large || word.possessive || !LEADS.has(word.key)) return null;
  const end = stateEnd(context, at + 1);
  return end < 0 ? null : body(at, end, "body-before-state");
}

const LEADS = wordClass("leadsOfStatesBodies");

/** *the [Red Cross] of Madagascar*, *the Kenyan [Red Cross]*: every state has one of its own. */
export function nationalSocietyAt(context: MentionContext, { at }: Start): MentionDraft | null {
  const { scan, hits } = context;
  const hit = hits[at];
  if (isHit(hit, "state")) {
    const cross = at + hit.length;
    const isOpen = scan.words.at(cross - 1).possessive || wordAt(scan, cross)?.gap !== "space";
    return !isOpen && isSociety(context, cross) ? body(at, cross + 2, "national-society") : null;
  }
  if (!isSociety(context, at) || wordAt(scan, at + 2)?.text !== "of") return null;
  const end = stateEnd(context, at + 3);
  return end < 0 ? null : body(at, end, "national-society");
}

/** *Red Cross*, *Red Crescent*. */
function isSociety({ scan }: MentionContext, at: number): boolean {
  const [red, cross] = [wordAt(scan, at), wordAt(scan, at + 1)];
  return red?.text === "Red" && cross !== undefined && /^(?:Cross|Crescent)$/.test(cross.text);
}

/** End of the state's name at a word where no other name goes on behind it; -1 for none. */
function stateEnd(context: MentionContext, at: number): number {
  const { scan, hits } = context;
  const hit = hits[at];
  if (wordAt(scan, at)?.gap !== "space" || !isHit(hit, "state")) return -1;
  if (hit.names.every(({ name }) => name.form !== "name")) return -1;
  const end = at + hit.length;
  return isLarge(context, end) && joined(context, end) ? -1 : end;
}
