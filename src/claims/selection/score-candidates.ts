import { FeatureHashes } from "../../scoring/features.js";
import type { Weights } from "../../scoring/model.js";
import { sumOf } from "../../scoring/weight-table.js";
import type { ClaimKind } from "../attribution.js";
import { boundSpans } from "../boundaries/bound.js";
import type { Candidate } from "../candidates/candidate.js";
import { candidatesIn } from "../candidates/find-candidates.js";
import { isActor } from "../speakers.js";
import type { UnitContext } from "../unit.js";
import { boundFeatures, candidateFeatures } from "./claim-features.js";
import {
  isAccepted,
  isWithin,
  type ScoredCandidate,
  type SelectedCandidate,
  selectOuter,
  selectWithin,
  type Thresholds,
  withParents,
} from "./select-claims.js";

/**
 * The features that lies in the bound spans has lifted hardly any candidate by more than this. Those that even so
 * would stay below their threshold are not bound: it is most of the work.
 */
const LIFT = 0.6;

/** A word that is less often a cue tells more of what is done than of a stance: *blocked the road*. */
const SELDOM = 0.3;

const STANCES: ReadonlySet<ClaimKind> = new Set(["attitude", "intention", "decision"]);

// One for all candidates: each clears it.
const features = new FeatureHashes();

/** The claims of one unit: the outermost first, then those that stand inside their contents. */
export function claimsIn(
  context: UnitContext,
  weights: Weights,
  thresholds: Thresholds,
): SelectedCandidate[] {
  const likely: ScoredCandidate[] = [];
  const inner: ScoredCandidate[] = [];
  const unlikely: Candidate[] = [];
  for (const candidate of candidatesIn(context)) {
    const cueScore = cueScoreOf(context, candidate, weights, thresholds);
    if (cueScore < thresholds.within - LIFT) continue;
    if (cueScore < thresholds.cue - LIFT) {
      unlikely.push(candidate);
      continue;
    }
    const scored = scoredCandidate(context, candidate, cueScore, weights);
    if (!scored) continue;
    if (isAccepted(scored, thresholds)) likely.push(scored);
    else inner.push(scored);
  }
  const outer = selectOuter(likely);
  for (const candidate of unlikely) {
    if (!outer.some((claim) => isWithin(claim, candidate.head))) continue;
    const cueScore = cueScoreOf(context, candidate, weights, thresholds);
    const scored = scoredCandidate(context, candidate, cueScore, weights);
    if (scored) inner.push(scored);
  }
  return withParents(selectWithin(outer, inner, thresholds));
}

/** Log odds that the cue is one, before the spans are known. Leaves the features gathered. */
function cueScoreOf(
  context: UnitContext,
  candidate: Candidate,
  weights: Weights,
  { actor }: Thresholds,
): number {
  features.clear();
  candidateFeatures(context, candidate, features);
  const score = sumOf(weights.cue, features);
  if (!candidate.source || !isActor(context.speakerAt(candidate.source.head))) return score;
  return score + (STANCES.has(candidate.kind) && candidate.rate >= SELDOM ? 2 * actor : actor);
}

/** The candidate, whose features is gathered, with its spans bound and what the weights give it; null without content. */
function scoredCandidate(
  context: UnitContext,
  candidate: Candidate,
  early: number,
  weights: Weights,
): ScoredCandidate | null {
  const bound = boundSpans(context, candidate, weights);
  if (!bound) return null;
  const known = features.count;
  boundFeatures(context, bound, features);
  const { source, cue, content } = bound;
  const cueScore = early + sumOf(weights.cue, features, known);
  return { candidate, source, cue, content, cueScore, score: sumOf(weights.claim, features) };
}
