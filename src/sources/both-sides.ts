import type { Entity } from "../entities/entity.js";
import { present } from "../present.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import { named } from "./named-sources.js";
import { mentionsBetween, type PlacedMention, type SourceContext } from "./source-context.js";

// *Both sides*: the two of whom the text just spoke.

const STATES = /^(?:countries|governments|nations|states|capitals)$/;
const SIDES = /^(?:sides?|parties|countries|governments|nations|states|capitals)$/;

/** How many sentences back the two may have been named. */
const REACH = 2;

/**
 * *Both sides*, *the two countries*, *neither side*: the two states, groups or bodies named in the sentence before, or
 * in the one before that; of more than two nobody.
 */
export function byBothSides(
  context: SourceContext,
  from: number,
  end: number,
  discourse: Discourse,
): Answer | null {
  const { tokens, sentences } = context.reading;
  const at = tokens.at(from).lower === "the" ? from + 1 : from;
  const noun = tokens[at + 1];
  if (at + 2 !== end || noun === undefined || !/^(?:both|neither|either|two)$/.test(tokens.at(at).lower))
    return null;
  if (!SIDES.test(noun.lower)) return null;
  const { sentence } = tokens.at(from);
  const last = discourse.turns
    .slice(-20)
    .findLast(({ token, others }) => token < from && others.length === 1);
  if (last !== undefined && sentence - tokens.at(last.token).sentence <= REACH) {
    const pair = [last.entity, ...last.others].map((id) => context.firstMention.get(id));
    if (pair.every((one) => one !== undefined)) return pairAnswer(pair as PlacedMention[]);
  }
  for (let before = sentence; before >= Math.max(0, sentence - REACH); before -= 1) {
    const { first, last: close } = sentences.at(before);
    const actors = actorsIn(
      mentionsBetween(context, first, Math.min(from, close), before),
      STATES.test(noun.lower),
    );
    if (actors.length === 2) return pairAnswer(actors);
    if (actors.length > 2)
      return unresolved(
        "both-sides",
        `"${noun.lower}" could be two of ${actors.length}`,
        actors.map(({ entity }) => ({ entity: entity.id, reason: "one of more than two" })),
      );
  }
  return null;
}

function actorsIn(mentions: readonly PlacedMention[], statesOnly: boolean): PlacedMention[] {
  const seen = new Set<Entity>();
  return mentions.filter(({ entity }) => {
    const acts = entity.type === "state" || (!statesOnly && /organization|group/.test(entity.type));
    if (!acts || seen.has(entity)) return false;
    seen.add(entity);
    return true;
  });
}

function pairAnswer([first, second]: readonly PlacedMention[]): Answer {
  const because = "the two of whom the text spoke just before";
  const answer = named(present(first), "both-sides", because, "inferred");
  return { ...answer, others: [named(present(second), "both-sides", because, "inferred")] };
}
