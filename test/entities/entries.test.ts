import { expect, it } from "vitest";
import { entriesOf } from "../../src/entities/entry-index.js";
import { loadLexicon } from "../../src/lexicon/load.js";

const lexicon = loadLexicon();
const everyone = [
  ...lexicon.states,
  ...lexicon.organizations,
  ...lexicon.groups,
  ...lexicon.people,
  ...lexicon.locations,
];

it("finds the same entries one by one as all together", () => {
  const { groups, people } = lexicon;
  const edges = [groups, people].flatMap((file) => [file[0]!, file[1]!, file.at(-2)!, file.at(-1)!]);
  const oneByOne = entriesOf(lexicon);
  for (const entry of edges) expect(oneByOne.get(entry.id)).toEqual(entry);
  // Asked for so many, it turns to the whole.
  for (const entry of everyone) expect(oneByOne.get(entry.id)).toEqual(entry);
});

it("finds the same in a lexicon that is not the built-in one", () => {
  const entries = entriesOf({ ...lexicon });
  for (const entry of everyone) expect(entries.get(entry.id)).toBe(entry);
});

it.each(["person:nobody-of-this-name", "person:", "", "constructor", "state:", "state:ZZZ", "person:aaa"])(
  "has no entry %j",
  (id) => {
    const entries = entriesOf(lexicon);
    expect([entries.get(id), entries.has(id)]).toEqual([undefined, false]);
  },
);
