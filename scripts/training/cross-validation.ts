/** Reads each article with weights that were learned without the articles of its fold. */
import type { Attribution } from "../../src/claims/attribution.js";
import type { ClaimModel, Cues } from "../../src/claims/cues.js";
import { findAttributions, readUnits } from "../../src/claims/find-attributions.js";
import { weightsOf } from "../../src/scoring/load-weights.js";
import { sharedOfAll, touchesAny } from "./annotated-article.js";
import { WalksRead } from "./boundary-examples.js";
import type { JudgedClaim } from "./confidence-steps.js";
import { learnWeights } from "./learn-weights.js";
import type { TrainingArticle } from "./training-article.js";

/** An article with the claims found in it by weights that had not seen it. */
export interface UnseenArticle {
  readonly article: TrainingArticle;
  readonly fold: number;
  readonly claims: readonly Attribution[];
  /** Log odds of the claims by the token of their cue. */
  readonly scores: ReadonlyMap<number, number>;
}

/**
 * Goes over the folds, as many as there are, and learns from articles without a fold for each; `told` hears of each that is done.
 * @param walks what was read of the articles already
 */
export function crossValidate(
  articles: readonly TrainingArticle[],
  cues: Cues,
  told: (fold: number) => void,
  walks = new WalksRead(),
): UnseenArticle[] {
  const folds = [...new Set(articles.flatMap(({ fold }) => fold ?? []))].sort((a, b) => a - b);
  return folds.flatMap((fold) => {
    const others = articles.filter((article) => article.fold !== fold);
    const model = { cues, weights: weightsOf(learnWeights(others, cues, walks)) };
    const read = articles
      .filter((article) => article.fold === fold)
      .map((article) => readUnseen(article, fold, model));
    told(fold);
    return read;
  });
}

function readUnseen(article: TrainingArticle, fold: number, model: ClaimModel): UnseenArticle {
  const scores = new Map<number, number>();
  for (const { selected } of readUnits(article.parsed, model))
    for (const { candidate, score } of selected) scores.set(candidate.head, score);
  return { article, fold, claims: findAttributions(article.parsed, model), scores };
}

/** Whether the claims found are right: in articles with outermost claims alone, those that have no parent. */
export function judgedClaims({ article, claims, scores }: UnseenArticle, weight: number): JudgedClaim[] {
  const asked = claims.filter(({ parent }) => article.domain === "nested" || parent < 0);
  return asked.flatMap((claim) => {
    const score = scores.get(claim.cueToken);
    const right = verdictOn(claim, article);
    return score === undefined || right === null ? [] : [{ rule: claim.rule, score, right, weight }];
  });
}

/** 1 when an annotator has the cue, in part at least, with a content of which it shares half; null for doubtful ones. */
function verdictOn(claim: Attribution, { annotations }: TrainingArticle): number | null {
  const own = annotations.flat().filter(({ cue }) => claim.cue.some((span) => touchesAny(span, cue)));
  const found = own.filter(({ content }) => sharedOfAll(claim.content, content) >= 0.5);
  if (found.some(({ doubtful }) => !doubtful)) return 1;
  return found.length > 0 || (own.length > 0 && own.every(({ doubtful }) => doubtful)) ? null : 0;
}
