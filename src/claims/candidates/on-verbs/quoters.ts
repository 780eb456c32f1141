import { featureValue } from "../../../scoring/features.js";
import { candidateWith, type Find, verbCandidate } from "../readings/candidate.js";
import { limitBefore } from "../subjects/far-subjects.js";
import { quotingVerb } from "../subjects/quoted-speakers.js";
import { subjectOf } from "../subjects/subjects.js";

// Who passes on what another says: *The agency quoted officials as saying …*.

const REPORTING = new Set(["quote", "cite"]);

/** *[The agency] {quoted} <officials as saying that the dam was weak>*, around what the officials say. */
export const ofQuoter: Find<"verb"> = (context, { group, subject, complements }, rule) => {
  const quoting = quotingVerb(context, group);
  const [said] = complements;
  if (!quoting || !subject || !said || !REPORTING.has(quoting.lemma)) return [];
  const source = subjectOf(context, quoting);
  if (!source) return [];
  return [
    candidateWith(verbCandidate(context, rule, quoting), {
      source,
      sourceLimit: limitBefore(context, source, quoting),
      frame: featureValue(said.frame),
      right: subject.first,
      complement: said,
    }),
  ];
};
