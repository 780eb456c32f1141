/** Prints, as Markdown, what confidence says beside what is right, for docs/accuracy.md. */
import { confidenceOf, confidencesOf } from "../../src/scoring/calibration.js";
import { byRule, confidenceSteps, type JudgedClaim, meanOf, shareRight } from "./confidence-steps.js";

/** A judged claim with the confidence that steps made without its fold give it. */
export interface CalibratedClaim extends JudgedClaim {
  readonly confidence: number;
}

/** Gives each claim the confidence that the claims of the other folds teach. */
export function crossCalibrated(
  judged: readonly (JudgedClaim & { readonly fold: number })[],
): CalibratedClaim[] {
  const folds = [...new Set(judged.map(({ fold }) => fold))].sort((a, b) => a - b);
  return folds.flatMap((fold) => {
    const confidences = confidencesOf(confidenceSteps(judged.filter((claim) => claim.fold !== fold)));
    return judged
      .filter((claim) => claim.fold === fold)
      .map((claim) => ({ ...claim, confidence: confidenceOf(claim.rule, claim.score, confidences) }));
  });
}

/** One row for each tenth of confidence, then one for each of the ten commonest rules. */
export function calibrationTable(claims: readonly CalibratedClaim[]): string {
  const rows = ["| confidence | claims | mean confidence | right |", "| --- | ---: | ---: | ---: |"];
  for (let bin = 0; bin < 10; bin++) {
    const inside = claims.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    if (inside.length > 0) rows.push(row(`0.${bin} to ${bin === 9 ? "1.0" : `0.${bin + 1}`}`, inside));
  }
  rows.push("", "| rule | claims | mean confidence | right |", "| --- | ---: | ---: | ---: |");
  const rules = [...byRule(claims)].sort(([, a], [, b]) => b.length - a.length);
  for (const [rule, own] of rules.slice(0, 10)) rows.push(row(`\`${rule}\``, own));
  return rows.join("\n");
}

function row(name: string, claims: readonly CalibratedClaim[]): string {
  const confidence = meanOf(claims, (claim) => (claim as CalibratedClaim).confidence);
  return `| ${name} | ${claims.length} | ${percent(confidence)} | ${percent(shareRight(claims))} |`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
