import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotedTexts } from "../../src/verify/quoted.js";
import { unitsOf } from "../../src/verify/units.js";
import { verifiable, verifyClaims } from "../../src/verify/verify-claims.js";

const fixture = JSON.parse(
  readFileSync(new URL("../../fixtures/verify/verdicts.json", import.meta.url), "utf8"),
);

describe("a quoted text against the article", () => {
  for (const row of fixture.rows) {
    test(row.shows, () => {
      const [verdict] = verifyClaims(row.claim, verifiable(fixture.articles[row.article]));
      expect(verdict).toMatchObject({ verdict: row.verdict, passage: row.passage });
      if (row.change) expect(verdict?.change).toBe(row.change);
      if (row.start !== undefined) expect(verdict?.spans[0]?.start).toBe(row.start);
      if (row.differences) expect(verdict?.differences).toMatchObject(row.differences);
    });
  }
});

test.each([
  [{ content: "Ann", start: -1, end: 3 }, "moved"],
  [{ content: "Ann", start: 2.5, end: 5 }, "moved"],
  [{ content: "Ann", start: 5, end: 2 }, "moved"],
  [{ content: "Ann", start: "2", end: "5" }, "moved"],
  [{ content: "Ann", start: 2 ** 60, end: 2 ** 60 + 3 }, "moved"],
  [{ content: "Ann", spans: [{ start: -2, end: 1 }] }, "moved"],
  [{ content: "Ann", start: null, end: null }, "verbatim"],
  [{ content: "Ann", start: "Monday", end: "Friday" }, "verbatim"],
  [{ content: "Ann", begin: 2, end: 5 }, "verbatim"],
  [{ content: "Ann" }, "verbatim"],
])("offsets that no text has are not where the words stand: %j", (claim, expected) => {
  const [verdict] = verifyClaims(claim, verifiable("x Ann said"));
  expect(verdict?.verdict).toBe(expected);
});

describe("quoted texts in a document", () => {
  for (const row of fixture.documents) {
    test(row.shows, () => {
      const found = Array.from(quotedTexts(row.document), ({ pointer, id, text, spans }) => [
        pointer,
        id,
        text,
        spans.map(({ start, end }) => [start, end]),
      ]);
      expect(found).toEqual(row.found);
    });
  }

  test("depth is no limit", () => {
    let deep: unknown = { text: "A" };
    for (let i = 0; i < 200_000; i += 1) deep = [deep];
    expect([...quotedTexts(deep)]).toHaveLength(1);
  });
});

test("every slice of whole words is verbatim, and the stated unit is kept", () => {
  const words = fc.array(fc.constantFrom("a", "b", "Ça", "🕊", "x,", "“y”", "don’t"), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(
      words,
      fc.nat(),
      fc.nat(),
      fc.constantFrom("codepoint" as const, "utf16" as const),
      (list, a, b, unit) => {
        const from = a % list.length;
        const to = from + 1 + (b % (list.length - from));
        const article = list.join(" ");
        const start = list.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
        const text = list.slice(from, to).join(" ");
        const span = unitsOf(article).fromUtf16({ start, end: start + text.length }, unit);
        const document = { article: { offsetUnit: unit }, text, ...span };
        expect([...verifyClaims(document, verifiable(article))]).toMatchObject([
          { verdict: "verbatim", spans: [span] },
        ]);
        expect([...verifyClaims({ text }, verifiable(article))]).toMatchObject([
          { verdict: "verbatim", passage: text },
        ]);
      },
    ),
  );
});

test("code points and UTF-16 units convert both ways", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const units = unitsOf(text);
      let utf16 = 0;
      for (const [codepoint, character] of [...text].entries()) {
        const span = { start: utf16, end: utf16 };
        expect(units.fromUtf16(span, "codepoint").start).toBe(codepoint);
        expect(units.toUtf16({ start: codepoint, end: codepoint }, "codepoint").start).toBe(utf16);
        utf16 += character.length;
      }
    }),
  );
});

test("no string breaks it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (article, text) => {
      const prepared = verifiable(article);
      for (const verdict of verifyClaims({ text, start: 0, end: 3 }, prepared)) {
        expect(verdict.likeness).toBeGreaterThanOrEqual(0);
        expect(verdict.likeness).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test.each([
  ["one word over and over", "a ".repeat(100_000), `${"a ".repeat(50_000)}b`],
  ["a period that almost fits", "a a b ".repeat(50_000), `${"a a b ".repeat(20_000)}a a c`],
  ["no blank", "x".repeat(2_000_000), "x".repeat(1_000_000)],
  [
    "a long text with a word changed",
    "the cat sat on a mat ".repeat(20_000),
    "the cat sat on no mat ".repeat(10_000),
  ],
])("what would take quadratic time comes to an end: %s", (_, article, text) => {
  const verdicts = [...verifyClaims({ text }, verifiable(article))];
  expect(verdicts).toHaveLength(1);
});
