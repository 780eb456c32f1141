import type { Entity } from "../entities/entity.js";
import { oncePer } from "../once-per.js";
import { openUnnamed } from "./collectives.js";
import type { Answer, Discourse } from "./discourse.js";
import { bodyOf } from "./owned-bodies.js";
import { mentionOn, type PlacedMention, type SourceContext } from "./source-context.js";
import { lemmaOf, type SourceNoun } from "./source-noun.js";
import { mainState } from "./topic-state.js";

// Bodies without a name and without an owner beside them: of the town, of the place, of the politician spoken of.

const TOWNS: ReadonlySet<string> = new Set(["city", "town", "county", "village", "municipality", "district"]);
const SERVICES =
  /^(?:(?:fire|police|ambulance|sheriff's) (?:service|department|brigade)|(?:emergency|rescue) services?|coroner's office)$/;
const OF_POLITICIANS: ReadonlySet<string> = new Set(["administration", "campaign"]);
const OFFICES =
  /\b(?:president|governor|gov\.|mayor|premier|chancellor|senator|sen\.|candidate|nominee|prime minister)(?!\p{L})/iu;

/**
 * *The city said* in an article about the *city of Lund*: the only place that the article calls so, as a body; and *the
 * fire service*, that of the place.
 */
export function byLocalBody(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (!isBare(noun)) return null;
  if (TOWNS.has(noun.head.lower) && noun.last - noun.first === 1) {
    const place = onlyPlaceCalled(context, noun.head.lower, noun.first);
    return place === null ? null : { ...bodyOf(context, noun, discourse, place), resolution: "inferred" };
  }
  const { tokens } = context.reading;
  const words = tokens.slice(noun.first, noun.last).map(({ lower }) => lower);
  if (!SERVICES.test(words.join(" "))) return null;
  const head = words.join(" ");
  const state = mainState(context)?.iso3166 ?? null;
  const span = { start: tokens.at(noun.first).start, end: noun.head.end };
  const known = discourse.collectivesByHead.get(head)?.find(({ type }) => type === "organization");
  const kind = { type: "organization", head, plural: false, state, owner: null, modifiers: words } as const;
  return answer(
    known?.id ?? openUnnamed(context, noun, discourse, span, kind).id,
    span,
    "a service of the place",
  );
}

/** *The administration*, *the campaign*: that of the only politician named in the sentence or the two before. */
export function byPoliticiansBody(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
): Answer | null {
  if (!isBare(noun) || !OF_POLITICIANS.has(noun.head.lower) || noun.last - noun.first > 1) return null;
  const { tokens, sentences } = context.reading;
  const own = politiciansIn(context, sentences.at(noun.head.sentence).first, noun.first);
  const first = Math.max(sentences.at(Math.max(0, noun.head.sentence - NEAR)).first, noun.first - FARTHEST);
  const near = own.size === 1 ? own : politiciansIn(context, first, noun.first);
  const [owner] = near;
  if (owner === undefined || near.size > 1) return null;
  const head = lemmaOf(noun);
  const span = { start: tokens.at(noun.first).start, end: noun.head.end };
  const known = discourse.collectivesByHead.get(head)?.find((one) => one.owner === owner.id);
  const kind = {
    type: "organization",
    head,
    plural: false,
    state: owner.state,
    owner: owner.id,
    modifiers: [head],
  } as const;
  const { id } = known ?? openUnnamed(context, noun, discourse, span, kind);
  return answer(id, span, `${owner.name} is the only politician just named`);
}

function politiciansIn(context: SourceContext, first: number, end: number): ReadonlySet<Entity> {
  const found = new Set<Entity>();
  for (let i = first; i < end; i += 1) {
    const entity = mentionOn(context, i)?.entity;
    if (entity?.type === "person" && OFFICES.test(entity.role ?? "")) found.add(entity);
  }
  return found;
}

/** How many sentences back the politician may be named. */
const NEAR = 2;
/** And how many tokens. */
const FARTHEST = 150;

function answer(entity: string, span: { start: number; end: number }, because: string): Answer {
  return {
    entity,
    kind: "organization",
    resolution: "inferred",
    rule: "local-body",
    because,
    refused: [],
    mention: { ...span, form: "description" },
  };
}

function isBare({ name, determiner, modifiers, possessive }: SourceNoun): boolean {
  return name === null && determiner === "the" && modifiers.length === 0 && possessive < 0;
}

/** The only place before a token that is called a city, in its name or beside it: *the city of [Lund]*, *[Lund], a city*. */
function onlyPlaceCalled(context: SourceContext, noun: string, end: number): PlacedMention | null {
  const [only, other] = placesCalled(context).get(noun) ?? [];
  if (only === undefined || only.first >= end) return null;
  return other === undefined || other.first >= end ? only : null;
}

/** By *city*, *town* and their like: the places that the article calls so, in text order. */
const placesCalled = oncePer((context: SourceContext): ReadonlyMap<string, readonly PlacedMention[]> => {
  const found = new Map<string, PlacedMention[]>();
  for (const mention of context.mentions) {
    if (mention.entity.type !== "location") continue;
    for (const noun of nounsBeside(context, mention)) {
      const known = found.get(noun) ?? [];
      if (!known.some(({ entity }) => entity === mention.entity) && known.length < MOST_PLACES)
        known.push(mention);
      found.set(noun, known);
    }
  }
  return found;
});

/** It is enough to know that there is more than one of a kind. */
const MOST_PLACES = 12;

function nounsBeside(
  { reading: { tokens } }: SourceContext,
  { entity, first, last }: PlacedMention,
): string[] {
  const before = tokens[first - 1]?.lower === "of" ? tokens[first - 2] : tokens[first - 1];
  const behind = tokens[last]?.text === "," && /^(?:an?|the)$/.test(tokens[last + 1]?.lower ?? "");
  const apposed = behind ? tokens.slice(last + 2, last + 6).map(({ lower }) => lower) : [];
  const words = [before?.lower ?? "", ...apposed, ...entity.name.toLowerCase().split(" ")];
  return words.filter((word) => TOWNS.has(word));
}
