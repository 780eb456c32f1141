/** Makes the steps of confidence.json: how often claims of given log odds are right, by isotonic regression. */
import { present } from "../../src/present.js";
import { type ConfidenceStep, confidenceOf, confidencesOf } from "../../src/scoring/calibration.js";

/** A claim that was printed by weights that had not seen its article. */
export interface JudgedClaim {
  readonly rule: string;
  /** Its log odds. */
  readonly score: number;
  /** 1 when an annotator has its cue, in part at least, with a content of which it shares half; else 0. */
  readonly right: number;
  /** How many claims it stands for. */
  readonly weight: number;
}

/** So many claims make a step at the least, and so many a rule with steps of its own. */
export const LEAST = 50;
const LEAST_OF_RULE = 100;
/** What is counted of a rule is drawn toward what is counted of all, as if by so many claims more. */
const DRAWN = 50;

/** Steps for all rules together ("*"), then for each rule with enough claims. */
export function confidenceSteps(judged: readonly JudgedClaim[]): ConfidenceStep[] {
  const all = stepsOf("*", judged, successionOf);
  const together = confidencesOf(all);
  const drawn = (claims: readonly JudgedClaim[]): number => {
    const expected = confidenceOf(
      "*",
      meanOf(claims, ({ score }) => score),
      together,
    );
    return (claims.length * shareRight(claims) + DRAWN * expected) / (claims.length + DRAWN);
  };
  const rules = [...byRule(judged)].filter(([, claims]) => claims.length >= LEAST_OF_RULE);
  rules.sort(([a], [b]) => (a < b ? -1 : 1));
  return [...all, ...rules.flatMap(([rule, claims]) => stepsOf(rule, claims, drawn))];
}

/** Pools adjacent violators: neighbours are joined until precision rises with the score. */
function stepsOf(
  rule: string,
  judged: readonly JudgedClaim[],
  precision: (claims: readonly JudgedClaim[]) => number,
): ConfidenceStep[] {
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  const pools: { claims: JudgedClaim[]; precision: number }[] = [];
  for (let first = 0; first < sorted.length; ) {
    // What would be left over at the top is not a step of its own.
    const last = first + 2 * LEAST > sorted.length ? sorted.length : first + LEAST;
    const claims = sorted.slice(first, last);
    pools.push({ claims, precision: precision(claims) });
    while (pools.length > 1 && present(pools.at(-2)).precision >= present(pools.at(-1)).precision) {
      const top = present(pools.pop());
      const joined = [...present(pools.pop()).claims, ...top.claims];
      pools.push({ claims: joined, precision: precision(joined) });
    }
    first = last;
  }
  return pools.map((pool) => ({
    rule,
    score: rounded(meanOf(pool.claims, ({ score }) => score)),
    precision: rounded(pool.precision),
    claims: pool.claims.length,
  }));
}

/** The weighted mean of a figure of the claims. */
export function meanOf(claims: readonly JudgedClaim[], of: (claim: JudgedClaim) => number): number {
  let sum = 0;
  let weights = 0;
  for (const claim of claims) {
    sum += claim.weight * of(claim);
    weights += claim.weight;
  }
  return sum / weights;
}

/** The weighted share of the claims that are right. */
export const shareRight = (claims: readonly JudgedClaim[]): number => meanOf(claims, ({ right }) => right);

/** Laplace’s rule of succession: fifty claims that are all right make nothing certain. */
const successionOf = (claims: readonly JudgedClaim[]): number =>
  (claims.length * shareRight(claims) + 1) / (claims.length + 2);

/** The claims of each rule. */
export function byRule<Claim extends JudgedClaim>(judged: readonly Claim[]): Map<string, Claim[]> {
  const rules = new Map<string, Claim[]>();
  for (const claim of judged) {
    const own = rules.get(claim.rule);
    if (own) own.push(claim);
    else rules.set(claim.rule, [claim]);
  }
  return rules;
}

const rounded = (number: number): number => Math.round(number * 1000) / 1000;
