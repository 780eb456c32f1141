import type { EntityType, MentionForm } from "../gazetteer/entity-type.js";
import type { VerbGroup } from "../phrases/phrases.js";
import type { Pos } from "../sentences/reading.js";

// The #Tags that patterns may ask for. compromise looks a tag up as it is, so each comes with those above it.

export const POS_TAGS: Readonly<Record<Pos, readonly string[]>> = {
  ADJ: ["Adjective"],
  ADP: ["Preposition"],
  ADV: ["Adverb"],
  AUX: ["Auxiliary", "Verb"],
  CCONJ: ["Conjunction"],
  DET: ["Determiner"],
  INTJ: ["Expression"],
  NOUN: ["Noun"],
  NUM: ["Value"],
  PART: ["Particle"],
  PRON: ["Pronoun", "Noun"],
  PROPN: ["ProperNoun", "Noun"],
  PUNCT: [],
  SCONJ: ["Conjunction"],
  SYM: ["Symbol"],
  VERB: ["Verb"],
  X: ["Other"],
};

export const ENTITY_TAGS: Readonly<Record<EntityType, readonly string[]>> = {
  state: ["State", "Actor"],
  person: ["Person", "Actor"],
  organization: ["Organization", "Actor"],
  armed_group: ["ArmedGroup", "Actor"],
  proxy_group: ["ProxyGroup", "ArmedGroup", "Actor"],
  collective: ["Collective", "Actor"],
  location: ["Location"],
};

/** How an entity is named, where that makes a difference: *Iranian*, *Tehran* for its government. */
export const FORM_TAGS: Readonly<Partial<Record<MentionForm, string>>> = {
  demonym: "Demonym",
  metonym: "Metonym",
};

/** What a verb group says of each of its words. */
export function verbTags({ form, past, passive, negated, modal }: VerbGroup): string[] {
  const tags: string[] = [];
  if (form === "infinitive") tags.push("Infinitive");
  if (form === "gerund") tags.push("Gerund");
  if (form === "participle") tags.push("Participle");
  if (form === "finite" && past) tags.push("PastTense");
  if (passive) tags.push("Passive");
  if (negated) tags.push("Negative");
  if (modal) tags.push("Modal");
  return tags;
}

/** A word in quotation marks. */
export const QUOTED_TAG = "Quoted";

const VERB_TAGS = ["Infinitive", "Gerund", "Participle", "PastTense", "Passive", "Negative", "Modal"];

/** The tags that whole names bear. */
export const NAME_TAGS: ReadonlySet<string> = new Set(Object.values(ENTITY_TAGS).flat());

export const ALL_TAGS: readonly string[] = [
  ...new Set([
    ...NAME_TAGS,
    ...Object.values(FORM_TAGS),
    ...Object.values(POS_TAGS).flat(),
    ...VERB_TAGS,
    QUOTED_TAG,
  ]),
];

/** The tag of one particular entity: `#State:IRN`, as compromise writes it, with a capital. */
export function idTag(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

/** The same tag for the words of a name behind its first: *Arabia*. */
export function insideTag(tag: string): string {
  return `${tag}-`;
}
