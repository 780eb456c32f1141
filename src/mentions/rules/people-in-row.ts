/** People by those named beside them: *Ana Holm, Jan Moss, [Doug Gross]*, *Ana Holm in Texas and [Jan Moss] in Ohio*. */
import { type MentionDraft, unlistedDraft } from "../draft.js";
import { isHit, type MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { has, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import type { Candidate } from "./people.js";

/** One more of several people; `drafts` are the names before it. */
export function personInRowAt(
  context: MentionContext,
  { to, body, start }: Candidate,
  drafts: readonly MentionDraft[],
): MentionDraft | null {
  const { at, run } = start;
  if (start.notName || start.inCapitals) return null;
  if (isWithPlace(context, start, drafts)) return unlistedDraft("person", "name", at, run, "person-in-row");
  const goesOn = !body && to === run && isName(context, at, to) && isRow(context, at, drafts);
  return goesOn ? unlistedDraft("person", "name", at, to, "person-in-row") : null;
}

/** Two or three words written large, with a comma, *and* or the sentence's end behind. */
function isName({ scan }: MentionContext, at: number, to: number): boolean {
  if (to - at < 2 || to - at > 3) return false;
  for (let i = at; i < to; i += 1) {
    const word = scan.words.at(i);
    if (word.shape === "lower" || word.possessive || (i > at && word.gap !== "space")) return false;
  }
  const after = wordAt(scan, to);
  if (after?.gap === "space" && after.text !== "and") return false;
  return !has(scan, to - 1, TRAIT.notName | TRAIT.locationHead | TRAIT.newspaperHead);
}

/** True where two people in full stand before the word, with commas or *and* between. */
function isRow({ scan }: MentionContext, at: number, drafts: readonly MentionDraft[]): boolean {
  const [first, second] = drafts.slice(-2);
  if (first === undefined || second === undefined) return false;
  if ([first, second].some(({ type, from, to }) => type !== "person" || to - from < 2)) return false;
  const and = wordAt(scan, at - 1)?.text === "and" ? 1 : 0;
  const isNext = (to: number, from: number) => to === from && scan.words[from]?.gap === "comma";
  return isNext(first.to, second.from) && (and === 1 ? second.to === at - 1 : isNext(second.to, at));
}

/** *Ana Holm in Texas and [Jan Moss] in Ohio*. */
function isWithPlace(
  { scan, hits }: MentionContext,
  { at, run }: Start,
  drafts: readonly MentionDraft[],
): boolean {
  const [person, place] = drafts.slice(-2);
  if (person?.type !== "person" || (place?.type !== "location" && place?.type !== "state")) return false;
  if (run !== at + 2 || has(scan, at, TRAIT.common) || has(scan, run - 1, TRAIT.locationHead)) return false;
  if (place.to !== at - 1 || wordAt(scan, at - 1)?.text !== "and") return false;
  if (person.to !== place.from - 1 || wordAt(scan, person.to)?.text !== "in") return false;
  return wordAt(scan, run)?.text === "in" && isHit(hits[run + 1], "state", "location");
}
