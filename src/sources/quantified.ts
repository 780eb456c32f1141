import { sourceWords } from "../lexicon/source-words.js";
import type { Tokens } from "../sentences/reading.js";
import { openUnnamed } from "./collectives.js";
import type { Answer, Discourse } from "./discourse.js";
import { mentionsIn, type SourceContext } from "./source-context.js";
import { isSeveral, lemmaOf, type SourceNoun, sourceNoun } from "./source-noun.js";

// People of whom the text says how many they are: *some*, *one of the users*, *two-thirds of senators*.

/** *Some in Oslo said*, *others complained*: people without a noun; each time others. */
export function byQuantity(
  context: SourceContext,
  from: number,
  end: number,
  discourse: Discourse,
): Answer | null {
  const { tokens } = context.reading;
  if (!sourceWords().quantities.has(tokens.at(from).lower)) return null;
  if (end - from > 1 && !/^(?:in|at|from|who|,|among|within|on)$/.test(tokens.at(from + 1).lower))
    return null;
  return unnamedPeople(context, discourse, from, Math.min(end, from + LONGEST), tokens.at(from).lower);
}

/** How many words of *some in the north of the country* go into the name. */
const LONGEST = 6;

/** *One of the victims*, *55 percent of respondents*, *a lot of people*: part of some people, never the same again. */
export function byPartOf(
  context: SourceContext,
  from: number,
  end: number,
  discourse: Discourse,
): Answer | null {
  const { tokens } = context.reading;
  const of = partEnd(tokens, from, end);
  if (of < 0) return null;
  // "one of them": of whom was said before
  if (of + 2 === end && /^(?:them|us|those|these)$/.test(tokens.at(of + 1).lower))
    return unnamedPeople(context, discourse, from, end, tokens.at(from).lower);
  const noun = sourceNoun(context, of + 1, end);
  if (noun === null || noun.name !== null || !isPeople(noun)) return null;
  // "one of the authors, herpetologist David Blackburn": the name tells who
  if (mentionsIn(context, noun.last, end).some(({ entity }) => entity.type === "person")) return null;
  return unnamedPeople(context, discourse, from, noun.last, lemmaOf(noun));
}

function isPeople(noun: SourceNoun): boolean {
  const kind = noun.role?.entry.kind;
  return isSeveral(noun) && (kind === "person" || kind === "people");
}

/** The *of* behind a number or a share; -1 without one. */
function partEnd(tokens: Tokens, from: number, end: number): number {
  for (let i = from; i < Math.min(end - 1, from + 5); i += 1) {
    const { lower, pos } = tokens.at(i);
    if (lower === "of") return i > from ? i : -1;
    if (pos !== "NUM" && pos !== "DET" && pos !== "PUNCT" && !SHARES.test(lower)) return -1;
  }
  return -1;
}

const SHARES =
  /^(?:one|two|three|four|five|six|some|many|most|several|few|all|none|half|thirds?|quarters?|fifths?|percent|per|cent|lot|lots|number|majority|minority|dozens?|handful|plenty|part|%|-|nearly|almost|about|over|around|roughly|approximately|under|each|two-thirds|three-quarters)$/;

function unnamedPeople(
  context: SourceContext,
  discourse: Discourse,
  first: number,
  last: number,
  head: string,
): Answer {
  const { tokens } = context.reading;
  const span = { start: tokens.at(first).start, end: tokens.at(last - 1).end };
  const words = tokens.slice(first, last).map(({ lower }) => lower);
  const { id } = openUnnamed(context, null, discourse, span, {
    type: "collective",
    head,
    plural: words[0] !== "one",
    state: null,
    owner: null,
    modifiers: words,
  });
  return {
    entity: id,
    kind: "collective",
    resolution: "stated",
    rule: "quantity",
    because: "people of whom the text says how many they are",
    refused: [],
    mention: { ...span, form: "description" },
  };
}

/** *Several Norwegians*, *most Kenyans*, *Norwegians*: people, not their state; *the Norwegians* may be either. */
export function byPeopleOfState(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
): Answer | null {
  const { name } = noun;
  if (name === null || name.form !== "demonym" || !/[^s]s$/.test(noun.head.lower)) return null;
  const counted = noun.determiner !== "" && COUNTS.test(noun.determiner);
  const { tokens } = context.reading;
  const number = tokens[name.first - 1];
  if (!counted && number?.pos !== "NUM" && noun.determiner !== "") return null;
  const first = counted || number?.pos !== "NUM" ? noun.first : Math.min(noun.first, name.first - 1);
  const span = { start: tokens.at(Math.max(first, noun.first)).start, end: noun.head.end };
  const kind = {
    type: "collective",
    head: noun.head.lemma,
    plural: true,
    owner: null,
    modifiers: [noun.determiner],
  } as const;
  const { id } = openUnnamed(context, noun, discourse, span, { ...kind, state: name.entity.iso3166 });
  return {
    entity: id,
    kind: "collective",
    resolution: "stated",
    rule: "people-of-state",
    because: "people of a state, not the state",
    refused: [{ entity: name.entity.id, reason: "its people speak, not the state" }],
    mention: null,
  };
}

const COUNTS = /^(?:some|any|many|several|two|three|most|few|all|various|other|both|no|these|those)$/;
