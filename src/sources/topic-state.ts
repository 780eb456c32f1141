import type { Entity } from "../entities/entity.js";
import { oncePer } from "../once-per.js";
import { type Answer, unresolved } from "./discourse.js";
import { mentionsOfSentence, type PlacedMention, type SourceContext } from "./source-context.js";

// Which state a sentence is about, for *the government*, *the army* and other bodies that each state has one of.

/** The states that may be meant, the likeliest first; where there are several, it can’t be told which. */
export function topicStates(context: SourceContext, token: number): readonly Entity[] {
  const { tokens, sentences } = context.reading;
  const { first, index } = sentences.at(tokens.at(token).sentence);
  const near = new Set(
    mentionsOfSentence(context, first, token, index)
      .filter(({ form }) => form !== "demonym")
      .map((mention) => stateOfMention(context, mention))
      .filter((state) => state !== undefined),
  );
  for (const main of mainStates(context)) {
    const state = stateWith(context, main);
    // its government is meant, though it is no entity of this article
    if (state === undefined) return [];
    near.add(state);
  }
  return near.size > 0 ? [...near] : statesBefore(context, first);
}

/** The answer where the sentence may be about any of several states, which all have such a body. */
export function ofAnyState(rule: string, body: string, states: readonly Entity[]): Answer {
  return unresolved(
    rule,
    `"the ${body}" could be that of any of ${states.length} states`,
    states.map(({ id }) => ({ entity: id, reason: "the sentence may be about this state" })),
  );
}

/** How many sentences back the only state named may be what the text is about. */
const REACH = 2;

/** *It ended in Samoa. The government …*: of the sentences right before a token, the states of the last that names any. */
function statesBefore(context: SourceContext, token: number): readonly Entity[] {
  const { tokens, sentences } = context.reading;
  const { sentence } = tokens.at(token);
  for (let index = sentence - 1; index >= Math.max(0, sentence - REACH); index -= 1) {
    const { first, last } = sentences.at(index);
    const found = new Set(
      mentionsOfSentence(context, first, last, index)
        .map((mention) => stateOfMention(context, mention))
        .filter((state) => state !== undefined),
    );
    if (found.size > 0) return [...found];
  }
  return [];
}

function stateOfMention(context: SourceContext, { entity }: PlacedMention): Entity | undefined {
  if (entity.type === "state") return entity;
  return entity.type === "location" && entity.state !== null ? stateWith(context, entity.state) : undefined;
}

/** The article's entity for a state, by its alpha-3. */
export function stateWith({ firstMention }: SourceContext, iso3: string): Entity | undefined {
  return firstMention.get(iso3)?.entity;
}

/** The state that the article is about, if it is one of its entities. */
export function mainState(context: SourceContext): Entity | undefined {
  const [main, other] = mainStates(context);
  return main === undefined || other !== undefined ? undefined : stateWith(context, main);
}

/** Alpha-3 of the state that has at least half of the article's mentions of states and of what belongs to one, or of both that do. */
const mainStates = oncePer((context: SourceContext): readonly string[] => {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { entity } of context.mentions) {
    const state = entity.iso3166 ?? entity.state;
    if (state === null) continue;
    all += 1;
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => 2 * count >= all).map(([state]) => state);
});
