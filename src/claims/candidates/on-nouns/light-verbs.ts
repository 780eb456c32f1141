import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, groupFrom, groupUpTo } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import { isActor } from "../../speakers.js";
import type { Subject, UnitContext } from "../../unit.js";
import type { Complement } from "../content/complement-search.js";
import { complementsAfter } from "../content/complements.js";
import { bareCandidate, type Candidate, candidateWith, type Find, type Rule } from "../readings/candidate.js";
import type { NounReading } from "../readings/noun-readings.js";
import { agentOf } from "../subjects/agents.js";
import { limitBefore } from "../subjects/far-subjects.js";
import { subjectOf } from "../subjects/subjects.js";

// Nouns with a verb that means little by itself: *made the claim that …*.

const LIGHT = wordClass("lightVerbs");
/** Nouns whose infinitive states a purpose: *made an effort to …*. */
const AIMED = wordClass("aimedNouns");

/** *[The minister] {made the claim} <that the road was safe>*: who makes the claim is its source. */
export const ofLightVerb: Find<"noun"> = (context, reading, rule) => {
  const { phrase, possessor, linked, complements } = reading;
  if (possessor || linked) return [];
  const behind = groupFrom(context.phrases, phrase.last);
  if (behind?.passive) return ofLightPassive(context, reading, behind, rule);
  if (behind && SPREADING.has(behind.lemma)) return ofSpread(context, reading, behind, rule);
  const group = groupUpTo(context.phrases, phrase.first);
  if (!group || group.first < context.first || group.passive) return [];
  const { lemma } = context.tokens.at(phrase.head);
  const right = LIGHT.has(group.lemma) ? complements.find((each) => tells(context, lemma, each)) : undefined;
  const source = right ? subjectOf(context, group) : null;
  if (!right || !source || isOccasion(context, group, source)) return [];
  const cue = { head: phrase.head, first: group.first, last: phrase.last };
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, cue), {
      frame: featureValue(`n-${right.frame}`),
      source,
      sourceLimit: limitBefore(context, source, group),
      right: right.start,
      complement: right,
    }),
  ];
};

/** *{Concerns were raised} [by X] <that the dam would break>*, *{tributes were paid to} <the late singer>*. */
function ofLightPassive(
  context: UnitContext,
  { phrase }: NounReading,
  verb: VerbGroup,
  rule: Rule,
): readonly Candidate[] {
  const { tokens } = context;
  // "six calls were made for taxis": counted, not said
  if (!LIGHT_PASSIVE.has(verb.lemma) || verb.form !== "finite" || tokens.at(phrase.first).pos === "NUM")
    return [];
  const { lemma } = tokens.at(phrase.head);
  const source = agentOf(context, verb, AGENT_WITHIN);
  const right = complementsAfter(context, source ? source.last : verb.last).find(
    ({ frame, preposition }) =>
      frame === "that" || (frame === "pp" && isAbout(lemma, tokens[preposition]?.lower ?? "")),
  );
  if (!right) return [];
  const start = right.preposition >= 0 ? right.preposition : right.start;
  const isTopic = right.preposition >= 0 && !source;
  const cue = { head: phrase.head, first: phrase.first, last: isTopic ? start + 1 : verb.last };
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, cue), {
      frame: featureValue(`n-${right.frame}`),
      source,
      sourceLimit: source ? start : 0,
      right: isTopic ? cue.last : start,
      complement: right,
    }),
  ];
}

/** *{Rumours circulated} <that the king was ill>*, *{questions arose about} <the vote>*: nobody says who said it first. */
function ofSpread(
  context: UnitContext,
  { phrase }: NounReading,
  verb: VerbGroup,
  rule: Rule,
): readonly Candidate[] {
  const { tokens } = context;
  if (verb.form !== "finite" || verb.negated || !SPREAD.has(tokens.at(phrase.head).lemma)) return [];
  const [right] = complementsAfter(context, verb.last);
  if (!right) return [];
  const isClause = right.frame === "that" || right.frame === "clause";
  const isTopic = right.frame === "pp" && isAbout("", tokens[right.preposition]?.lower ?? "");
  if (right.audience || !(isClause || isTopic) || (isTopic && right.preposition !== verb.last)) return [];
  const { lemma } = tokens.at(phrase.head);
  const cue = { head: phrase.head, first: phrase.first, last: isTopic ? verb.last + 1 : verb.last };
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, cue), {
      frame: featureValue(`n-${right.frame}`),
      right: right.start,
      complement: right,
    }),
  ];
}

/** Verbs by which what is said gets about: *rumours [circulated]*. */
const SPREADING = wordClass("spreadingVerbs");
/** What gets about. */
const SPREAD = wordClass("nounsSpread");
const LIGHT_PASSIVE = wordClass("lightPassives");
/** How far behind the verb its agent may stand. */
const AGENT_WITHIN = 3;

/** *concerns were raised [about] the cost*, *tributes were paid [to] her*; not *an offer was made [to] him*. */
function isAbout(noun: string, link: string): boolean {
  if (link === "to") return HONOURS.has(noun);
  if (link === "for" || link === "at" || link === "against") return CALLS.has(noun);
  return link === "about" || link === "over" || link === "regarding";
}

const HONOURS = new Set(["tribute", "thanks", "objection", "opposition", "homage"]);
const CALLS = new Set(["call", "demand", "criticism", "accusation", "threat", "complaint", "praise"]);

/** *the claim [that it was safe]*, *the decision [to go]*; not *a rule [that holds]*, *an effort [to go]*. */
function tells({ phrases }: UnitContext, lemma: string, { frame, start }: Complement): boolean {
  if (frame === "inf") return !AIMED.has(lemma);
  return frame === "that" && groupAt(phrases, start + 1)?.form !== "finite";
}

/** *The fall in prices raised fears that …*: what happens raises what others fear. */
export function isOccasion(context: UnitContext, { lemma }: VerbGroup, { head }: Subject): boolean {
  return lemma === "raise" && context.tokens.at(head).pos !== "PRON" && !isActor(context.speakerAt(head));
}
