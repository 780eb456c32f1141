import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { searchName } from "../../src/gazetteer/search.js";
import { loadLexicon } from "../../src/lexicon/load.js";
import { readUserLexicons, withUserLexicon } from "../../src/lexicon/user/read-user-lexicon.js";
import { describeFaults, describeUserFault } from "../../src/lexicon/user/user-entries.js";

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

test("an alias bomb is a fault of its file", () => {
  const nine = (name: string) => `[${Array.from({ length: 9 }, () => `*${name}`).join(", ")}]`;
  const bomb = `a: &a [${"x, ".repeat(9)}]\nb: &b ${nine("a")}\nc: &c ${nine("b")}\nd: &d ${nine("c")}\ne: ${nine("d")}\n`;
  expect(faultsIn(bomb).join("\n")).toContain("its aliases (*name) stand for too much");
});

test("130,000 faulty entries are faults, of which the first are told with their lines", () => {
  const entry = (i: number) => `{"id": "organization:zorg-${i}",\n "name": "Zorg",\n "kind": "shop"}`;
  const text = `[${Array.from({ length: 130_000 }, (_, i) => entry(i)).join(",\n")}]`;
  const { faults } = withUserLexicon(loadLexicon(), "mine.json", text);
  expect(faults).toHaveLength(130_000);
  const told = describeFaults(faults, 2).split("\n");
  expect(told[0]).toMatch(/^mine\.json:3: organization:zorg-0: kind: /);
  expect(told[1]).toMatch(/^mine\.json:6: organization:zorg-1: kind: /);
  expect(told[2]).toBe("and 129998 faults more");
});

test("a long list in YAML is read as the short ones are, with its lines", () => {
  const entry = (i: number, kind: string) =>
    `# number ${i}\n- id: organization:zorg-${i}\n  name: Zorg ${i}\n\n  kind: ${kind}\n`;
  const text = Array.from({ length: 1000 }, (_, i) => entry(i, i === 777 ? "shop" : "ngo")).join("");
  const { entries, faults } = withUserLexicon(loadLexicon(), "mine.yaml", text);
  expect(entries).toBe(999);
  expect(faults.map(({ line, entry: id }) => [line, id])).toEqual([[777 * 5 + 5, "organization:zorg-777"]]);
});

test.each<[string, Buffer]>([
  ["windows-1252", Buffer.from("- id: organization:zorg\n  name: Zörg\n  kind: ngo\n", "latin1")],
  ["UTF-16", Buffer.from("\ufeff- id: organization:zorg\n  name: Zörg\n  kind: ngo\n", "utf16le")],
  ["gzip", gzipSync("- id: organization:zorg\n  name: Zörg\n  kind: ngo\n")],
])("a file in %s names what it names", (_, bytes) => {
  const folder = mkdtempSync(join(tmpdir(), "accordingto-lexicon-"));
  const file = join(folder, "mine.yaml");
  writeFileSync(file, bytes);
  const { lexicon, faults } = readUserLexicons(loadLexicon(), [file]);
  rmSync(folder, { recursive: true });
  expect(faults).toEqual([]);
  expect(searchName(lexicon, "Zörg").map(({ entry }) => entry.id)).toEqual(["organization:zorg"]);
});

test("the ruleset is another one with names of one's own", () => {
  const { lexicon } = withUserLexicon(loadLexicon(), "mine.yaml", MINE);
  const rulesets = [lexicon, loadLexicon()].map((names) => analyze("", { lexicon: names }).tool.ruleset);
  expect(new Set(rulesets).size).toBe(2);
});
