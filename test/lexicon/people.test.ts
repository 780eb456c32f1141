import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { officeOn } from "../../src/entities/offices.js";
import { gazetteerOf } from "../../src/gazetteer/gazetteer.js";
import { scanWords } from "../../src/gazetteer/words.js";
import { loadLexicon } from "../../src/lexicon/load.js";

const rows = <Row>(name: string): readonly Row[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/lexicon/${name}.json`, import.meta.url), "utf8"));
const lexicon = loadLexicon();
const { people } = lexicon;

test.each(rows<{ name: string; person: string | null }>("people"))(
  "$name, in an article that says nothing else, names $person",
  ({ name, person }) => {
    const words = scanWords(name);
    const found = gazetteerOf(lexicon)
      .matches(words, 0)
      .filter(({ length }) => length === words.length)
      .flatMap(({ values }) => values)
      .filter(({ type, name }) => type === "person" && name.needs === undefined && name.after === undefined);
    expect([...new Set(found.map(({ name }) => name.id))]).toEqual(person === null ? [] : [person]);
  },
);

test.each(rows<{ person: string; date: string; title: string | null }>("offices"))(
  "$person on $date: $title",
  ({ person, date, title }) => {
    const entry = people.find(({ id }) => id === person);
    expect(entry && officeOn(entry, date)).toBe(title);
  },
);

test("no office ends before it begins", () => {
  const wrong = people.filter(({ offices }) =>
    offices.some(({ from, to }) => from !== undefined && to !== undefined && from > to),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("a state served is a state of the lexicon", () => {
  const known = new Set(lexicon.states.map(({ iso3 }) => iso3));
  expect(people.filter(({ state }) => state !== null && !known.has(state)).map(({ id }) => id)).toEqual([]);
});
