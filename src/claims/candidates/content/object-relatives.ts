import { wordClass } from "../../../lexicon/word-classes.js";
import { COORDINATORS, DASHES, POSSESSIVE_PRONOUNS } from "../../../phrases/closed-classes.js";
import {
  groupAt,
  groupFrom,
  inVerbGroup,
  phraseAt,
  phraseFrom,
  phraseUpTo,
} from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isActor } from "../../speakers.js";
import { cueRate, isTime, opensQuotation, type Subject, type UnitContext } from "../../unit.js";
import { beforeAdverbs } from "../clauses/limits.js";
import { mayHear } from "./hearers.js";

// Finds what a relative clause leaves out: in *the deal, which Iran opposed*, the content is *the deal* or
// *which*.

/** Verbs besides *say* that a clause stands behind. */
const THINKING = wordClass("clauseVerbs");
const CALLING = wordClass("doubleObjectVerbs");
const OBJECT_RELATIVES = new Set(["which", "what", "whom", "who", "that"]);

/** *the deal, [which] X opposed*; *[what] X called …*: a relative that is the content of the cue. */
export function objectRelative(
  context: UnitContext,
  group: VerbGroup,
  subject: Subject | null,
): Subject | null {
  if (subject?.rule !== "before" && subject?.rule !== "apposition") return null;
  const at = beforeBoth(context, subject);
  const word = context.tokens[at]?.lower ?? "";
  if (at < context.first) return null;
  if (!OBJECT_RELATIVES.has(word))
    return reducedRelative(context, subject) ?? contactRelative(context, group, subject);
  // "issues with which she can live"
  if (word === "which" && AROUND.test(context.tokens[at - 1]?.lower ?? "")) return null;
  if (word === "that" && isConjunction(context, group, at)) return null;
  // "…, allegations that Tehran rejects": as without *that*
  const setOff = word === "that" ? setOffBefore(context, at) : null;
  if (setOff) return setOff;
  return { first: at, last: at + 1, head: at, rule: group.passive ? "inverted" : "relative" };
}

/** *denied that A and [that] B*, *said only [that] it had seen nothing*: a *that* which leads to what is said. */
function isConjunction(context: UnitContext, group: VerbGroup, at: number): boolean {
  const { tokens, phrases } = context;
  const before = tokens[at - 1];
  if (COORDINATORS.has(before?.lower ?? "") || isTime(before)) return true;
  // "the fact that nobody has replied"
  if (before?.lower === "fact" && tokens[at - 2]?.lower === "the") return true;
  const verb = beforeAdverbs(context, at);
  if (tokens.at(at).pos === "SCONJ" && verb > context.first && inVerbGroup(phrases, verb - 1)) return true;
  return isSaidTo(context, at) || isTold(context, at) || hasObject(context, group);
}

/** *a claim that the army [shelled] the port*: nothing is left out behind the verb; not *a plan that he [called] a trap*. */
function hasObject(context: UnitContext, { lemma, last }: VerbGroup): boolean {
  const { tokens, phrases } = context;
  // "said that it was weighing “a new step”"
  const first = opensQuotation(context, last) ? last + 1 : last;
  const object = phraseFrom(phrases, first);
  if (!object || isTime(tokens[object.head]) || isTime(tokens[object.first])) return false;
  return !(CALLING.has(lemma) || GIVING.has(lemma) || THINKING.has(lemma) || lemma === "say");
}

/** Verbs with two objects, of which one may be left out: *the post that he offered her*. */
const GIVING = wordClass("givingVerbs");

/** *told the BBC [that] …*, *told lawmakers at a meeting in Oslo [that] …*: behind who hears it, and where. */
function isTold(context: UnitContext, at: number): boolean {
  const { tokens, phrases, first } = context;
  let phrase = phraseAt(phrases, at - 1);
  for (let steps = 0; phrase && phrase.first > first && steps < 4; steps++) {
    const telling = groupAt(phrases, phrase.first - 1);
    if (telling) return HEARER_VERBS.has(telling.lemma) && mayHear(context, phrase);
    const isPlace = steps > 0 || tokens.at(phrase.head).pos === "PROPN";
    if (!isPlace || !PLACING.has(tokens.at(phrase.first - 1).lower)) return false;
    phrase = phraseAt(phrases, phrase.first - 2);
  }
  return false;
}

const HEARER_VERBS = wordClass("hearerVerbs");
const PLACING = new Set(["at", "during", "from", "in", "inside", "near", "on", "outside"]);

/** *a charge [that] Leeds and Manchester City deny*: what stands before a subject, or before the first of two. */
function beforeBoth({ tokens, phrases, first }: UnitContext, subject: Subject): number {
  const at = subject.first - 1;
  const fellow = COORDINATORS.has(tokens[at]?.lower ?? "") ? phraseUpTo(phrases, at) : undefined;
  if (!fellow || fellow.first <= first) return at;
  return OBJECT_RELATIVES.has(tokens.at(fellow.first - 1).lower) ? fellow.first - 1 : at;
}

