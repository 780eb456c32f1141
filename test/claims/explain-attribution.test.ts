import { describe, expect, test } from "vitest";
import { explainAttribution } from "../../src/claims/explain-attribution.js";
import { findAttributions } from "../../src/claims/find-attributions.js";
import { parsedOf } from "./parsed.js";

const why = (text: string) => {
  const parsed = parsedOf(text);
  const [attribution] = findAttributions(parsed);
  return {
    attribution: attribution!,
    tokens: parsed.reading.tokens,
    why: explainAttribution(parsed, attribution!)!,
  };
};

describe("why a claim was found", () => {
  test("its rule comes with an example and a prior", () => {
    expect(why("Officials said that the plan had failed.").why.rule).toMatchObject({
      name: "said-that",
      example: "[She] {said} <that it was over>",
    });
  });

  test("features have readable names and meanings, the strongest first", () => {
    const { features } = why("Officials said that the plan had failed.").why;
    expect(features.length).toBe(5);
    for (const { name, meaning } of features) {
      expect(name).toMatch(/^[a-z][a-z+-]+/);
      expect(meaning).not.toBe("");
    }
    const sizes = features.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  test("a rival is another analysis of the same cue, and scores less", () => {
    const { rival, analysis } = why("The minister urged Iran to stop the raids.").why;
    expect(rival!.content).not.toEqual(analysis.content);
    expect(rival!.score).toBeLessThan(analysis.score);
  });

  test("the boundaries told are those of the spans", () => {
    const found = why("The plan failed on Monday, several officials from the ministry said in Rome.");
    for (const [question, span] of [
      ["sourceRight", found.attribution.source[0]!.end],
      ["contentLeft", found.attribution.content[0]!.start],
    ] as const) {
      const told = found.why.boundaries.find((each) => each.question === question)!;
      const at = question === "sourceRight" ? found.tokens[told.at - 1]!.end : found.tokens[told.at]!.start;
      expect(at).toBe(span);
      expect(told.probability).toBeGreaterThan(told.rival?.probability ?? 0);
    }
  });

  test("a rule that was not learned goes by its prior alone", () => {
    const { why: told } = why("The driver had been drinking, the court was told.");
    expect(told).toMatchObject({ learned: false, cueScore: told.rule.prior, features: [] });
    expect(told.analysis.score).toBe(told.rule.prior);
  });
});
