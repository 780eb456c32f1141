import {
  type BoundaryExplanation,
  explainingChooser,
  FeatureNames,
  type WeighedFeature,
  weigh,
} from "../scoring/explain-score.js";
import { namedWeights } from "../scoring/load-weights.js";
import type { Attribution } from "./attribution.js";
import { boundSpans } from "./boundaries/bound.js";
import { CONTENT_FEATURES } from "./boundaries/content-features.js";
import { CUE_FEATURES } from "./boundaries/cue-boundaries.js";
import { SOURCE_FEATURES } from "./boundaries/source-boundaries.js";
import { candidatesIn } from "./candidates/find-candidates.js";
import { claimModel, claimModelWith } from "./cues.js";
import { type Parsed, readUnits } from "./find-attributions.js";
import { boundFeatures, CLAIM_FEATURES, candidateFeatures } from "./selection/claim-features.js";
import type { ReadUnit } from "./selection/continuations.js";
import { scoredCandidate, scorerOf } from "./selection/score-candidates.js";
import type { ScoredCandidate, SelectedCandidate } from "./selection/select-claims.js";
import type { Range } from "./unit.js";

// Says why an attribution was found: by which rule and features, against which rival, and why its spans end where they do.

/** How many features are listed for each score. */
const MOST = 5;
const MOST_OF_BOUNDARY = 3;

/** Token numbers of an analysis. */
export interface Analysis {
  readonly rule: string;
  readonly source: Range | null;
  readonly cue: Range;
  readonly content: readonly Range[];
  /** Log odds that it is the right analysis. */
  readonly score: number;
}

/** Why an attribution was found. */
export interface AttributionExplanation {
  readonly rule: { readonly name: string; readonly example: string; readonly prior: number };
  /** False where the weights were not learned with the rule, or gave less than it is sure of: its prior alone decided. */
  readonly learned: boolean;
  /** Log odds that the cue is one, with what is added for sources that can speak. */
  readonly cueScore: number;
  /** The features that weighed most for the cue, strongest first. */
  readonly features: readonly WeighedFeature[];
  readonly analysis: Analysis;
  /** The best other analysis of the same cue, or null. */
  readonly rival: Analysis | null;
  /** One for each end of a span that was searched. */
  readonly boundaries: readonly BoundaryExplanation[];
}

/** Why the claims room found an attribution; null for one that was derived from others (*citing …*). */
export function explainAttribution(
  parsed: Parsed,
  { cueToken, rule }: Attribution,
): AttributionExplanation | null {
  const units = readUnits(parsed, claimModelWith(parsed.ownCues));
  const unit = units.find(({ context }) => context.first <= cueToken && cueToken < context.last);
  const selected = unit?.selected.find(
    ({ candidate }) => candidate.head === cueToken && candidate.rule.name === rule,
  );
  return unit && selected ? explained(unit, selected) : null;
}

function explained({ context }: ReadUnit, selected: SelectedCandidate): AttributionExplanation {
  const { candidate } = selected;
  const scorer = scorerOf(claimModel().weights);
  const weights = namedWeights();
  const boundaries: BoundaryExplanation[] = [];
  const meanings = { ...SOURCE_FEATURES, ...CUE_FEATURES, ...CONTENT_FEATURES };
  boundSpans(
    context,
    candidate,
    explainingChooser(weights, meanings, MOST_OF_BOUNDARY, (told) => boundaries.push(told)),
  );
  const names = new FeatureNames();
  candidateFeatures(context, candidate, names);
  boundFeatures(context, selected, names);
  const learned =
    scorer.knows(candidate.rule) && !(candidate.sure && selected.score === candidate.rule.prior);
  const rivals = candidatesIn(context)
    .filter((other) => other.head === candidate.head && other.frame.name !== candidate.frame.name)
    .map((other) => scoredCandidate(context, other, scorer))
    .filter((other) => other !== null)
    .sort((a, b) => b.score - a.score);
  return {
    rule: {
      name: candidate.rule.name,
      example: candidate.rule.example,
      prior: candidate.rule.prior + candidate.wordPrior,
    },
    learned,
    cueScore: selected.cueScore,
    features: learned ? weigh(names.take(), weights, "cue", CLAIM_FEATURES, MOST).features : [],
    analysis: analysisOf(selected),
    rival: rivals[0] ? analysisOf(rivals[0]) : null,
    boundaries,
  };
}

function analysisOf({ candidate, source, cue, content, score }: ScoredCandidate): Analysis {
  return { rule: candidate.rule.name, source, cue, content, score };
}
