import type { Entity } from "../entities/entity.js";
import { kindOfEntry } from "../entities/entry-index.js";
import { sourceWords } from "../lexicon/source-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Tokens } from "../sentences/reading.js";
import { nameHolds } from "./body-kinds.js";
import { otherModifiers, recent } from "./collectives.js";
import { ofCouple } from "./couples.js";
import { describes, fitsState, isBased, isOf, isTied } from "./description-fit.js";
import { type Answer, type Discourse, kindOfId, unresolved } from "./discourse.js";
import { isIntroducedAs } from "./introductions.js";
import { byPoliticiansBody } from "./local-bodies.js";
import { isPartOf } from "./named-sources.js";
import { byPolice } from "./police.js";
import { byPronoun } from "./pronouns.js";
import { byRebels, REBELS } from "./rebels.js";
import { isMentioned, mentionsBefore, mentionsOfSentence, type SourceContext } from "./source-context.js";
import { kindOf } from "./source-kind.js";
import { complementOf, isSeveral, lemmaOf, type SourceNoun } from "./source-noun.js";
import { lastToldOf } from "./told-of.js";

// Definite descriptions of somebody known: *the president*, *the agency*, *the group*.

/** Determiners that point at somebody already known. */
const POINTING = wordClass("pointingDeterminers");

/**
 * A definite description: *the president*, *the Israeli prime minister*, *the agency*, *the group*. It means the one it
 * describes who was named or quoted before; of several the last to speak; else nobody.
 */
export function byDescription(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  const police = noun.head.lower === "police" && noun.last - noun.first === 1;
  const pointing = POINTING.has(noun.determiner) || noun.possessive >= 0 || police;
  if (police && noun.modifiers.length === 0) return byPolice(context, noun, discourse);
  if (noun.determiner === "the" && REBELS.has(noun.head.lower)) return byRebels(context, noun, discourse);
  if (!pointing || noun.role?.plural === true) return null;
  // "the UN mission" says whose it is: it points at no other body
  const bodies = noun.modifiers.filter(({ entity }) => /organization|group/.test(entity.type));
  if (noun.possessive < 0 && bodies.some(({ last }) => !isTied(context, last)))
    return byPartOfNations(context, noun, discourse);
  const head = noun.head.lower;
  const plural = isSeveral(noun);
  const named = [...namedBefore(context, noun.first)];
  const owner = owningState(context, noun, discourse, named);
  const complement = complementOf(context, noun)?.entity;
  const alike = named.filter(
    (entity) => describes(context, noun, head, entity) && (owner === null || entity.state === owner),
  );
  // "the senator from Vermont": the only senator, whatever the article says of Vermont
  const sole = alike.length === 1 && complement?.type === "location" && alike[0]?.type === "person";
  const fitting = alike.filter(
    (entity) => sole || complement === undefined || isOf(context, entity, complement),
  );
  // "the investigative outlet Solomon … told the BBC. The outlet": who is called so before who is one
  const called = fitting.filter(
    (entity) => entity.type === "organization" && isIntroducedAs(context, entity, noun.head),
  );
  // "the party" is one that is called a party rather than its committee
  const closer = fitting.filter(
    (entity) =>
      (entity.type === "organization" && nameHolds(entity.name, head)) ||
      (called.length === 1 && entity === called[0]),
  );
  const described = closer.length > 0 ? closer : fitting;
  const { passingWords } = sourceWords();
  const said = otherModifiers(context, noun).filter((word) => !passingWords.has(word));
  if (complement !== undefined) said.push(`of ${complement.id}`);
  const spoken = recent(discourse, lemmaOf(noun)).filter(
    (one) =>
      one.plural === plural &&
      fitsState(context, noun, one.state) &&
      (owner === null || one.state === owner) &&
      said.every((word) => one.modifiers.includes(word)),
  );
  const candidates: Described[] = [
    ...described.map(({ id, type }) => ({ id, kind: kindOf(type) })),
    ...spoken.map(({ id, type }) => ({ id, kind: type })),
  ];
  if (candidates.length === 0) {
    // "the Taliban-led government"
    if (bodies.length > 0 && noun.possessive < 0) return null;
    if (noun.role === null) return byAnyBody(context, noun, discourse);
    if (!isSomebodys(context, noun)) return byKin(context, noun, discourse);
    return byPoliticiansBody(context, noun, discourse) ?? byAnyBody(context, noun, discourse) ?? nobody(noun);
  }
  const isTiedTo = tiedWords(context, noun);
  return isTiedTo && candidates.length > 1
    ? (lastNamed(context, noun, candidates) ?? nobody(noun))
    : lastDescribed(context, noun, discourse, candidates);
}

