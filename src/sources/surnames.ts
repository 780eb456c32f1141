import type { Entity } from "../entities/entity.js";
import { isFamilyNameFirst, nameKeys } from "../entities/name-keys.js";
import { wordClass } from "../lexicon/word-classes.js";
import { oncePer } from "../once-per.js";
import { present } from "../present.js";
import type { Answer, Discourse } from "./discourse.js";
import { named } from "./named-sources.js";
import { mentionOn, mentionsIn, type PlacedMention, type SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";

// A single name that speaks, of somebody whom the article names in full.

/**
 * *Watts recommended him* in an article with *Charlie Watts*: who speaks by one word that is part of one person's name is
 * that person, and not a town or another person of that name.
 */
export function bySurname(context: SourceContext, noun: SourceNoun): Answer | null {
  const { name } = noun;
  if (name !== null && name.entity.type !== "location" && name.entity.type !== "person") return null;
  if (noun.determiner !== "" || noun.role !== null) return null;
  const { head } = noun;
  if (!/^\p{Lu}\p{Ll}/u.test(head.text) || (name !== null && name.last - name.first > 1)) return null;
  const [key] = nameKeys(head.text);
  const own = name === null ? [] : nameKeys(name.entity.name);
  if (key === undefined || (name?.entity.type === "person" && own.length > 1)) return null;
  const bearers = bearersOf(context).get(key);
  const [bearer] = bearers ?? [];
  if (bearer === undefined || (bearers?.size ?? 0) > 1 || bearer === name?.entity) return null;
  const mention = present(context.firstMention.get(bearer.id));
  return named(mention, "surname", `the only person in the article called ${head.text}`, "inferred");
}

/**
 * *Kim Yo-jong warned them. [Kim] said …* in an article that named another Kim before: of two with one family name who spoke
 * last in the paragraph, unless the other was named since or a title tells them apart.
 */
export function byNamesake(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  const { name, first } = noun;
  if (name?.form !== "surname" || name.first !== first || name.last !== first + 1) return null;
  const { tokens, sentences } = context.reading;
  const before = tokens[first - 1];
  if (before?.sentence === noun.head.sentence && /^(?:PROPN|NOUN|ADJ)$/.test(before.pos)) return null;
  const inFull = onlyInFull(context, noun, name.entity);
  if (inFull !== null)
    return named(
      inFull,
      "namesake",
      "of those with this family name the one named in the paragraph",
      "inferred",
    );
  const turn = discourse.turns.slice(-RECENT).findLast(({ token }) => token < first);
  if (turn?.kind !== "person" || turn.entity === name.entity.id) return null;
  if (tokens.at(turn.token).sentence < sentences.at(noun.head.sentence).index - RECENT) return null;
  if (turn.paragraph !== sentences.at(noun.head.sentence).paragraph) return null;
  const other = context.firstMention.get(turn.entity);
  if (other === undefined || !isOfFamily(other.entity, noun)) return null;
  if (mentionsIn(context, turn.token, first).some(({ entity }) => entity === name.entity)) return null;
  return named(other, "namesake", "of those with this family name the last to speak", "inferred");
}

/**
 * The only one of a family name whom the paragraph names in full before a source; null where it names `other`, whom the bare
 * name means elsewhere, or where that is who the article is about or of the same family.
 */
function onlyInFull(context: SourceContext, noun: SourceNoun, other: Entity): PlacedMention | null {
  const { tokens, sentences } = context.reading;
  const { paragraph } = sentences.at(noun.head.sentence);
  let found: PlacedMention | null = null;
  for (let i = noun.first - 1; i >= Math.max(0, noun.first - LONGEST_PARAGRAPH); i -= 1) {
    if (sentences.at(tokens.at(i).sentence).paragraph !== paragraph) break;
    const mention = mentionOn(context, i);
    if (mention === undefined || mention.first !== i || mention.entity.type !== "person") continue;
    if (mention.entity === other) return null;
    const isFull = mention.form !== "surname" && mention.last > mention.first + 1;
    if (!isFull || !isOfFamily(mention.entity, noun)) continue;
    if (found !== null && found.entity !== mention.entity) return null;
    found = mention;
  }
  if (found === null || other.mentions.length > MOST_OF_STRANGER) return null;
  return KIN.has(found.entity.role ?? "") || KIN.has(other.role ?? "") ? null : found;
}

/** How many tokens of a paragraph are read. */
const LONGEST_PARAGRAPH = 300;
/** Who is named more often is who an article is about, and its bare name means nobody else. */
const MOST_OF_STRANGER = 6;

const KIN = wordClass("kin");

/** How many turns and sentences back the namesake may have spoken. */
const RECENT = 4;

function isOfFamily({ name }: Entity, { head }: SourceNoun): boolean {
  const [key] = nameKeys(head.text);
  const keys = nameKeys(name);
  return keys.length > 1 && (keys.at(-1) === key || (isFamilyNameFirst(keys) && keys[0] === key));
}

/** *The [Tongs] said* in an article with *Jan Tong*: a family, of whom nobody is meant alone. */
export function isFamily(context: SourceContext, { determiner, head }: SourceNoun): boolean {
  if (determiner !== "the" || !/^\p{Lu}\p{Ll}+s$/u.test(head.text)) return false;
  const [key] = nameKeys(head.text.slice(0, -1));
  return key !== undefined && bearersOf(context).has(key);
}

/** People by each word of their name but the first, and by that where the article calls somebody by it alone. */
const bearersOf = oncePer((context: SourceContext): ReadonlyMap<string, ReadonlySet<Entity>> => {
  const found = new Map<string, Set<Entity>>();
  const alone: Entity[] = [];
  const byGivenName = new Map<string, Set<Entity>>();
  const add = (map: Map<string, Set<Entity>>, key: string, entity: Entity) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, new Set([entity]));
    else known.add(entity);
  };
  for (const { entity } of context.firstMention.values()) {
    if (entity.type !== "person") continue;
    const keys = nameKeys(entity.name);
    if (keys.length === 1) alone.push(entity);
    else if (keys[0] !== undefined) add(byGivenName, keys[0], entity);
    for (const key of keys.slice(1)) add(found, key, entity);
  }
  // "Tong Yung Soo … Mr Tong"
  for (const { entity, form, start, end } of context.mentions) {
    if (entity.type !== "person" || form !== "surname" || nameKeys(entity.name).length === 1) continue;
    for (const key of nameKeys(context.article.text.slice(start, end))) add(found, key, entity);
  }
  for (const entity of alone) {
    const [key] = nameKeys(entity.name);
    if (key === undefined || found.has(key)) continue;
    // "Terri Collins … Terri"; else "Swami Karvani … Karvani", whom nobody's longer name has
    found.set(key, byGivenName.get(key) ?? new Set([entity]));
  }
  return found;
});
