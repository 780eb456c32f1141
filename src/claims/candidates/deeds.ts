import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../phrases/phrases.js";
import { isActor, isPlaceName } from "../speakers.js";
import { closesQuotation, isTime, opensQuotation, type Subject, type UnitContext } from "../unit.js";
import { type Complement, linkOf } from "./complement-search.js";
import { spendingVerb } from "./earlier-speakers.js";
import { hasMind, isAbstract, isLedBy, isOneOf, isPerson, isPlace } from "./noun-kinds.js";
import { isSummons } from "./summons.js";
import type { VerbReading } from "./verb-readings.js";

// Verbs with a physical or legal sense besides that of speech; their object tells which one is meant.

const ARMED: ReadonlySet<string> = new Set(["armed_group", "proxy_group"]);

/** True where something is done to the object rather than said about it: *[defended] the square with sticks*. */
export function isDeed(context: UnitContext, reading: VerbReading, right: Complement): boolean {
  const { group, subject } = reading;
  const { lemma } = group;
  if (lemma === "call" && isSummons(context, group.last, right)) return true;
  // "appealed for $95 million [to fund it]": what it is for
  if (lemma === "appeal" && right.frame === "inf") return context.tokens[group.last]?.lower === "for";
  if (right.frame === "pp" && AIMED.get(lemma)?.has(linkOf(context, right))) return true;
  if (DONE.get(lemma)?.test(right.frame)) return true;
  if (lemma === "admit" && right.frame === "pp") return isAdmittedTo(context, right);
  // "the storm slammed into the coast"
  if (lemma === "slam" && (context.tokens[group.last]?.lower === "into" || linkOf(context, right) === "into"))
    return true;
  if (lemma === "list" && right.frame === "pp") return isLean(context, right);
  if (isReferees(context, group)) return true;
  // "what worries him": he is who feels it
  if (MOVING.has(lemma) && (right.frame.startsWith("obj") || right.audience)) return true;
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
  // "showed no symptoms [when he left]"
  if (right.frame === "clause" && isThing(context, lemma, right)) return true;
  const object = measuredAt(context, right);
  return object !== undefined && isDoneTo(context, reading, object);
}

/** True where the object, which stands alone, tells that something is done to it. */
function isDoneTo(context: UnitContext, reading: VerbReading, object: NounPhrase): boolean {
  const { group, subject } = reading;
  const { lemma } = group;
  const { lower, lemma: noun } = context.tokens.at(object.head);
  // "did not answer calls": said nothing
  if (THINGS_OF.get(lemma)?.has(noun))
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
      REFLEXIVE.test(lower) ||
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
  if (HELPING.has(lemma)) return isHelpedWith(context, object);
  return lemma === "find" && REFLEXIVE.test(lower);
}

/**
 * *Prosecutors had [sought] 38 years*, *the union [seeks] higher wages*, but *[to seek] a partner*, *[sought] the missing
 * girl*, *[sought] shells on the beach*, *the roots [seek] water*: what somebody asks others for.
 */
function isAskedFor(context: UnitContext, { group, subject }: VerbReading, object: NounPhrase): boolean {
  if (group.form === "infinitive" || subject === null || !hasMind(context, subject)) return false;
  return !isPerson(context, object) && !SOMEWHERE.test(context.tokens[object.last]?.lower ?? "");
}

const SOMEWHERE = /^(?:along|among|behind|on|under)$/;

/** Verbs with what leads to whom or what they are aimed at: *apologised [to] relatives*, *learned [from] it*. */
const AIMED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["apologize", new Set(["to"])],
  ["contend", new Set(["for", "with"])],
  ["learn", new Set(["from"])],
  ["speak", new Set(["to", "with"])],
  ["talk", new Set(["to", "with"])],
]);
/**
 * Verbs with the complements that tell of a deed: *a fee [charged] to pay for it*, *[learned] to swim*,
 * *[spoke] to discuss it*, *[offered] it to the town*, *[pointed] it at him*, *[prepared] a meal*, *[ranks] third*.
 */
const DONE: ReadonlyMap<string, RegExp> = new Map([
  ["charge", /inf$/],
  ["give", /./],
  ["learn", /^inf$/],
  ["speak", /^inf$/],
  ["talk", /^inf$/],
  ["offer", /^obj-pronoun$/],
  ["point", /^obj-pronoun$/],
  ["prepare", /^(?!inf$)/],
  ["examine", /^(?!wh$)/],
  ["tip", /^(?!obj-(?:inf|as)$)/],
  ["rate", /^(?!obj|clause)/],
  ["rank", /^(?!obj|clause)/],
]);

/** *doesn’t [know] me*, *[knows] the mayor*: people one has met, not what one believes. */
function isAcquaintance(context: UnitContext, { frame, start }: Complement): boolean {
  const known = frame.startsWith("obj") ? phraseAt(context.phrases, start) : undefined;
  if (!known || context.tokens[known.last]?.lower === "as") return false;
  return PERSONAL.has(context.tokens.at(known.head).lower) || isPerson(context, known);
}

/** *[found] no grounds for it*, *[saw] no sign of haste*: what somebody concludes, not what he comes upon. */
function isFoundLacking({ tokens }: UnitContext, lemma: string, { first, head }: NounPhrase): boolean {
  if (tokens.at(first).lower !== "no") return false;
  return lemma === "find" || (lemma === "see" && tokens.at(head).lemma === "sign");
}

