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
