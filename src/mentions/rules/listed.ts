import type { EntityType } from "../../gazetteer/entity-type.js";
import type { Gazetteer, GazetteerName } from "../../gazetteer/gazetteer.js";
import { titleEndsBefore } from "../../gazetteer/titles.js";
import { type Indexed, indexed } from "../../indexed.js";
import { wordClass } from "../../lexicon/word-classes.js";
import { type MentionDraft, unlistedDraft } from "../draft.js";

import { type Hit, isHit, type MentionContext } from "../mention-context.js";
import { allows, type PolicyContext } from "../policy.js";
import { has, type Scan, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import { actsAsGovernment } from "./states.js";

/** For each word the longest names of the lexicon that start there and whose policies hold. */
export function findListed(
  scan: Scan,
  gazetteer: Gazetteer,
  policyContext: PolicyContext,
): (Hit | undefined)[] {
  const hits: (Hit | undefined)[] = new Array(scan.words.length);
  for (let at = 0; at < scan.words.length; at += 1) {
    if (!has(scan, at, TRAIT.listed) || endsTiedName(scan, at)) continue;
    const matches = gazetteer.matches(scan.words, at);
    if (matches.length === 0) continue;
    let described: Hit | undefined;
    for (const { length, values } of matches) {
      const names = allowed(indexed(values), scan, at, policyContext);
      if (names.length === 0) continue;
      const hit = { length, names: indexed(preferNeeded(names)) };
      if (described !== undefined) {
        const { id } = described.names.at(0).name;
        if (names.some(({ type, name }) => type === "location" || id === name.id)) described = undefined;
        else continue;
      } else if (endsInNoun(scan, at, hit)) {
        described = hit;
        continue;
      }
      hits[at] = hit;
      break;
    }
    if (hits[at] === undefined && described !== undefined) hits[at] = withoutNoun(scan, at, described);
  }
  return hits;
}

/** *Tehreek-e-[Istiqlal]*: the rest of a name, tied to what stands before by a small word. */
function endsTiedName(scan: Scan, at: number): boolean {
  const tie = wordAt(scan, at - 1);
  if (scan.words[at]?.gap !== "hyphen" || tie?.gap !== "hyphen" || tie.shape !== "lower") return false;
  return tie.text.length <= 2 && has(scan, at - 2, TRAIT.large);
}

/** The names whose policies hold; most stand alone and need no new list. */
function allowed(
  names: Indexed<GazetteerName>,
  scan: Scan,
  at: number,
  policyContext: PolicyContext,
): readonly GazetteerName[] {
  if (names.length > 1) return names.filter((name) => allows(name, scan, at, policyContext));
  return allows(names.at(0), scan, at, policyContext) ? names : NONE;
}

const NONE: readonly never[] = [];

/** *Beirut airport*, *Reuters news agency*: a noun written small describes and is not part of the name. */
function endsInNoun(scan: Scan, at: number, { length, names }: Hit): boolean {
  return (
    length > 1 &&
    scan.words.at(at).shape !== "lower" &&
    scan.words.at(at + length - 1).shape === "lower" &&
    names.at(0).type !== "state" &&
    // the cartel is not the place: *Sinaloa cartel*, *Misrata brigades*
    !isGroup(names.at(0).type)
  );
}

/** A place keeps its name alone; a body called after what it is (*the Turkish army*) keeps the noun. */
function withoutNoun(scan: Scan, at: number, hit: Hit): Hit {
  if (hit.names.at(0).type !== "location") return hit;
  let { length } = hit;
  while (length > 1 && scan.words.at(at + length - 1).shape === "lower") length -= 1;
  return { length, names: hit.names };
}

/** Names whose context was asked for and found go before those that ask for none. */
function preferNeeded(names: readonly GazetteerName[]): readonly GazetteerName[] {
  if (names.length === 1) return names;
  const rank = ({ name }: GazetteerName) => (name.needs === undefined ? 1 : 0);
  return [...names].sort((a, b) => rank(a) - rank(b));
}

/** The mention that the names of a hit make at a word: one type, the ids of that type as candidates. */
export function listedDraft(context: MentionContext, at: number, hit: Hit): MentionDraft {
  const to = at + hit.length;
  const type = typeOf(context, at, hit);
  const names = namesOf(type, hit);
  const [first] = names;
  if (first === undefined) {
    // a capital the lexicon has no place for, in a place where it does not act
    return unlistedDraft(type, "name", at, to, "capital-as-place");
  }
  const candidates = names.length === 1 ? [first.name.id] : [...new Set(names.map(({ name }) => name.id))];
  const stop = first.abbreviated || (hit.length > 1 && endsInBracket(context, to));
  return { from: at, to, type, form: first.name.form, candidates, rule: "lexicon", stop };
}

/** *[Washington Post]-ABC News poll*: two bodies of the lexicon with a hyphen between, and a noun behind. */
export function isTiedToBody({ scan, hits }: MentionContext, { type, to }: MentionDraft): boolean {
  const other = hits[to];
  if (type !== "organization" || scan.words[to]?.gap !== "hyphen" || !isHit(other, "organization"))
    return false;
  return (
    wordAt(scan, to + other.length)?.gap === "space" &&
    !/^(?:of|for)$/.test(wordAt(scan, to + other.length)?.text ?? "") &&
    !has(scan, to + other.length, TRAIT.organizationHead)
  );
}

/** *Janata Dal (United)*: the bracket closes behind the last word. */
function endsInBracket({ scan }: MentionContext, to: number): boolean {
  const last = scan.words[to - 1];
  return last?.gap === "open" && scan.article.text[last.end] === ")";
}

/** The names of a hit that can be of a type. */
function namesOf(type: EntityType, { names }: Hit): readonly GazetteerName[] {
  if (names.length === 1 && names.at(0).type === type) return names;
  return names.filter((name) => name.type === type || (isGroup(name.type) && isGroup(type)));
}

function isGroup(type: EntityType): boolean {
  return type === "armed_group" || type === "proxy_group";
}

/** A name that is a seat of government and a place is told apart by what it does there. */
function typeOf(context: MentionContext, at: number, hit: Hit): EntityType {
  const metonym = hit.names.some(({ type, name }) => type === "state" && name.form === "metonym");
  if (!metonym) return hit.names.at(0).type;
  if (hit.names.some(({ type, name }) => type === "state" && name.form !== "metonym")) return "state";
  // *Brussels* is the European Union where the article speaks of it
  if (actsAsGovernment(context, at, at + hit.length))
    return hit.names.some(({ type }) => type === "organization") ? "organization" : "state";
  const other = hit.names.find(({ type }) => type !== "state" && type !== "organization");
  return other?.type ?? "location";
}

/** True where a listed name is the first name of somebody else: [Israel Katz], [Paris Hilton], [Saddam Kamel]. */
export function isFirstName(context: MentionContext, at: number, hit: Hit): boolean {
  if (hit.length !== 1 || !isHit(hit, "state", "location", "person", "armed_group", "proxy_group"))
    return false;
  if (hit.names.some(({ name }) => name.form === "demonym")) return false;
  return has(context.scan, at, TRAIT.given) || isTitledName(context, at);
}

/** *Judge Durham [Hall]*. */
const PLACE_SURNAMES = wordClass("placeSurnames");

/** *President [Amara] Diallo*: a title before, no title or listed name behind. */
function isTitledName(context: MentionContext, at: number): boolean {
  const { scan, titles, hits } = context;
  if (!titleEndsBefore(titles, scan.words, at) || hits[at + 1] !== undefined) return false;
  if (PLACE_SURNAMES.has(wordAt(scan, at + 1)?.key ?? "")) return true;
  return !has(
    scan,
    at + 1,
    TRAIT.common | TRAIT.title | TRAIT.notName | TRAIT.organizationHead | TRAIT.locationHead,
  );
}