/** Prepositions with which a relative tells how or where, not what. */
const AROUND = /^(?:at|by|during|in|on|through|under|with|within)$/;

/** *suggested to a witness [that] …*, *said at the time [that] …*: what is said, behind who hears it, or when. */
function isSaidTo(context: UnitContext, at: number): boolean {
  const hearer = phraseAt(context.phrases, at - 1);
  const link = hearer && context.tokens[hearer.first - 1]?.lower;
  const then = link === "at" && context.tokens.at(at - 1).lower === "time";
  if (hearer === undefined || (link !== "to" && !then)) return false;
  const saying = groupAt(context.phrases, hearer.first - 2);
  return saying !== undefined && cueRate(context, saying) >= 0.5;
}

/** *…, [a claim] Tehran denies*: a noun phrase behind a mark and right before the subject. */
function reducedRelative(context: UnitContext, subject: Subject): Subject | null {
  return setOffBefore(context, firstOfThem(context, subject));
}

/** *…, [a claim] …*: the noun phrase behind a mark and right before a token. */
function setOffBefore({ tokens, phrases, first: start }: UnitContext, at: number): Subject | null {
  const phrase = phraseUpTo(phrases, at);
  if (!phrase || phrase.first <= start) return null;
  const mark = tokens.at(phrase.first - 1).text;
  const noun = tokens.at(phrase.head);
  if (mark !== "," && !DASHES.has(mark)) return null;
  if ((noun.pos !== "NOUN" && noun.lower !== "something") || isTime(noun)) return null;
  const { first, last, head } = phrase;
  return { first, last, head, rule: "relative" };
}

/** *a claim [two] of his pupils deny*: where the subject begins, with how many of them it is. */
function firstOfThem({ tokens, phrases }: UnitContext, { first }: Subject): number {
  const count = tokens[first - 1]?.lower === "of" ? phraseUpTo(phrases, first - 1) : undefined;
  return count !== undefined && /^(?:NUM|DET|PRON)$/.test(tokens.at(count.head).pos) ? count.first : first;
}

/** *[several firms] it says are linked to him*: a noun phrase right before the subject, whose verb stands behind the cue. */
function contactRelative(context: UnitContext, group: VerbGroup, subject: Subject): Subject | null {
  const { phrases, tokens } = context;
  const verb = groupFrom(phrases, group.last);
  const phrase = phraseUpTo(phrases, subject.first);
  if (!phrase || isTime(tokens[phrase.head])) return null;
  const { first, last, head } = phrase;
  // "a site the Apache consider sacred"
  if (CALLING.has(group.lemma) && tokens[group.last]?.pos === "ADJ")
    return { first, last, head, rule: "relative" };
  if (isLeftOut(context, group, subject, phrase)) return { first, last, head, rule: "relative" };
  if (verb?.form !== "finite") return null;
  // "the things he is proposing are new": no clause behind that verb; "which analysts say could …"
  if (!(group.lemma === "say" || THINKING.has(group.lemma))) return null;
  if (OBJECT_RELATIVES.has(tokens.at(subject.first).lower)) return null;
  return { first, last, head, rule: "relative" };
}

/**
 * *staked his job on [a text] Beijing does not want*, *face [a charge] the owners deny*: a thing right before somebody whose
 * verb has no other object; not *told [a clerk] the owners agreed*, *[the way] they think*.
 */
function isLeftOut(context: UnitContext, group: VerbGroup, subject: Subject, object: NounPhrase): boolean {
  const { tokens, speakerAt, last } = context;
  const noun = tokens.at(object.head);
  if (group.form !== "finite" || noun.pos !== "NOUN" || isActor(speakerAt(object.head))) return false;
  if (group.last < last && tokens.at(group.last).pos !== "PUNCT") return false;
  if (!/^(?:an?|the|no|any)$/.test(tokens.at(object.first).lower) || MANNERS.has(noun.lemma)) return false;
  if (!TAKING.has(group.lemma)) return false;
  const { pos, lower } = tokens.at(subject.head);
  // "a result nobody wanted", "the figure its own valuer had proposed"
  const own = POSSESSIVE_PRONOUNS.has(tokens.at(subject.first).lower) && subject.last - subject.first > 1;
  return pos === "PROPN" || SOMEBODY.has(lower) || own || isActor(speakerAt(subject.head));
}

const SOMEBODY = new Set(["he", "she", "they", "we", "nobody", "everybody", "everyone"]);

/** Nouns before clauses that lack no object: *the way they think*. */
const MANNERS = new Set(["way", "reason", "moment", "place", "manner", "extent", "degree"]);
/** Verbs that always have an object. */
const TAKING = wordClass("objectTakingVerbs");
