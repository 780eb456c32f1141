import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import { featureValue } from "../../scoring/features.js";
import { isActor } from "../speakers.js";
import { type Subject, subjectOn, type UnitContext } from "../unit.js";
import { bareCandidate, candidateWith, type Find } from "./candidate.js";

// A noun of saying with who says it behind the content: *allegations of assault from a former clerk*.

const SAID = wordClass("nounsSaidBy");
const LINKS = new Set(["of", "about", "over", "against", "that"]);
const FRAME = featureValue("n-pp:of");
/** How far behind the noun who says it may stand. */
const FARTHEST = 12;

/** *{allegations of} <assault> from [a former clerk]*. */
export const ofNounFrom: Find<"noun"> = (context, { phrase, possessor, linked, complements }, rule) => {
  const { lemma } = context.tokens.at(phrase.head);
  const [right] = complements;
  if (possessor || linked || !right || !SAID.has(lemma) || right.preposition !== phrase.last) return [];
  if (!LINKS.has(context.tokens.at(right.preposition).lower)) return [];
  const source = speakerBehind(context, right.start);
  if (!source) return [];
  const cue = { head: phrase.head, first: phrase.head, last: right.preposition + 1 };
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, cue, null), {
      frame: FRAME,
      source,
      sourceLimit: source.last,
      preposition: right.preposition,
      right: right.start,
      rightLimit: source.first - 1,
      complement: right,
    }),
  ];
};

/** *assault from [a former clerk]*; not *prisoners held by [Israel]*, whom a verb before *by* makes its agent. */
function speakerBehind(context: UnitContext, start: number): Subject | null {
  const { tokens, phrases, last, speakerAt } = context;
  for (let i = start + 1; i < Math.min(last - 1, start + FARTHEST); i++) {
    const { lower, pos } = tokens.at(i);
    if (pos === "PUNCT" || groupAt(phrases, i)) return null;
    if (lower !== "from" && lower !== "by") continue;
    const speaker = phraseAt(phrases, i + 1);
    return speaker?.first === i + 1 && isActor(speakerAt(speaker.head))
      ? subjectOn(speaker, "inverted")
      : null;
  }
  return null;
}
