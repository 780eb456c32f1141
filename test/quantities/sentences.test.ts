import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isoOf } from "../../src/dates/days.js";
import { datesWithin, type StatedDate } from "../../src/meaning/figures.js";
import type { Quantity } from "../../src/quantities/quantity.js";
import { figuresIn } from "./read-figures.js";

interface Row {
  readonly shows: string;
  readonly text: string;
  readonly quantities: readonly object[];
  readonly dates: readonly object[];
}

const rows: Row[] = JSON.parse(
  readFileSync(new URL("../../fixtures/quantities/sentences.json", import.meta.url), "utf8"),
);

/** What applies, in the words of the fixtures. */
function quantityRow(text: string, { start, end, kind, value, high, qualifier, unit, of }: Quantity): object {
  return {
    text: text.slice(start, end),
    kind,
    value,
    ...(high === null ? {} : { high }),
    ...(qualifier === null ? {} : { qualifier }),
    ...(unit === null ? {} : { unit }),
    ...(of === null ? {} : { of: text.slice(of.start, of.end) }),
  };
}

function dateRow(text: string, { start, end, days, certain }: StatedDate): object {
  const [from, to] = [isoOf(days!.from), isoOf(days!.to)];
  return { text: text.slice(start, end), ...(from === to ? { date: from } : { from, to }), certain };
}

// 8 January 2020 was a Wednesday.
test.each(rows)("$shows: $text", ({ text, quantities, dates }) => {
  const found = figuresIn(text, "2020-01-08");
  expect(found.quantities.map((quantity) => quantityRow(text, quantity))).toEqual(quantities);
  const told = datesWithin(found, [{ start: 0, end: text.length }]).filter(({ days }) => days !== null);
  expect(told.map((date) => dateRow(text, date))).toEqual(dates);
});
