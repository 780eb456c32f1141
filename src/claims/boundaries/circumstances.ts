import { wordClass } from "../../lexicon/word-classes.js";
import { DAYS } from "../../phrases/closed-classes.js";
import { groupAt, phraseAt, phraseFrom } from "../../phrases/phrase-at.js";
import type { NounPhrase } from "../../phrases/phrases.js";
import { clauseFollows } from "../candidates/clauses/clauses.js";
import { OCCASIONS, occasionBehind } from "../candidates/clauses/occasions.js";
import { timeFollows } from "../candidates/clauses/times-behind.js";
import { isParty } from "../speakers.js";
import { isTime, isTimeAt, type UnitContext } from "../unit.js";
import type { ContentStart, Progress } from "./content-features.js";

// When and on what occasion something is said, behind an object that has no time or place of its own.

/** *backed her [on Monday]*, *announced the schedule [in a press release]*, *named Ruiz as his deputy [last April]*. */
export function isCircumstance(context: UnitContext, at: number, { content, verbs }: Progress): boolean {
  if (verbs > 0 || !/^obj(?:-as|-pronoun)?$/.test(content.frame.name)) return false;
  const verb = content.lemma.name.replace(/^verb:/, "");
  const kind = context.cueOf("verb", verb)?.kind;
  if (kind !== "statement" && kind !== "attitude" && kind !== "decision") return false;
  if (!isTimeAtWhich(context, at) && !occasionBehind(context, at) && !isMeanwhile(context, at)) return false;
  for (let i = content.start; i < at; i++) if (groupAt(context.phrases, i)) return false;
  return NAMING.has(verb) || isTimeless(context, at, verb, content);
}

/** *called it an accident [out of fear]*, *refused to name the firm [out of concern for its staff]*: why somebody says so. */
export function isMotive(context: UnitContext, at: number, { content, verbs }: Progress): boolean {
  const { tokens, phrases } = context;
  if (tokens.at(at).lower !== "out" || tokens[at + 1]?.lower !== "of" || verbs > 0) return false;
  const motive = phraseAt(phrases, at + 2);
  if (!motive || !MOTIVES.has(tokens.at(motive.head).lemma)) return false;
  const { name } = content.frame;
  // "wants to act out of fear": the motive of acting
  if (name === "inf") return REFUSING.has(content.lemma.name);
  if (!/^obj(?:-as|-pronoun)?$/.test(name)) return false;
  // "criticized choices made out of fear"
  for (let i = content.start; i < at; i++) if (groupAt(phrases, i)) return false;
  return true;
}

const MOTIVES = wordClass("motiveNouns");
const REFUSING = new Set(["verb:decline", "verb:refuse"]);

const TIME_OPENERS = /^(?:last|that|this|yesterday)$/;
const LATE = /^(?:early|earlier|late|later)$/;

/** *[on Monday]*, *[Tuesday night]*, *[late last week]*, *[this past April]*. */
function isTimeAtWhich(context: UnitContext, at: number): boolean {
  const { tokens, phrases } = context;
  const { lower } = tokens.at(at);
  // "as soon as Monday", "President Ruiz late Monday"
  if (!/^(?:NOUN|PROPN|PRON)$/.test(tokens.at(at - 1).pos)) return false;
  if (lower === "on") return timeFollows(context, at + 1);
  const late = LATE.test(lower);
  const time = phraseAt(phrases, late ? at + 1 : at);
  if (!time || time.first > at + 1 || !isTimeAt(context, time.head)) return false;
  const first = tokens.at(time.first === at && late ? at + 1 : time.first).lower;
  return DAYS.has(first) || TIME_OPENERS.test(first);
}

/** *offered to resign [last night]*: a time that is over, behind what was only to come. */
export function isTimeOfDeciding(context: UnitContext, at: number, { content, verbs }: Progress): boolean {
  const { tokens, phrases } = context;
  if (verbs > 0 || content.frame.name !== "inf" || content.form !== "finited") return false;
  const time = /^(?:last|yesterday)$/.test(tokens.at(at).lower) ? phraseFrom(phrases, at) : undefined;
  if (!time || !isTimeAt(context, time.head)) return false;
  const infinitive = groupAt(phrases, content.start);
  if (!infinitive || infinitive.perfect) return false;
  // "to rebuild after the flood last year", "to pay those hurt last year"
  for (let i = infinitive.last; i < at; i++)
    if (groupAt(phrases, i) || SINCE.test(tokens.at(i).lower)) return false;
  return true;
}

const SINCE = /^(?:after|following|from|of|since)$/;

/** *[after he had left]*, *[while praising her deputy]*. */
function isMeanwhile(context: UnitContext, at: number): boolean {
  const { tokens, phrases } = context;
  const { lower } = tokens.at(at);
  // "two days [after] taking office"
  if (!/^(?:after|as|before|when|while)$/.test(lower) || isTime(tokens[at - 1])) return false;
  if (lower !== "as")
    return groupAt(phrases, at + 1)?.form === "gerund" || clauseFollows(context, at + 1) !== null;
  // "described it as a farce and the mayor agreed"
  const subject = phraseFrom(phrases, at + 1);
  return subject !== undefined && groupAt(phrases, subject.last)?.form === "finite";
}

const TELLING = wordClass("announcingVerbs");
const NAMING = wordClass("appointingVerbs");

/** True for an object that has no time or place: people, and what is announced as known. */
function isTimeless(context: UnitContext, at: number, verb: string, { start, frame }: ContentStart): boolean {
  const { tokens, phrases } = context;
  const object = phraseFrom(phrases, start);
  if (!object) return false;
  if (isPerson(context, object) && (TELLING.has(verb) || !takesMore(verb)))
    return object.last === at || frame.name === "obj-as";
  if (!TELLING.has(verb) || OCCASIONS.has(tokens.at(object.head).lemma)) return false;
  return object.possessive >= 0 || DEFINITE.test(tokens.at(object.first).lower);
}

/** Verbs behind whose object stands what it is called, told or asked. */
const takesMore = (verb: string): boolean =>
  CALLING.has(verb) || PORTRAYING.has(verb) || HEARER_VERBS.has(verb) || verb === "urge";

const CALLING = wordClass("doubleObjectVerbs");
const PORTRAYING = wordClass("portrayingVerbs");
const HEARER_VERBS = wordClass("hearerVerbs");

const DEFINITE = /^(?:her|his|its|my|our|that|the|their|these|this|those)$/;

function isPerson({ tokens, speakerAt }: UnitContext, { head }: NounPhrase): boolean {
  return isParty(speakerAt(head)) || tokens.at(head).pos === "PRON";
}
