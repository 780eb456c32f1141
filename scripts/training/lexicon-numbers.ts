/** Writes what is learned as the files of src/lexicon/data have it. */
import type { NamedWeights } from "../../src/scoring/load-weights.js";

/** weights.json: one weight a line, questions and features in order, so that a change shows what it changed. */
export function weightsJson(weights: NamedWeights): string {
  const questions = Object.keys(weights).sort();
  const tables = questions.map((question) => {
    const rows = Object.entries(weights[question] ?? {});
    rows.sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = rows.map(([feature, weight]) => `    ${JSON.stringify(feature)}: ${weight}`);
    return `  ${JSON.stringify(question)}: {\n${lines.join(",\n")}\n  }`;
  });
  return `{\n${tables.join(",\n")}\n}\n`;
}

/** confidence.json and cues.json: one record a line. */
export function recordsJson(records: readonly unknown[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`;
}
