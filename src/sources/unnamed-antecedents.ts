import { openUnnamed, recent } from "./collectives.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import { rolesOf } from "./roles.js";
import { mentionOn, type SourceContext } from "./source-context.js";
import { isSeveral, lemmaOf, type SourceNoun, sourceNoun } from "./source-noun.js";

// Whom *they* means where nobody named fits: people without a name, spoken of just before.

/** How many sentences back they may be spoken of. */
const REACH = 1;

/**
 * *The law lets women decide when [they] want to*: the nearest people in the sentence of a *they* that fits nobody named;
 * else the first in the sentence before, as its subject mostly stands there. `reach` is how many sentences back they may be.
 */
export function byUnnamedPeople(
  context: SourceContext,
  discourse: Discourse,
  at: number,
  reach = REACH,
): Answer | null {
  const { tokens, sentences } = context.reading;
  const { sentence, lower } = tokens.at(at);
  if (!/^(?:they|their|them)$/.test(lower)) return null;
  for (let index = sentence; index >= Math.max(0, sentence - reach); index -= 1) {
    const { first, last } = sentences.at(index);
    const noun = peopleIn(context, first, Math.min(at, last), index === sentence);
    if (noun !== null) return people(context, discourse, noun, at);
  }
  return null;
}

/** The last or the first plural noun for people in the tokens `first` up to `end`, with its phrase. */
function peopleIn(context: SourceContext, first: number, end: number, isLast: boolean): SourceNoun | null {
  const { tokens } = context.reading;
  const roles = rolesOf(context.lexicon);
  const length = Math.min(end - first, FARTHEST);
  for (let step = 0; step < length; step += 1) {
    const i = isLast ? end - 1 - step : first + step;
    if (tokens.at(i).pos !== "NOUN" || mentionOn(context, i) !== undefined) continue;
    const role = roles.get(tokens.at(i).lower);
    if (role?.plural === true && role.entry.kind !== "document") return phraseEndingAt(context, first, i);
  }
  return null;
}

/** How many tokens of a sentence are read. */
const FARTHEST = 60;

function phraseEndingAt(context: SourceContext, first: number, last: number): SourceNoun | null {
  const { tokens } = context.reading;
  let start = last;
  while (start > first && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens.at(start - 1).pos)) start -= 1;
  const noun = sourceNoun(context, start, last + 1);
  return noun !== null && noun.last === last + 1 && noun.name === null && isSeveral(noun) ? noun : null;
}

function people(context: SourceContext, discourse: Discourse, noun: SourceNoun, at: number): Answer {
  const { tokens } = context.reading;
  const head = lemmaOf(noun);
  const span = { start: tokens.at(noun.first).start, end: noun.head.end };
  const kind = { type: "collective", head, plural: true, state: null, owner: null, modifiers: [] } as const;
  const { id } =
    recent(discourse, head).findLast(({ plural }) => plural) ??
    openUnnamed(context, noun, discourse, span, kind);
  const { start, end, text } = tokens.at(at);
  return {
    ...unresolved("pronoun", `nobody named fits "${text}", and these people were just spoken of`),
    entity: id,
    kind: "collective",
    resolution: "inferred",
    mention: { start, end, form: "pronoun" },
  };
}
