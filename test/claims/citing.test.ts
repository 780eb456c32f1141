import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { examine } from "../../src/analyze.js";
import { textOf } from "../../src/span.js";

interface Row {
  readonly shows: string;
  readonly text: string;
  readonly source?: string;
  readonly content: string;
  readonly nested: boolean;
}

const rows: Row[] = JSON.parse(
  readFileSync(new URL("../../fixtures/claims/citing.json", import.meta.url), "utf8"),
);

test.each(rows)("$shows", ({ text, source, content, nested }) => {
  const claims = examine(text).claims;
  const citing = claims.find((claim) => textOf(text, claim.cue).includes("citing"))!;
  expect({ content: textOf(text, citing.content), nested: citing.parent >= 0 }).toEqual({ content, nested });
  if (source !== undefined) expect(textOf(text, citing.source)).toBe(source);
  if (nested) expect(textOf(text, claims[citing.parent]!.cue)).toContain("reported");
});
