import type { Entity } from "../entities/entity.js";
import { sourceWords } from "../lexicon/source-words.js";
import { present } from "../present.js";
import { describes, fitsState, isOf } from "./description-fit.js";
import type { Answer } from "./discourse.js";
import { isMentioned, type SourceContext } from "./source-context.js";
import { kindOf } from "./source-kind.js";
import { complementOf, type SourceNoun } from "./source-noun.js";

// Headlines and leads give an office first and the name later.

/** Paragraphs, headline and dateline among them, in which a description may come before its name. */
const LEAD = 3;

/**
 * *Norwegian foreign secretary says …* in the headline, *a federal judge in Texas*, *the governor of Ohio* in the lead, and the name further on:
 * the only one of the article whom the description fits.
 */
export function byLaterName(context: SourceContext, noun: SourceNoun): Answer | null {
  const { sentences, tokens } = context.reading;
  const { paragraph } = sentences.at(noun.head.sentence);
  const headline = paragraph === 0 && noun.determiner === "";
  const complement = complementOf(context, noun);
  const owned = noun.determiner === "" && noun.possessive > noun.first;
  const told = (noun.determiner === "the" && (complement !== null || noun.modifiers.length > 0)) || owned;
  const lead = paragraph <= LEAD && (/^an?$/.test(noun.determiner) || told);
  if ((!headline && !lead) || noun.name !== null || noun.role === null || noun.role.plural) return null;
  const sole = sourceWords().soleOffices.has(noun.head.lower);
  if (lead && !sole) return null;
  const fits = new Set<Entity>();
  for (const { entity, last } of [...context.firstMention.values()].slice(0, MOST_NAMES)) {
    if (
      fits.has(entity) ||
      present(entity.mentions.at(-1)).start < tokens.at(noun.last - 1).end ||
      last === noun.last
    )
      continue;
    const fit = describes(context, noun, noun.head.lower, entity) || (sole && holds(context, noun, entity));
    if (fit && (complement === null || mayHold(context, entity, complement.entity, sole))) fits.add(entity);
  }
  const [chosen] = fits;
  if (chosen === undefined || fits.size > 1 || (headline && isUnnamedNearer(context, noun, chosen)))
    return null;
  return {
    entity: chosen.id,
    kind: kindOf(chosen.type),
    resolution: "inferred",
    rule: "later-name",
    because: "the only one in the article whom the words fit, named further on",
    refused: [],
    mention: { start: tokens.at(noun.first).start, end: noun.head.end, form: "description" },
  };
}

/** *Minister says …* and, before any such name, *the industry [minister] said*: whoever that is. */
function isUnnamedNearer(context: SourceContext, noun: SourceNoun, { mentions }: Entity): boolean {
  const { tokens } = context.reading;
  if (noun.last - noun.first > 1) return false;
  const named = present(mentions[0]).start;
  for (let i = noun.last; i < tokens.length && tokens.at(i).start < named; i += 1) {
    if (tokens.at(i).text !== noun.head.lower || isMentioned(context, i + 1)) continue;
    if (tokens[i - 1]?.lower === "the" || tokens[i - 2]?.lower === "the") return true;
  }
  return false;
}

/** *The governor of Ohio* is the only governor, though nothing else ties the name to Ohio. */
function mayHold(context: SourceContext, holder: Entity, place: Entity, sole: boolean): boolean {
  if (isOf(context, holder, place)) return true;
  return sole && holder.type === "person" && (holder.state === null || holder.state === place.state);
}

/** How many names are looked at. */
const MOST_NAMES = 300;

/** *Texas federal judge* and *Judge Gray Miller*: an office that the description says more of than the name's title. */
function holds(context: SourceContext, noun: SourceNoun, { type, role, state }: Entity): boolean {
  if (type !== "person" || role === null || !fitsState(context, noun, state)) return false;
  const words = role.toLowerCase().split(/[\s-]+/);
  return words.includes(noun.head.lower) && !words.some((word) => sourceWords().ranks.has(word));
}