/** *[attacked] the camp*, *[defended] her title*: a thing that is fought for or against; what is defended is mostly a plan. */
function isFoughtFor(context: UnitContext, { group, subject }: VerbReading, object: NounPhrase): boolean {
  const { tokens, speakerAt } = context;
  const isDefence = group.lemma !== "attack" && group.lemma !== "promote";
  if (!isDefence || subject === null || !hasMind(context, subject)) return !isAbstract(context, object);
  return DEFENDED.has(tokens.at(object.head).lemma) || isPlaceName(speakerAt(object.head));
}

const DEFENDED = wordClass("thingsDefended");

/** *the rebels*, *two gunmen*: who attacks with arms. */
function isArmed({ tokens, speakerAt }: UnitContext, { head }: Subject): boolean {
  return ARMED.has(speakerAt(head).name) || ASSAILANTS.has(tokens.at(head).lemma);
}

const ASSAILANTS = wordClass("assailants");

/** *spent his time [attacking] the prosecutor*: how time goes, not what is said. */
function isPastime(context: UnitContext, { form, first }: VerbGroup): boolean {
  const time = form === "gerund" ? phraseAt(context.phrases, first - 1) : undefined;
  return time !== undefined && spendingVerb(context, time) !== null;
}

/** *[portrayed] James Brown in two films*: an actor’s part. */
function isPart(context: UnitContext, object: NounPhrase): boolean {
  return context.tokens.at(object.head).pos === "PROPN" && context.tokens[object.last]?.lower !== "as";
}

/** The object is one of the things with which the verb tells of a deed, and no verb follows it. */
function isThing({ tokens, phrases }: UnitContext, lemma: string, { start }: Complement): boolean {
  const object = phraseAt(phrases, start);
  if (object?.first !== start || !THINGS_OF.get(lemma)?.has(tokens.at(object.head).lemma)) return false;
  return tokens[object.last]?.pos === "SCONJ" || WHEN.has(tokens[object.last]?.lower ?? "");
}

const WHEN = new Set(["when", "while", "after", "before", "as"]);

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

/** The object, behind words of measure: *claimed more than [200 lives]*, *claimed over [200 lives]*. */
function measuredAt(context: UnitContext, right: Complement): NounPhrase | undefined {
  if (right.frame !== "obj" && !(right.frame === "pp" && MEASURES.test(linkOf(context, right))))
    return undefined;
  const at = behindMeasure(context, right.start);
  const object = phraseAt(context.phrases, at);
  const isCounted = (at === right.start && right.frame === "obj") || context.tokens.at(at).pos === "NUM";
  return object?.first === at && isCounted ? object : undefined;
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

const REFLEXIVE = /sel(?:f|ves)$/;

/** What is asked for rather than looked for. */
const SOUGHT = wordClass("thingsSought");
const PERSONAL = wordClass("hearerPronouns");
/** Verbs that speak for or against something, or fight for or against it. */
const TAKING_SIDES = wordClass("sideTakingVerbs");
/** Verbs that do something to a person, but reject or greet what is said. */
const DOING_TO_PEOPLE = wordClass("verbsDoneToPeople");
const INSCRIBING = wordClass("inscribingVerbs");
/** Verbs that speak only where their subject has a mind: a menu offers soups, a road sees traffic. */
const SPEAKERS_ONLY = wordClass("verbsOfMinds");
/** Verbs that, with an infinitive, need a subject with a will; *the fog refused to lift* is not a claim. */
const OF_WILL = new Set(["prepare", "promise", "refuse", "threaten"]);
const OBJECTS = /^(?:obj|fragment|clause)/;
const MOVING = wordClass("movingVerbs");
const HELPING = new Set(["back", "support"]);
/** Objects with which a verb tells of a deed, by the verb. */
const THINGS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    accept: wordClass("thingsAccepted"),
    answer: wordClass("thingsAnswered"),
    argue: new Set(["appeal", "case", "motion"]),
    claim: wordClass("thingsClaimed"),
    commit: wordClass("thingsCommitted"),
    concede: wordClass("thingsConceded"),
    conclude: wordClass("thingsConcluded"),
    tell: new Set(["truth", "lie", "joke", "tale"]),
    find: wordClass("thingsComeUpon"),
    learn: wordClass("thingsLearned"),
    order: wordClass("thingsOrdered"),
    promote: wordClass("thingsPromoted"),
    project: wordClass("thingsProjected"),
    repeat: wordClass("thingsRepeated"),
    see: wordClass("thingsSeen"),
    view: new Set(["scene", "site", "damage", "body", "film", "footage", "video", "exhibition", "wreckage"]),
    write: wordClass("thingsWritten"),
    show: wordClass("thingsShown"),
    post: wordClass("thingsPosted"),
    point: new Set(["gun", "pistol", "rifle", "weapon", "finger", "camera"]),
  }),
);

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

/** *backed its claim [with documents]*, *supports 200 families [with food]*. */
function isHelpedWith(context: UnitContext, { last }: NounPhrase): boolean {
  if (context.tokens[last]?.lower !== "with" || last >= context.last) return false;
  const means = phraseAt(context.phrases, last + 1);
  const speaker = means && context.speakerAt(means.head);
  return speaker !== undefined && (!isActor(speaker) || speaker.name === "role-document");
}