/** *the Kurdish[-led] force*, *the rebel[-held] town*: a hyphen inside. */
function tiedWords(context: SourceContext, { first, last }: SourceNoun): boolean {
  for (let i = first + 1; i < last; i += 1) if (isTied(context, i)) return true;
  return false;
}

/** *The al-Qaeda-linked group*: of several the only one named in the sentence or the one before. */
function lastNamed(
  context: SourceContext,
  noun: SourceNoun,
  candidates: readonly Described[],
): Answer | null {
  const { first, index } = context.reading.sentences.at(noun.head.sentence);
  const before = index > 0 ? context.reading.sentences.at(index - 1) : null;
  const near = new Set(
    [
      ...mentionsOfSentence(context, first, noun.first, index),
      ...(before === null ? [] : mentionsOfSentence(context, before.first, before.last, before.index)),
    ]
      .filter(({ last }) => !isTied(context, last))
      .map(({ entity }) => entity.id)
      .filter((id) => candidates.some((one) => one.id === id)),
  );
  const [id] = near;
  return id === undefined || near.size > 1
    ? null
    : pointedAt(context, noun, id, "the only one described so in the sentence before");
}

/** Somebody whom a description may mean. */
type Described = Pick<Answer, "kind"> & { readonly id: string };

/** Of those whom a description may mean, the only one, the only one in its sentence, or the last to speak. */
function lastDescribed(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
  candidates: readonly Described[],
): Answer {
  const head = noun.head.lower;
  const ids = candidates.map(({ id }) => id);
  const chosenId =
    ids.length === 1
      ? ids[0]
      : (onlyInSentence(context, noun.first, ids) ?? lastToldOf(context, discourse, noun, ids));
  const chosen = candidates.find(({ id }) => id === chosenId);
  const others = candidates
    .filter((one) => one !== chosen)
    .map(({ id }) => ({ entity: id, reason: "described as well, did not speak last" }));
  if (chosen === undefined)
    return unresolved("description", `"the ${head}" could be any of ${candidates.length}`, others);
  return {
    entity: chosen.id,
    kind: chosen.kind,
    resolution: "inferred",
    rule: "description",
    because: `described as "${head}" before`,
    refused: others,
    mention: { start: context.reading.tokens.at(noun.first).start, end: noun.head.end, form: "description" },
  };
}

/** *His wife, Zara, said … [The mother] of four added*: who last spoke, where nothing but the kinship is said and it fits. */
function byKin(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  const gender = noun.role?.entry.gender;
  if (!KIN.has(noun.head.lower) || gender === undefined || noun.determiner !== "the") return null;
  if (noun.last - noun.first > 1 || complementOf(context, noun) !== null) return null;
  const last = discourse.turns.slice(-LATELY).findLast(({ nested }) => !nested);
  const { tokens } = context.reading;
  const isNear = last?.kind === "person" && noun.head.sentence - tokens.at(last.token).sentence <= LATELY;
  if (isNear && context.genderOf(last.entity).gender === gender)
    return pointedAt(context, noun, last.entity, "the last to speak, whom the kinship fits");
  const spouse = ofCouple(context, noun, gender);
  return spouse && pointedAt(context, noun, spouse.entity.id, "of the couple whom the article names");
}

const KIN = wordClass("kin");

/** How many turns and sentences back the last speaker may be. */
const LATELY = 3;

/** *UNESCO is considering it. [The UN agency] said …*: the body just named, if it is not the United Nations as a whole. */
function byPartOfNations(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  const [whole] = noun.modifiers;
  if (whole === undefined || !isPartOf(whole, noun.head.lower)) return null;
  const answer = byPronoun(context, discourse, noun.first - 1, { wanted: "thing" });
  if (answer?.entity == null || answer.entity === whole.entity.id || answer.kind !== "organization")
    return nobody(noun);
  return pointedAt(context, noun, answer.entity, "the body of the United Nations just named");
}

/** *The body*, *the group*: the one named just before, as *it* would mean it. */
function byAnyBody(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  const alone = noun.last - noun.first === 1 || noun.modifiers.some(({ last }) => isBased(context, last));
  if (!ANY_BODIES.has(noun.head.lower) || noun.determiner !== "the" || !alone) return null;
  const answer = byPronoun(context, discourse, noun.last - 1, { wanted: "thing" });
  if (answer?.entity == null || !/^(?:organization|group)$/.test(answer.kind)) return null;
  // a survey's group of people is not the outlet that tells of it
  const kind = noun.head.lower === "group" ? kindOfEntry(context.lexicon, answer.entity) : null;
  if (kind !== null && NO_GROUPS.has(kind)) return null;
  return pointedAt(context, noun, answer.entity, "the only body just named");
}

