import { featureValue, joinedValue } from "../../scoring/features.js";
import type { UnitContext } from "../unit.js";
import { bareCandidate, candidateWith, type Find } from "./candidate.js";
import type { Complement } from "./complement-search.js";

// Passives that tell what somebody unnamed believes: *is estimated at …*, *was blamed on …*, *is seen as …*.

const FRAME = featureValue("passive+");
const AS = "as";

/** What completes each: a preposition, or the name of a frame. */
const COMPLETED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    estimate: "at inf",
    attribute: "to",
    ascribe: "to",
    credit: "with",
    blame: "on for",
    suspect: "of",
    rumor: "inf",
    allege: "inf",
    consider: "inf adj obj",
    deem: "adj obj",
    regard: AS,
    view: AS,
    see: AS,
    think: "inf",
    believe: "inf",
    presume: "inf adj",
    assume: "inf",
    reckon: "inf",
    fear: "adj",
    tip: "inf",
    predict: "inf",
    forecast: "inf",
    project: "inf",
  }).map(([lemma, completed]) => [lemma, new Set(completed.split(" "))]),
);
/** What stands for a clause to come: *it is believed that …*. */
const EMPTY = new Set(["it", "there"]);

/** *<The fund> {is estimated} <at 40 million euros>*: nobody says who estimates it. */
export const ofHearsay: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, by, complements } = reading;
  const completed = COMPLETED.get(group.lemma);
  if (!completed || !group.passive || group.form !== "finite" || by || !subject) return [];
  if (group.modal || group.negated) return [];
  if (subject.rule !== "before" && subject.rule !== "apposition" && subject.rule !== "relative") return [];
  if (EMPTY.has(context.tokens.at(subject.head).lower)) return [];
  const right = complements.find((each) => !each.audience && completes(context, completed, each));
  if (!right) return [];
  const { preposition } = right;
  return [
    candidateWith(bareCandidate(context, rule, "verb", group.lemma, group, group), {
      frame: joinedValue(FRAME, featureValue(right.frame)),
      fixed: subject,
      preposition,
      right: preposition >= 0 ? preposition : right.start,
      complement: right,
    }),
  ];
};

function completes({ tokens }: UnitContext, completed: ReadonlySet<string>, right: Complement): boolean {
  const { frame, preposition, adjunct } = right;
  if (adjunct) return false;
  if (frame === "pp") return completed.has(tokens.at(preposition).lower);
  return completed.has(frame.startsWith("obj") ? "obj" : frame);
}
