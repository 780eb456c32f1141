import { wordClass } from "../../../lexicon/word-classes.js";
import { groupFrom, inVerbGroup, phraseAt } from "../../../phrases/phrase-at.js";
import { isActor } from "../../speakers.js";
import { isTime, type UnitContext } from "../../unit.js";
import { clauseFollows } from "./clauses.js";

// Tells the *that* which says of which thing something is told from the one that opens what is told.

/** True where *that* at `at`, with a noun phrase between it and its cue, says which one: *spoke of plans [that] had failed*. */
export function saysWhichOne(context: UnitContext, at: number): boolean {
  const { tokens, phrases } = context;
  const before = tokens.at(at - 1);
  if (isTime(before)) return false;
  const phrase = phraseAt(phrases, at - 1);
  const leads = phrase && inVerbGroup(phrases, phrase.first - 2) ? tokens.at(phrase.first - 1).lower : "";
  if (TOPICS.has(leads)) return true;
  const isText = TEXTS.has(before.lemma);
  const verb = groupFrom(phrases, at + 1);
  // "backed gangs [that] attacked a camp"
  // but "told them that was why"
  const acts = verb?.form === "finite" && verb.past && verb.lemma !== "be" && !verb.passive;
  if (acts) return true;
  if (isActor(context.speakerAt(at - 1)) && !isText) return false;
  // "came across records [that] showed …"
  if (verb?.form === "finite") return true;
  // "referring to the rules [that] they broke"; "testified to a hearing [that] …"
  return leads === "to" && before.pos === "NOUN" && !isText;
}

const TEXTS = wordClass("textNouns");
const TOPICS = new Set(["about", "against", "of", "over"]);

/**
 * *made [that] clear to them*: it stands for what was said before; not *said [that] more than 40 men died* and *said
 * [that] most of the town was dark*.
 */
export function standsForSaid({ tokens }: UnitContext, at: number): boolean {
  const next = tokens[at + 1];
  if (next?.pos !== "ADJ" || MANY.has(next.lower)) return false;
  return tokens[at + 2]?.lower !== "than" && /^(?:ADP|PUNCT)$/.test(tokens[at + 2]?.pos ?? "PUNCT");
}

/** Words for some of several, which need no noun. */
const MANY = wordClass("manyWords");

/** How many tokens may stand before it. */
const LONGEST_OBJECT = 12;

/** The *that* behind nothing but noun phrases and prepositions, or -1. */
export function thatBehind(context: UnitContext, from: number): number {
  const { tokens, phrases, last } = context;
  for (let i = from; i < Math.min(last, from + LONGEST_OBJECT); i++) {
    const { lower, pos } = tokens.at(i);
    // taggers take it for a pronoun where a noun stands before it
    if (lower === "that" && (pos === "SCONJ" || clauseFollows(context, i + 1) !== null)) return i;
    if (!phraseAt(phrases, i) && pos !== "ADP" && pos !== "CCONJ") return -1;
  }
  return -1;
}

/** *that they had been warned, [that] they knew it*: behind a lone comma, a clause beside the one that the cue stands in. */
export function isListed({ tokens, first }: UnitContext, at: number): boolean {
  if (tokens[at - 1]?.text !== ",") return false;
  for (let i = at - 2; i >= first; i--) {
    if (tokens.at(i).text === ",") return false;
    if (tokens.at(i).lower === "that") return tokens.at(i).pos === "SCONJ";
  }
  return false;
}

/** *if he is pleased, [that] is the end*: behind a comma, the subject of the main clause. */
export function pointsBack({ tokens, phrases }: UnitContext, at: number): boolean {
  if (tokens[at - 1]?.text !== "," || tokens.at(at).pos !== "PRON") return false;
  return groupFrom(phrases, at + 1)?.form === "finite";
}

/** *disputed [that] finding*, *went to [that] small state*: no clause begins. */
export function pointsAtNoun(context: UnitContext, that: number): boolean {
  const { tokens } = context;
  const { pos } = tokens.at(that);
  const mayPoint = pos === "DET" || (pos === "PRON" && tokens[that + 1]?.pos === "NOUN");
  return (mayPoint && !clauseFollows(context, that + 1)) || BEFORE_NOUNS.test(tokens[that - 1]?.lower ?? "");
}

const BEFORE_NOUNS = /^(?:to|of|for|with|about|against|from|at|by|into)$/;
