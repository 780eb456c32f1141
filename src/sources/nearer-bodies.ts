import type { Token } from "../sentences/reading.js";
import { type Discourse, kindOfId } from "./discourse.js";
import { rolesOf } from "./roles.js";
import { isMentioned, mentionsIn, type SourceContext } from "./source-context.js";

import { LATELY } from "./turn-contenders.js";

// Which bodies *it* and *they* do not mean, because others are spoken of nearer.

/** *He said the [EU] would pay, as it had promised*: a body that the speaker names in the sentence of *it*. */
export function namesAnotherBody(context: SourceContext, at: number, parent: string): boolean {
  const { tokens, sentences } = context.reading;
  const { first } = sentences.at(tokens.at(at).sentence);
  const from = mentionsIn(context, first, at).find(({ entity }) => entity.id === parent)?.last ?? first;
  return mentionsIn(context, from, at).some(
    ({ first: start, entity }) =>
      /^(?:organization|state)$/.test(entity.type) && /^(?:VERB|AUX)$/.test(tokens[start + 1]?.pos ?? ""),
  );
}

/** *The Guard shelled the town, helping the president's [army] as it won ground*: the nearest body has no name. */
export function isUnnamedNearer(
  context: SourceContext,
  discourse: Discourse,
  entity: string,
  at: number,
): boolean {
  const { tokens, sentences } = context.reading;
  const { first, index } = sentences.at(tokens.at(at).sentence);
  if (mentionsIn(context, first, at).some((mention) => mention.entity.id === entity)) return false;
  if (
    discourse.turns
      .slice(-LATELY)
      .some((turn) => turn.entity === entity && tokens.at(turn.token).sentence === index)
  )
    return false;
  for (let i = Math.max(first, at - NEAR_BODY); i < at; i += 1) {
    const { pos, lower, quotation } = tokens.at(i);
    if (pos !== "NOUN" || quotation !== tokens.at(at).quotation || isMentioned(context, i)) continue;
    const role = rolesOf(context.lexicon).get(lower);
    if (role?.entry.kind === "body" && !role.plural && tokens[i + 1]?.pos !== "NOUN") return true;
  }
  return false;
}

/** How many words before *it* the body may stand. */
const NEAR_BODY = 12;

/** True for a body that neither spoke before nor is named in the sentence: *they* are rather people whom that speaks of. */
export function isOfEarlier(
  context: SourceContext,
  discourse: Discourse,
  entity: string,
  { sentence, index }: Token,
): boolean {
  if (
    kindOfId(entity) !== "organization" ||
    discourse.turns.slice(-LATELY).some((turn) => turn.entity === entity)
  )
    return false;
  const { first } = context.reading.sentences.at(sentence);
  return !mentionsIn(context, first, index).some((mention) => mention.entity.id === entity);
}
