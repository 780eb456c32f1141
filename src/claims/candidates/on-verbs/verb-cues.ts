import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { featureValue, joinedValue } from "../../../scoring/features.js";
import { cueRate, opensQuotation, type Subject, type UnitContext } from "../../unit.js";
import { chainEnd } from "../clauses/clauses.js";
import { sourceEnd } from "../clauses/limits.js";
import { isBarePast } from "../clauses/participles.js";
import type { Complement } from "../content/complement-search.js";
import { speakerEnd } from "../content/fronted-clauses.js";
import { resumption } from "../content/resumed-content.js";
import { type Candidate, candidateWith, type Find, type Rule, verbCandidate } from "../readings/candidate.js";
import type { VerbReading } from "../readings/verb-readings.js";
import { limitBefore } from "../subjects/far-subjects.js";
import { gapVerb } from "./gap-verbs.js";
import { saidComplements } from "./said-complements.js";
import { isHearing } from "./told-left.js";

// Candidates of active verbs: with content on their left, as what a relative stands for, and on their right.

const NONE: readonly Candidate[] = [];
const RELATIVE = featureValue("rel");
const RELATIVE_WITH = featureValue("rel+");

/** The source and the verb, before any content. */
function baseOf(context: UnitContext, reading: VerbReading, rule: Rule): Candidate {
  const { group, subject, before } = reading;
  const sourceLimit =
    subject?.rule === "inverted" ? sourceEnd(context) : limitBefore(context, subject, group);
  return candidateWith(verbCandidate(context, rule, group), {
    source: subject,
    sourceLimit,
    rightLimit: beforeSource(group, subject),
    before,
  });
}

/** A verb with its subject as who says it, before any content. */
export function withSubject(
  context: UnitContext,
  { group, subject }: Pick<VerbReading, "group" | "subject">,
  rule: Rule,
): Candidate {
  return candidateWith(verbCandidate(context, rule, group), {
    source: subject,
    sourceLimit: limitBefore(context, subject, group),
    rightLimit: beforeSource(group, subject),
  });
}

/** *{Citing} <safety concerns>, [the ministry] …*: the comma before who says it, where he stands behind; else -1. */
function beforeSource({ form, last }: VerbGroup, subject: Subject | null): number {
  if (form !== "gerund" || subject?.rule !== "controlled" || subject.first < last) return -1;
  return subject.first - 1;
}

/** Content on the left, a quotation or a clause, and its resumption on the right: *“…,” X said, “…”*. */
export const withLeftContent =
  (content: "quotation" | "clause"): Find<"verb"> =>
  (context, reading, rule) => {
    const { group, subject, left } = reading;
    if (!left || left.quoted >= 0 !== (content === "quotation") || isHearing(context, reading)) return NONE;
    const base = baseOf(context, reading, rule);
    if (content === "clause" && (hasObjectsOnly(base, group) || isTwice(context, group, left.from)))
      return NONE;
    const frame = content === "quotation" ? "quote-left" : "fronted";
    const inverted = subject?.rule === "inverted";
    const behind = inverted ? chainEnd(context, subject.first) : group.last;
    const end = inverted ? speakerEnd(context, group, subject) : -1;
    const mark = content === "quotation" ? null : context.tokens.at(left.from).text;
    const right = end < 0 ? resumption(context, behind, mark) : end + 1;
    const isLimit = inverted && right >= 0 && opensQuotation(context, right);
    return [
      candidateWith(base, {
        sourceLimit: end >= 0 ? end : isLimit ? right : base.sourceLimit,
        frame: featureValue(inverted ? `${frame}-inv` : frame),
        left,
        right,
      }),
    ];
  };

/** *we told them, we [told] the ministry*: the same verb in both clauses, of which neither says the other. */
function isTwice({ phrases }: UnitContext, { lemma }: VerbGroup, from: number): boolean {
  const object = phraseAt(phrases, from - 1);
  return object !== undefined && groupAt(phrases, object.first - 1)?.lemma === lemma;
}

/** *the council met, and most [voted against]*, *…, but he [praised] it*: no clause is what somebody votes or praises. */
function hasObjectsOnly({ kind }: Candidate, { lemma }: VerbGroup): boolean {
  return (kind === "attitude" && !COMPLAINING.has(lemma)) || OBJECTS_ONLY.has(lemma);
}

const COMPLAINING = new Set(["complain", "lament", "worry", "fear", "fret", "grumble"]);
const OBJECTS_ONLY = wordClass("objectOnlyVerbs");

/** *the deal, [which] X opposed*: the relative is content, alone or with what stands on the right. */
export const withRelative: Find<"verb"> = (context, reading, rule) => {
  const { relative } = reading;
  if (!relative || isHeading(context, reading.group, relative)) return NONE;
  const base = baseOf(context, reading, rule);
  const alone = candidateWith(base, { frame: RELATIVE, fixed: relative });
  const gap = mayHaveGap(context, reading.group, relative) ? gapVerb(context, reading.group) : -1;
  const [next] = gap < 0 ? reading.complements : [behindAdjuncts(gap)];
  // "what it calls a front is a town": a thing, with the verb of the sentence behind it
  const isName = next?.frame === "clause" && CALLING.has(reading.group.lemma);
  const first = isName ? { ...next, frame: "obj" } : next;
  // "what we are seeing is a fraud", "the deal that Oslo opposed was signed": the verb of the sentence
  if (!first || (first.frame === "verb" && isOfSentence(context, reading.group, relative, first)))
    return [alone];
  return [
    alone,
    candidateWith(base, {
      frame: joinedValue(RELATIVE_WITH, featureValue(first.frame)),
      fixed: relative,
      right: first.start,
      preposition: first.preposition,
      complement: first,
    }),
  ];
};

