import { wordClass } from "../../../lexicon/word-classes.js";
import { phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import { clauseFollows } from "../clauses/clauses.js";
import { behindTimes } from "../clauses/times-behind.js";
import { candidateWith, type Find } from "../readings/candidate.js";
import { withSubject } from "./verb-cues.js";

// Verbs that, with *as* behind their object, say what somebody is: *positioned Russia as a neutral party*.

const PORTRAYING = wordClass("portrayingVerbs");
const FRAME = featureValue("obj-as");

/** *[The speech] {positioned} <Russia as a neutral party>*, *by {presenting} <itself as a stabilizer>*. */
export const ofPortrayal: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, complements } = reading;
  const { tokens, phrases } = context;
  if (!PORTRAYING.has(group.lemma) || reading.voice !== "active" || !subject) return [];
  // "has sought to present itself as …": what is sought
  if (group.form === "infinitive") return [];
  const object = phraseFrom(phrases, group.last);
  const link = object ? behindTimes(context, object.last) : -1;
  if (tokens[link]?.lower !== "as") return [];
  // "presented the plan as the deadline passed": a clause behind *as* tells when
  const as = link + 1;
  const role = phraseAt(phrases, as);
  const isRole = role !== undefined && /^an?$/.test(tokens.at(role.first).lower);
  if (role === undefined || (!isRole && clauseFollows(context, as))) return [];
  const right = complements.find(({ start, frame }) => start === group.last && frame.startsWith("obj"));
  if (!right) return [];
  return [
    candidateWith(withSubject(context, reading, rule), {
      frame: FRAME,
      right: right.start,
      complement: right,
    }),
  ];
};
