import { expect, it } from "vitest";
import { SeenIds } from "../../src/batch/seen.js";

it("knows each of many ids again, and no other", () => {
  const seen = new SeenIds();
  const ids = Array.from({ length: 5000 }, (_, at) => `article-${at}`);
  expect(ids.filter((id) => seen.add(id))).toEqual([]);
  expect(ids.filter((id) => !seen.add(id))).toEqual([]);
  expect(seen.add("another")).toBe(false);
});
