import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, type Report } from "../src/index.js";
import { report as schema } from "../src/output/schema.js";

const articles = readdirSync("fixtures/articles").filter((file) => /\.(txt|md)$/.test(file));

/** Every { text, spans } and { text, start, end } of a report. */
function* slicesOf(value: unknown): Generator<{ text: string; spans: { start: number; end: number }[] }> {
  if (typeof value !== "object" || value === null) return;
  const node = value as {
    text?: string;
    spans?: { start: number; end: number }[];
    start?: number;
    end?: number;
  };
  if (typeof node.text === "string") {
    if (node.spans) yield { text: node.text, spans: node.spans };
    else if (node.start !== undefined)
      yield { text: node.text, spans: [{ start: node.start, end: node.end! }] };
  }
  for (const child of Object.values(value)) yield* slicesOf(child);
}

/** Words of the report that are not the slices their spans say, in code points as `characters` are. */
function wrongSlices(report: Report, characters: readonly string[]): string[] {
  return [...slicesOf(report)]
    .filter(
      ({ text, spans }) => spans.map((s) => characters.slice(s.start, s.end).join("")).join(" … ") !== text,
    )
    .map(({ text }) => text);
}

describe.each(articles)("fixtures/articles/%s", (file) => {
  const text = readFileSync(`fixtures/articles/${file}`, "utf8");

  it("gives slices of the text alone, in code points and in UTF-16", () => {
    const points = analyze(text, { offsetUnit: "codepoint" });
    expect(wrongSlices(points, [...text])).toEqual([]);
    expect(wrongSlices(analyze(text), text.split(""))).toEqual([]);
  });

  it("keeps the order and the ties that the format promises", () => {
    const report = schema.parse(analyze(text, { offsetUnit: "codepoint" }));
    const ids = report.entities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
    for (const claim of report.claims) {
      if (claim.source?.entity) expect(ids).toContain(claim.source.entity);
      if (claim.source?.resolution === "unresolved") expect(claim.source.entity).toBeNull();
      if (claim.parent !== null) expect(claims.has(claim.parent)).toBe(true);
      for (const { entity } of claim.about) expect(ids).toContain(entity);
    }
    for (const { from, to } of report.relations) expect(ids).toEqual(expect.arrayContaining([from, to]));
  });

  it("has no two top-level contents that overlap", () => {
    const spans = analyze(text)
      .claims.filter(({ parent }) => parent === null)
      .flatMap(({ content }) => content.spans)
      .sort((a, b) => a.start - b.start);
    const overlaps = spans.filter((span, at) => at > 0 && span.start < spans[at - 1]!.end);
    expect(overlaps).toEqual([]);
  });
});

describe("analyze", () => {
  it("gives an article that was read before the same report again", () => {
    const texts = articles.map((file) => readFileSync(`fixtures/articles/${file}`, "utf8"));
    const first = texts.map((text) => analyze(text));
    const again = texts.toReversed().map((text) => analyze(text));
    expect(again.toReversed()).toEqual(first);
  });

  it("reads a text that stops anywhere", () => {
    for (const file of articles) {
      const text = readFileSync(`fixtures/articles/${file}`, "utf8");
      for (const { index } of text.matchAll(/\b/g)) {
        const cut = text.slice(Math.max(0, index - 200), index);
        expect(analyze(cut).article.characters).toBe(cut.length);
      }
    }
    expect(analyze("It will be an exciting, transparent,").claims).toEqual([]);
    expect(analyze("She signs up at").claims).toEqual([]);
  });

  // Words, marks and breaks of news, thrown together: they reach rules that random characters never do.
  const PIECES = [
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "(",
    ")",
    "—",
    "...",
    ".",
    ",",
    ":",
    "\n",
    "\n\n",
    " ",
    "\ufeff",
    "\u2028",
    "🔥",
    "\ud83d",
    "said",
    " said that ",
    "according to ",
    "Iran",
    " Iranian-backed ",
    "Hezbollah",
    "U.S.",
    "President ",
    "Dmitry Peskov",
    "he ",
    "officials ",
    "the group ",
    "told reporters ",
    "denied ",
    " by ",
    " to ",
    "not ",
    "Sen. ",
  ];

  it.each(Object.getOwnPropertyNames(Object.prototype))(
    "takes %s, a property of every object, for a word",
    (word) => {
      const large = word[0]!.toUpperCase() + word.slice(1);
      const text =
        `NATO met in Brussels. The ${word} said that it'${word} would fail, and non-${word} ${word}-like ${large}s. ` +
        `${large} Smith told the ${word} of NATO’${word}: “${word},” its ${word} ${word}ed.`;
      const report = schema.parse(analyze(text, { authorClaims: true }));
      expect(wrongSlices(report, text.split(""))).toEqual([]);
    },
  );

  it("takes any string", () => {
    const strings = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(strings, (text) => {
        const report = schema.parse(analyze(text));
        expect(wrongSlices(report, text.split(""))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
