import { describe, expect, test } from "vitest";
import type { AnnotatedClaim } from "../../scripts/training/annotated-article.js";
import { ClaimScore } from "../../scripts/training/claim-score.js";
import {
  compareOutputs,
  type PrintedArticle,
  type PrintedClaim,
} from "../../scripts/training/compare-outputs.js";
import { describeClaims, summarize } from "../../scripts/training/describe-comparison.js";
import { indexed } from "../../src/indexed.js";

const part = (start: number, text: string) => ({ text, spans: [{ start, end: start + text.length }] });
const claim = (
  start: number,
  content: string,
  rule = "said-that",
  entity: string | null = null,
): PrintedClaim => ({
  rule,
  parent: null,
  source: { ...part(start, "X"), entity },
  cue: part(start + 2, "said"),
  content: part(start + 7, content),
});
const output = (...claims: PrintedClaim[]): PrintedArticle[] => [
  { article: { id: "a", path: "a.txt" }, claims },
];

describe("comparing two outputs", () => {
  const comparison = compareOutputs(
    output(claim(0, "it rains"), claim(50, "it snows"), claim(100, "all is well")),
    output(
      claim(0, "it rains", "said-that", "person:x"),
      claim(50, "it snows today"),
      claim(200, "no", "object"),
    ),
  );

  test("tells gained, lost and changed claims apart", () => {
    expect(comparison.gained.map((each) => each.claim.content.text)).toEqual(["no"]);
    expect(comparison.lost.map((each) => each.claim.content.text)).toEqual(["all is well"]);
    expect(comparison.changed.map(({ aspects }) => aspects)).toEqual([["who"], ["content"]]);
  });

  test("sums it up in one paragraph", () => {
    expect(summarize(comparison)).toBe(
      "Over 1 article: 3 claims before, 3 after. 1 gained (object 1), 1 lost (said-that 1), 2 changed (content 1, who 1).",
    );
    expect(summarize(compareOutputs(output(), []))).toBe(
      "Over 0 articles: 0 claims before, 0 after. No claim changed. Not compared, since one output lacks them: 1 article.",
    );
  });

  test("lists them with their texts", () => {
    expect(describeClaims(comparison).split("\n")).toEqual([
      "a.txt",
      "  - [X] {said} <all is well> (said-that)",
      "  + [X] {said} <no> (object)",
      "  ~ [X] {said} <it rains> (said-that)",
      "  → [X] {said} <it rains> (said-that)",
      "      who: nobody → person:x",
      "  ~ [X] {said} <it snows> (said-that)",
      "  → [X] {said} <it snows today> (said-that)",
    ]);
  });
});

test("doubtful claims count neither way", () => {
  const span = (start: number, end: number) => [{ start, end }];
  const annotated = (at: number, doubtful: boolean): AnnotatedClaim => ({
    source: span(at, at + 1),
    cue: indexed(span(at + 2, at + 6)),
    content: span(at + 7, at + 20),
    inner: false,
    doubtful,
  });
  const found = (at: number) => ({ ...annotated(at, false), parent: -1, rule: "object" });
  const score = new ClaimScore();
  score.add(
    [annotated(0, false), annotated(50, true), annotated(100, true)],
    [found(0), found(50), found(200)],
  );
  const { hits, extra, missed } = score.anyLevel;
  expect({ hits, extra, missed }).toEqual({ hits: 1, extra: 1, missed: 0 });
  expect(score.outermost.precision).toBe(50);
});
