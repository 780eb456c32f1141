import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { analyze } from "../../src/analyze.js";

const rows = JSON.parse(readFileSync("fixtures/meaning/predicates.json", "utf8")) as {
  text: string;
  lemma: string | null;
}[];

it.each(rows)("$text", ({ text, lemma, ...rest }) => {
  const { predicate } = analyze(text).claims[0]!.content;
  if (lemma === null) expect(predicate).toBeNull();
  else {
    expect(predicate).toMatchObject({ lemma, ...rest });
    expect(text.slice(predicate!.start, predicate!.end)).not.toBe("");
  }
});

it("is read of what the author says too", () => {
  const [claim] = analyze("Israel bombed Lebanon on Sunday.", { authorClaims: true }).claims;
  expect(claim!.content.predicate).toMatchObject({
    lemma: "bomb",
    agents: ["state:ISR"],
    patients: ["state:LBN"],
  });
});
