import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { featureValue, joinedValue } from "../../../scoring/features.js";
import { isActor } from "../../speakers.js";
import { opensQuotation, type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { isOneOf } from "../clauses/noun-kinds.js";
import { isNumberAt } from "../clauses/quantities.js";
import { type Complement, linkOf } from "../content/complement-search.js";
import { type Candidate, candidateWith, type Find, verbCandidate } from "../readings/candidate.js";
import type { VerbReading } from "../readings/verb-readings.js";
import { agentLimit } from "../subjects/agents.js";
import { TELLING } from "../subjects/inverted-subjects.js";
import { isFeeling } from "./feelings.js";

// Candidates of passives, and of verbs by which the author tells how something seems.

const NONE: readonly Candidate[] = [];
const PASSIVE = featureValue("passive");
const PASSIVE_BY = featureValue("passive-by");
const PASSIVE_WITH = featureValue("passive+");
const PASSIVE_TO = featureValue("passive>");
const SEEMS_WITH = featureValue("seems+");
/** Verbs whose passive with an object tells of things, not of words: *were denied a fair trial*, *were shown a film*. */
const WITHHELD = new Set(["deny", "refuse", "show"]);
/** Those that do where somebody gets or pays it: *were charged a fee*, but not *warnings were issued nationwide*. */
const HANDED = new Set(["charge", "issue"]);

/** *was refused [permission] to leave*: a no to what somebody asked for, where *was shown a film* is a deed. */
function isLeave(context: UnitContext, { group }: VerbReading, { start }: Complement): boolean {
  return group.lemma === "refuse" && isOneOf(context, start, LEAVE);
}

const LEAVE = wordClass("leaveNouns");

/** Prepositions before what somebody is told of. */
const TOPICS = new Set(["about", "of", "against", "on", "over"]);
/** Verbs whose subject, in the passive, is who hears it: *Washington was warned*. */
const HEARING = new Set([...TELLING, "warn", "ask", "urge", "advise", "brief"]);

/** True for those whom something is told: people, by name, role or pronoun, and what they make up. */
export function isHearer({ tokens, speakerAt }: UnitContext, head: number): boolean {
  return isActor(speakerAt(head)) || PERSONAL_SUBJECTS.has(tokens.at(head).lower);
}

const PERSONAL_SUBJECTS = wordClass("personalSubjects");

/** *The plan was approved by X*; *it was said that …*: the subject is content, or there is none but on the right. */
export const ofPassive: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, by, complements: rights } = reading;
  if (reading.voice !== "passive" || (group.lemma === "say" && isCondition(context, group))) return NONE;
  // "the room was prepared for the guests"
  if (group.lemma === "prepare" || isAppointedOrSent(context, reading)) return NONE;
  if (isBareFeeling(context, reading)) return NONE;
  const out: Candidate[] = [];
  // "it was reported by X that …", "it was reported he was ill": what "it" stands for is still to come
  const clause =
    isEmpty(context, subject) &&
    rights.some(({ frame }) => frame === "that" || frame === "clause" || frame === "wh");
  const content = subject?.rule === "controlled" || isHeard(context, reading) || clause ? null : subject;
  const base = candidateWith(verbCandidate(context, rule, group), {
    source: by,
    sourceLimit: by ? agentLimit(context, by) : 0,
  });
  const granted = rights.some((right) => isLeave(context, reading, right));
  const judged = by ? rights.find((right) => isJudgement(context, reading, right, by)) : undefined;
  if (content && !judged && (by || group.form !== "participle"))
    out.push(candidateWith(base, { frame: by ? PASSIVE_BY : PASSIVE, fixed: content }));
  for (const right of rights) {
    const { frame, start, preposition } = right;
    if (isNotTold(context, reading, right)) continue;
    const isHanded = HANDED.has(group.lemma) && subject !== null && isHearer(context, subject.head);
    const isKept = isHanded || (WITHHELD.has(group.lemma) && !granted);
    if (isKept && frame.startsWith("obj")) return [];
    const named = namedBehind(context, right);
    if (named && (content || frame === "inf")) {
      const behind = candidateWith(base, {
        source: named,
        sourceLimit: agentLimit(context, named),
        right: start,
        rightLimit: named.first - 1,
        preposition,
        complement: right,
      });
      const kind = joinedValue(content ? PASSIVE_WITH : PASSIVE_TO, featureValue(frame));
      out.push(candidateWith(behind, { frame: kind, fixed: content }));
      continue;
    }
    const taken = withComplement(context, base, right, right === judged);
    if (content)
      out.push(
        candidateWith(taken, { frame: joinedValue(PASSIVE_WITH, featureValue(frame)), fixed: content }),
      );
    out.push(candidateWith(taken, { frame: joinedValue(PASSIVE_TO, featureValue(frame)) }));
  }
  return out;
};

