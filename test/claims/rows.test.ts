import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/claims/candidates/rules.js";
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

test.each(RULES.map(({ name }) => name))(
  "%s has a table of four hits and two near-misses at the least",
  (rule) => {
    const rows = (tables.get(rule) ?? []).filter(({ fails }) => fails === undefined);
    const hits = rows.filter(({ claims, weighed }) => (weighed ?? claims?.[0])?.rule === rule);
    expect(hits.length).toBeGreaterThanOrEqual(4);
    expect(rows.filter(({ claims }) => claims?.length === 0).length).toBeGreaterThanOrEqual(2);
  },
);
