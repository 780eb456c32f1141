import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";

const idsOf = (text: string) => analyze(text).entities.map(({ id }) => id);

test("an id has a number only where two of the article would share it", () => {
  expect(idsOf("Many in Lamu wondered.")).toEqual(["location:lamu"]);
  expect(idsOf("A U.S. official said it was late. Another U.S. official said it was early.")).toEqual(
    expect.arrayContaining(["collective:us-official", "collective:us-official-2"]),
  );
});