/** The candidate with a complement behind the verb, beside which its agent may stand. */
function withComplement(
  context: UnitContext,
  base: Candidate,
  complement: Complement,
  isJudged: boolean,
): Candidate {
  const { frame, start, preposition } = complement;
  const by = base.source;
  // "was told by a nurse that …": the agent ends where the clause begins
  const end = context.tokens.at(start - 1).pos === "ADP" ? start - 1 : start;
  const sourceLimit = by && end > by.first ? Math.min(base.sourceLimit, end) : base.sourceLimit;
  // "was found guilty by a jury": the content ends where the agent begins
  const isState = frame === "adj" || frame === "gerund" || isJudged;
  const rightLimit = by && isState && by.first - 1 > start ? by.first - 1 : base.rightLimit;
  return candidateWith(base, { right: start, preposition, complement, sourceLimit, rightLimit });
}

/** *He was [encouraged]*, *Most were [opposed]*: how somebody feels, and nobody who says so. */
function isBareFeeling(
  { tokens, cueOf }: UnitContext,
  { group, subject, by, complements }: VerbReading,
): boolean {
  if (by || complements.length > 0 || subject === null || group.last - group.first < 2) return false;
  const { pos } = tokens.at(subject.head);
  if (pos !== "PRON" && pos !== "SYM" && pos !== "NUM") return false;
  return group.lemma === "oppose" || cueOf("adjective", tokens.at(group.head).lower) !== undefined;
}

/** *was appointed [to fill the seat]*, *was dismissed [from his post]*, *was referred [to a clinic]*: a deed. */
function isAppointedOrSent(context: UnitContext, { group: { lemma }, complements }: VerbReading): boolean {
  return complements.some((right) => {
    if (right.frame === "inf") return APPOINTED.has(lemma);
    const isGoal = right.frame === "pp" && linkOf(context, right) === SENT.get(lemma);
    return isGoal && context.tokens.at(right.start).lower !== "as";
  });
}

const APPOINTED = new Set(["appoint", "empower", "nominate", "recall"]);
const SENT = new Map([
  ["dismiss", "from"],
  ["refer", "to"],
]);

/** Verbs that say what somebody or something is: *was called [a farce] by the bishop*. */
const JUDGING = wordClass("judgingVerbs");

/** *called [brilliant] by his teachers*, *put [at 41] by the police*: what stands between such a verb and its agent. */
function isJudgement(
  context: UnitContext,
  { group }: VerbReading,
  { frame, start, preposition }: Complement,
  by: Subject,
): boolean {
  if (start >= by.first - 1) return false;
  if (preposition >= 0) return isNumberAt(context, preposition);
  return JUDGING.has(group.lemma) && /^(?:obj|adj|fragment)$/.test(frame);
}

/** *[Washington] was warned*, *[the elder] called on by tribes*: the subject is who hears it. */
function isHeard(context: UnitContext, { group, subject }: VerbReading): boolean {
  if (subject === null) return false;
  const isCalledOn = group.lemma === "call" && /^(?:on|upon)$/.test(context.tokens[group.last]?.lower ?? "");
  return isCalledOn || (HEARING.has(group.lemma) && isHearer(context, subject.head));
}

function isEmpty({ tokens }: UnitContext, subject: Subject | null): boolean {
  return subject !== null && tokens.at(subject.head).lower === "it";
}

/** *[if] this is said*: what opens the clause of the verb only puts the case. */
function isCondition({ tokens, first }: UnitContext, { first: verb }: VerbGroup): boolean {
  for (let i = verb - 1; i >= first; i--) {
    const { lower, pos } = tokens.at(i);
    if (lower === "if" || lower === "unless") return true;
    if (pos === "PUNCT" || pos === "VERB") return false;
  }
  return false;
}

