import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { classAt } from "../../src/claims/boundaries/token-classes.js";
import { candidatesIn } from "../../src/claims/candidates/find-candidates.js";
import { claimModel, cuesIn } from "../../src/claims/cues.js";
import { unitsOf } from "../../src/claims/find-attributions.js";
import { claimsIn, scoredUnit, scorerOf } from "../../src/claims/selection/score-candidates.js";
import { parsedOf } from "./parsed.js";

// What begins at a token is kept with its unit.

const texts = readdirSync("fixtures/claims")
  .flatMap((file) => JSON.parse(readFileSync(`fixtures/claims/${file}`, "utf8")) as { text: string }[])
  .map(({ text }) => text);
// Where the walk to the left ends within the unit.
texts.push(
  "In May the road to the mill was wet; the bus to the port of the town in the north, he said, had slid.",
);
const { cues, weights } = claimModel();
const THRESHOLDS = { cue: 0, sum: 0, within: 0 };

test("what begins at a token is the same whatever was asked of its unit before", () => {
  for (const text of texts) {
    const parsed = parsedOf(text);
    const fresh = unitsOf(parsed, cuesIn(cues));
    unitsOf(parsed, cuesIn(cues)).forEach((unit, n) => {
      const scorer = scorerOf(weights);
      claimsIn(unit, scoredUnit(unit, candidatesIn(unit), scorer, THRESHOLDS), scorer, THRESHOLDS);
      for (let i = unit.first; i < unit.last; i++)
        expect(classAt(unit, i), text).toEqual(classAt(fresh[n]!, i));
    });
  }
});
