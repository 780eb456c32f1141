/** The mean of two sets of weights, which judges as the mean of their log odds would. */
import type { NamedWeights } from "../../src/scoring/load-weights.js";
import { TELLING } from "./fit-table.js";

/** A feature that one set does not have has the weight 0 there. @param share of the second set, 0 to 1 */
export function meanWeights(first: NamedWeights, second: NamedWeights, share: number): NamedWeights {
  const questions = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return Object.fromEntries(
    questions.map((question) => [
      question,
      // Which rules are known is no weight.
      question === "rules"
        ? { ...first[question], ...second[question] }
        : meanTable(first[question] ?? {}, second[question] ?? {}, share),
    ]),
  );
}

type Table = Readonly<Record<string, number>>;

function meanTable(first: Table, second: Table, share: number): Table {
  const features = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const rows = features.map((feature) => {
    const mean = (1 - share) * (first[feature] ?? 0) + share * (second[feature] ?? 0);
    return [feature, Math.round(mean * 100) / 100] as const;
  });
  return Object.fromEntries(rows.filter(([, weight]) => Math.abs(weight) >= TELLING));
}
