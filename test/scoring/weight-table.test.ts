import { expect, it } from "vitest";
import { bytesOf, tablesFrom } from "../../src/lexicon/packed-tables.js";
import { FeatureHashes, featureValue, featureValues } from "../../src/scoring/features.js";
import { sumOf, weightTableOf } from "../../src/scoring/weight-table.js";

const tables = [1, 2].map((question) =>
  Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [
      `fe:that|word${at}`,
      Math.round(((at - 500) * question) / 2) / 100,
    ]),
  ),
);

const sum = (slots: Int32Array, ...names: string[]): number => {
  const evidence = new FeatureHashes();
  for (const name of names) evidence.add(featureValue(name));
  return sumOf(slots, evidence);
};

it("gives each figure back, to its question alone, also from its bytes", () => {
  const slots = tables.map(weightTableOf);
  for (const given of [slots, tablesFrom(bytesOf(slots))]) {
    given.forEach((table, question) => {
      for (const [name, figure] of Object.entries(tables[question]!))
        expect(sum(table, name)).toBeCloseTo(figure, 2);
    });
    expect(sum(given[0]!, "fe:that|other")).toBe(0);
  }
});

it("sums what is added in parts as what is added whole", () => {
  const [slots] = tables.map(weightTableOf);
  const { fe } = featureValues("fe");
  const parts = new FeatureHashes();
  parts.add(fe, featureValue("that"), featureValue("word1"));
  parts.add(featureValue("fe:that|word2"));
  parts.add(fe, featureValue("that"), featureValue("unknown"));
  expect(sumOf(slots!, parts)).toBe(sum(slots!, "fe:that|word1", "fe:that|word2"));
  expect(sumOf(slots!, parts, 1)).toBe(sum(slots!, "fe:that|word2"));
  parts.clear();
  expect(sumOf(slots!, parts)).toBe(0);
});

it("takes more evidence than it has room for at first", () => {
  const names = Object.keys(tables[0]!);
  const all = names.reduce((total, name) => total + Math.round(tables[0]![name]! * 100), 0) / 100;
  expect(sum(weightTableOf(tables[0]!), ...names)).toBe(all);
});
