import type { Entity } from "../entities/entity.js";
import { sourceWords } from "../lexicon/source-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import { otherModifiers, recent } from "./collectives.js";
import { describes, fitsState, standsBeside } from "./description-fit.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import { byPoliticiansBody } from "./local-bodies.js";
import { byPronoun } from "./pronouns.js";
import type { SourceContext } from "./source-context.js";
import { kindOf } from "./source-kind.js";
import { complementOf, isSeveral, lemmaOf, type SourceNoun } from "./source-noun.js";

// Definite descriptions of somebody known: *the president*, *the agency*, *the group*.

/** Determiners that point at somebody already known. */
const POINTING = wordClass("pointingDeterminers");

/**
 * A definite description: *the president*, *the Israeli prime minister*, *the agency*, *the group*. Meant is
 * the one named or quoted before whom it describes; of several the last to speak; else nobody.
 */
export function byDescription(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  const police = noun.head.lower === "police" && noun.last - noun.first === 1;
  const pointing = POINTING.has(noun.determiner) || noun.possessive >= 0 || police;
  if (police && noun.modifiers.length === 0) return byPolice(context, noun, discourse);
  if (!pointing || noun.role?.plural === true) return null;
  // "the UN mission" says whose it is: it points at no other body
  if (noun.possessive < 0 && noun.modifiers.some(({ entity }) => /organization|group/.test(entity.type)))
    return null;
  const head = noun.head.lower;
  const plural = isSeveral(noun);
  const named = [...namedBefore(context, noun.first)];
  const owner = owningState(context, noun, discourse, named);
  const complement = complementOf(context, noun)?.entity;
  const described = named.filter(
    (entity) =>
      describes(context, noun, head, entity) &&
      (owner === null || entity.state === owner) &&
      (complement === undefined || isOf(context, entity, complement)),
  );
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
  const candidates = [
    ...described.map(({ id, type }) => ({ id, kind: kindOf(type) })),
    ...spoken.map(({ id, type }) => ({ id, kind: type })),
  ];
  if (candidates.length === 0) {
    if (!isSomebodys(context, noun)) return null;
    return byPoliticiansBody(context, noun, discourse) ?? nobody(noun);
  }
  const last = lastToSpeak(
    discourse,
    candidates.map(({ id }) => id),
  );
  const chosen = candidates.length === 1 ? candidates[0] : candidates.find(({ id }) => id === last);
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

/** *the president of Ghana*: the state's own, or named somewhere beside what *of* ties to the description. */
function isOf(context: SourceContext, entity: Entity, complement: Entity): boolean {
  return complement.iso3166 === null
    ? standsBeside(context, entity, complement)
    : entity.state === complement.iso3166;
}

/** *Police* in an article that named one force of police: that force, unless others without a name spoke before. */
function byPolice(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (recent(discourse, noun.head.lemma).length > 0) return null;
  const forces = [...namedBefore(context, noun.first)].filter(
    ({ type, name }) => type === "organization" && /\b(?:police|constabulary)\b/i.test(name),
  );
  const [force] = forces;
  if (force === undefined || forces.length > 1) return null;
  const because = "the only police that the article named before";
  const { start, end } = noun.head;
  const mention = { start, end, form: "description" as const };
  return {
    entity: force.id,
    kind: "organization",
    resolution: "inferred",
    rule: "description",
    because,
    refused: [],
    mention,
  };
}

/**
 * *The company*, *the hospital* of which nothing was said before: it is one that the article names or knows, and not a
 * body without a name.
 */
function isSomebodys(context: SourceContext, noun: SourceNoun): boolean {
  const { bodyNouns, bodiesOfStates } = sourceWords();
  const { lower } = noun.head;
  if (noun.role?.entry.kind !== "body" || noun.last - noun.first > 1 || noun.possessive >= 0) return false;
  if (noun.last < noun.end && context.reading.tokens.at(noun.last).text !== ",") return false;
  if (!bodyNouns.has(lower) || bodiesOfStates.has(lower)) return false;
  const { tokens } = context.reading;
  for (let i = noun.first - 1; i >= Math.max(0, noun.first - INTRODUCED); i -= 1)
    if (tokens.at(i).lemma === noun.head.lemma && tokens[i - 1]?.lower !== "the") return false;
  return true;
}

/** How many tokens back a body may have been brought in without a name. */
const INTRODUCED = 1000;

function nobody({ head }: SourceNoun): Answer {
  return { ...unresolved("description", `nobody named before is "the ${head.lower}"`), kind: "organization" };
}

/** How many mentions back a description can point. */
const REACH = 400;

function namedBefore(context: SourceContext, token: number): Set<Entity> {
  const found = new Set<Entity>();
  let at = token - 1;
  while (at >= 0 && context.mentionAt[at]! < 0) at -= 1;
  if (at < 0) return found;
  const last = context.mentionAt[at]!;
  for (let i = Math.max(0, last - REACH); i <= last; i += 1) found.add(context.mentions[i]!.entity);
  return found;
}

function lastToSpeak(discourse: Discourse, ids: readonly string[]): string | undefined {
  return discourse.turns.slice(-300).findLast(({ entity }) => ids.includes(entity))?.entity;
}

/** *Egypt … [its] foreign ministry*: the state that owns the described, as a code; null where no state does. */
function owningState(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
  named: readonly Entity[],
): string | null {
  if (noun.determiner !== "its" && noun.determiner !== "their") return null;
  const owner = byPronoun(context, discourse, noun.first - 1, null)?.entity;
  return named.find(({ id }) => id === owner)?.iso3166 ?? null;
}