/** True for a complement that is not what was said, told or asked. */
function isNotTold(context: UnitContext, reading: VerbReading, right: Complement): boolean {
  const { group, subject } = reading;
  const { frame, start, preposition } = right;
  const heard = isHeard(context, reading);
  // "they were told, they did not listen": not what they were told
  const apart = context.tokens.at(start - 1).text === "," && !opensQuotation(context, start);
  if (heard && apart) return true;
  // "recalled by the king, the governor died": a participle that opens the sentence
  if (apart && frame === "clause" && subject === null) return true;
  // "is convinced that": the subject is who believes it
  if (subject && !isEmpty(context, subject) && isFeeling(context, group, right)) return true;
  // "were not convinced: three inquiries had led to nothing": the clause says why, not of what
  if (group.negated && frame.startsWith("colon")) return true;
  if (frame === "inf" && isOfNoun(context, start)) return true;
  const link = context.tokens[preposition]?.lower ?? "";
  // "had been warned in advance": when, not about what
  return link === "by" || (heard && frame === "pp" && !TOPICS.has(link));
}

/** *was punished for [a plot] to kill him*: the infinitive tells which plot. */
function isOfNoun({ tokens, phrases }: UnitContext, infinitive: number): boolean {
  const noun = phraseAt(phrases, infinitive - 1);
  return noun?.last === infinitive && /^(?:for|of|over)$/.test(tokens[noun.first - 1]?.lower ?? "");
}

/** Who says so, behind what is said. */
function namedBehind(context: UnitContext, right: Complement): Subject | null {
  if (right.frame === "inf") return orderedBy(context, right);
  return context.tokens[right.preposition]?.lower === "as" ? namedBy(context, right.start) : null;
}

/** *was asked to go by [the board]*, not *to be heard by the board*, nor *to read a letter by the board*. */
function orderedBy(context: UnitContext, { start }: Complement): Subject | null {
  const { tokens, phrases } = context;
  const named = namedBy(context, start);
  const infinitive = groupAt(phrases, start) ?? groupAt(phrases, start + 1);
  if (!named || !infinitive || infinitive.passive) return null;
  const object = phraseAt(phrases, named.first - 2);
  if (!object) return infinitive.last === named.first - 1 ? named : null;
  const { lemma } = tokens.at(object.head);
  const isMade = context.speakerAt(object.head).name === "role-document" || context.cueOf("noun", lemma);
  return isMade || infinitive.last > object.first ? null : named;
}

/** How far behind *as* or *to* who says so may stand. */
const FARTHEST_NAMING = 9;

/** *was described as “a liar” by [his wife]*: who says that something is so, or null. */
function namedBy({ tokens, phrases, last, speakerAt }: UnitContext, start: number): Subject | null {
  for (let i = start; i < Math.min(last - 1, start + FARTHEST_NAMING); i++) {
    const { lower, text, quotation } = tokens.at(i);
    if (quotation !== tokens.at(start - 1).quotation) continue;
    if (text === "," || text === "." || groupAt(phrases, i)?.form === "finite") return null;
    const phrase = lower === "by" ? phraseFrom(phrases, i + 1) : undefined;
    if (phrase !== undefined)
      return isActor(speakerAt(phrase.head)) ||
        tokens.at(phrase.head).pos === "PROPN" ||
        tokens.at(phrase.first).pos === "PRON"
        ? subjectOn(phrase, "inverted")
        : null;
  }
  return null;
}

/** *looked [at] the plan*, *looks [into] it*: with the eyes, where *looks like* tells how it seems. */
function isLookedAt(context: UnitContext, { lemma, index, last }: VerbGroup, right: Complement): boolean {
  const { tokens, verbWords } = context;
  // "appeared in two films since March"
  if (lemma === "appear" && !/^(?:inf|adj|as|that|clause)$/.test(right.frame)) return true;
  if (lemma !== "look" || verbWords[index] !== "look") return false;
  if (right.frame === "inf" && right.start > last) return true;
  return right.audience || (right.frame === "pp" && tokens[right.preposition]?.lower !== "like");
}

/** *X appears to believe …*: nobody says so but the author. */
export const ofSeeming: Find<"verb"> = (context, reading, rule) => {
  if (reading.voice !== "seeming") return NONE;
  const { group, subject, complements } = reading;
  const bare = verbCandidate(context, rule, group);
  // "will look closely at this case to see": what somebody does
  const rights = complements.slice(0, 2).filter((right) => !isLookedAt(context, group, right));
  return rights.map((right) =>
    candidateWith(bare, {
      frame: joinedValue(SEEMS_WITH, featureValue(right.frame)),
      fixed: subject,
      right: right.start,
      complement: right,
    }),
  );
};
