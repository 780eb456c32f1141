import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { searchName } from "../../src/gazetteer/search.js";
import { loadLexicon } from "../../src/lexicon/load.js";
import { readUserLexicons, withUserLexicon } from "../../src/lexicon/user/read-user-lexicon.js";
import { describeUserFault } from "../../src/lexicon/user/user-entries.js";

const MINE = `# names of our own
- id: person:jane-qwerty
  name: Jane Qwerty
  aliases: [J. Qwerty]
  gender: f
  state: NZL
  offices:
    - title: Minister of Birds
      from: "2024"
- id: proxy_group:hezbollah
  aliases: [Partisans of the Mountain]
`;

const DICTIONARY = `# actors
HAMID_KARZAWI_
+PRESIDENT_KARZAWI_
\t[AFGELI <011222]
\t[AFGGOV 011222-140929]
\t[AFGELI >140929]
ZORG_FIGHTERS_  [AFGREB]
`;

const faultsIn = (text: string) =>
  withUserLexicon(loadLexicon(), "mine.yaml", text).faults.map(describeUserFault);

test("entries are added, and laid over those the lexicon has", () => {
  const { lexicon, entries, faults } = withUserLexicon(loadLexicon(), "mine.yaml", MINE);
  expect([entries, faults]).toEqual([2, []]);
  const report = analyze("Jane Qwerty said the Partisans of the Mountain had gone.", { lexicon });
  expect(report.entities.map(({ id, state, role }) => [id, state, role])).toEqual([
    ["person:jane-qwerty", "NZL", "Minister of Birds"],
    ["proxy_group:hezbollah", "LBN", null],
  ]);
});

test("JSON is read as YAML is, under the names of the files too", () => {
  const json = JSON.stringify({
    organizations: [{ id: "organization:zorg", name: "Zorg Institute", kind: "ngo" }],
  });
  expect(withUserLexicon(loadLexicon(), "mine.json", json)).toMatchObject({ entries: 1, faults: [] });
});

test.each([
  [
    "an unknown key",
    "- id: organization:zorg\n  name: Zorg\n  kind: ngo\n  staet: USA",
    /^mine\.yaml:1: organization:zorg: unknown key "staet"; remove it/,
  ],
  [
    "a wrong value, on its own line",
    "- id: organization:zorg\n  name: Zorg\n  kind: shop",
    /^mine\.yaml:3: organization:zorg: kind: .*mend it/,
  ],
  [
    "an id of no type",
    "- id: foo:bar",
    /^mine\.yaml:1: foo:bar: needs an id that begins with one of state, /,
  ],
  ["no id", "- name: Zorg", /^mine\.yaml:1: entry: needs an id/],
  [
    "an entry twice",
    "- id: location:zorg\n  name: Zorg\n  kind: city\n- id: location:zorg\n  name: Zorg\n  kind: city",
    /^mine\.yaml:4: location:zorg: is on line 1 already; join/,
  ],
  ["no entry but a word", "- Zorg", /^mine\.yaml:1: entry: must be an object/],
  ["no list", "Zorg", /^mine\.yaml:1: file: must be a list/],
  ["broken YAML", "- id: [", /^mine\.yaml:\d: file: .*mend the YAML/],
])("%s is refused with file, line, entry and remedy", (_, text, expected) => {
  expect(faultsIn(text)[0]).toMatch(expected);
});

test("a file that is not there is a fault, not an exception", () => {
  expect(readUserLexicons(loadLexicon(), ["/nowhere/mine.yaml"]).faults.map(describeUserFault)).toEqual([
    "/nowhere/mine.yaml:1: file: there is no such file; check the path",
  ]);
});

test("an actor dictionary gives people the code of the day", () => {
  const { lexicon, faults } = withUserLexicon(loadLexicon(), "actors.txt", DICTIONARY);
  expect(faults).toEqual([]);
  const codes = (date: string) =>
    analyze("Hamid Karzawi met men.", { lexicon, date }).entities.map(({ id, cameo }) => [id, cameo]);
  expect(codes("2010-05-05")).toEqual([["person:hamid-karzawi", "AFGGOV"]]);
  expect(codes("2016-05-05")).toEqual([["person:hamid-karzawi", "AFGELI"]]);
});

test.each([
  [
    "a code that is none",
    "ZORG_ [afg!]\nBORG_ [AFGGOV]",
    /^actors\.txt:1: ZORG_: "\[afg!\]" is no code; write/,
  ],
  ["a name without a code", "ZORG_\nBORG_ [AFGGOV]", /^actors\.txt:1: ZORG_: has no code; write one/],
])("of a dictionary, %s is told with its line", (_, text, expected) => {
  const { faults } = withUserLexicon(loadLexicon(), "actors.txt", text);
  expect(describeUserFault(faults[0]!)).toMatch(expected);
});

test("search tells all that a name can mean and when, and falls back on parts of names", () => {
  expect(searchName(loadLexicon(), "moscow").map(({ entry, form }) => [entry.id, form])).toContainEqual([
    "state:RUS",
    "metonym",
  ]);
  expect(searchName(loadLexicon(), "Ansar  Allah")[0]).toMatchObject({
    entry: { id: "proxy_group:houthis" },
    exact: true,
  });
  expect(searchName(loadLexicon(), "Quds")[0]).toBeDefined();
  expect(searchName(loadLexicon(), "Xyzzyx")).toEqual([]);
});
