import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import type { UnitContext } from "../../unit.js";
import { isLedBy } from "../clauses/noun-kinds.js";
import { isBarePast } from "../clauses/participles.js";
import { isNumberAt, shareBehind } from "../clauses/quantities.js";
import { type Candidate, candidateWith, type Find, type Rule, verbCandidate } from "../readings/candidate.js";
import type { VerbReading } from "../readings/verb-readings.js";
import { agentLimit } from "../subjects/agents.js";
import { withSubject } from "./verb-cues.js";

// How many or how much somebody says it is: *put the toll at 41*, *the toll was put at 41*.

const FRAME = featureValue("obj-at");
/** Verbs with which somebody says how much something is. */
const PLACING = new Set(["put", "place", "give"]);
const FIGURES = wordClass("figureNouns");
/** What may be given as something, besides figures. */
const GIVEN = wordClass("givenFacts");
/** How many tokens there may be before *at*: *the number of newly displaced people*. */
const LONGEST_OBJECT = 14;

/** *[Officials] {put} <the death toll at 41>*. */
export const ofEstimate: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, voice } = reading;
  if (voice === "passive") return ofPassiveEstimate(context, reading, rule);
  if (!PLACING.has(group.lemma) || voice !== "active" || !subject || group.form === "infinitive") return [];
  const start = group.last;
  const object = phraseFrom(context.phrases, start);
  if (!object) return [];
  const { lower } = context.tokens.at(object.head);
  const polled = shareBehind(context, object) >= 0 && isLedBy(context, subject, POLLS);
  if (polled) return [withObject(context, reading, rule)];
  if (group.lemma === "give" ? !GIVEN.has(lower) || !isGiven(context, object) : !isAtNumber(context, start))
    return [];
  // "placed the box at 9 am": a thing, not how much it is
  if (group.lemma === "place" && !FIGURES.has(lower)) return [];
  return [withObject(context, reading, rule)];
};

/** *<The toll> was {put} <at 41> by [officials]*. */
const ofPassiveEstimate: Find<"verb"> = (context, { group, subject, by, complements }, rule) => {
  const at = group.last;
  if (subject?.rule !== "before" || !PLACING.has(group.lemma) || group.lemma === "give") return [];
  if (!FIGURES.has(context.tokens.at(subject.head).lower) || !isNumberAt(context, at)) return [];
  return [
    candidateWith(verbCandidate(context, rule, group), {
      source: by,
      sourceLimit: by ? agentLimit(context, by) : 0,
      frame: FRAME,
      fixed: subject,
      right: at,
      rightLimit: by ? by.first - 1 : -1,
      complement: complements.find((right) => right.preposition === at) ?? null,
    }),
  ];
};

function withObject(context: UnitContext, reading: VerbReading, rule: Rule): Candidate {
  const start = reading.group.last;
  return candidateWith(withSubject(context, reading, rule), {
    frame: FRAME,
    right: start,
    complement: reading.complements.find((right) => right.start === start) ?? null,
  });
}

/** What says how many are for whom: *a poll gave Labour 33 percent*. */
const POLLS = new Set(["poll", "survey", "pollster", "forecast", "projection", "count", "tally", "tracker"]);

/** *gave the magnitude [as 6.2]*, *gave a figure [of 61]*; not *gave the rate*, *gave a share of its land*. */
function isGiven({ tokens, phrases }: UnitContext, { first, last }: NounPhrase): boolean {
  const of =
    tokens[last]?.lower === "of" && tokens.at(first).lower !== "an" && tokens.at(first).lower !== "a";
  const chain = of ? phraseAt(phrases, last + 1)?.last : last;
  if (tokens[chain ?? last]?.lower === "as") return true;
  return tokens[last]?.lower === "of" && /^(?:NUM|SYM)$/.test(tokens[last + 1]?.pos ?? "");
}

/** True for a verb that describes no noun: *the number of wounded brought in since May* has none. */
const hasSubject = (verb: VerbGroup | undefined): boolean =>
  verb !== undefined && verb.form !== "gerund" && verb.form !== "participle" && !isBarePast(verb);

/** *the number of dead [at about 41]*. */
function isAtNumber(context: UnitContext, start: number): boolean {
  const { tokens, phrases, last } = context;
  for (let at = start + 1; at < Math.min(last - 1, start + LONGEST_OBJECT); at++) {
    if (tokens.at(at).pos === "PUNCT" || hasSubject(groupAt(phrases, at))) return false;
    if (tokens.at(at).lower === "at") return isNumberAt(context, at);
  }
  return false;
}
