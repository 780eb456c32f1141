import { bodyKey } from "../entities/bodies.js";
import type { Entity } from "../entities/entity.js";
import { nameKeys } from "../entities/name-keys.js";
import { sourceWords } from "../lexicon/source-words.js";
import { openUnnamed, recent } from "./collectives.js";
import type { Answer, Discourse } from "./discourse.js";
import { named } from "./named-sources.js";
import { byPronoun } from "./pronouns.js";
import { isMentioned, mentionsIn, type PlacedMention, type SourceContext } from "./source-context.js";
import { lemmaOf, type SourceNoun } from "./source-noun.js";
import { ofAnyState, stateWith, topicStates } from "./topic-state.js";

// Bodies without a name of their own that a state, a place or a person has one of.

/**
 * *The Danish military*, *Goa's government*, *the parliament of Portugal*, *Klobuchar's campaign*: an organisation with
 * that state; the one the article names, if it names it, and the same again when the words come again.
 */
export function byOwnedBody(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (noun.name !== null || (noun.role !== null && /person|document/.test(noun.role.entry.kind))) return null;
  const owner =
    ownerOf(context, noun) ?? ownerByPronoun(context, noun, discourse) ?? ownerByCountry(context, noun);
  if (owner === null) return null;
  return bodyOf(context, noun, discourse, owner);
}

/** The body of an owner that a phrase means. */
export function bodyOf(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
  owner: PlacedMention,
): Answer {
  const words = ownWords(context, noun);
  const state = owner.entity.iso3166 ?? owner.entity.state;
  const same =
    bodyOfPerson(context, words, owner.entity) ??
    (state === null ? undefined : namedBody(context, words, state));
  if (same !== undefined) {
    const answer = named(
      { ...owner, entity: same, form: "name" },
      "owned-body",
      "the article names this body",
    );
    return { ...answer, resolution: "inferred" };
  }
  const again = recent(discourse, lemmaOf(noun)).find(
    (one) =>
      one.type === "organization" &&
      one.owner === owner.entity.id &&
      one.modifiers.join(" ") === words.join(" "),
  );
  const end = owner.first >= noun.last && owner.last <= noun.end ? owner.end : noun.head.end;
  return bodyAnswer(context, noun, discourse, again?.id ?? null, { owner: owner.entity, words, state, end });
}

/** *The army* of which nothing was said before: that of the state which the sentence is about. */
export function byTopicBody(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (noun.name !== null || noun.determiner !== "the" || noun.modifiers.length > 0 || noun.possessive >= 0)
    return null;
  if (!sourceWords().bodiesOfStates.has(headOf(context, noun))) return null;
  if (context.reading.tokens[noun.last]?.lower === "of") return null;
  const states = topicStates(context, noun.first);
  const [state] = states;
  if (state === undefined) return null;
  if (states.length > 1) return ofAnyState("owned-body", noun.head.lower, states);
  const words = ownWords(context, noun);
  const alike = ARMIES.has(noun.head.lower) ? [...ARMIES] : [lemmaOf(noun)];
  const spoken = alike
    .flatMap((head) => recent(discourse, head))
    .findLast((one) => one.type === "organization" && one.state === state.iso3166);
  const again = spoken ?? namedBody(context, words, state.iso3166 ?? "");
  return bodyAnswer(context, noun, discourse, again?.id ?? null, {
    owner: state,
    words,
    state: state.iso3166,
    end: noun.head.end,
  });
}

/** Words that mean the same forces of a state: *the Danish military … the army*. */
const ARMIES: ReadonlySet<string> = new Set(["army", "military", "armed forces"]);

interface OwnedBody {
  readonly owner: Entity;
  readonly words: readonly string[];
  readonly state: string | null;
  /** Where the words for it end. */
  readonly end: number;
}

function bodyAnswer(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
  known: string | null,
  { owner, words, state, end }: OwnedBody,
): Answer {
  const { tokens } = context.reading;
  const span = { start: tokens.at(noun.first).start, end };
  const id =
    known ??
    openUnnamed(context, noun, discourse, span, {
      type: "organization",
      head: lemmaOf(noun),
      plural: noun.role?.plural ?? false,
      state,
      owner: owner.id,
      modifiers: words,
    }).id;
  return {
    entity: id,
    kind: "organization",
    resolution: known === null ? "stated" : "inferred",
    rule: "owned-body",
    because: `a body that ${owner.name} has one of`,
    refused: [],
    mention: { start: span.start, end: span.end, form: "description" },
  };
}

