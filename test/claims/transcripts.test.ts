import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.js";

type Turn = readonly [source: string, entity: string | null, content: string];
const TURNS: Record<string, readonly Turn[]> = JSON.parse(
  readFileSync("fixtures/transcripts/turns.json", "utf8"),
);

describe.each(Object.entries(TURNS))("the transcript %s", (name, expected) => {
  const text = readFileSync(`fixtures/transcripts/${name}`, "utf8");
  const { claims } = analyze(text);
  const turns = claims.filter(({ rule }) => rule === "turn");

  it("has every turn as a claim of its speaker, without stage directions", () => {
    expect(turns.map(({ source, content }) => [source!.text, source!.entity, content.text])).toEqual(
      expected,
    );
    for (const turn of turns) expect(turn).toMatchObject({ quotation: "direct", parent: null });
  });

  it("has the claims in a turn inside that turn", () => {
    const ids = new Set(claims.map(({ id }) => id));
    for (const { parent, rule, cue } of claims) {
      if (rule === "turn" || cue!.spans[0]!.start < turns[0]!.cue!.spans[0]!.start) continue;
      expect(ids).toContain(parent);
    }
  });
});

it.each([
  ["lines of facts", "Interview: Ann Lee\n\nPhoto: Kim Ray\n\nWe like it, she said.\n\nPhoto: Bo Ek"],
  ["initials", "A. Smith said we would go.\n\nA. Jones agreed that we would.\n\nThey left."],
  ["towns", "KARACHI: We saw the port shut.\n\nLAHORE: The river rose.\n\nIt rained.\n\nQUETTA: It is cold."],
])("%s are no turns", (_, text) => {
  expect(analyze(text).claims.filter(({ rule }) => rule === "turn")).toEqual([]);
});
