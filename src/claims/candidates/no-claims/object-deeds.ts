import { OBJECTS_OF_DEEDS } from "../../../lexicon/verbs-of-deeds.js";
import { wordClass } from "../../../lexicon/word-classes.js";
import { REFLEXIVES } from "../../../phrases/closed-classes.js";
import { groupAt, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isActor, isPlaceName } from "../../speakers.js";
import { isTime, type Subject, type UnitContext } from "../../unit.js";
import { hasMind, isAbstract, isPerson } from "../clauses/noun-kinds.js";
import type { Complement } from "../content/complement-search.js";
import { spendingVerb } from "../subjects/earlier-speakers.js";

// Objects that tell by themselves that something is done to them: *[answered] calls*, *[sought] a partner*.

/** A verb with its subject, of which it is asked whether it tells of a deed. */
export interface DeedVerb {
  readonly group: VerbGroup;
  readonly subject: Subject | null;
}

/** True where the object, which stands alone, tells that something is done to it. */
export function isDoneTo(context: UnitContext, reading: DeedVerb, object: NounPhrase): boolean {
  const { group, subject } = reading;
  const { lemma } = group;
  const { lower, lemma: noun } = context.tokens.at(object.head);
  // "did not answer calls": said nothing
  if (OBJECTS_OF_DEEDS.get(lemma)?.has(noun))
    return !(lemma === "answer" && group.negated) && !isFoundLacking(context, lemma, object);
  // "a planet can support an atmosphere"
  if (lemma === "support" && subject !== null && !hasMind(context, subject) && !isAbstract(context, object))
    return true;
  if (lemma === "portray") return isPart(context, object);
  if (lemma === "rule") return isPlaceName(context.speakerAt(object.head));
  if (lemma === "seek" && !isAbstract(context, object) && !SOUGHT.has(noun))
    return !isAskedFor(context, reading, object);
  if (TAKING_SIDES.has(lemma))
    return (
      REFLEXIVES.has(lower) ||
      (!isActor(context.speakerAt(object.head)) && isFoughtFor(context, reading, object)) ||
      isPastime(context, group)
    );
  // "dismissed Holm as a liar", "denied running agents"
  if (DOING_TO_PEOPLE.has(lemma))
    return (
      isPerson(context, object) &&
      context.tokens[object.last]?.lower !== "as" &&
      !(lemma === "deny" && context.tokens.at(object.first).lower.endsWith("ing"))
    );
  if (lemma === "report") return isBareResults(context, object);
  if (lemma === "recall") return isCalledBack(context, reading, object);
  if (HELPING.has(lemma)) return isHelpedWith(context, object);
  // "the two men knew each other"
  if (ACQUAINTED.test(lemma)) return isReciprocal(context, object);
  return lemma === "find" && REFLEXIVES.has(lower);
}

const ACQUAINTED = /^(?:know|meet|recogni[sz]e|remember)$/;

/** *each [other]*, *one [another]* */
function isReciprocal({ tokens }: UnitContext, { first }: NounPhrase): boolean {
  return /^(?:each other|one another)$/.test(`${tokens.at(first).lower} ${tokens[first + 1]?.lower ?? ""}`);
}

/**
 * *Prosecutors had [sought] 38 years*, *the union [seeks] higher wages*, but *[to seek] a partner*, *[sought] the missing
 * girl*, *[sought] shells on the beach*, *the roots [seek] water*: what somebody asks others for.
 */
function isAskedFor(context: UnitContext, { group, subject }: DeedVerb, object: NounPhrase): boolean {
  if (group.form === "infinitive" || subject === null || !hasMind(context, subject)) return false;
  return !isPerson(context, object) && !SOMEWHERE.test(context.tokens[object.last]?.lower ?? "");
}

const SOMEWHERE = /^(?:along|among|behind|on|under)$/;

/** *[found] no grounds for it*, *[saw] no sign of haste*: what somebody concludes, not what he comes upon. */
function isFoundLacking({ tokens }: UnitContext, lemma: string, { first, head }: NounPhrase): boolean {
  if (tokens.at(first).lower !== "no") return false;
  return lemma === "find" || (lemma === "see" && tokens.at(head).lemma === "sign");
}