/** *which the firm disclosed [had risen]*; but *the deal that he announced last week [is signed]*: the verb of the sentence. */
function mayHaveGap(context: UnitContext, group: VerbGroup, relative: Subject): boolean {
  if (cueRate(context, group) < OFTEN || context.cueOf("verb", group.lemma)?.kind === "attitude")
    return false;
  return SAYING.has(group.lemma) || context.tokens[relative.first - 1]?.text === ",";
}

/** How often the verb is a cue at the least. */
const OFTEN = 0.4;
/** Verbs that hardly have a thing as their object. */
const SAYING = new Set(["say", "think", "believe", "argue", "insist", "warn"]);

/** The verb of the relative clause, as a complement. */
const behindAdjuncts = (start: number): Complement => ({
  frame: "verb",
  start,
  audience: false,
  preposition: -1,
  adjunct: true,
});

/** *What they say*: a heading, which ends with the verb and has no full stop. */
function isHeading({ tokens, first, last }: UnitContext, group: VerbGroup, relative: Subject): boolean {
  return relative.first === first && tokens.at(first).lower === "what" && group.last >= last;
}

/** Content on the right, in one of these frames. */
export const withComplement =
  (isOf: (frame: string) => boolean): Find<"verb"> =>
  (context, reading, rule) => {
    const { relative } = reading;
    const said = saidComplements(context, reading).filter(({ frame }) => isOf(frame));
    if (said.length === 0) return NONE;
    // "a move [which] she called unjust": the relative is what it is said of
    const fixed = relative && isCalled(context, reading.group) ? relative : null;
    const base = baseOf(context, reading, rule);
    return said.map((right) => rightOf(context, base, fixed, right));
  };

/** *what we are seeing [is] a fraud*, *the deal that Oslo opposed [was signed]*, but *what Oslo wants [is] a deal*. */
function isOfSentence(
  context: UnitContext,
  { lemma }: VerbGroup,
  relative: Subject,
  right: Complement,
): boolean {
  if (SEEING.has(lemma)) return true;
  const isWhat = context.tokens.at(relative.first).lower === "what";
  return !isWhat && OWN_OBJECT.has(lemma) && !isBareVerb(context, right);
}

const SEEING = new Set(["see", "find", "hear", "watch", "witness"]);
/** Verbs behind whose relative no clause is said of what it stands for. */
const OWN_OBJECT = new Set([
  ...["demand", "promise", "accept"],
  ...wordClass("clauselessVerbs"),
  ...wordClass("stanceVerbs"),
  ...wordClass("accusingVerbs"),
]);

/** *the road that the firm wanted [closed]*: what it wanted done with it. */
function isBareVerb({ phrases }: UnitContext, { start }: Complement): boolean {
  const verb = groupAt(phrases, start);
  return verb !== undefined && isBarePast(verb);
}

/** Verbs with two objects: what something is, besides the thing itself. */
const CALLING = wordClass("doubleObjectVerbs");

/** Verbs that lay something to somebody's charge, with what leads to him. */
const ASCRIBING = new Map([
  ["ascribe", "to"],
  ["attribute", "to"],
  ["blame", "on"],
]);

/**
 * *called [unjust]*, *called [a] trap*, *described [as] private*, *blamed [on] rebels*: right behind the verb stands what the
 * thing is, or whose it is.
 */
function isCalled({ tokens }: UnitContext, { lemma, last }: VerbGroup): boolean {
  const next = tokens[last];
  if (next !== undefined && next.lower === ASCRIBING.get(lemma)) return true;
  // "that agents described the ground as soft": an object of its own
  const named = next?.pos === "ADJ" || (next?.pos === "DET" && lemma !== "describe");
  return CALLING.has(lemma) && (named || next?.lower === "as");
}

function rightOf(context: UnitContext, base: Candidate, fixed: Subject | null, right: Complement): Candidate {
  const { tokens } = context;
  // "said [so] in a letter", "admitted [as much] by doing it"
  const words = tokens.at(right.start).lower === "as" ? 2 : 1;
  return candidateWith(base, {
    fixed,
    rightLimit: right.frame === "so" ? right.start + words : base.rightLimit,
    frame: featureValue(right.audience ? `${right.frame}@` : right.frame),
    right: HOW_MUCH.test(right.frame) ? degreeStart(context, base, right.start) : right.start,
    preposition: right.preposition,
    complement: right,
  });
}

/** Frames of content that a word of degree may stand before. */
const HOW_MUCH = /^(?:obj|clause|wh|gerund)$/;
const DEGREES = wordClass("degreeAdverbs");

/**
 * *requested [yet] another vote*, *showed [just] how weak it was*, *denies [knowingly] hiding it*: such a word belongs to
 * what stands behind it.
 */
function degreeStart({ tokens, phrases }: UnitContext, { cueLast }: Candidate, start: number): number {
  let first = start;
  const manner = groupAt(phrases, start)?.form === "gerund" ? tokens[start - 1] : undefined;
  if (start > cueLast && (manner?.lower === "ever" || manner?.lower.endsWith("ly"))) return start - 1;
  while (first > cueLast && DEGREES.has(tokens.at(first - 1).lower)) first--;
  // "said so far nobody had died": the two words together
  return tokens.at(first - 1).lower === "so" ? start : first;
}
