import { type Discourse, kindOfId } from "./discourse.js";
import { mentionsIn, type SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";

// Which bodies the text tells of right before a description such as *the party*.

/** How many tokens of a paragraph are looked at, and how many turns. */
const REACH = 250;
const LATELY = 20;

/**
 * Of those whom a description may mean the last to speak; but of bodies one that the paragraph tells of before one that
 * spoke earlier: *The Labour Party quit. … Hale founded the [Unity Party] in 2004. The party …*. Nobody where it tells of
 * two, or goes on about one without its name that did not speak lately.
 */
export function lastToldOf(
  context: SourceContext,
  discourse: Discourse,
  noun: SourceNoun,
  ids: readonly string[],
): string | undefined {
  const last = discourse.turns.slice(-FARTHEST).findLast(({ entity }) => ids.includes(entity));
  const opening = openingOf(context, noun);
  const told = bodiesFrom(context, discourse, opening, noun, ids);
  const from = told.size > 0 || opening === 0 ? opening : opening - 1;
  const bodies = from === opening ? told : bodiesFrom(context, discourse, from, noun, ids);
  if (bodies.size === 0 || (last !== undefined && bodies.has(last.entity))) return last?.entity;
  if (goesOn(context, from, noun))
    return last !== undefined && noun.first - last.token <= REACH ? last.entity : undefined;
  return bodies.size === 1 ? [...bodies][0] : undefined;
}

/** How many turns back the last speaker may be. */
const FARTHEST = 300;

/** The sentence that opens the paragraph of a description, or the first that is looked at. */
function openingOf(context: SourceContext, noun: SourceNoun): number {
  const { tokens, sentences } = context.reading;
  const { sentence } = tokens.at(noun.first);
  const { paragraph } = sentences.at(sentence);
  let opening = sentence;
  while (
    opening > 0 &&
    sentences.at(opening - 1).paragraph === paragraph &&
    noun.first - sentences.at(opening - 1).first <= REACH
  )
    opening -= 1;
  return opening;
}

/** The bodies among `ids` that are named or speak from a sentence on, before a description. */
function bodiesFrom(
  context: SourceContext,
  { turns }: Discourse,
  opening: number,
  noun: SourceNoun,
  ids: readonly string[],
): ReadonlySet<string> {
  const from = context.reading.sentences.at(opening).first;
  const end = noun.first;
  const named = mentionsIn(context, from, end).map(({ entity }) => entity.id);
  const spoken = turns.slice(-LATELY).filter(({ token }) => token >= from && token < end);
  const told = [...named, ...spoken.map(({ entity }) => entity)];
  return new Set(told.filter((id) => ids.includes(id) && kindOfId(id) === "organization"));
}

/** *The party said so. [It] left the Unity Party*, *[The party] left the Unity Party*: told of without its name. */
function goesOn(
  { reading: { tokens, sentences } }: SourceContext,
  opening: number,
  noun: SourceNoun,
): boolean {
  for (let i = sentences.at(opening).first; i < noun.first; i += 1) {
    const { lower, sentence } = tokens.at(i);
    if (lower === "it" && sentences.at(sentence).first === i) return true;
    if (lower === noun.head.lower && tokens[i - 1]?.lower === "the") return true;
  }
  return false;
}
