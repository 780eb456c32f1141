import { wordClass } from "../../../lexicon/word-classes.js";
import { PASTS_ONLY, REFLEXIVES, TIME_PREPOSITIONS } from "../../../phrases/closed-classes.js";
import { groupAt, groupUpTo, phraseAt, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isActor } from "../../speakers.js";
import { cueRate, isTime, type UnitContext } from "../../unit.js";
import { isBarePast, isPlainThing, lacksObject, publishedThen } from "../clauses/participles.js";
import { aimAt, beforeAnd, doingTo } from "./doers.js";

// Which noun phrase a participle between it and its verb describes: the subject, not what stands right before the verb.

/** How many prepositions may stand between a participle and the verb. */
const DEEPEST = 6;

/**
 * *[a survey] conducted by X found …*, *[the minister] speaking to reporters in Doha called …*: a participle behind a
 * noun phrase, with prepositions behind it and another verb to come, describes the noun phrase; null where it may be a
 * verb of saying with a clause behind it.
 */
export function describedBy(context: UnitContext, object: NounPhrase): NounPhrase | null {
  const { tokens, phrases } = context;
  // "the stock tanked after it reported": a pronoun in this form is a subject
  if (/^(?:i|he|she|it|we|they)$/.test(tokens.at(object.head).lower)) return null;
  // "agreed on what officials called a deal", "lives there and whose arrest was ordered": another clause
  if (/^wh(?:at|ose)$/.test(tokens.at(object.first).lower)) return null;
  const doer = selfNamed(context, object) ?? namedSo(context, object) ?? doingTo(context, object);
  if (doer) return doer;
  let inner = object;
  let by = false;
  for (let steps = 0; steps < DEEPEST; steps++) {
    let step = stepNear(context, inner, steps === 0);
    if (step === null) {
      const link = tokens[inner.first - 1];
      if (link?.pos !== "ADP") return null;
      // "talks stalled after [Hamas] rejected it": a clause begins here
      if (steps === 0 && TIME_PREPOSITIONS.has(link.lower) && isActor(context.speakerAt(object.head)))
        return null;
      by ||= link.lower === "by";
      // "aired live by", "released late on Monday by"
      const adverb = by && tokens[inner.first - 2]?.pos === "ADV" ? 1 : 0;
      const verb = groupAt(phrases, inner.first - 2 - adverb);
      if (verb && !isParticipleAt(context, verb, inner.first - 1 - adverb)) return null;
      step = verb ? stepOverVerb(context, verb, object, by) : stepOverNoun(context, inner.first - 2);
    }
    if (!step.outer) return step.described ?? null;
    inner = step.outer;
  }
  return null;
}

/** A step to the left: who is described, or the noun phrase from which the search goes on; neither where it ends. */
interface Step {
  readonly described?: NounPhrase | null;
  readonly outer?: NounPhrase;
}

/** The step over what is no preposition; null where there is nothing of the kind. */
function stepNear(context: UnitContext, inner: NounPhrase, isFirst: boolean): Step | null {
  const described = accusedOf(context, inner) ?? (isFirst ? null : describedThen(context, inner));
  if (described) return { described };
  // "released by the Centre for Poverty and Inequality"
  const joined = isFirst ? beforeAnd(context, inner.first) : undefined;
  // "on Friday and Ghana said": no name is joined to a time
  if (joined && !isTime(context.tokens[joined.head])) return { outer: joined };
  // "unions backing the drivers in a fight to save the line accused …"
  const aim = aimAt(context, inner);
  if (aim?.doer) return { described: aim.doer };
  return aim?.noun ? { outer: aim.noun } : null;
}

/** *[a study] published last month by researchers found*: who a past form before a time describes. */
function describedThen(context: UnitContext, { first, head }: NounPhrase): NounPhrase | null {
  const { tokens } = context;
  if (!isTime(tokens[head])) return null;
  // "released [late] last month by"
  const at = /^(?:late|early|earlier)$/.test(tokens.at(first - 1).lower) ? first - 2 : first - 1;
  // "The move came two days after the council met"
  return PARTICIPLE.test(tokens.at(at).lower) ? publishedThen(context, at) : null;
}

/** The step over a noun phrase: *[a man] selling fruit near the gate said*. */
function stepOverNoun(context: UnitContext, at: number): Step {
  const outer = phraseAt(context.phrases, at);
  if (!outer) return {};
  const doer = doingTo(context, outer);
  return doer ? { described: doer } : { outer };
}

