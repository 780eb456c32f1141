import { sourceWords } from "../lexicon/source-words.js";
import { present } from "../present.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import { named } from "./named-sources.js";
import { bodyOf } from "./owned-bodies.js";
import { mentionOn, mentionsIn, type PlacedMention, type SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";
import { ofAnyState, stateWith, topicStates } from "./topic-state.js";

// Whose *the government* is when nothing beside it says so.

/**
 * *The government*: the one spoken of before by the same word (*the Samoan government … the government*), that of the
 * place behind it (*the government in Lomé*), or that of the state which the sentence is about. When two states remain
 * nobody is meant.
 */
export function byGovernment(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (
    !sourceWords().governmentNouns.has(noun.head.lower) ||
    noun.modifiers.length > 0 ||
    noun.possessive >= 0
  )
    return null;
  if (noun.name !== null || noun.determiner !== "the" || noun.last - noun.first > 1) return null;
  const seat = seatOf(context, noun);
  if (seat === "elsewhere")
    return unresolved("government", "its seat lies in a state that the article does not name");
  const before = seat ?? governedBefore(context, noun);
  if (before !== null && before.entity.type !== "state")
    return { ...bodyOf(context, noun, discourse, before), resolution: "inferred" };
  if (before !== null)
    return answer(
      before,
      seat === null ? "the government spoken of before is theirs" : "its seat says whose it is",
    );
  const states = topicStates(context, noun.first);
  const [state] = states;
  if (state === undefined) return null;
  if (states.length > 1) return ofAnyState("government", "government", states);
  const mention = present(context.firstMention.get(state.id));
  return answer(mention, "the sentence is about this state");
}

function answer(mention: PlacedMention, because: string): Answer {
  return { ...named(mention, "government", because), resolution: "inferred" };
}

/** *The government in Lomé*: the state that the place behind it belongs to. */
function seatOf(context: SourceContext, noun: SourceNoun): PlacedMention | "elsewhere" | null {
  if (!/^(?:in|of|\()$/.test(context.reading.tokens[noun.last]?.lower ?? "")) return null;
  const place = mentionsIn(context, noun.last, Math.min(noun.end + 3, noun.last + 4))[0];
  // "the government of Puerto Rico": its own, and not that of the state that it belongs to
  if (context.reading.tokens[noun.last]?.lower === "of" && place?.entity.type === "location") return place;
  const iso3 =
    place?.entity.iso3166 ?? (place?.entity.type === "location" ? place.entity.state : null) ?? null;
  const state = iso3 === null ? undefined : stateWith(context, iso3);
  if (state !== undefined) return context.firstMention.get(state.id) ?? null;
  return iso3 !== null && place?.first === noun.last + 1 ? "elsewhere" : null;
}

/** How many tokens back a government that was named so is still *the government*. */
const REACH = 600;

/** *the [Samoan] government*, the last before, or *the [Hong Kong] government*. */
function governedBefore(context: SourceContext, noun: SourceNoun): PlacedMention | null {
  const { tokens } = context.reading;
  const { governmentNouns } = sourceWords();
  for (let i = noun.first - 1; i > Math.max(0, noun.first - REACH); i -= 1) {
    if (!governmentNouns.has(tokens.at(i).lower)) continue;
    const mention =
      mentionOn(context, i - 1) ??
      (/^['’]s?$/.test(tokens.at(i - 1).text) ? mentionOn(context, i - 2) : undefined);
    const owner =
      mention ?? (tokens[i + 1]?.lower === "of" ? mentionsIn(context, i + 2, i + 5)[0] : undefined);
    if (owner === undefined) continue;
    return owner.entity.type === "state" || owner.entity.type === "location" ? owner : null;
  }
  return null;
}