/** *[attacked] the camp*, *[defended] her title*: a thing that is fought for or against; what is defended is mostly a plan. */
function isFoughtFor(context: UnitContext, { group, subject }: DeedVerb, object: NounPhrase): boolean {
  const { tokens, speakerAt } = context;
  const isDefence = group.lemma !== "attack" && group.lemma !== "promote";
  if (!isDefence || subject === null || !hasMind(context, subject)) return !isAbstract(context, object);
  return DEFENDED.has(tokens.at(object.head).lemma) || isPlaceName(speakerAt(object.head));
}

const DEFENDED = wordClass("thingsDefended");

/** *spent his time [attacking] the prosecutor*: how time goes, not what is said. */
function isPastime(context: UnitContext, { form, first }: VerbGroup): boolean {
  const time = form === "gerund" ? phraseAt(context.phrases, first - 1) : undefined;
  return time !== undefined && spendingVerb(context, time) !== null;
}

/** *the firm [recalled] the toys*, *[recalled] 900,000 cars*, but *the firm [recalled] its success*, *he [recalled] the day*. */
function isCalledBack(context: UnitContext, { subject }: DeedVerb, object: NounPhrase): boolean {
  const { tokens, speakerAt } = context;
  if (tokens.at(object.first).pos === "NUM" && !isTime(tokens[object.head])) return true;
  const { name } = subject === null ? { name: "-" } : speakerAt(subject.head);
  return BODIES.has(name) && tokens.at(object.head).pos === "NOUN" && !isAbstract(context, object);
}

const BODIES = new Set(["organization", "role-body", "state"]);

/** *[reports] results next week*: when something is told, not what; but *[reported] results that beat forecasts*. */
function isBareResults({ tokens, last }: UnitContext, object: NounPhrase): boolean {
  if (object.last !== object.first + 1 || !/^(?:earnings|results)$/.test(tokens.at(object.head).lower))
    return false;
  const next = object.last < last ? tokens.at(object.last) : undefined;
  return !next || next.pos === "PUNCT" || isTime(next) || /^(?:on|later|next|in|this)$/.test(next.lower);
}

/** *[showed] him black flags*: somebody has them before his eyes. */
export function isShownTo({ tokens, phrases }: UnitContext, { start }: Complement): boolean {
  if (!HEARER_PRONOUNS.has(tokens.at(start).lower)) return false;
  const thing = phraseFrom(phrases, start + 1);
  return thing !== undefined && tokens.at(thing.head).pos === "NOUN" && !groupAt(phrases, thing.last);
}

const HEARER_PRONOUNS = wordClass("hearerPronouns");

/** *[portrayed] James Brown in two films*: an actor’s part. */
function isPart(context: UnitContext, object: NounPhrase): boolean {
  return context.tokens.at(object.head).pos === "PROPN" && context.tokens[object.last]?.lower !== "as";
}

/** The object is one of the things with which the verb tells of a deed, and no verb follows it. */
export function isThing({ tokens, phrases }: UnitContext, lemma: string, { start }: Complement): boolean {
  const object = phraseFrom(phrases, start);
  if (!object || !OBJECTS_OF_DEEDS.get(lemma)?.has(tokens.at(object.head).lemma)) return false;
  return tokens[object.last]?.pos === "SCONJ" || AT_THE_TIME.has(tokens[object.last]?.lower ?? "");
}

const AT_THE_TIME = new Set(["when", "while", "after", "before", "as"]);

/** *backed its claim [with documents]*, *supports 200 families [with food]*. */
function isHelpedWith(context: UnitContext, { last }: NounPhrase): boolean {
  if (context.tokens[last]?.lower !== "with" || last >= context.last) return false;
  const means = phraseAt(context.phrases, last + 1);
  const speaker = means && context.speakerAt(means.head);
  return speaker !== undefined && (!isActor(speaker) || speaker.name === "role-document");
}

/** What is asked for rather than looked for. */
const SOUGHT = wordClass("thingsSought");
/** Verbs that speak for or against something, or fight for or against it. */
const TAKING_SIDES = wordClass("sideTakingVerbs");
/** Verbs that do something to a person, but reject or greet what is said. */
const DOING_TO_PEOPLE = wordClass("verbsDoneToPeople");
const HELPING = new Set(["back", "support"]);