const NO_GROUPS: ReadonlySet<string> = new Set(["media", "government", "parliament", "ministry", "agency"]);
const ANY_BODIES = wordClass("nounsForAnyBody");

/** The answer for a description that points at somebody named before. */
export function pointedAt(context: SourceContext, noun: SourceNoun, entity: string, because: string): Answer {
  const start = context.reading.tokens.at(noun.first).start;
  return {
    entity,
    kind: kindOfId(entity),
    resolution: "inferred",
    rule: "description",
    because,
    refused: [],
    mention: { start, end: noun.head.end, form: "description" },
  };
}

/**
 * *The company*, *the regional court* of which nothing was said before: it is one that the article names or knows, and not
 * a body without a name.
 */
function isSomebodys(context: SourceContext, noun: SourceNoun): boolean {
  const { bodiesOfStates, namelessBodies } = sourceWords();
  const { lower, lemma } = noun.head;
  if (noun.role?.entry.kind !== "body" || noun.possessive >= 0 || POSSESSIVES.has(noun.determiner))
    return false;
  const { tokens } = context.reading;
  if (noun.last < noun.end && tokens.at(noun.last).pos === "ADP") return false;
  if (noun.last - noun.first === 1 && bodiesOfStates.has(lower)) return false;
  if (namelessBodies.has(lower) || isAsGoodAsNamed(context, noun)) return false;
  for (let i = noun.first - 1; i >= Math.max(0, noun.first - INTRODUCED); i -= 1)
    if (tokens.at(i).lemma === lemma && isIndefinite(tokens, i)) return false;
  return true;
}

const POSSESSIVES = wordClass("possessives");

/** *The [ZNPW] union*, *the opposition [Heartland] alliance*, *the Dutch [swimming] federation*: no other is called so, though no list has it. */
function isAsGoodAsNamed(context: SourceContext, { first, last, head, modifiers }: SourceNoun): boolean {
  if (/^(?:government|embassy)$/.test(head.lower)) return false;
  const { tokens } = context.reading;
  const said = tokens
    .slice(first, last - 1)
    .filter(({ index, lower }) => !isMentioned(context, index) && lower !== "the");
  const called = said.at(-1);
  if (called?.index !== last - 2) return false;
  if (called.pos === "PROPN" && /^\p{Lu}/u.test(called.text)) return true;
  return (
    called.pos !== "ADJ" &&
    modifiers.some(({ entity, form }) => entity.type === "state" && form === "demonym")
  );
}

/** *A small regional [court]*. */
function isIndefinite(tokens: Tokens, noun: number): boolean {
  let at = noun - 1;
  while (noun - at < LONGEST_PHRASE && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[at]?.pos ?? "")) at -= 1;
  return /^(?:an?|another|one|this|his|her|its|their)$/.test(tokens[at]?.lower ?? "");
}

const LONGEST_PHRASE = 6;

/** How many tokens back a body may have been brought in without a name. */
const INTRODUCED = 1000;

function nobody({ head }: SourceNoun): Answer {
  return { ...unresolved("description", `nobody named before is "the ${head.lower}"`), kind: "organization" };
}

/** Those named before a token, for themselves and not only as what others are tied to: *al-Qaeda-linked fighters*. */
export function namedBefore(context: SourceContext, token: number): Set<Entity> {
  const found = new Set<Entity>();
  for (const { entity, last } of mentionsBefore(context, token))
    if (!isTied(context, last)) found.add(entity);
  return found;
}

/** *[Minister Patuanelli] sent a letter, but the minister said*: the only one whom the sentence names before a token. */
function onlyInSentence(context: SourceContext, token: number, ids: readonly string[]): string | undefined {
  const { tokens, sentences } = context.reading;
  const { first, index } = sentences.at(tokens.at(token).sentence);
  const near = mentionsOfSentence(context, first, token, index)
    .map(({ entity }) => entity.id)
    .filter((id) => ids.includes(id));
  return new Set(near).size === 1 ? near[0] : undefined;
}

/** *Egypt … [its] foreign ministry*: the state that owns the described, as a code; null where no state does. */
function owningState(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
  named: readonly Entity[],
): string | null {
  if (noun.determiner !== "its" && noun.determiner !== "their") return null;
  const owner = byPronoun(context, discourse, noun.first - 1)?.entity;
  return named.find(({ id }) => id === owner)?.iso3166 ?? null;
}
