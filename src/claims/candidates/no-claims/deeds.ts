import { FRAMES_OF_DEEDS, PREPOSITIONS_OF_DEEDS } from "../../../lexicon/verbs-of-deeds.js";
import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isParty } from "../../speakers.js";
import { closesQuotation, isTime, opensQuotation, type Subject, type UnitContext } from "../../unit.js";
import { hasMind, isAbstract, isLedBy, isOneOf, isPerson, isPlace } from "../clauses/noun-kinds.js";
import { type Complement, linkOf } from "../content/complement-search.js";
import { type DeedVerb, isDoneTo, isShownTo, isThing } from "./object-deeds.js";
import { isSummons } from "./summons.js";

// Verbs with a physical or legal sense besides that of speech; their object tells which one is meant.

const ARMED: ReadonlySet<string> = new Set(["armed_group", "proxy_group"]);

/** True where something is done to the object rather than said about it: *[defended] the square with sticks*. */
export function isDeed(context: UnitContext, reading: DeedVerb, right: Complement): boolean {
  const { group, subject } = reading;
  const { lemma } = group;
  if (lemma === "call" && isSummons(context, group.last, right)) return true;
  if (lemma === "call" && right.frame === "obj" && right.start === group.last && isPhoned(context, right))
    return true;
  // "appealed for $95 million [to fund it]": what it is for
  if (lemma === "appeal" && right.frame === "inf") return context.tokens[group.last]?.lower === "for";
  if (right.frame === "pp" && PREPOSITIONS_OF_DEEDS.get(lemma)?.has(linkOf(context, right))) return true;
  if (FRAMES_OF_DEEDS.get(lemma)?.test(right.frame)) return true;
  // "thought for a long time"
  if (lemma === "think" && right.frame === "pp") return isForTime(context, right);
  if (lemma === "admit" && right.frame === "pp") return isAdmittedTo(context, right);
  // "the storm slammed into the coast"
  if (lemma === "slam" && (context.tokens[group.last]?.lower === "into" || linkOf(context, right) === "into"))
    return true;
  if (lemma === "list" && right.frame === "pp") return isLean(context, right);
  if (isReferees(context, group)) return true;
  // "what worries him": he is who feels it
  if (WORRYING.has(lemma) && (right.frame.startsWith("obj") || right.audience)) return true;
  // "a camera captured two men fleeing", but "the rebels captured the town"
  if (lemma === "capture") return subject === null || !isLedBy(context, subject, FILMING);
  if (lemma === "find" && isOneOf(context, right.start, LUCK)) return true;
  if (lemma === "reserve" && !isOneOf(context, right.start, RESERVED)) return true;
  // "the rebels attacked it": with arms
  if (lemma === "attack" && subject !== null && isArmed(context, subject)) return true;
  const isOfMinds =
    right.frame === "inf" ? OF_WILL.has(lemma) : OBJECTS.test(right.frame) && SPEAKERS_ONLY.has(lemma);
  if (isOfMinds && subject !== null && !hasMind(context, subject)) return true;
  if (lemma === "see" && /^(?:obj|pp)$/.test(right.frame) && subject !== null && isPlace(context, subject))
    return !isSeenAs(context, right);
  if (INSCRIBING.has(lemma)) return isNamed(context, group.last);
  // "condemned thousands to beg", but "condemned his plan to leave"
  const doomed = lemma === "condemn" && /inf$/.test(right.frame) && phraseAt(context.phrases, group.last);
  if (doomed && !isAbstract(context, doomed)) return true;
  if (lemma === "know" && isAcquaintance(context, right)) return true;
  // "promoted a clerk as chief"
  const raised =
    lemma === "promote" && right.frame.startsWith("obj") && phraseAt(context.phrases, right.start);
  if (raised && isPerson(context, raised)) return true;
  if (lemma === "show" && right.frame.startsWith("obj") && isShownTo(context, right)) return true;
  // "showed no symptoms [when he left]"
  if (right.frame === "clause" && isThing(context, lemma, right)) return true;
  const object = measuredAt(context, right);
  return object !== undefined && isDoneTo(context, reading, object);
}

/** *[called] the coastguard at noon*: people and bodies, with nothing that they are called. */
function isPhoned(context: UnitContext, { start }: Complement): boolean {
  const { tokens, phrases, speakerAt, last } = context;
  const object = phraseAt(phrases, start);
  if (object?.first !== start) return false;
  if (!isParty(speakerAt(object.head)) && !HELPLINES.has(tokens.at(object.head).lemma)) return false;
  const next = object.last < last ? tokens[object.last] : undefined;
  if (next === undefined || isTime(next)) return true;
  if (next.pos === "PUNCT") return !opensQuotation(context, object.last);
  return next.pos === "ADP" && /^(?:at|for|from|on|in|before|after|again)$/.test(next.lower);
}

const HELPLINES = new Set(["ambulance", "coastguard", "doctor", "hotline", "number", "office"]);

/** *doesn’t [know] me*, *[knows] the mayor*: people one has met, not what one believes. */
function isAcquaintance(context: UnitContext, { frame, start }: Complement): boolean {
  const known = frame.startsWith("obj") ? phraseAt(context.phrases, start) : undefined;
  if (!known || context.tokens[known.last]?.lower === "as") return false;
  return HEARER_PRONOUNS.has(context.tokens.at(known.head).lower) || isPerson(context, known);
}

