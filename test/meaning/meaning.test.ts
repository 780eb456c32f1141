import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isoOf } from "../../src/dates/days.js";
import { textOf } from "../../src/span.js";
import { type MarkedRow, meaningOfMarked } from "./marked.js";

interface Row extends MarkedRow {
  readonly shows: string;
  /** Number of the claim looked at, 0 unless given. */
  readonly claim?: number;
  readonly [expected: string]: unknown;
}

/** A claim's meaning in the words of the fixtures. */
function readRow(row: Row): Record<string, unknown> {
  const { text, claims, author } = meaningOfMarked(row);
  const claim = claims[row.claim ?? 0]!;
  const party = (found: typeof claim.target) => (found === null ? null : textOf(text, found.spans));
  return {
    kind: claim.kind,
    act: claim.act,
    polarity: claim.polarity,
    target: party(claim.target),
    targetEntity: claim.target?.entity ?? null,
    certainty: claim.certainty,
    hedges: claim.hedges.map((span) => text.slice(span.start, span.end)),
    tense: claim.tense,
    chain: claim.chain.map(({ spans }) => textOf(text, spans)),
    audience: party(claim.audience),
    medium: claim.medium && [claim.medium.kind, textOf(text, [claim.medium.span])],
    when: claim.when && textOf(text, [claim.when.span]),
    on: claim.when?.date ?? null,
    days: claim.when?.days && [isoOf(claim.when.days.from), isoOf(claim.when.days.to)],
    where:
      claim.where &&
      textOf(text, [claim.where.span])
        .toLowerCase()
        .replace(/^in (.)/, (_, c) => `in ${c.toUpperCase()}`),
    author: author.map(({ content }) => textOf(text, content)),
    about: Object.fromEntries(claim.about.map(({ entity, role }) => [entity, role])),
  };
}

const NOT_EXPECTED = new Set(["shows", "text", "entities", "date", "claim", "rule"]);

describe.each(["acts", "kinds", "certainty", "circumstances", "about", "author"])("%s", (file) => {
  const rows: Row[] = JSON.parse(
    readFileSync(new URL(`../../fixtures/meaning/${file}.json`, import.meta.url), "utf8"),
  );
  test.each(rows)("$shows", (row) => {
    const found = readRow(row);
    for (const [key, expected] of Object.entries(row))
      if (!NOT_EXPECTED.has(key)) expect(found[key], key).toEqual(expected);
  });
});
