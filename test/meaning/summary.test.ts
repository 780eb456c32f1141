import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";

const fixture = readFileSync("fixtures/articles/gulf-talks.txt", "utf8");

describe("the summary", () => {
  const { summary, claims, article } = analyze(fixture);
  const top = claims.filter(({ parent }) => parent === null);

  test("accounts for every word of the article", () => {
    const { named, unnamed, noSource, author } = summary.words;
    expect(named + unnamed + noSource + author).toBe(article.words);
  });

  test("counts each top-level claim with a source once", () => {
    const counted = summary.sources.reduce((sum, { claims }) => sum + claims, 0);
    expect(counted).toBe(top.filter(({ source }) => source !== null).length);
    expect(counted).toBeGreaterThan(0);
  });

  test("puts who says most first", () => {
    const words = summary.sources.map((source) => source.words);
    expect(words).toEqual(words.toSorted((a, b) => b - a));
  });

  test("tells direct speech from indirect", () => {
    expect(analyze("The minister said on Monday: “We will not send any troops.”").summary.directShare).toBe(
      1,
    );
    expect(analyze("The minister said on Monday that they would not send troops.").summary.directShare).toBe(
      0,
    );
  });

  test("of an article without claims is the author's alone", () => {
    const { words, sources, directShare } = analyze("It rained.").summary;
    expect({ words, sources, directShare }).toEqual({
      words: { named: 0, unnamed: 0, noSource: 0, author: 2 },
      sources: [],
      directShare: 0,
    });
  });
});

describe("what the author asserts", () => {
  const article = `${fixture}\n\nMuscat lies on the Gulf of Oman. Its harbour is old.\n`;

  test("is left out unless asked for, and changes nothing else", () => {
    const plain = analyze(article);
    const full = analyze(article, { authorClaims: true });
    const isAuthor = (claim: (typeof plain.claims)[number]) => claim.source?.kind === "author";
    expect(plain.claims.some(isAuthor)).toBe(false);
    expect(full.claims.some(isAuthor)).toBe(true);
    expect({ ...full, claims: full.claims.filter((claim) => !isAuthor(claim)) }).toEqual(plain);
  });

  test("overlaps no claim", () => {
    const { claims } = analyze(fixture, { authorClaims: true });
    const spans = claims
      .filter(({ parent }) => parent === null)
      .flatMap(({ content }) => content.spans)
      .sort((a, b) => a.start - b.start);
    expect(spans.filter(({ start }, at) => at > 0 && start < spans[at - 1]!.end)).toEqual([]);
  });
});
