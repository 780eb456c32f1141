import { groupAt } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { hasFiniteVerb } from "../clauses/finite.js";
import { isReducedPassive, isSought, isSubordinateParticiple, lacksObject } from "../clauses/participles.js";
import { isNumberAt } from "../clauses/quantities.js";
import { isRaised, setOffNoun } from "../clauses/raised-participles.js";
import type { Complement } from "../content/complement-search.js";
import { complementsAfter } from "../content/complements.js";
import { isAsideBeforeReport, isRestOnly, isTail } from "../content/cut-sentences.js";
import { speakerEnd } from "../content/fronted-clauses.js";
import { behindHearer, isAnswered, namesHearer } from "../content/hearers.js";
import { type LeftContent, leftContent, type StandingBefore } from "../content/left-content.js";
import { objectRelative } from "../content/object-relatives.js";
import { saysText, textOf } from "../content/text-sayings.js";
import { asObject } from "../content/verb-of-sentence.js";
import { isIdiom } from "../no-claims/idioms.js";
import {
  isAsked,
  isBehindArticle,
  isBidden,
  isConditional,
  isForgone,
  isInHeading,
  isNotAsked,
  isStretchOfTime,
  isWhenAsked,
  isWhenAskedOf,
} from "../no-claims/unreported-verbs.js";
import { agentOf } from "../subjects/agents.js";
import { isAsThought } from "../subjects/asides.js";
import { invertedSubject, isSaidBy } from "../subjects/inverted-subjects.js";
import {
  isOfQuoted,
  quotedSaying,
  quotedSpeaker,
  quotingVerb,
  sayingOf,
} from "../subjects/quoted-speakers.js";
import { subjectOf } from "../subjects/subjects.js";
import { isMadeClear, makingClear } from "./made-clear.js";

// Reads a verb that may be a cue: with which subject, and what stands on both sides of it.

/** How many tokens may stand between a passive and its *by*. */
const FARTHEST_BY = 12;
const SEEMING = new Set(["seem", "appear", "look", "sound"]);

/** A verb as a possible cue with one of the subjects it may have. */
export interface VerbReading {
  readonly group: VerbGroup;
  readonly subject: Subject | null;
  readonly voice: "active" | "passive" | "seeming";
  /** The agent of a passive: *approved by [X]*. */
  readonly by: Subject | null;
  /** A relative pronoun, or what it would stand for, that is the content: *the deal, [which] X opposed*. */
  readonly relative: Subject | null;
  /** Content before source and cue; null where a relative is the content. */
  readonly left: LeftContent | null;
  /** What stands before source and cue, whether it is content or not. */
  readonly before: StandingBefore;
  /** What the verb may take on its right, nearest first. */
  readonly complements: readonly Complement[];
  /** Those that are said rather than done, once that has been asked. */
  said: readonly Complement[] | null;
}

