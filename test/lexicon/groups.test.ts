import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { gazetteerOf } from "../../src/gazetteer/gazetteer.js";
import { scanWords } from "../../src/gazetteer/words.js";
import { lexiconNames } from "../../src/lexicon/lexicon-names.js";
import { loadLexicon } from "../../src/lexicon/load.js";

const rows: readonly { name: string; groups: readonly string[] }[] = JSON.parse(
  readFileSync(new URL("../../fixtures/lexicon/group-names.json", import.meta.url), "utf8"),
);
const lexicon = loadLexicon();
const { groups } = lexicon;
const groupNames = lexiconNames(lexicon).filter(({ id }) => /^(?:armed|proxy)_group:/.test(id));

test.each(rows)("$name, in an article that says nothing else, may name $groups", (row) => {
  const words = scanWords(row.name);
  const found = gazetteerOf(lexicon)
    .matches(words, 0)
    .filter(({ length }) => length === words.length)
    .flatMap(({ values }) => values)
    .filter(({ type, name }) => type.endsWith("_group") && name.needs === undefined);
  expect([...new Set(found.map(({ name }) => name.id))]).toEqual(row.groups);
});

test("no acronym of two letters names a group in any article", () => {
  const bare = groupNames.filter(({ text, needs }) => needs === undefined && /^\p{L}{2}$/u.test(text));
  expect(bare).toEqual([]);
});

test("a proxy has sponsors, each with the source that says so, and an armed group has none", () => {
  for (const { id, type, sponsors } of groups) {
    expect(sponsors.length > 0, id).toBe(type === "proxy_group");
    for (const { state, from, to, source } of sponsors) {
      expect(state, id).toMatch(/^[A-Z]{3}$/);
      expect(source.length, id).toBeGreaterThan(10);
      expect(from ?? 0, id).toBeLessThanOrEqual(to ?? 9999);
    }
  }
  const sponsoring = new Set(groups.flatMap(({ sponsors }) => sponsors.map(({ state }) => state)));
  expect(sponsoring.size).toBeGreaterThan(5);
});

test("names are written with straight apostrophes and single blanks", () => {
  expect(groupNames.filter(({ text }) => /[’‘`´]|\s\s/.test(text))).toEqual([]);
});
