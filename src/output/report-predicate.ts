import type { Predicate } from "../meaning/meant-claim.js";
import type { ReportedPlaces } from "./reported-places.js";
import type { ReportClaim } from "./schema.js";

/** What a content says is done, in the wire format. */
export function reportPredicate(
  predicate: Predicate | null,
  places: ReportedPlaces,
): ReportClaim["content"]["predicate"] {
  if (predicate === null) return null;
  const { start, end } = places.span(predicate.span);
  return {
    lemma: predicate.lemma,
    particle: predicate.particle,
    voice: predicate.voice,
    negated: predicate.negated,
    conditional: predicate.conditional,
    start,
    end,
    agents: [...predicate.agents],
    patients: [...predicate.patients],
    object: predicate.object,
    obliques: predicate.obliques.map(({ preposition, entity }) => ({ preposition, entity })),
  };
}
