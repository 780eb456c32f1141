import type { EntityType } from "../gazetteer/entity-type.js";
import type { Lexicon } from "../lexicon/entries.js";
import type { Mention } from "../mentions/mention.js";
import { oncePer } from "../once-per.js";
import { endsAge } from "../phrases/age-nouns.js";
import { type FeatureValue, featureValue, featureValues } from "../scoring/features.js";
import type { Tokens } from "../sentences/reading.js";

/** What kind of speaker a token would be as the head of a source, as the weights name it. */
export type SpeakerAt = (token: number) => FeatureValue;

const NAMES: Readonly<Record<EntityType, FeatureValue>> = featureValues(
  "person",
  "organization",
  "state",
  "armed_group",
  "proxy_group",
  "location",
  "collective",
);
const ROLES = featureValues("role-person", "role-people", "role-body", "role-document");
const NONE = featureValue("-");

const ACTORS: ReadonlySet<FeatureValue> = new Set([
  NAMES.person,
  NAMES.organization,
  NAMES.state,
  NAMES.armed_group,
  NAMES.proxy_group,
  ...Object.values(ROLES),
]);

/** True for kinds of entities that can say, want and decide. */
export function isActor(speaker: FeatureValue): boolean {
  return ACTORS.has(speaker);
}

/** True for those of them that are not documents: who speaks, hears and acts. */
export function isParty(speaker: FeatureValue): boolean {
  return isActor(speaker) && speaker !== ROLES["role-document"];
}

/** True for names of people. */
export function isNamedPerson(speaker: FeatureValue): boolean {
  return speaker === NAMES.person;
}

/** True for nouns for people: *aide*, *crowd*. */
export function isPeople(speaker: FeatureValue): boolean {
  return speaker === ROLES["role-person"] || speaker === ROLES["role-people"];
}

/** True for names of those who wage war. */
export function isPower(speaker: FeatureValue): boolean {
  return speaker === NAMES.state || speaker === NAMES.armed_group || speaker === NAMES.proxy_group;
}

/** True for names of what is attacked with arms. */
export function isTerritory(speaker: FeatureValue): boolean {
  return isPower(speaker) || speaker === NAMES.location;
}

/** True for names of states and places. */
export function isPlaceName(speaker: FeatureValue): boolean {
  return speaker === NAMES.state || speaker === NAMES.location;
}

/** True for names of places that are no states. */
export function isTown(speaker: FeatureValue): boolean {
  return speaker === NAMES.location;
}

/** Role nouns of the lexicon with their kind, singular and plural. */
const kindsOfRoles = oncePer((lexicon: Lexicon): ReadonlyMap<string, FeatureValue> => {
  const kinds = new Map<string, FeatureValue>();
  for (const role of lexicon.roles) {
    const kind = ROLES[`role-${role.kind}`];
    kinds.set(role.singular, kind);
    if (role.plural) kinds.set(role.plural, kind);
  }
  return kinds;
});

/**
 * Tells for a token what kind of speaker it would be as the head of a source: the type of the name it stands in
 * (`person`, `state`, `location` …), the kind of its role noun (`role-person`, `role-body`, `role-document`), or `-`.
 */
export function speakersOf(tokens: Tokens, mentions: readonly Mention[], lexicon: Lexicon): SpeakerAt {
  const roles = kindsOfRoles(lexicon);
  const names = new Array<FeatureValue>(tokens.length).fill(NONE);
  for (const { first, last, type } of mentions) names.fill(NAMES[type], first, last);
  return (at) => {
    const { pos, lower, lemma } = tokens.at(at);
    if (pos === "NOUN" && endsAge(tokens, at)) return ROLES["role-person"];
    const role = pos === "NOUN" ? (roles.get(lower) ?? roles.get(lemma)) : undefined;
    return role ?? names[at] ?? NONE;
  };
}
