import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isoOf } from "../../src/dates/days.js";
import { datesWithin, within } from "../../src/meaning/figures.js";
import type { Span } from "../../src/span.js";
import { figuresIn } from "./read-figures.js";

interface MarkedQuantity extends Span {
  readonly text: string;
  readonly kind: string;
  readonly value: number;
  readonly high?: number;
  readonly unit?: string;
}

interface MarkedDate extends Span {
  readonly text: string;
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
}

interface MarkedContent {
  readonly article: string;
  readonly date: string;
  readonly content: readonly (readonly [number, number])[];
  readonly quantities: readonly MarkedQuantity[];
  readonly dates: readonly MarkedDate[];
}

const marksOf = (name: string): MarkedContent[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/quantities/${name}.json`, import.meta.url), "utf8"));
const marked = {
  tuned: marksOf("marked-contents"),
  fresh: marksOf("fresh-contents"),
  unseen: marksOf("unseen-contents"),
};
const shared = new URL("../../../shared/", import.meta.url);
const here = Object.values(marked)
  .flat()
  .every(({ article }) => existsSync(new URL(article, shared)));
if (!here) console.warn("marked contents: skipped, because ../shared does not have their articles");

test.skipIf(!here).each([
  ["tuned to", marked.tuned, 0.95],
  ["marked later", marked.fresh, 0.9],
  ["marked last", marked.unseen, 0.9],
] as const)("quantities and dates of contents %s: precision and recall", (_, contents, precision) => {
  const quantities = { right: 0, found: 0, marked: 0 };
  const dates = { right: 0, found: 0, marked: 0 };
  for (const marked of contents) {
    const { offsets, shift, figures } = readMarked(marked);
    const placed = ({ start, end }: Span) => ({
      start: offsets[start]! - shift,
      end: offsets[end]! - shift,
    });
    const spans = marked.content.map(([start, end]) => placed({ start, end }));
    count(quantities, within(figures.quantities, spans), marked.quantities, placed, (found, expected) => {
      const { kind, value, high, unit } = expected;
      return (
        found.kind === kind &&
        found.value === value &&
        found.high === (high ?? null) &&
        found.unit === (unit ?? null)
      );
    });
    count(dates, datesWithin(figures, spans), marked.dates, placed, ({ days }, expected) => {
      const { date, from = date, to = date } = expected;
      return days !== null && isoOf(days.from) === from && isoOf(days.to) === to;
    });
  }
  console.log({ quantities: figuresOf(quantities), dates: figuresOf(dates) });
  for (const { right, found, marked } of [quantities, dates]) {
    expect(right / found).toBeGreaterThanOrEqual(precision);
    expect(right / marked).toBeGreaterThanOrEqual(0.9);
  }
});

/** Reads the paragraphs of a content. Offsets of the marks are code points. */
function readMarked({ article, date, content }: MarkedContent) {
  const text = readFileSync(new URL(article, shared), "utf8");
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1)! + character.length);
  const shift = text.lastIndexOf("\n", offsets[content[0]![0]]!) + 1;
  const end = text.indexOf("\n", offsets[content.at(-1)![1]]!);
  return { offsets, shift, figures: figuresIn(text.slice(shift, end < 0 ? text.length : end), date) };
}

/** Finds each mark among what was found at the same place; what is found twice is found wrongly once. */
function count<Found extends Span, Mark extends Span>(
  tally: { right: number; found: number; marked: number },
  found: readonly Found[],
  marks: readonly Mark[],
  placed: (span: Span) => Span,
  same: (found: Found, mark: Mark) => boolean,
): void {
  const left = new Set(found);
  tally.found += found.length;
  tally.marked += marks.length;
  for (const mark of marks) {
    const { start, end } = placed(mark);
    const hit = [...left].find((one) => one.start < end && start < one.end && same(one, mark));
    if (hit === undefined) continue;
    left.delete(hit);
    tally.right += 1;
  }
}

function figuresOf({ right, found, marked }: { right: number; found: number; marked: number }): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `precision ${percent(right / found)}, recall ${percent(right / marked)} of ${marked}`;
}
