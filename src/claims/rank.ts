import { proposalsOf } from "./candidates.js";
import { extentEvidence, proposalEvidence } from "./evidence.js";
import { type Figures, logOdds } from "./figures.js";
import type { Scope } from "./scope.js";
import type { Ranked, Thresholds } from "./select.js";
import { settle } from "./settle.js";

/**
 * A proposal this far below even odds, before its spans are known, is not settled: the spans’ own evidence has
 * lift hardly any by more than one, and settling them is most of the work.
 */
const HOPELESS = -2;

/** The analyses of one unit that may be claims, with the odds that the figures give them. */
export function rankedOf(scope: Scope, figures: Figures, { within }: Thresholds): Ranked[] {
  const out: Ranked[] = [];
  for (const proposal of proposalsOf(scope)) {
    const known = proposalEvidence(scope, proposal);
    const hope = logOdds(figures.cue, known);
    if (hope < HOPELESS) continue;
    const candidate = settle(scope, proposal, figures);
    if (!candidate) continue;
    const settled = extentEvidence(scope, candidate);
    const cueOdds = hope + logOdds(figures.cue, settled);
    if (cueOdds < within) continue;
    out.push({
      ...candidate,
      cueOdds,
      odds: logOdds(figures.claim, known) + logOdds(figures.claim, settled),
    });
  }
  return out;
}