/** The ways to read a verb group as a cue, whatever its verb. */
export function readingsOf(context: UnitContext, group: VerbGroup): VerbReading[] {
  if (isAccordingTo(context, group.first) || isOfQuoted(context, group) || isForgone(context, group))
    return [];
  if (
    isBidden(context, group) ||
    isIdiom(context, group) ||
    isInHeading(context, group) ||
    quotedSpeaker(context, sayingOf(context, group)) !== null
  )
    return [];
  // "three men accused of fraud said": part of the subject, where another verb is the sentence’s
  if (lacksObject(context, group) && hasOtherVerb(context, group)) return [];
  if (isReducedPassive(context, group) || isSubordinateParticiple(context, group)) return [];
  if (isSought(context, group)) return [];
  if (isMadeClear(context, group)) return [];
  // "he laughed when asked about it": nobody says who asked
  if (isWhenAskedOf(context, group)) return [readingWith(context, { ...group, passive: true }, null)];
  const speaker = quotedSpeaker(context, group);
  if (speaker) return [readingWith(context, { ...group, form: "finite" }, speaker)];
  const subject = subjectOf(context, group);
  if (
    isBehindArticle(context, group, subject) ||
    (subject !== null && !group.passive && isStretchOfTime(context, subject))
  )
    return [];
  if (saysText(context, group)) return [];
  const issuing = textOf(context, group);
  if (issuing) {
    const { first, past } = issuing;
    return [readingWith(context, { ...group, first, past, form: "finite" }, subjectOf(context, issuing))];
  }
  const saying = quotedSaying(context, group) ?? makingClear(context, group);
  if (saying) return [readingWith(context, saying, subject)];
  if (subject !== null && (isConditional(context, subject) || isAsked(context, subject))) return [];
  const inverted =
    group.form === "finite" && subject?.rule !== "inverted" ? invertedSubject(context, group) : null;
  if (!inverted) return [readingWith(context, group, subject)];
  const behind = readingWith(context, group, inverted);
  const ends = subject !== null && endsWith(context, group, subject, inverted);
  // "in towns such as Oran and Tunis, says Diop, rents rose"
  if (isSaidBy(context, group, inverted) && speakerEnd(context, group, inverted) >= 0) return [behind];
  if (
    ends &&
    (isSaidBy(context, group, inverted) || isObjectBefore(context, subject) || subject.rule === "shared")
  )
    return [behind];
  return [readingWith(context, group, subject), behind];
}

function readingWith(context: UnitContext, read: VerbGroup, found: Subject | null): VerbReading {
  const setOff = setOffNoun(context, read);
  const subject = setOff ? subjectOn(setOff, "before") : found;
  const group: VerbGroup = setOff || isRaised(context, read) ? { ...read, form: "participle" } : read;
  // "agreed to by a majority"
  const particle =
    context.tokens[group.last]?.pos === "ADP" && context.tokens[group.last + 1]?.lower === "by";
  const by = agentOf(context, group, group.passive ? FARTHEST_BY : particle ? 2 : 1);
  // "a move seen as a success"
  const described = group.form === "participle" && subject?.rule === "before";
  if (
    described ||
    group.passive ||
    (by && group.past && group.form === "finite") ||
    lacksObject(context, group)
  )
    return {
      group,
      subject,
      voice: "passive",
      by,
      relative: null,
      left: null,
      before: "nothing",
      complements: passiveComplements(context, group, subject, by).filter(
        ({ frame }) => !described || OF_DESCRIBED.has(frame),
      ),
      said: null,
    };
  if (SEEMING.has(group.lemma))
    return {
      group,
      subject,
      voice: "seeming",
      by: null,
      relative: null,
      left: null,
      before: "nothing",
      complements: complementsAfter(context, group.last),
      said: null,
    };
  return activeReading(context, group, subject);
}

/** A verb whose subject says it. */
function activeReading(context: UnitContext, group: VerbGroup, subject: Subject | null): VerbReading {
  const inverted = subject?.rule === "inverted";
  const relative = inverted ? null : objectRelative(context, group, subject);
  const isAside = isAsideBeforeReport(context, subject, group);
  // "“…,” the agency quoted [the minister] as saying": it ends before the agency
  const quoting = quotingVerb(context, group);
  const teller = quoting ? subjectOf(context, quoting) : subject;
  const before = isAside ? null : leftContent(context, quoting ?? group, teller);
  const isAlone = isAside || (before !== null && isAsThought(context, group, subject));
  return {
    group,
    subject,
    voice: "active",
    by: null,
    relative,
    // "…, a report that officials disputed": what the relative stands for is the content, not all before it
    left: relative && before && before.quoted < 0 ? null : before,
    before: kindOfLeft(before),
    complements: isAlone
      ? NONE
      : inverted
        ? announcedBehind(context, group, subject)
        : complementsAfter(context, group.last)
            .filter((right) => !isNotAsked(context, group, right))
            .filter(
              (right, _, found) =>
                !namesHearer(context, group, right, found) &&
                !isAnswered(context, group, right) &&
                !(before && isTail(context, group, right)) &&
                !isRestOnly(context, group, before, right) &&
                !isWhenAsked(context, right),
            )
            .map((right) => behindHearer(context, group, asObject(context, group, subject, right))),
    said: null,
  };
}

