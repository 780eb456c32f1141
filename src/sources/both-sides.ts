import type { Entity } from "../entities/entity.js";
import { kindOfEntry } from "../entities/entry-index.js";
import { present } from "../present.js";
import type { Tokens } from "../sentences/reading.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import { named } from "./named-sources.js";
import { rolesOf } from "./roles.js";
import {
  isInDateline,
  mentionsOfSentence,
  type PlacedMention,
  type SourceContext,
} from "./source-context.js";

// *Both sides*, *the couple*: the two of whom the text just spoke.

const PAIRS = /^(?:couple|pair|duo)$/;
const BODIES = /^(?:companies|firms|organi[sz]ations|groups|agencies|airlines|banks|unions|clubs)$/;
const STATES = /^(?:countries|governments|nations|states|capitals)$/;
const SIDES = /^(?:sides?|parties|countries|governments|nations|states|capitals)$/;

/** How many sentences back the two may have been named. */
const REACH = 2;

/** Which entities a noun for two may mean. */
type Sort = "people" | "states" | "sides" | "bodies";

/**
 * *Both sides*, *the two countries*, *neither side*, *the couple*, *the two ministers*: the two states, bodies or
 * people named in the sentence before, or in the one before that; nobody where there are more than two.
 */
export function byBothSides(
  context: SourceContext,
  from: number,
  end: number,
  discourse: Discourse,
): Answer | null {
  const { tokens, sentences } = context.reading;
  const sort = sortOf(context, from, end);
  const noun = tokens[end - 1];
  if (noun === undefined || (sort === null && !isBothAlone(tokens, from, end))) return null;
  const { sentence } = tokens.at(from);
  const last = discourse.turns
    .slice(-20)
    .findLast(({ token, others }) => token < from && others.length === 1);
  if (last !== undefined && sentence - tokens.at(last.token).sentence <= REACH) {
    const pair = [last.entity, ...last.others].map((id) => context.firstMention.get(id));
    if (pair.every((one) => one !== undefined && (sort === null || fits(one.entity, sort))))
      return pairAnswer(pair as PlacedMention[]);
  }
  if (sort === null) return null;
  for (let before = sentence; before >= Math.max(0, sentence - REACH); before -= 1) {
    const { first, last: close } = sentences.at(before);
    const actors = actorsIn(context, mentionsOfSentence(context, first, Math.min(from, close), before), sort);
    if (actors.length === 2) return pairAnswer(actors);
    if (actors.length > 2 && sort !== "bodies")
      return unresolved(
        "both-sides",
        `"${noun.lower}" could be two of ${actors.length}`,
        actors.map(({ entity }) => ({ entity: entity.id, reason: "one of more than two" })),
      );
  }
  return null;
}

/** *[Both] said*: the two who spoke together just before. */
function isBothAlone(tokens: Tokens, from: number, end: number): boolean {
  return end - from === 1 && tokens.at(from).lower === "both";
}

/** What the tokens `from` up to `end` ask for; null where they do not say two. */
function sortOf({ reading: { tokens }, lexicon }: SourceContext, from: number, end: number): Sort | null {
  const at = tokens.at(from).lower === "the" ? from + 1 : from;
  if (at === from + 1 && at + 1 === end) {
    const { lower } = tokens.at(at);
    return PAIRS.test(lower) ? "people" : BODIES.test(lower) ? "bodies" : null;
  }
  const noun = tokens[at + 1]?.lower ?? "";
  if (at + 2 !== end || !/^(?:both|neither|either|two)$/.test(tokens.at(at).lower)) return null;
  if (SIDES.test(noun)) return STATES.test(noun) ? "states" : "sides";
  if (BODIES.test(noun)) return "bodies";
  const role = rolesOf(lexicon).get(noun);
  // "two ministers" may be any two
  const definite = at > from || tokens.at(at).lower === "both";
  return definite && role?.plural === true && role.entry.kind === "person" ? "people" : null;
}

function fits({ type }: Entity, sort: Sort): boolean {
  if (sort === "people") return type === "person";
  if (sort === "bodies") return /organization|group/.test(type);
  return type === "state" || (sort === "sides" && /organization|group/.test(type));
}

function actorsIn(context: SourceContext, mentions: readonly PlacedMention[], sort: Sort): PlacedMention[] {
  const seen = new Set<Entity>();
  return mentions.filter((mention) => {
    const { entity } = mention;
    if (!fits(entity, sort) || seen.has(entity) || isInPassing(context, mention)) return false;
    seen.add(entity);
    return true;
  });
}

/** An agency in the dateline, a state as a place (*in northern Chile*), an outlet that tells of the two. */
function isInPassing(context: SourceContext, { entity, first }: PlacedMention): boolean {
  const { tokens } = context.reading;
  if (isInDateline(context, first)) return true;
  if (kindOfEntry(context.lexicon, entity.id) === "media") return true;
  let before = first - 1;
  while (/^(?:ADJ|NOUN)$/.test(tokens[before]?.pos ?? "")) before -= 1;
  return entity.type === "state" && PLACING.test(tokens[before]?.lower ?? "");
}

const PLACING = /^(?:in|across|inside|outside|near|throughout)$/;

function pairAnswer([first, second]: readonly PlacedMention[]): Answer {
  const because = "the two of whom the text spoke just before";
  const answer = named(present(first), "both-sides", because, "inferred");
  return { ...answer, others: [named(present(second), "both-sides", because, "inferred")] };
}
