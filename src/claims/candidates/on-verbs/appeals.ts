import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseFrom } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import { chainEnd } from "../clauses/clauses.js";
import { candidateWith, type Find, verbCandidate } from "../readings/candidate.js";
import { withSubject } from "./verb-cues.js";

// What somebody is asked or told to do: *appealed to drivers to stay at home*, *advised drivers to stay at home*.

/** Verbs of asking with the preposition that leads to who is asked. */
const ASKING: ReadonlyMap<string, string> = new Map([
  ["appeal", "to"],
  ["plead", "with"],
]);
const FRAME = featureValue("pp");

/** *[Police] {are appealing to} <drivers to stay at home>*. */
export const ofAppeal: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, complements, voice } = reading;
  const { tokens, phrases } = context;
  const { last } = group;
  const link = ASKING.get(group.lemma);
  if (link === undefined || tokens[last]?.lower !== link || voice !== "active" || !subject) return [];
  if (phraseFrom(phrases, last + 1) === undefined) return [];
  if (groupAt(phrases, chainEnd(context, last + 1))?.form !== "infinitive") return [];
  return [
    candidateWith(withSubject(context, reading, rule), {
      frame: FRAME,
      cueLast: last + 1,
      right: last + 1,
      complement: complements.find(({ start }) => start === last + 1) ?? null,
    }),
  ];
};

/** Verbs with which somebody tells another what to do. */
const DIRECTING = wordClass("directingVerbs");
const TOLD = featureValue("inf@");
const WERE_TOLD = featureValue("passive>inf");

/** *[The mayor] {advised} drivers <to stay at home>*, *Drivers {were advised} <to stay at home>*. */
export const ofDirective: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, by, complements, voice } = reading;
  if (!DIRECTING.has(group.lemma) || !subject || group.modal || group.form === "infinitive") return [];
  const passive = voice === "passive";
  const right = complements.find(({ frame, audience }) => frame === "inf" && (audience || passive));
  if (!right || by || (passive && group.form !== "finite")) return [];
  const base = passive ? verbCandidate(context, rule, group) : withSubject(context, reading, rule);
  const frame = passive ? WERE_TOLD : TOLD;
  return [candidateWith(base, { frame, right: right.start, complement: right })];
};
