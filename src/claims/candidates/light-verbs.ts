import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import { featureValue } from "../../scoring/features.js";
import { isActor } from "../speakers.js";
import type { Subject, UnitContext } from "../unit.js";
import { bareCandidate, candidateWith, type Find } from "./candidate.js";
import type { Complement } from "./complement-search.js";
import { limitBefore } from "./far-subjects.js";
import { subjectOf } from "./subjects.js";

// Nouns with a verb that means little by itself: *made the claim that …*.

const LIGHT = wordClass("lightVerbs");
/** Nouns whose infinitive states a purpose: *made an effort to …*. */
const AIMED = wordClass("aimedNouns");

/** *[The minister] {made the claim} <that the road was safe>*: who makes the claim is its source. */
export const ofLightVerb: Find<"noun"> = (context, { phrase, possessor, linked, complements }, rule) => {
  if (possessor || linked) return [];
  const group = groupAt(context.phrases, phrase.first - 1);
  if (!group || group.last !== phrase.first || group.first < context.first || group.passive) return [];
  const { lemma } = context.tokens.at(phrase.head);
  const right = LIGHT.has(group.lemma) ? complements.find((each) => tells(context, lemma, each)) : undefined;
  const source = right ? subjectOf(context, group) : null;
  if (!right || !source || isOccasion(context, group, source)) return [];
  const cue = { head: phrase.head, first: group.first, last: phrase.last };
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, cue, null), {
      frame: featureValue(`n-${right.frame}`),
      source,
      sourceLimit: limitBefore(context, source, group),
      right: right.start,
      complement: right,
    }),
  ];
};

/** *the claim [that it was safe]*, *the decision [to go]*; not *a rule [that holds]*, *an effort [to go]*. */
function tells({ phrases }: UnitContext, lemma: string, { frame, start }: Complement): boolean {
  if (frame === "inf") return !AIMED.has(lemma);
  return frame === "that" && groupAt(phrases, start + 1)?.form !== "finite";
}

/** *The fall in prices raised fears that …*: what happens raises what others fear. */
export function isOccasion(context: UnitContext, { lemma }: VerbGroup, { head }: Subject): boolean {
  return lemma === "raise" && context.tokens.at(head).pos !== "PRON" && !isActor(context.speakerAt(head));
}
