import { Hashes } from "../../scoring/features.js";
import type { Figures } from "../../scoring/model.js";
import { sumOf } from "../../scoring/weight-table.js";
import type { ClaimKind } from "../attribution.js";
import { settle } from "../boundaries/bound.js";
import type { Proposal } from "../candidates/candidate.js";
import { proposalsOf } from "../candidates/find-candidates.js";
import { isActor } from "../speakers.js";
import type { Scope } from "../unit.js";
import { extentEvidence, proposalEvidence } from "./claim-features.js";
import {
  type Chosen,
  isAccepted,
  isWithin,
  type Ranked,
  selectOuter,
  selectWithin,
  type Thresholds,
  withParents,
} from "./select-claims.js";

/**
 * The evidence that lies in the settled spans has lifted hardly any proposal by more than this. Those that even so
 * would stay below their threshold are not settled: it is most of the work.
 */
const LIFT = 0.6;

/** A word that is less often a cue tells more of what is done than of a stance: *blocked the road*. */
const SELDOM = 0.3;

const STANCES: ReadonlySet<ClaimKind> = new Set(["attitude", "intention", "decision"]);

// One for all proposals: each clears it.
const evidence = new Hashes();

/** The claims of one unit: the outermost first, then those that stand inside their contents. */
export function claimsIn(scope: Scope, figures: Figures, thresholds: Thresholds): Chosen[] {
  const likely: Ranked[] = [];
  const inner: Ranked[] = [];
  const unlikely: Proposal[] = [];
  for (const proposal of proposalsOf(scope)) {
    const hope = hopeOf(scope, proposal, figures, thresholds);
    if (hope < thresholds.within - LIFT) continue;
    if (hope < thresholds.cue - LIFT) {
      unlikely.push(proposal);
      continue;
    }
    const ranked = rankedOf(scope, proposal, hope, figures);
    if (!ranked) continue;
    if (isAccepted(ranked, thresholds)) likely.push(ranked);
    else inner.push(ranked);
  }
  const outer = selectOuter(likely);
  for (const proposal of unlikely) {
    if (!outer.some((claim) => isWithin(claim, proposal.head))) continue;
    const hope = hopeOf(scope, proposal, figures, thresholds);
    const ranked = rankedOf(scope, proposal, hope, figures);
    if (ranked) inner.push(ranked);
  }
  return withParents(selectWithin(outer, inner, thresholds));
}

/** Log odds that the cue is one, before the spans are known. Leaves the evidence gathered. */
function hopeOf(scope: Scope, proposal: Proposal, figures: Figures, { actor }: Thresholds): number {
  evidence.clear();
  proposalEvidence(scope, proposal, evidence);
  const odds = sumOf(figures.cue, evidence);
  if (!proposal.source || !isActor(scope.speakerAt(proposal.source.head))) return odds;
  return odds + (STANCES.has(proposal.kind) && proposal.rate >= SELDOM ? 2 * actor : actor);
}

/** The proposal, whose evidence is gathered, with its spans settled and what the figures give it; null without content. */
function rankedOf(scope: Scope, proposal: Proposal, hope: number, figures: Figures): Ranked | null {
  const candidate = settle(scope, proposal, figures);
  if (!candidate) return null;
  const known = evidence.count;
  extentEvidence(scope, candidate, evidence);
  const { source, cue, content } = candidate;
  const cueOdds = hope + sumOf(figures.cue, evidence, known);
  return { proposal, source, cue, content, cueOdds, odds: sumOf(figures.claim, evidence) };
}
