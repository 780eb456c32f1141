import { expect, test } from "vitest";
import { examine } from "../../src/analyze.js";
import { explainClaim, explainEntity } from "../../src/output/explanation.js";

const found = examine("Peter Karl and John Miller met in Iran. He said that Hezbollah lies.");

test("a claim is told with its rule, its words, its figure and the candidates refused", () => {
  const index = found.claims.findIndex(({ cueLemma }) => cueLemma === "say");
  const told = explainClaim(found, index);
  expect(told).toMatch(/^c\d+ {2}"said" at 1:44/);
  expect(told).toMatch(/rule \S+, confidence 0\.\d+/);
  expect(told).toMatch(/source "He" → nobody \(unknown, unresolved\)/);
  expect(told).toMatch(/refused person:peter-karl: another fits as well/);
});

test("an entity is told with the rule of each mention and the sources of its sponsors", () => {
  const told = explainEntity(found, found.entities.find(({ id }) => id === "proxy_group:hezbollah")!);
  expect(told).toMatch(/sponsor IRN: .*https:/);
  expect(told).toMatch(/"Hezbollah" at 1:54, name: rule lexicon/);
});
