/** Words that begin the names of places: *[Lake] Chad*, *[County] Kerry*. */
import { wordClass } from "../../lexicon/word-classes.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { titleFrom } from "../runs.js";
import { has } from "../scan.js";
import { TRAIT } from "../traits.js";

const LEADS = wordClass("placeLeads");

/** True for a word that begins the name of a place: *[Lake] Chad*, *[Mount] Hermon*, *[County] Kerry*, but not *County Hall*. */
export function leadsPlace(context: MentionContext, { at, run, word }: Start): boolean {
  if (word.key !== "county") return LEADS.has(word.key);
  return run === at + 2 && titleFrom(context, at + 1) === 0 && !has(context.scan, at + 1, NO_COUNTY);
}

const NO_COUNTY = TRAIT.common | TRAIT.notName | TRAIT.organizationHead | TRAIT.locationHead;
