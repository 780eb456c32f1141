import { type Answer, unresolved } from "./discourse.js";
import { named } from "./named-sources.js";
import { mentionsIn, type SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";

// *The Briton said*: one person, told by the state whose citizen he is, not that state.

/** The only person of that state named in the sentence or the two before; where none is said to be of it, the only one whose state is open. */
export function byNational(context: SourceContext, noun: SourceNoun): Answer | null {
  const { name, determiner, head } = noun;
  if (name?.form !== "demonym" || name.entity.type !== "state" || !/^(?:the|this|that)$/.test(determiner))
    return null;
  const { tokens, sentences } = context.reading;
  if (tokens[name.last - 1] !== head || noun.end !== name.last || isPeople(head.lower)) return null;
  const { first } = sentences.at(Math.max(0, head.sentence - LATELY));
  const people = new Map(
    mentionsIn(context, first, noun.first)
      .filter(({ entity }) => entity.type === "person")
      .map((mention) => [mention.entity.id, mention]),
  );
  const own = [...people.values()].filter(({ entity }) => entity.state === name.entity.iso3166);
  const fitting = own.length > 0 ? own : [...people.values()].filter(({ entity }) => entity.state === null);
  const [one] = fitting;
  if (one === undefined || fitting.length > 1)
    return unresolved("national", "a citizen, not the state; who of several is open");
  return named(one, "national", "the only person lately named who may be of that state", "inferred");
}

/** *the British*, *the Chinese*, *the French*, *the Kenyans*: all of a people. */
const isPeople = (word: string): boolean => /(?:ish|ese|ch|s)$/.test(word);

/** How many sentences back the person may be named. */
const LATELY = 2;
