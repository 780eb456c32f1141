import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readForProse, verifyProse } from "../../src/verify/prose.js";
import { verifiable, verifyClaims } from "../../src/verify/verify-claims.js";

const fixture = JSON.parse(
  readFileSync(new URL("../../fixtures/verify/summaries.json", import.meta.url), "utf8"),
);

describe("a claim of a summary", () => {
  const article = readForProse(fixture.article, "utf16");
  for (const { shows, summary, ...expected } of fixture.rows) {
    test(shows, () => {
      const [verdict] = verifyProse(summary, article, "utf16");
      expect(verdict).toMatchObject(expected);
      const words = verdict?.spans.map(({ start, end }) => fixture.article.slice(start, end)).join(" … ");
      expect(words ?? "").toBe(verdict?.passage ?? "");
    });
  }
});

describe("the speaker that a claims document names", () => {
  for (const { shows, claim, attribution, source } of fixture.speakers) {
    test(shows, () => {
      const [verdict] = verifyClaims(claim, verifiable(fixture.article));
      expect(verdict?.verdict).toBe("verbatim");
      expect(verdict?.speaker?.attribution).toBe(attribution);
      if (source !== undefined) expect(verdict?.speaker?.source).toBe(source);
    });
  }

  test.each([
    ["none", { quote: "14 people were killed" }],
    ["an address", { quote: "14 people were killed", source: "https://example.org/a" }],
    ["a number", { quote: "14 people were killed", source: 7 }],
  ])("is not asked where there is %s", (_, claim) => {
    const [verdict] = verifyClaims(claim, verifiable(fixture.article));
    expect(verdict?.speaker).toBeUndefined();
  });

  test("other fields on request", () => {
    const claim = { quote: "14 people were killed", who: "Hamad Saleh" };
    const [verdict] = verifyClaims(claim, verifiable(fixture.article), { speakerFields: ["who"] });
    expect(verdict?.speaker?.attribution).toBe("other");
  });
});
