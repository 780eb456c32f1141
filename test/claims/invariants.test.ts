import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attribution } from "../../src/claims/attribution.js";
import { findAttributions } from "../../src/claims/find-attributions.js";
import type { Span } from "../../src/span.js";
import { parsedOf } from "./parsed.js";

// What holds of the claims of any text, however odd.

const articles = readdirSync("fixtures/articles").map((file) =>
  readFileSync(`fixtures/articles/${file}`, "utf8"),
);
const sentences = readdirSync("fixtures/claims")
  .flatMap((file) => JSON.parse(readFileSync(`fixtures/claims/${file}`, "utf8")) as { text: string }[])
  .map(({ text }) => text);

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const holds = (outer: readonly Span[], inner: Span) =>
  outer.some(({ start, end }) => start <= inner.start && inner.end <= end);

function broken(claims: readonly Attribution[]): string[] {
  const faults: string[] = [];
  claims.forEach((claim, index) => {
    const { parent, rule, source, cue, content } = claim;
    if (source.some((part) => content.some((piece) => touches(part, piece))))
      faults.push(`${index}: the content holds a part of its own source`);
    // what is cited for a claim shares its content
    if (parent >= 0 && rule !== "citing" && !content.every((piece) => holds(claims[parent]!.content, piece)))
      faults.push(`${index}: a child has content outside its parent's`);
    for (const other of parent < 0 ? claims.slice(0, index) : [])
      if (other.parent < 0 && other.content.some((a) => content.some((b) => touches(a, b))))
        faults.push(`${index}: the contents of two outermost claims overlap`);
    if ([...source, ...cue, ...content].some(({ start, end }) => start >= end))
      faults.push(`${index}: an empty piece`);
    if (content.some((piece, at) => at > 0 && piece.start < content[at - 1]!.end))
      faults.push(`${index}: pieces out of order`);
  });
  return faults;
}

describe("claims nest or stand apart, and nobody is his own content", () => {
  test.each(articles.map((text) => [text.split("\n")[0]!, text]))("%s", (_, text) => {
    expect(broken(findAttributions(parsedOf(text)))).toEqual([]);
  });

  test.each([
    // The officials are the source of what Reuters reported, so what they said is no longer inside a content.
    "The talks had failed, Reuters reported, citing two officials who said that the envoys had left.",
    "“It had no end,” wrote the bureau chief Juliet Eilperin, citing participants said in the meeting.",
    // A quotation that goes on with a claim, and announces what is below it.
    "According to the police, two men were arrested. “The mayor said:\n\nThe road is safe.”",
    // A claim inside another one that ends before the quotation.
    "Ruth Mbeki denied that denied reports: ‘You lie!’",
    // A claim that ends before its speaker’s second verb, with another one in it.
    "Holm denied denied that relations were bad and told told policy.",
    "cu denied denied tha​​t foreign relations and told told policy. ",
    // A name in the next unit, which goes on with the claim.
    'It rained. according to \n"A Star of Daal of Trump.',
    // Two that would both hold the same words, and an item with its bullet.
    "The ministry said:\n\n“We asked for water.”\n\n— Ruth Mbeki, camp leader",
    "The ministry said:\n\n- The dam is safe.\n\n- Ann Lee said:\n\n- The road is safe.",
    "The ministry said:\n\n- The road is safe.\n\n• “The dam is safe,” Omar Ruiz said.",
    // A phrase that begins on the next line, which is another unit.
    "Mrs. Clinton was, in the words of\na senior adviser,\n''the torchbearer'' of his legacy.",
    // The subject of a passive in the unit before, where it is what another claim is about.
    "But his decision to work for Obama said \nin 2008 was seen as an act of disloyalty.",
    // A pronoun that was read as a part of the phrase before it.
    "Trump called the protester “a guy who was a troublemaker and he was looking to make trouble.”",
  ])("%s", (text) => {
    expect(broken(findAttributions(parsedOf(text)))).toEqual([]);
  });

  test("in sentences of all kinds joined at random, with marks lost and lines broken", () => {
    const joined = fc
      .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
      .chain((parts) =>
        fc.tuple(
          fc.constantFrom(" ", "\n", "\n\n"),
          fc.constantFrom("", "“", "”", '"', ","),
          fc.nat(5),
          fc.constant(parts),
        ),
      )
      .map(([gap, mark, at, parts]) =>
        parts.map((part, i) => (i === at ? mark + part.replace(/[“”"]/, "") : part)).join(gap),
      );
    fc.assert(
      fc.property(joined, (text) => {
        expect(broken(findAttributions(parsedOf(text)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
