import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import { isActor } from "../../speakers.js";
import { subjectOn, type UnitContext } from "../../unit.js";
import { bareCandidate, candidateWith, type Find } from "../readings/candidate.js";

// What is feared or alleged, as a noun before a noun that names a reason: *closed over safety concerns*.

/** Nouns of fear and reproach. */
const FEARED = wordClass("causeFears");
/** Words before a reason. */
const REASONS = wordClass("reasonPrepositions");
/** Words behind which the noun's own topic stands. */
const TOPICS = /^(?:of|about|over|that|regarding|concerning|against|for)$/;
const NOUN = featureValue("obj");

/** *The bridge was closed over <safety> {concerns}*, *resigned after <misconduct> {allegations}*. */
export const ofCauseNoun: Find<"noun"> = (context, { phrase, possessor }, rule) => {
  const { tokens } = context;
  const { head, last } = phrase;
  const { lemma } = tokens.at(head);
  if (possessor || !FEARED.has(lemma) || last !== head + 1 || TOPICS.test(tokens[last]?.lower ?? ""))
    return [];
  const isLed = GROWING.test(tokens[phrase.first - 1]?.lower ?? "");
  if (!isReason(context, isLed ? phrase.first - 1 : phrase.first)) return [];
  let first = head;
  while (first > phrase.first && /^(?:NOUN|PROPN|NUM|PUNCT)$/.test(tokens.at(first - 1).pos)) first--;
  // "sexual misconduct allegations"
  if (
    first < head &&
    first > phrase.first &&
    tokens.at(first - 1).pos === "ADJ" &&
    !GROWING.test(tokens.at(first - 1).lower)
  )
    first--;
  // "after the family concerns": whose they are
  if (first === head || tokens.at(first).pos === "PUNCT" || isActor(context.speakerAt(head - 1))) return [];
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, { head, first: head, last }), {
      frame: NOUN,
      fixed: subjectOn({ first, last: head, head: head - 1 }, "relative"),
    }),
  ];
};

/** Adjectives that tell how much is feared, not what. */
const GROWING =
  /^(?:growing|mounting|new|fresh|renewed|serious|grave|widespread|recent|ongoing|heightened|increasing|increased|deep|multiple|several)$/;

/** *[amid] fears*, *[due to] fears*, *[citing] fears*. */
function isReason({ tokens, phrases }: UnitContext, at: number): boolean {
  const before = tokens[at - 1];
  const link = tokens[at - 2]?.lower ?? "";
  if (before?.lower === "to") return link === "due" || link === "owing";
  if (before?.lower === "of") return link === "because" || link === "out";
  return REASONS.has(before?.lower ?? "") || groupAt(phrases, at - 1)?.lemma === "cite";
}
