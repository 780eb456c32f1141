/** People whose given name is a place's: *[Jordan Peters] said*, *[Georgia Melo], a baker*. */
import { titleEndsBefore } from "../../gazetteer/titles.js";
import { wordClass } from "../../lexicon/word-classes.js";
import { type MentionDraft, unlistedDraft } from "../draft.js";
import { type Hit, isHit, type MentionContext } from "../mention-context.js";
import { isCounsel } from "../name-parts.js";
import type { Start } from "../name-start.js";
import { joined } from "../runs.js";
import { has, tokenAt, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import { isApposed, says } from "./beside-person.js";

/** A place's name that is given to people, before a family name or before an unknown word that acts or is explained. */
export function placeNamedPersonAt(
  context: MentionContext,
  { at, run, word }: Start,
  hit: Hit,
): MentionDraft | null {
  const { scan } = context;
  // *Durham Hall QC*
  if (
    hit.length === 1 &&
    isHit(hit, "location") &&
    has(scan, at + 1, TRAIT.large) &&
    isCounsel(scan.words[at + 2])
  )
    return unlistedDraft("person", "name", at, at + 2, "counsel");
  if (hit.length !== 1 || run !== at + 2 || !isHit(hit, "state", "location") || word.possessive) return null;
  if (word.shape !== "capitalised") return null;
  const last = wordAt(scan, at + 1);
  if (last?.shape !== "capitalised" || last.gap !== "space" || context.hits[at + 1] !== undefined)
    return null;
  if (!joined(context, at + 1) || has(scan, at + 1, NO_SURNAME)) return null;
  const listed = context.familyNames.has(last.key);
  if (!listed && has(scan, at + 1, TRAIT.common)) return null;
  if (!PLACE_GIVEN.has(word.key))
    return isHit(hit, "location") &&
      (doesAsPeopleDo(context, run) || isDoubleSurname(context, at, run) || holdsOffice(context, at, run))
      ? unlistedDraft("person", "name", at, run, "place-given-name")
      : null;
  const acts = wordAt(scan, run)?.gap === "space" && tokenAt(scan, run)?.pos === "VERB";
  return listed || acts || isApposed(context, run)
    ? unlistedDraft("person", "name", at, run, "place-given-name")
    : null;
}

/**
 * *[García Harfuch] said*, *Minister [García Luna]*: a family name that is also a place's, before another that is not
 * an ordinary word.
 */
function isDoubleSurname(context: MentionContext, at: number, run: number): boolean {
  const { scan, familyNames, titles } = context;
  if (!familyNames.has(wordAt(scan, at)?.key ?? "") || wordAt(scan, at + 1)?.possessive === true)
    return false;
  return says(context, at, run) || isApposed(context, run) || titleEndsBefore(titles, scan.words, at);
}

/** *the attorney general, [Lamin Ceesay], told*: a name between commas behind a noun for a person. */
function holdsOffice({ scan, titles }: MentionContext, at: number, run: number): boolean {
  const office = wordAt(scan, at - 1);
  if (scan.words[at]?.gap !== "comma" || scan.words[run]?.gap !== "comma") return false;
  return office?.shape === "lower" && !office.possessive && titles.lastWords.has(office.key);
}

/** *Dakar Mbaye [had lied]*: an act of a person, not of a place or body. */
function doesAsPeopleDo({ scan }: MentionContext, at: number): boolean {
  const first = scan.words[at];
  if (first?.gap !== "space") return false;
  const verb = /^(?:had|has)$/.test(first.text) ? scan.words[at + 1] : first;
  return verb?.gap === "space" && PERSONAL.has(verb.text);
}

const PERSONAL = wordClass("personalActs");

const NO_SURNAME =
  TRAIT.notName | TRAIT.organizationHead | TRAIT.locationHead | TRAIT.eventHead | TRAIT.title;
const PLACE_GIVEN = wordClass("placesAsGivenNames");