/** *Said the mayor, [“We will not pay.”]*: a verb that opens the unit announces the quotation behind its subject. */
function announcedBehind(
  context: UnitContext,
  { first }: VerbGroup,
  { last }: Subject,
): readonly Complement[] {
  if (first > context.first) return NONE;
  return complementsAfter(context, last).filter(({ frame }) => frame === "quote" || frame === "colon-quote");
}

/** What a passive takes: behind its verb and, *is regarded by all [as a saint]*, behind who says so. */
function passiveComplements(
  context: UnitContext,
  { last }: VerbGroup,
  subject: Subject | null,
  by: Subject | null,
): Complement[] {
  const behindVerb = complementsAfter(context, last);
  if (by === null) return behindVerb;
  const { tokens } = context;
  const behindAgent = complementsAfter(context, by.last).filter(
    ({ frame, preposition }) => frame === "as" || isNumberAt(context, preposition),
  );
  const found = [...behindVerb, ...behindAgent];
  // "defended the raid, which was ordered by Ruiz, [as] lawful": the relative clause has ended
  const isInserted = subject?.rule === "relative" && tokens[subject.first - 1]?.text === ",";
  return isInserted && tokens[by.last]?.text === "," ? found.filter(({ start }) => start < by.last) : found;
}

const NONE: readonly Complement[] = [];
/** What a participle that describes a noun says of it: *seen [as …]*, *known [to …]*. */
const OF_DESCRIBED = new Set(["as", "inf"]);

function kindOfLeft(left: LeftContent | null): StandingBefore {
  if (left === null) return "nothing";
  return left.quoted >= 0 ? "quotation" : "clause";
}

/**
 * *The ship sank off Porto, a small town, said [local fishermen].*: behind a clause, a verb of saying with nothing
 * behind its noun phrase but an apposition tells what was said before.
 */
function endsWith(context: UnitContext, group: VerbGroup, subject: Subject, inverted: Subject): boolean {
  // "…, and will be moved, said [the notice]": behind a comma no verb is joined
  const isShared =
    subject.rule === "shared" && group.lemma === "say" && context.tokens.at(group.first - 1).text === ",";
  if (subject.rule !== "apposition" && subject.rule !== "relative" && !isShared) return false;
  if (group.lemma !== "say" && !hasFiniteVerb(context, subject.first)) return false;
  const { tokens, last } = context;
  // "said villagers who fled": the relative clause has a verb
  let isRelative = /^who(?:m|se)?$/.test(tokens[inverted.last]?.lower ?? "");
  if (!isRelative && inverted.last < last && !/^(?:PUNCT|ADP)$/.test(tokens.at(inverted.last).pos))
    return false;
  for (let i = inverted.last; i < last; i++) {
    if (tokens.at(i).quotation >= 0) return false;
    const verb = groupAt(context.phrases, i);
    if (verb?.head !== i || verb.form !== "finite") continue;
    if (!isRelative) return false;
    isRelative = false;
  }
  return true;
}

/** *Rebels took [the bridge], the only way out, reported the state radio*: what another verb has for its object. */
function isObjectBefore({ phrases }: UnitContext, subject: Subject | null): boolean {
  const verb = subject?.rule === "apposition" ? groupAt(phrases, subject.first - 1) : undefined;
  return verb?.form === "finite" && !verb.passive;
}

function hasOtherVerb({ phrases, first, last }: UnitContext, group: VerbGroup): boolean {
  for (let i = first; i < last; i++) {
    const other = groupAt(phrases, i);
    if (other && other.index !== group.index && other.form === "finite") return true;
  }
  return false;
}

/** True where *according to* begins. */
export function isAccordingTo({ tokens }: UnitContext, at: number): boolean {
  return tokens.at(at).lower === "according" && tokens[at + 1]?.lower === "to";
}
