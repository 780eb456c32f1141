/** Journals by where findings come out: *published on Wednesday in [Science Advances]*. */
import { body, type MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined, runEnd, withComplement } from "../runs.js";
import { has, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

/** A name behind *published … in* that is no place, month or day of a list. */
export function journalAt(
  context: MentionContext,
  { at, run, word, inCapitals, large }: Start,
): MentionDraft | null {
  const { scan } = context;
  if (inCapitals || !large || word.gap !== "space" || has(scan, at, TRAIT.never)) return null;
  if (run === at + 1 && PAPERS.test(word.text)) {
    const end = withComplement(context, run, false);
    if (end > run) return body(at, end, "journal");
  }
  if (wordAt(scan, at - 1)?.text !== "in" || !isPublished(context, at - 2)) return null;
  if (run === at + 1 && !has(scan, at, TRAIT.common)) return null;
  return body(at, withFields(context, at, withComplement(context, run, false)), "journal");
}

/** *Journal of Threatened Species*, *Proceedings of the Academy*. */
const PAPERS = /^(?:Journal|Annals|Proceedings|Transactions)$/;

/** *published*, *published on Wednesday*, *published today* before a word. */
function isPublished({ scan, lists }: MentionContext, last: number): boolean {
  for (let at = last; at >= Math.max(0, last - 3); at -= 1) {
    const word = wordAt(scan, at);
    if (word?.text === "published") return true;
    if (word === undefined || !(lists.notNames.has(word.key) || PUBLICATION_TIMES.test(word.text)))
      return false;
  }
  return false;
}

const PUBLICATION_TIMES = /^(?:on|today|yesterday|last|this|week|month|year|earlier|online|recently)$/;

/** *Environmental Science | and Technology*: ordinary words on both sides. */
function withFields(context: MentionContext, from: number, end: number): number {
  const { scan } = context;
  if (wordAt(scan, end)?.text !== "and" || !isLarge(context, end + 1) || !joined(context, end + 1))
    return end;
  const next = runEnd(context, end + 1);
  for (let at = from; at < next; at += 1) if (at !== end && !has(scan, at, TRAIT.common)) return end;
  return next;
}
