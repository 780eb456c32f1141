import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseFrom } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import { candidateWith, type Find } from "../readings/candidate.js";
import { withSubject } from "./verb-cues.js";

// What somebody looks for a way to do: *are seeking ways to treat the flu*.

const SEEKING = wordClass("seekingVerbs");
const NOUNS_OF_MEANS = wordClass("nounsOfMeans");
const FRAME = featureValue("inf");

/** *[Doctors] {are seeking} <ways to treat the flu>*. */
export const ofWays: Find<"verb"> = (context, { group, subject, voice, complements }, rule) => {
  const { tokens, phrases } = context;
  if (!SEEKING.has(group.lemma) || voice !== "active" || !subject) return [];
  const start = group.last;
  const ways = phraseFrom(phrases, start);
  if (!ways || !NOUNS_OF_MEANS.has(tokens.at(ways.head).lemma)) return [];
  if (groupAt(phrases, ways.last)?.form !== "infinitive") return [];
  return [
    candidateWith(withSubject(context, { group, subject }, rule), {
      frame: FRAME,
      right: start,
      complement: complements.find((right) => right.start === start) ?? null,
    }),
  ];
};
