import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claimsOf, type FoundClaim, weighedOf } from "./parsed.js";

interface Row {
  readonly shows: string;
  readonly text: string;
  /** All claims at the top, in order, and some of those inside them, with what the row says of each; none for a near-miss. */
  readonly claims?: readonly Partial<FoundClaim>[];
  /** An analysis that must be among those weighed: whether it is chosen hangs on figures learned anew. */
  readonly weighed?: Partial<FoundClaim>;
  /** Why the row is known to fail. */
  readonly fails?: string;
}

const folder = new URL("../../fixtures/claims/", import.meta.url);
// Claims that are cited for others have a form and a test of their own.
const tables = new Map<string, readonly Row[]>(
  readdirSync(folder)
    .filter((file) => file !== "citing.json")
    .sort()
    .map((file) => [file.replace(".json", ""), JSON.parse(readFileSync(new URL(file, folder), "utf8"))]),
);

describe.each([...tables])("%s", (_, rows) => {
  for (const { shows, text, claims, weighed, fails } of rows) {
    const check = () => {
      if (weighed) {
        expect(weighedOf(text)).toContainEqual(expect.objectContaining(weighed));
        return;
      }
      const found = claimsOf(text);
      const top = (claims ?? []).filter(({ parent }) => parent === undefined);
      expect(found.filter(({ parent }) => parent === null)).toEqual(
        top.map((claim) => expect.objectContaining(claim)),
      );
      for (const claim of claims ?? []) expect(found).toContainEqual(expect.objectContaining(claim));
    };
    (fails === undefined ? test : test.fails)(fails === undefined ? shows : `${shows} (${fails})`, check);
  }
});

/** The rules by name, as they stand in the source: values of `rule:` and what `ruleOf` gives. */
function rulesOfSource(): string[] {
  const source = readFileSync(new URL("../../src/claims/proposals.ts", import.meta.url), "utf8");
  const ruleOf = source.match(/function ruleOf[\s\S]*?\n}/)?.[0] ?? "";
  const places = [...source.matchAll(/\brule: [^,\n]*/g)].map(([place]) => place);
  const names = [...places, ruleOf].flatMap((place) => [
    ...place.matchAll(/(?:rule:|return|\?|:) "([a-z-]+)"/g),
  ]);
  const ofSubjects = new Set(["before", "apposition", "relative", "shared", "controlled", "inverted"]);
  return [...new Set(names.map(([, name]) => name!))].filter((name) => !ofSubjects.has(name)).sort();
}

test("the source has rules", () => {
  expect(rulesOfSource()).toEqual(expect.arrayContaining(["quote-said", "object", "prepositional", "colon"]));
});

test.each(rulesOfSource())("%s has a table of four hits and two near-misses at the least", (rule) => {
  const rows = (tables.get(rule) ?? []).filter(({ fails }) => fails === undefined);
  const hits = rows.filter(({ claims, weighed }) => (weighed ?? claims?.[0])?.rule === rule);
  expect(hits.length).toBeGreaterThanOrEqual(4);
  expect(rows.filter(({ claims }) => claims?.length === 0).length).toBeGreaterThanOrEqual(2);
});
