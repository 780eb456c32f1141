/** Examples of which candidates are claims, which cues are cues, and which quotations go on with a claim. */
import { type BoundCandidate, boundSpans } from "../../src/claims/boundaries/bound.js";
import { candidatesIn } from "../../src/claims/candidates/find-candidates.js";
import type { ClaimModel } from "../../src/claims/cues.js";
import { readUnits } from "../../src/claims/find-attributions.js";
import { boundFeatures, candidateFeatures } from "../../src/claims/selection/claim-features.js";
import { walkContinuations } from "../../src/claims/selection/continuations.js";
import type { Range, UnitContext } from "../../src/claims/unit.js";
import { indexed } from "../../src/indexed.js";
import { boundaryChooser, type Weights } from "../../src/scoring/model.js";
import type { Span } from "../../src/span.js";
import { type AnnotatedClaim, sharedOfAll, touchesAny } from "./annotated-article.js";
import type { FeatureRegister } from "./feature-register.js";
import type { TrainingArticle } from "./training-article.js";

/** A content is right when it shares so much with the annotators’. */
const RIGHT = 0.9;

export interface ClaimExample {
  readonly features: Int32Array;
  readonly bound: BoundCandidate;
  /** Where the cue’s head stands: examples of one head are analyses of one cue. */
  readonly head: number;
  /** The annotators have a cue there. */
  readonly isCue: boolean;
  /** They have the content too. */
  readonly isClaim: boolean;
  /** It stands in the content of an annotated claim. */
  readonly isInside: boolean;
}

/** What is learned of the candidates of an article, their spans bound by the weights. */
export function claimExamples(
  article: TrainingArticle,
  weights: Weights,
  names: FeatureRegister,
): ClaimExample[] {
  const { tokens, claims, domain } = article;
  const choose = boundaryChooser(weights);
  const examples: ClaimExample[] = [];
  for (const context of article.units) {
    const unit = { start: tokens.at(context.first).start, end: tokens.at(context.last - 1).end };
    for (const candidate of candidatesIn(context)) {
      const head = tokens.at(candidate.head);
      const owns = claims.filter(({ cue }) => touchesAny(head, cue));
      const isInside = claims.some(({ content }) => touchesAny(head, content));
      // What nobody was asked about, or nobody is sure of, teaches nothing.
      if (owns.length === 0 && isInside && domain === "outermost") continue;
      if (owns.length > 0 && owns.every(({ doubtful }) => doubtful)) continue;
      if (owns.length === 0 && claims.some(({ doubtful, content }) => doubtful && touchesAny(head, content)))
        continue;
      const bound = boundSpans(context, candidate, choose);
      if (!bound) continue;
      const content = bound.content.map((piece) => spanOf(context, piece));
      const isClaim = owns.some((own) => sharedOfAll(content, partIn(own, unit)) >= RIGHT);
      names.clear();
      candidateFeatures(context, candidate, names);
      boundFeatures(context, bound, names);
      examples.push({
        features: names.take(),
        bound,
        head: candidate.head,
        isCue: owns.length > 0,
        isClaim,
        isInside,
      });
    }
  }
  return examples;
}

/** The parts of a content that lie in the unit: whether a quotation goes on behind it is another question. */
function partIn({ content }: AnnotatedClaim, unit: Span): Span[] {
  return content
    .map(({ start, end }) => ({ start: Math.max(start, unit.start), end: Math.min(end, unit.end) }))
    .filter(({ start, end }) => start < end);
}

function spanOf({ tokens }: UnitContext, { first, last }: Range): Span {
  return { start: tokens.at(first).start, end: tokens.at(last - 1).end };
}

export interface ContinuationExample {
  readonly features: Int32Array;
  readonly yes: boolean;
}

/** Quotations without a cue: yes where the annotators gave them to the claim before. */
export function continuationExamples(
  { parsed, tokens, claims }: TrainingArticle,
  model: ClaimModel,
  names: FeatureRegister,
): ContinuationExample[] {
  const examples: ContinuationExample[] = [];
  const units = indexed(readUnits(parsed, model));
  names.clear();
  walkContinuations(units, names, (host, _unit, quoted) => {
    const features = names.take();
    const claim = units.at(host.unit).selected.at(host.at);
    const head = tokens.at(claim.candidate.head);
    const truth = claims.find(({ cue }) => touchesAny(head, cue));
    if (!truth) return false;
    const span = { start: tokens.at(quoted.first).start, end: tokens.at(quoted.last - 1).end };
    const yes = touchesAny(span, truth.content);
    if (!truth.doubtful) examples.push({ features, yes });
    return yes;
  });
  return examples;
}