/** True for a verb right before a preposition that may describe a noun. */
function isParticipleAt({ tokens }: UnitContext, verb: VerbGroup, link: number): boolean {
  if (verb.last - verb.first !== 1 || verb.last !== link) return false;
  // "the talks began in Cairo and Egypt said"
  if (PASTS_ONLY.has(tokens.at(verb.head).lower)) return false;
  // "Coach sacked as federation denies it": while
  if (tokens.at(link).lower === "as" && !BEING_AS.has(verb.lemma)) return false;
  return verb.form !== "infinitive" && (verb.form !== "finite" || verb.past);
}

/** The step over such a verb; `by` where somebody is told to have done it. */
function stepOverVerb(context: UnitContext, verb: VerbGroup, object: NounPhrase, by: boolean): Step {
  const { tokens, phrases } = context;
  // "a study [published in Nature] and funded by the firm found"
  const former = isBarePast(verb) ? beforeAnd(context, verb.first) : undefined;
  if (former) return { outer: former };
  const noun = phraseUpTo(phrases, verb.first);
  if (!noun || tokens.at(noun.head).pos === "PRON") return {};
  const told = verb.form === "gerund" || by || lacksObject(context, verb);
  const describes = told || cueRate(context, verb) <= 0.2 || isDoneTo(context, noun, verb, object);
  return { described: describes ? noun : null };
}

/**
 * *[a letter] disclosed during the trial*, *[bones] found in a cave suggest*: what is neither a speaker nor a document that
 * could say so, or a document with which this is done.
 */
function isDoneTo(context: UnitContext, noun: NounPhrase, verb: VerbGroup, object: NounPhrase): boolean {
  if (context.speakerAt(noun.head).name === "role-document")
    return (
      PUBLISHING_VERBS.has(verb.lemma) || (verb.lemma === "find" && !isTime(context.tokens[object.head]))
    );
  return isPlainThing(context, noun);
}

/** *[a clerk] accused of taking bribes told …*: who is said to have done something to the noun phrase. */
function accusedOf({ tokens, phrases }: UnitContext, object: NounPhrase): NounPhrase | null {
  const gerund = groupUpTo(phrases, object.first);
  if (gerund?.form !== "gerund") return null;
  const verb = tokens[gerund.first - 1]?.pos === "ADP" ? groupUpTo(phrases, gerund.first - 1) : undefined;
  if (!verb || !isBarePast(verb) || !CHARGING.has(verb.lemma)) return null;
  const noun = phraseUpTo(phrases, verb.first);
  return noun !== undefined && tokens.at(noun.head).pos !== "PRON" ? noun : null;
}

const CHARGING = wordClass("chargingVerbs");

/** What a past form looks like that may be a participle. */
const PARTICIPLE = /(?:ed|en|wn|sent|made|held|led)$/;

/** *a letter [disclosed] during the trial*: what is done with documents. */
const PUBLISHING_VERBS = wordClass("publishingVerbs");

/** Verbs behind which *as* says what somebody is: *a man known as Abu Ali*. */
const BEING_AS = wordClass("beingAsVerbs");

/** *[a driver] surnamed Tan said*: who has the name that stands before the verb. */
function namedSo({ tokens, phrases }: UnitContext, { first, head }: NounPhrase): NounPhrase | null {
  const naming = tokens.at(head).pos === "PROPN" ? groupUpTo(phrases, first) : undefined;
  if (!naming || !isBarePast(naming) || !NAMING.has(naming.lemma)) return null;
  const noun = phraseUpTo(phrases, naming.first);
  return noun !== undefined && tokens.at(noun.head).pos === "NOUN" ? noun : null;
}

const NAMING = wordClass("namingVerbs");

/** *[a sect] calling itself Red Dawn claimed …*: who calls himself by the name that stands before the verb. */
function selfNamed(context: UnitContext, { first }: NounPhrase): NounPhrase | null {
  const { tokens, phrases } = context;
  if (!REFLEXIVES.has(tokens[first - 1]?.lower ?? "")) return null;
  const naming = groupUpTo(phrases, first - 1);
  if (naming?.form !== "gerund") return null;
  return phraseAt(phrases, naming.first - 1) ?? null;
}
