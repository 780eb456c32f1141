import { wordClass } from "../../../lexicon/word-classes.js";
import { phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import { isActor } from "../../speakers.js";
import { cueRate, isTime, type Subject, type UnitContext } from "../../unit.js";
import { isAbstract } from "../clauses/noun-kinds.js";
import type { Complement } from "../content/complement-search.js";
import { isDeed } from "../no-claims/deeds.js";
import { candidateWith, type Find } from "../readings/candidate.js";
import type { VerbReading } from "../readings/verb-readings.js";
import { withSubject } from "./verb-cues.js";

// Verbs that take a stand on what their object names or the clause behind them tells: *welcomed the findings*, *doubt it
// will work*.

const STANDS = wordClass("stanceVerbs");
/** What courts do with laws and rulings, which need no abstract object. */
const OF_COURTS = wordClass("courtVerbs");
/** Verbs with which a clause can only be what somebody thinks. */
const THINKING = wordClass("clauseVerbs");

/** *[The union] {welcomed} <the findings>*, *[Critics] {doubt} <the money will be found>*, *[The court] {held} <that it was void>*. */
export const ofStance: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, complements } = reading;
  if (reading.voice !== "active" || !subject || group.modal || group.form === "infinitive") return [];
  const right = complements.find((each) => takes(context, reading, each));
  if (!right || !speaks(context, subject)) return [];
  return [
    candidateWith(withSubject(context, reading, rule), {
      frame: featureValue(right.frame),
      rate: cueRate(context, group),
      right: right.start,
      complement: right,
      // who authorizes talks says so
      sure: right.frame === "obj" && (isWord(context, right.start) || AUTHORIZING.test(group.lemma)),
    }),
  ];
};

function takes(context: UnitContext, reading: VerbReading, right: Complement): boolean {
  const { frame, start, audience } = right;
  const { lemma, last, negated } = reading.group;
  if (audience) return false;
  // "held that it was void"
  if (frame === "that" && lemma === "hold") return start === last && cueRate(context, reading.group) >= 0.5;
  if (frame === "clause" || frame === "that") return THINKING.has(lemma) && start === last && !negated;
  return frame === "obj" && !isDeed(context, reading, right) && isTaken(context, reading, start);
}

/** The object is something that one can take a stand on. */
function isTaken(context: UnitContext, { group }: VerbReading, start: number): boolean {
  const object = phraseFrom(context.phrases, start);
  if (!object || isTime(context.tokens[object.head])) return false;
  if (OF_COURTS.has(group.lemma) || context.verbWords[group.index] === "strike down")
    return context.tokens.at(object.head).pos === "NOUN" && !isActor(context.speakerAt(object.head));
  // "underscored the role of diplomacy"
  if (STRESSING.has(group.lemma)) return STRESSED.has(context.tokens.at(object.head).lemma);
  if (!STANDS.has(group.lemma) || context.tokens.at(object.head).pos !== "NOUN") return false;
  return isAbstract(context, object) || context.speakerAt(object.head).name === "role-document";
}

/** *debunked [reports] of a sale*, *dismissed [the allegations]*: on what is said, these verbs take nothing but a stand. */
function isWord({ tokens, phrases }: UnitContext, start: number): boolean {
  const object = phraseAt(phrases, start);
  return object !== undefined && WORDS.has(tokens.at(object.head).lemma);
}

const WORDS = wordClass("nounsOfWords");
const AUTHORIZING = /^authori[sz]e$/;

const STRESSING = wordClass("stressingVerbs");
const STRESSED = wordClass("stressedNouns");

const PERSONAL_SUBJECTS = wordClass("personalSubjects");

/** True for who can think something, by kind or pronoun, or as a relative may. */
export function speaks({ tokens, speakerAt }: UnitContext, { head, rule }: Subject): boolean {
  const { lower } = tokens.at(head);
  return rule === "relative" || isActor(speakerAt(head)) || PERSONAL_SUBJECTS.has(lower);
}
