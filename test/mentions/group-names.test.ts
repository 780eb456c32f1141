import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";

const rows: readonly { text: string; groups: readonly (readonly [string, string])[] }[] = JSON.parse(
  readFileSync(new URL("../../fixtures/mentions/group-names.json", import.meta.url), "utf8"),
);

/** Text and id of every named mention of a group, in text order. */
function groupsIn(text: string) {
  return analyze(text)
    .entities.filter(({ type }) => type.endsWith("_group"))
    .flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, id })))
    .filter(({ form }) => form !== "pronoun" && form !== "description")
    .sort((a, b) => a.start - b.start)
    .map(({ id, text: name }) => [name, id]);
}

test.each(rows)("$text", ({ text, groups }) => {
  expect(groupsIn(text)).toEqual(groups);
});

test.each([
  { text: "M23 rebels took the town.", date: undefined, sponsors: ["RWA"] },
  { text: "M23 rebels took the town.", date: "2012-11-20", sponsors: ["RWA", "UGA"] },
  { text: "M23 rebels took the town.", date: "2024-02-01", sponsors: ["RWA"] },
  { text: "The Contras of Nicaragua laid down their arms.", date: undefined, sponsors: ["USA"] },
  { text: "FARC guerrillas attacked.", date: undefined, sponsors: [] },
])("$text ($date) has the sponsors $sponsors", ({ text, date, sponsors }) => {
  const [group] = analyze(text, date === undefined ? {} : { date }).entities.filter(({ type }) =>
    type.endsWith("_group"),
  );
  expect(group?.sponsors.map(({ state }) => state)).toEqual(sponsors);
});
