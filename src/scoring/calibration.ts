import { indexed } from "../indexed.js";
import { dataOf } from "../lexicon/files.js";

/** One row of `lexicon/data/confidence.json`: claims of a rule whose log odds lie about here, and how many were right. */
export interface ConfidenceStep {
  /** Name of the rule; "*" for all rules together, by which the rare ones go. */
  readonly rule: string;
  /** Mean log odds of the claims of the step. */
  readonly score: number;
  /** Share of them that the annotators have too, 0 to 1. */
  readonly precision: number;
  /** How many claims the share was counted on. */
  readonly claims: number;
}

/** The steps of each rule, odds rising, and precision with them. */
export type Confidences = ReadonlyMap<string, readonly ConfidenceStep[]>;

let loaded: Confidences | null = null;

/**
 * The precision to expect of a claim found by this rule with these log odds: what was counted on training articles
 * that the weights had not seen (`npm run learn`); between two steps in proportion, beyond the
 * outermost no less and no more than there.
 */
export function confidenceOf(rule: string, score: number, confidences = builtIn()): number {
  const steps = indexed(confidences.get(rule) ?? confidences.get("*") ?? []);
  const above = steps.findIndex((step) => step.score >= score);
  if (above < 0) return steps.at(-1)?.precision ?? 0;
  const high = steps.at(above);
  const low = steps[above - 1];
  if (!low) return high.precision;
  const share = (score - low.score) / (high.score - low.score);
  return Math.round((low.precision + share * (high.precision - low.precision)) * 1000) / 1000;
}

/** The rows of the file by rule, in their order. */
export function confidencesOf(steps: readonly ConfidenceStep[]): Confidences {
  const byRule = new Map<string, ConfidenceStep[]>();
  for (const step of steps) byRule.set(step.rule, [...(byRule.get(step.rule) ?? []), step]);
  return byRule;
}

function builtIn(): Confidences {
  loaded ??= confidencesOf(dataOf("confidence"));
  return loaded;
}
