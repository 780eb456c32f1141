import { expect, test } from "vitest";
import { claimModelWith } from "../../src/claims/cues.js";
import { readUnits } from "../../src/claims/find-attributions.js";
import { parsedOf } from "./parsed.js";

// Steps are counted, not time: how many places where contents might end are looked at for each token of a unit.

const places = (text: string) =>
  readUnits(parsedOf(text), claimModelWith(undefined)).map(({ context }) => ({
    places: context.found.places,
    tokens: context.last - context.first,
  }));

test.each(["said said ", "told reporters told lawmakers ", "claimed denied insisted warned "])(
  "a unit that is nothing but cues has its contents looked for in proportion: %s",
  (piece) => {
    for (const unit of places(piece.repeat(100)))
      expect(unit.places).toBeLessThanOrEqual((12 + 8) * unit.tokens + 200);
  },
);

test("a long sentence of an article stays far below", () => {
  const text = `Ann Lee said that ${"the army had left the town and ".repeat(25)}Bob Ray had gone.`;
  for (const unit of places(text)) expect(unit.places).toBeLessThan(6 * unit.tokens);
});
