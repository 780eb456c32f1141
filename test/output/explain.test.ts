import { expect, test } from "vitest";
import { examine } from "../../src/analyze.js";
import { explainClaim, explainClaimJson, explainEntity } from "../../src/output/explanation.js";

const found = examine("Peter Karl and John Miller met in Iran. He said that Hezbollah lies.");

test("a claim is told with its rule, its words, its figure and the candidates refused", () => {
  const index = found.claims.findIndex(({ cueLemma }) => cueLemma === "say");
  const told = explainClaim(found, index);
  expect(told).toMatch(/^c\d+ {2}"said" at 1:44/);
  expect(told).toMatch(/confidence 0\.\d+/);
  expect(told).toMatch(/rule said-that: \[She\] \{said\} <that it was over>\n {4}prior [+−]/);
  expect(told).toMatch(/source "He" → nobody \(unknown, unresolved\)/);
  expect(told).toMatch(/refused person:peter-karl: another fits as well/);
});

test("an entity is told with the rule of each mention and the sources of its sponsors", () => {
  const told = explainEntity(found, found.entities.find(({ id }) => id === "proxy_group:hezbollah")!);
  expect(told).toMatch(/sponsor IRN: .*https:/);
  expect(told).toMatch(/"Hezbollah" at 1:54, name: rule lexicon/);
});

test("the same for machines has offsets in the text", () => {
  const index = found.claims.findIndex(({ cueLemma }) => cueLemma === "say");
  const { why } = JSON.parse(explainClaimJson(found, index));
  const { text, start, end } = why.analysis.cue;
  expect(found.article.text.slice(start, end)).toBe(text);
  expect(why.boundaries.map(({ span }: { span: string }) => span)).toContain("content");
});
