import type { Entity } from "../entities/entity.js";
import { entriesOf } from "../entities/entry-index.js";
import { fold } from "../lexicon/fold.js";
import { sourceWords } from "../lexicon/source-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import { tokenOn } from "../sentences/locate.js";
import { isForce, KINDS, kindHolds, nameHolds, OTHER_WORDS, tradeHolds } from "./body-kinds.js";
import { isIntroducedAs, isIntroducedAsFirm, isIntroducedBy } from "./introductions.js";
import { GOVERNING } from "./own-party.js";
import { isMentioned, mentionOn, type SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";
import { mainState } from "./topic-state.js";

// Whether a description such as *the prime minister*, *the agency*, *the health ministry* fits somebody named.

/**
 * True when the states that a description names are the candidate's. Where the article does not say whose somebody is,
 * its main state may be.
 */
export function fitsState(context: SourceContext, noun: SourceNoun, state: string | null): boolean {
  const own = state ?? mainState(context)?.iso3166;
  return noun.modifiers.every(
    ({ entity, last }) => entity.type !== "state" || entity.iso3166 === own || isTied(context, last),
  );
}

/** True when a definite description fits an entity: its role, its name or its kind. */
export function describes(context: SourceContext, noun: SourceNoun, head: string, entity: Entity): boolean {
  switch (entity.type) {
    case "person":
      return (
        hasRole(context, noun, head, entity) ||
        isIntroducedSo(context, noun, entity) ||
        isCounterpart(noun, entity)
      );
    case "armed_group":
    case "proxy_group":
      return (
        (sourceWords().groupNouns.has(head) || isForce(entity.name, head)) &&
        noun.modifiers.every(
          ({ entity: other, last }) =>
            other !== entity && (other.type !== "organization" || isTied(context, last)),
        )
      );
    case "organization":
      if (isFirmOfState(context, noun, entity)) return true;
      if (tradeHolds(entity.name, head) && noun.role?.plural !== true && isFirmAsSaid(context, noun, entity))
        return true;
      // "the president" is no congress, whatever stands beside its name
      if (noun.role?.entry.kind === "person" && !ROLES_OF_BODIES.has(noun.role.lemma)) return false;
      return (
        (nameHolds(entity.name, head) ||
          isForce(entity.name, head) ||
          OTHER_WORDS.some((words) => words.includes(head) && isIntroducedBy(context, entity, words)) ||
          kindHolds(context, entity, head) ||
          isIntroducedAs(context, entity, noun.head) ||
          (FIRM.has(head) && isIntroducedAsFirm(context, entity))) &&
        fitsPortfolio(context, noun, entity) &&
        isFirmAsSaid(context, noun, entity)
      );
    default:
      return false;
  }
}

/**
 * *the prime minister*: the description's noun is the person's office, its other words are in the role, and nothing in
 * the role makes another office of it: *the minister* is not a prime minister, *the president* no vice president.
 */
function hasRole(context: SourceContext, noun: SourceNoun, head: string, entity: Entity): boolean {
  if (entity.role === null || (noun.role !== null && noun.role.entry.kind !== "person")) return false;
  const role = entity.role.toLowerCase().split(/[\s-]+/);
  const office = role.includes(head) ? head : officeCalled(noun, head, role);
  if (office === null) return false;
  const said = wordsOf(context, noun);
  const { ranks, passingWords } = sourceWords();
  if (role.some((word) => ranks.has(word) && !said.includes(word) && !office.includes(word))) return false;
  if (said.some((word) => !role.includes(word) && !passingWords.has(word) && word !== head)) return false;
  return fitsState(context, noun, entity.state) && fitsPlaces(context, noun, entity);
}

/** *his Iranian counterpart, [Araghchi]*, later *the Iranian minister*. */
function isCounterpart({ modifiers, role }: SourceNoun, entity: Entity): boolean {
  if (entity.role?.endsWith("counterpart") !== true || role?.entry.kind !== "person") return false;
  return (
    GOVERNING.has(role.lemma) &&
    modifiers.some(({ entity: { iso3166 } }) => iso3166 !== null && iso3166 === entity.state)
  );
}

/** The office of a role that the description's noun stands for: *the Serbian leader* for *President*; null for none. */
function officeCalled(noun: SourceNoun, head: string, role: readonly string[]): string | null {
  // a leader without a state or place may lead anything
  if (head === "leader" && !noun.modifiers.some(({ entity }) => /^(?:state|location)$/.test(entity.type)))
    return null;
  const { offices } = sourceWords();
  const called = (office: string) => (offices.has(`${head}:${office}`) ? office : null);
  for (let i = 0; i < role.length; i += 1)
    for (let end = role.length; end > i; end -= 1) {
      const office = called(role.slice(i, end).join(" "));
      if (office !== null) return office;
    }
  return null;
}

/** *the commissioner* of *[Gáspár Maróth], government commissioner for defence*: a single word that the article says of the person. */
function isIntroducedSo(context: SourceContext, noun: SourceNoun, entity: Entity): boolean {
  const bare = noun.last - noun.first === 1 && noun.role?.entry.kind === "person" && !noun.role.plural;
  return bare && isIntroducedAs(context, entity, noun.head);
}

/** The words of the description that are not names, in lower case, the head among them. */
function wordsOf(context: SourceContext, noun: SourceNoun): string[] {
  const words: string[] = [];
  for (let i = noun.possessive >= 0 ? noun.possessive + 1 : noun.first; i < noun.last; i += 1) {
    const { lower } = context.reading.tokens.at(i);
    if (!isMentioned(context, i) && /^\p{L}/u.test(lower)) words.push(lower);
  }
  return words;
}

/** *Chelyabinsk's governor*: somewhere the person is named beside each place that the description names. */
function fitsPlaces(context: SourceContext, noun: SourceNoun, entity: Entity): boolean {
  return noun.modifiers.every(
    ({ entity: place, last }) =>
      place.type !== "location" || isBased(context, last) || standsBeside(context, entity, place),
  );
}

/** *the Kurdish[-led] force*, *the al-Qaeda[-linked] group*: what a hyphen ties to a name tells of another than the named. */
export function isTied({ reading: { tokens } }: SourceContext, at: number): boolean {
  return /^-(?:\p{Ll}|$)/u.test(tokens[at]?.text ?? "");
}

/** *Luxembourg[-based]*: where a body sits, not whose it is. */
export function isBased({ reading: { tokens } }: SourceContext, at: number): boolean {
  return tokens[at]?.lower === "-based" || (tokens[at]?.lower === "-" && tokens[at + 1]?.lower === "based");
}

/** How many tokens apart two names stand beside each other. */
const BESIDE = 10;

/** How many of a person's mentions are looked at. */
const LOOKED_AT = 8;

/** True where one of an entity's first mentions has another entity's right beside it. */
export function standsBeside(context: SourceContext, { mentions }: Entity, other: Entity): boolean {
  const { tokens } = context.reading;
  return mentions.slice(0, LOOKED_AT).some(({ start }) => {
    const at = tokenOn(context.tokenIndex, tokens, start);
    for (let i = Math.max(0, at - BESIDE); i < at + BESIDE; i += 1)
      if (mentionOn(context, i)?.entity === other) return true;
    return false;
  });
}

/** *the president of Ghana*: the state's own, or named somewhere beside what *of* ties to the description. */
export function isOf(context: SourceContext, entity: Entity, complement: Entity): boolean {
  return complement.iso3166 === null
    ? standsBeside(context, entity, complement)
    : entity.state === complement.iso3166;
}

/** True where the states and places that a description names may be the body's: *the Swiss drugmaker*, *the Toronto-listed miner*. */
function isFirmAsSaid(context: SourceContext, noun: SourceNoun, entity: Entity): boolean {
  return (
    fitsState(context, noun, stateOfBody(context, entity)) &&
    noun.modifiers.every(
      ({ entity: place, last }) =>
        place.type !== "location" ||
        isListed(context, last) ||
        (isBased(context, last) && mayBeBasedIn(place, entity)),
    )
  );
}

/** *Toronto[-listed]*: where its shares are traded. */
function isListed({ reading: { tokens } }: SourceContext, at: number): boolean {
  return tokens[at]?.lower === "-listed" || (tokens[at]?.lower === "-" && tokens[at + 1]?.lower === "listed");
}

/** False for a place in another state than the body's. */
function mayBeBasedIn(place: Entity, { state }: Entity): boolean {
  return state === null || place.state === null || state === place.state;
}

/** The state of a body, "" for one of which the lexicon knows that it belongs to none. */
function stateOfBody(context: SourceContext, { id, state }: Entity): string | null {
  return state ?? (entriesOf(context.lexicon).has(id) ? "" : null);
}

/** *the health ministry*: words that tell a portfolio are in the body's name; others may be said of it in passing. */
function fitsPortfolio(context: SourceContext, noun: SourceNoun, entity: Entity): boolean {
  // "the industry publication": what an outlet writes about need not be in its name
  if (KINDS.get(noun.head.lower)?.includes("media")) return true;
  const name = entity.name.split(/[\s-]+/).map((word) => fold(word));
  const isNgo = kindHolds(context, entity, "charity");
  const { passingWords } = sourceWords();
  const { tokens } = context.reading;
  for (let i = noun.possessive >= 0 ? noun.possessive + 1 : noun.first; i < noun.last - 1; i += 1) {
    const { lower, pos } = tokens.at(i);
    if (
      isMentioned(context, i) ||
      !/^\p{L}/u.test(lower) ||
      tokens.at(i + 1).text === "-" ||
      tokens[i - 1]?.text === "-"
    )
      continue;
    // "the rights group" for Amnesty International
    if (isNgo && NGO_FIELDS.has(lower)) continue;
    const tells =
      pos === "NOUN" || pos === "PROPN" || /^(?:ministry|department|office)$/.test(noun.head.lower);
    if (tells && !name.includes(lower) && !passingWords.has(lower)) return false;
  }
  return true;
}

const NGO_FIELDS: ReadonlySet<string> = new Set(["rights", "aid", "relief", "advocacy", "campaign"]);

/** Nouns for a person that a body may be as well: *the publisher*. */
const ROLES_OF_BODIES = wordClass("rolesOfBodies");

const FIRM: ReadonlySet<string> = new Set(["company", "firm"]);

/** *The French major* for *TotalEnergies*: a firm of that very state. */
function isFirmOfState(
  context: SourceContext,
  { head, modifiers, determiner }: SourceNoun,
  entity: Entity,
): boolean {
  if (determiner !== "the" || !FIRMS_OF_STATES.has(head.lower) || entity.state === null) return false;
  if (!modifiers.some(({ entity: { iso3166 } }) => iso3166 === entity.state)) return false;
  const entry = entriesOf(context.lexicon).get(entity.id);
  const known = entry !== undefined && "kind" in entry && /^(?:company|bank)$/.test(entry.kind ?? "");
  return known || isIntroducedAsFirm(context, entity);
}

const FIRMS_OF_STATES = wordClass("firmsOfStates");