/** *the rebels*, *two gunmen*: who attacks with arms. */
function isArmed({ tokens, speakerAt }: UnitContext, { head }: Subject): boolean {
  return ARMED.has(speakerAt(head).name) || ASSAILANTS.has(tokens.at(head).lemma);
}

const ASSAILANTS = wordClass("assailants");

/** *was [admitted] to the academy*, *[admitted] to hospital*: let in, not confessed. */
function isAdmittedTo(context: UnitContext, right: Complement): boolean {
  const place = linkOf(context, right) === "to" ? phraseAt(context.phrases, right.start) : undefined;
  if (!place) return false;
  const { name } = context.speakerAt(place.head);
  const { lemma } = context.tokens.at(place.head);
  return name === "organization" || name === "location" || name === "role-body" || ADMITTING.has(lemma);
}

/** *the ferry had [listed] for nearly an hour*: leaned over, not enumerated. */
function isLean(context: UnitContext, right: Complement): boolean {
  if (linkOf(context, right) !== "for") return false;
  const phrase = phraseAt(context.phrases, behindMeasure(context, right.start));
  return phrase !== undefined && isTime(context.tokens[phrase.head]);
}

/** *thought [for a while]*, *thought [for two hours]*. */
function isForTime(context: UnitContext, right: Complement): boolean {
  const phrase = linkOf(context, right) === "for" ? phraseAt(context.phrases, right.start) : undefined;
  if (phrase === undefined) return false;
  return isTime(context.tokens[phrase.head]) || STRETCHES.has(context.tokens.at(phrase.head).lower);
}

const STRETCHES = new Set(["while", "moment", "time", "minute", "second"]);

/** The object, behind words of measure: *claimed more than [200 lives]*, *claimed over [200 lives]*. */
function measuredAt(context: UnitContext, right: Complement): NounPhrase | undefined {
  if (right.frame !== "obj" && !(right.frame === "pp" && MEASURES.test(linkOf(context, right))))
    return undefined;
  const at = behindMeasure(context, right.start);
  const object = phraseFrom(context.phrases, at);
  const isCounted = (at === right.start && right.frame === "obj") || context.tokens[at]?.pos === "NUM";
  return object !== undefined && isCounted ? object : undefined;
}

/** The token behind words of measure that begin at a token. */
function behindMeasure({ tokens, last }: UnitContext, from: number): number {
  let at = from;
  while (at < last && MEASURES.test(tokens.at(at).lower)) at++;
  return at;
}

/** Words before a measure: *for [more than] an hour*. */
const MEASURES = /^(?:about|almost|at|least|less|more|nearly|over|than|up|to)$/;

/** *[ruled] out a goal for offside*, *[showed] Holm a yellow card*: what a referee does. */
function isReferees({ tokens, phrases }: UnitContext, { lemma, last }: VerbGroup): boolean {
  const object = phraseAt(phrases, lemma === "rule" && tokens[last]?.lower === "out" ? last + 1 : last);
  if (lemma === "rule") return object !== undefined && SCORED.has(tokens.at(object.head).lemma);
  const card = lemma === "show" && object ? phraseAt(phrases, object.last) : undefined;
  return card !== undefined && card.first === object?.last && tokens.at(card.head).lower === "card";
}

const SCORED = new Set(["effort", "equaliser", "equalizer", "goal", "header", "penalty", "try"]);

const ADMITTING = wordClass("admittingPlaces");

/** *[found] early success*: it came to somebody, who concluded nothing. */
const LUCK = wordClass("thingsFound");

/** *[reserved] the right to sue*, *[reserved] judgment*, but *[reserved] a table*. */
const RESERVED = new Set(["right", "judgment", "judgement", "comment", "decision"]);

/** What shows what it recorded. */
const FILMING = wordClass("filmingNouns");

const HEARER_PRONOUNS = wordClass("hearerPronouns");
const INSCRIBING = wordClass("inscribingVerbs");
/** Verbs that speak only where their subject has a mind: a menu offers soups, a road sees traffic. */
const SPEAKERS_ONLY = wordClass("verbsOfMinds");
/** Verbs that, with an infinitive, need a subject with a will; *the fog refused to lift* is not a claim. */
const OF_WILL = new Set(["prepare", "promise", "refuse", "threaten"]);
const OBJECTS = /^(?:obj|fragment|clause)/;
const WORRYING = wordClass("worryingVerbs");
/** *Ankara sees [the group as a threat]*, *sees [the matter differently]*: what a government thinks of it. */
function isSeenAs({ tokens, phrases }: UnitContext, { start }: Complement): boolean {
  const seen = phraseAt(phrases, start);
  const next = tokens[seen?.last ?? tokens.length];
  return next?.lower === "as" || next?.lower === "differently";
}

/** *named its boat [“Simba”]*: the quotation is a name. */
function isNamed(context: UnitContext, start: number): boolean {
  const { tokens, last } = context;
  for (let i = start; i < last; i++) {
    if (groupAt(context.phrases, i)?.form === "finite") return false;
    if (!opensQuotation(context, i)) continue;
    let size = 1;
    while (i + size < last && !closesQuotation(context, i + size)) size++;
    return size <= LONGEST_NAME && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? "");
  }
  return false;
}

/** Tokens that a quoted name has at the most, with its opening mark. */
const LONGEST_NAME = 6;
