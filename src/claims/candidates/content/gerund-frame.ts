import { groupFrom, phraseAt } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { cueRate, type UnitContext } from "../../unit.js";
import { chainEnd } from "../clauses/clauses.js";
import { behindAdverbs } from "../clauses/limits.js";
import { isBarePast } from "../clauses/participles.js";

// Whether a gerund behind a verb is what is said or the subject of a clause that is.

/** *suggests eating late [may raise] the risk*: a verb behind a gerund and its object makes it the subject of a clause. */
export function gerundFrame(context: UnitContext, group: VerbGroup): string {
  const { phrases } = context;
  const { last } = group;
  // "meaning the town will pay": the clause is the gerund’s own
  if (phraseAt(phrases, last) && cueRate(context, group) > 0) return "gerund";
  const at = behindAdverbs(context, phraseAt(phrases, last) ? chainEnd(context, last) : last);
  const verb = at < context.last ? groupFrom(phrases, at) : undefined;
  return verb?.form === "finite" && !isBarePast(verb) ? "clause" : "gerund";
}
