import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";

const sponsorsOn = (text: string, date?: string) =>
  analyze(text, date === undefined ? {} : { date }).entities[0]!.sponsors.map(({ state }) => state);

test("the day given, else the day the article bears, picks who sponsored a group then", () => {
  expect(sponsorsOn("M23 advanced on Goma.")).toEqual(["RWA"]);
  expect(sponsorsOn("M23 advanced on Goma.", "2012-11-20")).toEqual(["RWA", "UGA"]);
  expect(sponsorsOn("M23 advanced on Goma.\n\nNov. 20, 2012\n\nThe group took the town.")).toEqual([
    "RWA",
    "UGA",
  ]);
});
