/** Names of the lexicon that go on: *[Expresso do Norte]* is not the Expresso, *[Sokoto North]* not all of Sokoto. */
import { wordClass } from "../../lexicon/word-classes.js";
import { body, draftWith, type MentionDraft, unlistedDraft } from "../draft.js";
import { isHit, type MentionContext } from "../mention-context.js";
import { isLarge, joined, tiedEnd } from "../runs.js";
import { has, inCapitals, tokenAt, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

/** The longer name that a listed one opens; null where it ends there. */
export function longerName(context: MentionContext, own: MentionDraft): MentionDraft | null {
  if (own.type === "organization") {
    const tied = tiedEnd(context, own.to);
    if (tied > own.to) return body(own.from, tied, "longer-name");
    const campus = campusEnd(context, own);
    if (campus > own.to) return body(own.from, campus, "longer-name");
    if (isBranch(context, own)) return draftWith(own, { to: own.to + 1 });
    return isEdition(context, own) ? body(own.from, own.to + 1, "longer-name") : null;
  }
  // *San Francisco [49ers]*
  if (own.type === "location" && /^\d+ers$/.test(wordAt(context.scan, own.to)?.text ?? ""))
    return body(own.from, own.to + 1, "longer-name");
  return own.type === "location" && isQuarter(context, own)
    ? unlistedDraft("location", "name", own.from, own.to + 1, "longer-name")
    : null;
}

/** End of *University of California[, San Diego]*, where the town is not the first word of what follows; `to` without one. */
function campusEnd({ scan, hits }: MentionContext, { from, to }: MentionDraft): number {
  const hit = hits[to];
  if (to - from < 3 || wordAt(scan, from)?.key !== "university" || wordAt(scan, from + 1)?.text !== "of")
    return to;
  if (
    wordAt(scan, to)?.gap !== "comma" ||
    !isHit(hit, "location") ||
    wordAt(scan, to - 1)?.possessive === true
  )
    return to;
  const end = to + hit.length;
  const next = wordAt(scan, end);
  if (wordAt(scan, end - 1)?.possessive === true) return end;
  if (next?.gap !== "space") return next?.gap === "comma" && hits[end] !== undefined ? to : end;
  return next.shape === "lower" && /^(?:VERB|AUX|ADP|CCONJ)$/.test(tokenAt(scan, end)?.pos ?? "") ? end : to;
}

/** *Le Monde [Afrique]*, *Bloomberg [Intelligence]*: a part of the house with a name of its own. */
function isEdition(context: MentionContext, { to, form }: MentionDraft): boolean {
  return form !== "acronym" && standsAlone(context, to) && EDITIONS.has(wordAt(context.scan, to)?.key ?? "");
}

const EDITIONS = wordClass("editions");

/** *WWF [Pakistan] said*, *Greenpeace [Norway]*: the house of a body in a state; *the NATO Kosovo mission* is none. */
function isBranch(context: MentionContext, { from, to, form }: MentionDraft): boolean {
  const { scan, hits } = context;
  const hit = hits[to];
  if (to !== from + 1 || !isHit(hit, "state") || hit.length !== 1) return false;
  if (form !== "acronym" && isToldOrDefinite(context, from)) return false;
  if ((wordAt(scan, from)?.text.length ?? 0) < 3 || wordAt(scan, to)?.possessive === true) return false;
  if (!standsAlone(context, to) || hit.names.some(({ name }) => name.form !== "name")) return false;
  const next = wordAt(scan, to + 1);
  return next?.gap !== "hyphen" && !(next?.gap === "space" && tokenAt(scan, to + 1)?.pos === "NOUN");
}

/** *He told Reuters Iran would act*, *The BBC Ukraine needs*: what follows such a body begins something else. */
function isToldOrDefinite({ scan }: MentionContext, from: number): boolean {
  const before = tokenAt(scan, from - 1);
  return wordAt(scan, from)?.gap === "space" && (before?.pos === "VERB" || before?.lower === "the");
}

/** *Nasarawa [West]*: a part of a place, a constituency. */
function isQuarter(context: MentionContext, { from, to, form }: MentionDraft): boolean {
  return (
    form !== "demonym" &&
    standsAlone(context, to) &&
    has(context.scan, to, TRAIT.direction) &&
    to === from + 1
  );
}

/** Capitalised right behind the name, with no other name behind it. */
function standsAlone(context: MentionContext, at: number): boolean {
  const { scan } = context;
  const word = wordAt(scan, at);
  if (word?.shape !== "capitalised" || word.gap !== "space" || !joined(context, at)) return false;
  return !inCapitals(scan, at) && !(isLarge(context, at + 1) && joined(context, at + 1));
}

/** *HSBC [Holdings Plc]*: what only says what kind of firm it is. */
export function isLegalTail({ scan }: MentionContext, { type, to }: MentionDraft, end: number): boolean {
  if (type !== "organization" || end <= to) return false;
  for (let at = to; at < end; at += 1)
    if (
      !has(scan, at, TRAIT.companyTail) &&
      !/^(?:group|holdings?|company|corporation)$/.test(wordAt(scan, at)?.key ?? "")
    )
      return false;
  return true;
}
