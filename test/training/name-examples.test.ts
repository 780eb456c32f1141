import { expect, test } from "vitest";
import { FeatureRegister } from "../../scripts/training/feature-register.js";
import { listedExample, nameExamplesOf } from "../../scripts/training/name-examples.js";
import { loadLexicon } from "../../src/lexicon/load.js";

const TEXT =
  "Chancellor Angela Merkel flew to Berlin on Monday. Reuters said Merkel met Dunya Okwarra there, near the Zelkova.";

const examples = (names = new FeatureRegister()) => nameExamplesOf(TEXT, loadLexicon(), names);

test("names are told by the lexicon or a rule, each once in an article, and what no rule took is nothing", () => {
  expect(examples().map(({ name, kind, ground }) => [name, kind, ground])).toEqual([
    ["angela merkel", "person", "certain"],
    ["berlin", "location", "certain"],
    ["reuters", "organization", "certain"],
    ["dunya okwarra", "person", "loose"],
    ["zelkova", "none", "untaken"],
  ]);
});

test("surroundings are those of all places of a name and hold no word of it", () => {
  const names = new FeatureRegister();
  const [merkel] = examples(names);
  const around = [...merkel!.around].map((hash) => names.nameOf(hash));
  expect(around).toContain("verb:fly");
  expect(around).toContain("verb:meet");
  expect(around.filter((name) => /merkel|angela/i.test(name))).toEqual([]);
  expect([...merkel!.own].map((hash) => names.nameOf(hash))).toContain("letters:^me");
});

test("the same text gives the same examples", () => {
  expect(examples()).toEqual(examples());
});

test("a name of a list teaches by its words alone, and not by being listed", () => {
  const names = new FeatureRegister();
  const { own, around } = listedExample("Berlin", "location", loadLexicon(), names);
  expect(around.length).toBe(0);
  expect([...own].map((hash) => names.nameOf(hash))).toContain("kinds:u");
});
