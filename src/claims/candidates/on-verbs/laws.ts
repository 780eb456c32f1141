import { wordClass } from "../../../lexicon/word-classes.js";
import { featureValue } from "../../../scoring/features.js";
import { candidateWith, type Find } from "../readings/candidate.js";
import { withSubject } from "./verb-cues.js";

// What a law, a treaty or a body of rules says may or must be done.

const LAWS = wordClass("lawNouns");
const RULING = wordClass("rulingVerbs");
/** Frames in which a law says it. */
const FRAMES = /^(?:obj(?:-inf|-pronoun)?|that|clause|inf|gerund|quote|fragment)$/;

/** *[Thai law] {forbids} <speaking ill of the king>*. */
export const ofLaw: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, complements } = reading;
  if (!RULING.has(group.lemma) || reading.voice !== "active" || group.form !== "finite" || !subject)
    return [];
  if (subject.rule !== "before" && subject.rule !== "apposition") return [];
  if (!LAWS.has(context.tokens.at(subject.head).lemma)) return [];
  const right = complements.find(({ frame, audience }) => FRAMES.test(frame) && !audience);
  if (!right) return [];
  return [
    candidateWith(withSubject(context, reading, rule), {
      frame: featureValue(right.frame),
      right: right.start,
      complement: right,
    }),
  ];
};
