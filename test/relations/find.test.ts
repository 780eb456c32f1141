import { describe, expect, test } from "vitest";
import { examine } from "../../src/analyze.js";
import { rowsOf } from "../sentences/fixture.js";

interface Row {
  readonly text: string;
  /** "type from to status" of the relations that the text states. */
  readonly relations: readonly string[];
}

describe.each(["sponsors", "belongs-to"])("%s", (type) => {
  test.each(rowsOf<Row>(`relations/${type}`))("%s", (_, { text, relations }) => {
    const found = examine(text).relations.filter((one) => one.type === type && one.basis === "text");
    expect(found.map(({ from, to, status }) => `${type} ${from} ${to} ${status}`)).toEqual(relations);
  });
});

test("what the article asserts makes a group a proxy with the words that say so", () => {
  const text = "The Libyan-backed Shining Path struck.";
  const group = examine(text).entities.find(({ id }) => id === "armed_group:shining-path");
  expect(group).toMatchObject({ type: "proxy_group", sponsors: [{ state: "LBY", basis: "text" }] });
  expect(group!.sponsors[0]!.spans!.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Libyan-backed Shining Path",
  ]);
});

test("what a source claims makes no proxy", () => {
  const { entities } = examine("Kyiv accused Belarus of arming the Shining Path.");
  expect(entities.find(({ name }) => name === "Shining Path")).toMatchObject({
    type: "armed_group",
    sponsors: [],
  });
});
