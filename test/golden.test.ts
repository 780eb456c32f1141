import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../src/index.js";

interface Expected {
  readonly entities: readonly string[];
  readonly claims: readonly { readonly who: string; readonly cue: string; readonly content: string }[];
}

// What a reader must find in our own articles, whatever else is found there.
const expected = JSON.parse(readFileSync("fixtures/expected-articles.json", "utf8")) as Record<
  string,
  Expected
>;
const articles = readdirSync("fixtures/articles").filter((file) => /\.(txt|md)$/.test(file));

it("expects something of every article", () => {
  expect(Object.keys(expected).sort()).toEqual(articles.sort());
});

describe.each(Object.entries(expected))("fixtures/articles/%s", (file, { entities, claims }) => {
  const report = analyze(readFileSync(`fixtures/articles/${file}`, "utf8"));

  it("has its entities", () => {
    expect(report.entities.map(({ id }) => id)).toEqual(expect.arrayContaining([...entities]));
  });

  it.each(claims)("$who: $cue", ({ who, cue, content }) => {
    const found = report.claims
      .filter((claim) => claim.source?.entity === who && claim.cue?.text === cue)
      .map((claim) => claim.content.text);
    expect(found).toContain(content);
  });
});
