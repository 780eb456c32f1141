import { expect, test } from "vitest";
import { type ConfidenceStep, confidenceOf, confidencesOf } from "../../src/scoring/calibration.js";

const step = (rule: string, score: number, precision: number): ConfidenceStep => ({
  rule,
  score: score,
  precision,
  claims: 50,
});
const confidences = confidencesOf([
  step("*", 0, 0.5),
  step("*", 2, 0.7),
  step("noun", -1, 0.2),
  step("noun", 1, 0.4),
  step("noun", 2, 0.4),
]);

test.each([
  ["at a step: what was counted there", "noun", 1, 0.4],
  ["between two: in proportion", "noun", 0.5, 0.35],
  ["between equal steps", "noun", 1.5, 0.4],
  ["below the lowest: no less", "noun", -9, 0.2],
  ["above the highest: no more", "noun", 9, 0.4],
  ["a rule without steps goes by all rules", "colon", 1, 0.6],
])("%s", (_, rule, score, expected) => {
  expect(confidenceOf(rule, score, confidences)).toBe(expected);
});

test("by the built-in steps it is a share and rises with the score", () => {
  for (const rule of ["said-that", "noun-by"]) {
    const found = [-20, -2, -1, 0, 1, 2, 3, 20].map((score) => confidenceOf(rule, score));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(0);
    expect(found.at(-1)).toBeLessThan(1);
    expect(found.at(-1)).toBeGreaterThan(found[0]!);
  }
});
