import { expect, it } from "vitest";
import { bytesOf, figureIn, slotsFrom, slotsOf } from "../../src/claims/slots.js";

it("gives each figure back, to its question alone, also from its bytes", () => {
  const entries = Array.from({ length: 2000 }, (_, at) => ({
    seed: 1 + (at % 2),
    name: `fe:that|word${at >> 1}`,
    figure: at / 100 - 10,
  }));
  for (const slots of [slotsOf(entries), slotsFrom(bytesOf(slotsOf(entries)))]) {
    for (const { seed, name, figure } of entries) expect(figureIn(slots, seed, name)).toBeCloseTo(figure, 2);
    expect(figureIn(slots, 3, "fe:that|word0")).toBe(0);
    expect(figureIn(slots, 1, "fe:that|other")).toBe(0);
  }
});
