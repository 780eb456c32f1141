import { oncePer } from "../../once-per.js";
import { FeatureHashes } from "../../scoring/features.js";
import { boundaryChooser, type ChooseBoundary, knowsRule, type Weights } from "../../scoring/model.js";
import { sumOf } from "../../scoring/weight-table.js";
import { boundSpans } from "../boundaries/bound.js";
import { withTopics } from "../boundaries/topics.js";
import type { Candidate, Rule } from "../candidates/readings/candidate.js";
import { RULES } from "../candidates/rules.js";
import type { UnitContext } from "../unit.js";
import { boundFeatures, candidateFeatures } from "./claim-features.js";
import { endedBeforeOwnVerbs } from "./own-verbs.js";
import {
  isAccepted,
  isWithin,
  type ScoredCandidate,
  type SelectedCandidate,
  selectOuter,
  selectWithin,
  sumOfScores,
  type Thresholds,
  withoutUnlikelyInner,
  withParents,
} from "./select-claims.js";

// Scores the candidates of a unit with the learned weights and selects its claims.

/**
 * Features of the bound spans hardly ever raise a cue score by more than this. Candidates that would stay below their
 * threshold even so are not bound, which saves most of the work.
 */
const LIFT = 0.6;
/** The same where a quotation is what it leads to: its marks say much. */
const LIFT_OF_QUOTE = 1.5;

/** A cue less likely than this is not accepted inside a content either. */
const FLOOR = -2.5;

/** Scores candidates by weights; one for an article, since it keeps a buffer of features. */
export interface Scorer {
  readonly weights: Weights;
  readonly choose: ChooseBoundary;
  /** True when the weights were learned with the rule. */
  readonly knows: (rule: Rule) => boolean;
  readonly features: FeatureHashes;
}

/** The scorer by these weights. */
export function scorerOf(weights: Weights): Scorer {
  const known = rulesKnownTo(weights);
  return {
    weights,
    choose: boundaryChooser(weights),
    knows: ({ name }) => known.has(name),
    features: new FeatureHashes(),
  };
}

/** The names of the rules that weights were learned with. */
const rulesKnownTo = oncePer(
  (weights: Weights): ReadonlySet<string> =>
    new Set(RULES.filter(({ name }) => knowsRule(weights, name)).map(({ name }) => name)),
);

/** The candidates of a unit, those worth it with their spans. */
export interface ScoredUnit {
  readonly likely: readonly ScoredCandidate[];
  /** Those that may be claims inside the content of another one. */
  readonly inner: readonly ScoredCandidate[];
  /** The same, not scored. */
  readonly unlikely: readonly Candidate[];
}

/** Scores the candidates of one unit, but for those that are claims only inside another one. */
export function scoredUnit(
  context: UnitContext,
  candidates: readonly Candidate[],
  scorer: Scorer,
  thresholds: Thresholds,
): ScoredUnit {
  const likely: ScoredCandidate[] = [];
  const inner: ScoredCandidate[] = [];
  const unlikely: Candidate[] = [];
  for (const candidate of candidates) {
    const cueScore = cueScoreOf(context, candidate, scorer);
    if (cueScore < FLOOR) continue;
    if (cueScore < thresholds.cue - liftOf(candidate)) {
      unlikely.push(candidate);
      continue;
    }
    const scored = withSpans(context, candidate, cueScore, scorer);
    if (!scored) continue;
    if (isAccepted(scored, thresholds)) likely.push(scored);
    else inner.push(scored);
  }
  return { likely, inner, unlikely };
}

/** The claims of one unit: the outermost first, then those that stand inside their contents. */
export function claimsIn(
  context: UnitContext,
  { likely, inner, unlikely }: ScoredUnit,
  scorer: Scorer,
  thresholds: Thresholds,
): SelectedCandidate[] {
  const within = [...inner];
  const chosen = endedBeforeOwnVerbs(context, selectOuter(context, likely));
  const outer = withTopics(context, withoutUnlikelyInner(chosen, thresholds));
  for (const candidate of unlikely) {
    if (!outer.some((claim) => isWithin(claim, candidate.head))) continue;
    const scored = scoredCandidate(context, candidate, scorer);
    if (scored) within.push(scored);
  }
  return withParents(selectWithin(outer, within, thresholds));
}

function liftOf({ complement }: Candidate): number {
  return complement && QUOTES.has(complement.frame) ? LIFT_OF_QUOTE : LIFT;
}

const QUOTES: ReadonlySet<string> = new Set(["quote", "colon-quote"]);

/** The candidate with its spans bound and scored; null when nothing is left of one. */
export function scoredCandidate(
  context: UnitContext,
  candidate: Candidate,
  scorer: Scorer,
): ScoredCandidate | null {
  return withSpans(context, candidate, cueScoreOf(context, candidate, scorer), scorer);
}

/** Log odds that the cue is one, before the spans are known. Leaves the features gathered. */
function cueScoreOf(
  context: UnitContext,
  candidate: Candidate,
  { weights, features, knows }: Scorer,
): number {
  features.clear();
  candidateFeatures(context, candidate, features);
  const prior = priorOf(candidate);
  if (!knows(candidate.rule)) return prior;
  const learned = prior + sumOf(weights.cue, features);
  return candidate.sure ? Math.max(prior, learned) : learned;
}

/** Log odds before any feature: the prior of the rule and the one that the user gives the word. */
function priorOf({ rule, wordPrior }: Candidate): number {
  return rule.prior + wordPrior;
}

/** The candidate, whose features are gathered, with its spans and what the weights give it; null without content. */
function withSpans(
  context: UnitContext,
  candidate: Candidate,
  cueScore: number,
  { weights, choose, features, knows }: Scorer,
): ScoredCandidate | null {
  const bound = boundSpans(context, candidate, choose);
  if (!bound) return null;
  const { source, cue, content } = bound;
  const prior = priorOf(candidate);
  const byPrior = (): ScoredCandidate => ({ ...bound, cueScore: prior, innerScore: prior, score: prior });
  if (!knows(candidate.rule)) return byPrior();
  const early = features.count;
  boundFeatures(context, bound, features);
  const full = cueScore + sumOf(weights.cue, features, early);
  const learned = {
    candidate,
    source,
    cue,
    content,
    cueScore: full,
    innerScore: full + sumOf(weights.inner, features),
    score: prior + sumOf(weights.claim, features),
  };
  const least = { cueScore: prior, score: prior };
  return candidate.sure && sumOfScores(learned) < sumOfScores(least) ? byPrior() : learned;
}
