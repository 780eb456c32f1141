import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { featureValue, joinedValue } from "../../../scoring/features.js";
import { isTime, opensQuotation, type UnitContext } from "../../unit.js";
import { behindJoinedWord, wordBehind } from "../clauses/limits.js";
import type { Complement } from "../content/complement-search.js";
import { complementsAfter } from "../content/complements.js";
import { bareCandidate, candidateWith, type Find } from "../readings/candidate.js";
import { limitBefore } from "../subjects/far-subjects.js";
import { subjectOf } from "../subjects/subjects.js";
import { speaks } from "./stances.js";

// Participles that say what their subject feels or believes, however they are tagged: *is convinced that …*.

const FRAME = featureValue("a-");
/** *was determined to [have] a clot*: what others found, not what somebody wants. */
const STATES = new Set(["be", "have"]);
/** Prepositions that lead to what is felt about. */
const TOPICS = new Set(["about", "over", "with", "at", "by"]);
/** Participles behind which *by* leads to who does it, not to what is felt: *honoured by the city*. */
const DONE_BY = wordClass("participlesDoneBy");

/** *is [convinced] that …*, *were [worried] about …*: the participle behind a copula or in a passive, or -1. */
function participleOf(context: UnitContext, group: VerbGroup): number {
  if (group.passive) return group.head;
  const { tokens, last } = context;
  const j = wordBehind(context, group.last);
  if (j >= last || !tokens.at(j).lower.endsWith("ed")) return -1;
  // "was “appalled” that": behind a mark a tagger takes it for a verb
  return tokens.at(j).pos === "ADJ" || (tokens.at(j).pos === "VERB" && opensQuotation(context, j - 1))
    ? j
    : -1;
}

/** True where a passive expresses a feeling and the complement says what is felt. */
export function isFeeling(context: UnitContext, group: VerbGroup, right: Complement): boolean {
  const { tokens } = context;
  const participle = participleOf(context, group);
  if (participle < 0 || !context.cueOf("adjective", tokens.at(participle).lower)) return false;
  if (right.frame === "pp") return isTopic(context, participle, right.preposition);
  if (right.frame === "inf") return !STATES.has(groupAt(context.phrases, right.start)?.lemma ?? "");
  // "alarmed by the strength of the reply it got": a relative clause
  if (tokens[participle + 1]?.lower === "by") return right.frame === "that";
  return right.frame === "that" || (right.frame === "clause" && tokens.at(right.start - 1).text !== ",");
}

/** *disturbed [by] what she saw*, but *honoured [by] the city*, *shocked [at] noon*. */
function isTopic({ tokens, phrases }: UnitContext, participle: number, preposition: number): boolean {
  const link = tokens.at(preposition).lower;
  // "were divided, with some fearing the worst"
  if (
    tokens.at(preposition - 1).text === "," ||
    !TOPICS.has(link) ||
    isTime(tokens[phraseAt(phrases, preposition + 1)?.head ?? preposition])
  )
    return false;
  // "honoured and humbled by"
  const joined = tokens[participle + 1]?.lower === "and" && participle + 3 === preposition;
  return link !== "by" || !DONE_BY.has(tokens.at(joined ? participle + 2 : participle).lower);
}

/** *[X] {is convinced} that …*. */
export const ofFeeling: Find<"copula"> = (context, group, rule) => {
  const { tokens } = context;
  const participle = participleOf(context, group);
  if (participle < 0 || !context.cueOf("adjective", tokens.at(participle).lower)) return [];
  const subject = subjectOf(context, group);
  if (subject && tokens.at(subject.head).lower === "it") return [];
  // "the boat was split over its whole length"
  if (tokens.at(participle).lower === "split" && !(subject && speaks(context, subject))) return [];
  const cue = { head: participle, first: group.first, last: behindJoinedWord(context, participle) };
  return complementsAfter(context, cue.last)
    .filter((right) => isFeeling(context, group, right))
    .slice(0, 1)
    .map((right) =>
      candidateWith(bareCandidate(context, rule, "adjective", tokens.at(participle).lower, cue, group), {
        source: subject,
        sourceLimit: limitBefore(context, subject, group),
        frame: joinedValue(FRAME, featureValue(right.frame)),
        preposition: right.preposition,
        right: right.start,
        complement: right,
      }),
    );
};