/** Who has the body: the name in front of it, or that which *of* ties to it; null where it is not a body of theirs. */
function ownerOf(context: SourceContext, noun: SourceNoun): PlacedMention | null {
  const { bodiesOfPeople, bodiesOfPlaces } = sourceWords();
  const head = headOf(context, noun);
  const [owner, second] =
    noun.modifiers.length > 0
      ? noun.modifiers
      : context.reading.tokens[noun.last]?.lower === "of"
        ? mentionsIn(context, noun.last, Math.min(noun.end, noun.last + 4))
        : [];
  if (owner === undefined || (second !== undefined && second.last <= noun.last)) return null;
  const { type } = owner.entity;
  if (type === "person") return noun.possessive >= 0 && bodiesOfPeople.has(head) ? owner : null;
  return (type === "state" || type === "location") && bodiesOfPlaces.has(head) ? owner : null;
}

/** *Egypt objects, [its] foreign ministry said*. */
function ownerByPronoun(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
): PlacedMention | null {
  if (noun.determiner !== "its" || !sourceWords().bodiesOfPlaces.has(headOf(context, noun))) return null;
  const owner = byPronoun(context, discourse, noun.first - 1)?.entity;
  const mention = owner ? context.firstMention.get(owner) : undefined;
  return mention?.entity.type === "state" ? mention : null;
}

/** *The [country]'s parliament*, *the island [nation]'s cabinet*: the only state that the sentence may be about. */
function ownerByCountry(context: SourceContext, noun: SourceNoun): PlacedMention | null {
  if (noun.possessive <= noun.first || noun.determiner !== "the" || noun.modifiers.length > 0) return null;
  if (!COUNTRIES.has(context.reading.tokens.at(noun.possessive - 1).lower)) return null;
  if (!sourceWords().bodiesOfPlaces.has(headOf(context, noun))) return null;
  const [state, other] = topicStates(context, noun.first);
  return state === undefined || other !== undefined ? null : (context.firstMention.get(state.id) ?? null);
}

const COUNTRIES: ReadonlySet<string> = new Set(["country", "nation", "state", "republic", "kingdom"]);

/** The head noun, with the word before it where the two are one: *air force*, *city council*. */
function headOf({ reading: { tokens } }: SourceContext, noun: SourceNoun): string {
  const pair = `${tokens[noun.last - 2]?.lower} ${noun.head.lower}`;
  return noun.last - noun.first >= 2 && sourceWords().bodiesOfPlaces.has(pair) ? pair : noun.head.lower;
}

/** The words of the phrase that are not names, in lower case: *foreign ministry*. */
function ownWords(context: SourceContext, noun: SourceNoun): string[] {
  const words: string[] = [];
  // in "the country's parliament" only *parliament* names the body
  const from =
    noun.modifiers.length === 0 && noun.possessive >= noun.first ? noun.possessive + 1 : noun.first;
  for (let i = from; i < noun.last; i += 1) {
    const { lower } = context.reading.tokens.at(i);
    if (!isMentioned(context, i) && /^\p{L}/u.test(lower)) words.push(lower);
  }
  return words;
}

/** The only body of a state in the article whose name has these words and, fillers apart, no others. */
function namedBody(context: SourceContext, words: readonly string[], state: string): Entity | undefined {
  const { nameFillers } = sourceWords();
  const wanted = bodyKey(words).split(" ");
  const owner = stateWith(context, state);
  const stateWords = new Set(owner === undefined ? [] : wordsOfState(context, owner));
  const fits = new Set<Entity>();
  for (const { entity } of context.bodies.slice(0, MOST_BODIES)) {
    if (entity.state !== state) continue;
    const keys = bodyKey(nameKeys(entity.name)).split(" ");
    const rest = keys.filter((key) => !wanted.includes(key) && !nameFillers.has(key) && !stateWords.has(key));
    if (rest.length === 0 && wanted.every((word) => keys.includes(word))) fits.add(entity);
  }
  return fits.size === 1 ? [...fits][0] : undefined;
}

/** *Lund's campaign* where the article names the *Lund campaign*: the body called by the person's name and these words. */
function bodyOfPerson(
  context: SourceContext,
  words: readonly string[],
  { type, name }: Entity,
): Entity | undefined {
  if (type !== "person" || words.length === 0) return undefined;
  const own = new Set(nameKeys(name));
  const named = context.bodies.slice(0, MOST_BODIES).find(({ entity }) => {
    const keys = nameKeys(entity.name);
    const rest = keys.filter((key) => !words.includes(key));
    return rest.length > 0 && rest.every((key) => own.has(key)) && words.every((word) => keys.includes(word));
  });
  return named?.entity;
}

/** How many of the bodies named are looked at, and how many mentions of a state. */
const MOST_BODIES = 200;
const MOST_MENTIONS = 30;

/** The words by which the article names a state. */
function wordsOfState({ article: { text } }: SourceContext, { name, mentions }: Entity): string[] {
  const said = mentions.slice(0, MOST_MENTIONS).map(({ start, end }) => text.slice(start, end));
  return [name, ...said].flatMap(nameKeys);
}
