import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  checkEntries,
  checkNameList,
  checkNames,
  describeFault,
  type LexiconFile,
} from "../../src/lexicon/check-lexicon.js";
import type { Lexicon, LocationEntry } from "../../src/lexicon/entries.js";
import { entrySchemas } from "../../src/lexicon/entry-schema.js";
import { loadLexicon } from "../../src/lexicon/load.js";

const read = (file: string) =>
  readFileSync(new URL(`../../src/lexicon/data/${file}`, import.meta.url), "utf8");

describe("the built-in lexicon", () => {
  test.each(Object.keys(entrySchemas) as LexiconFile[])("%s.json fits the schema and is sorted", (kind) => {
    expect(checkEntries(`${kind}.json`, kind, read(`${kind}.json`)).map(describeFault)).toEqual([]);
  });

  test.each(["given-names.json", "family-names.json"])("%s is sorted", (file) => {
    expect(checkNameList(file, read(file)).map(describeFault)).toEqual([]);
  });

  test("shares no name between two entries without a policy", () => {
    expect(checkNames(loadLexicon()).map(describeFault)).toEqual([]);
  });
});

const gaza: LocationEntry = {
  id: "location:gaza",
  name: "Gaza",
  aliases: [],
  kind: "region",
  state: "PSE",
  source: "UN",
  checked: "2026-11-22",
};
const faultsOf = (...rows: readonly object[]) =>
  checkEntries(
    "locations.json",
    "locations",
    `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`,
  ).map(describeFault);

describe("a fault names file, entry and remedy", () => {
  test("an entry in order is none", () => {
    expect(faultsOf(gaza)).toEqual([]);
  });

  test.each([
    [
      "an unknown key",
      [{ ...gaza, alias: ["Gaza Strip"] }],
      /^locations\.json: location:gaza: unknown key "alias"; remove it/,
    ],
    ["no source", [{ ...gaza, source: undefined }], /^locations\.json: location:gaza: source: /],
    [
      "an address without a host",
      [{ ...gaza, source: "https://Gaza_City" }],
      /location:gaza: source: must be /,
    ],
    ["an address that is cut", [{ ...gaza, source: "see http://un" }], /location:gaza: source: must be /],
    ["a date that is none", [{ ...gaza, checked: "today" }], /checked: must be YYYY-MM-DD/],
    ["an id of another type", [{ ...gaza, id: "city:gaza" }], /id: must be location:lower-case-slug/],
    ["no id", [{ name: "Gaza" }], /^locations\.json: #1: id: /],
    ["the same id twice", [gaza, gaza], /location:gaza: is there twice; join the two entries/],
    [
      "disorder",
      [gaza, { ...gaza, id: "location:aleppo" }],
      /location:aleppo: comes after location:gaza; sort/,
    ],
  ])("%s", (_what, rows, fault) => {
    expect(faultsOf(...rows)[0]).toMatch(fault);
  });

  test.each([["{}"], ["no JSON"], ["null"]])("a file of %s", (json) => {
    expect(checkEntries("locations.json", "locations", json).map(describeFault)).toEqual([
      "locations.json: file: must be a JSON array of entries",
    ]);
  });

  test("more than one entry a line", () => {
    expect(checkEntries("locations.json", "locations", JSON.stringify([gaza])).map(describeFault)).toEqual([
      "locations.json: file: write one entry a line, as JSON.stringify does, between [ and ]",
    ]);
  });

  test("a proxy group without sponsor", () => {
    const group = {
      id: "proxy_group:x",
      type: "proxy_group",
      name: "X",
      aliases: [],
      state: null,
      sponsors: [],
      source: "UN",
      checked: "2026-11-22",
    };
    expect(checkEntries("groups.json", "groups", `[\n${JSON.stringify(group)}\n]\n`)[0]?.message).toMatch(
      /needs a sponsor/,
    );
  });

  test("given names out of order", () => {
    expect(checkNameList("given-names.json", '{"Zoe":"f","Ann":"f"}').map(describeFault)).toEqual([
      "given-names.json: Ann: is out of order or there twice; sort the names by code points",
    ]);
  });
});

describe("a name of two entries", () => {
  const shared = (needs?: readonly string[]): Lexicon => ({
    ...loadLexicon(),
    locations: [
      gaza,
      {
        ...gaza,
        id: "location:gaza-city",
        name: "Gaza City",
        aliases: [needs ? { text: "Gaza", needs } : "Gaza"],
      },
    ],
    states: [],
    organizations: [],
    people: [],
    groups: [],
  });

  test("is refused without a policy", () => {
    expect(checkNames(shared()).map(describeFault)).toEqual([
      'names: location:gaza-city: "Gaza" is a name of location:gaza too; give one of them "needs": words of its articles',
    ]);
  });

  test("passes where one of them needs a context", () => {
    expect(checkNames(shared(["mayor"]))).toEqual([]);
  });
});
