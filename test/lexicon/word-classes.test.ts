import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkEntries, describeFault } from "../../src/lexicon/check-lexicon.js";
import { checkWordClasses } from "../../src/lexicon/check-word-classes.js";
import { type WordClassEntry, wordClass } from "../../src/lexicon/word-classes.js";

const entries: WordClassEntry[] = JSON.parse(readFileSync("src/lexicon/data/word-classes.json", "utf8"));
const entry = (id: string, ...words: string[]): WordClassEntry => ({ id, means: "for the test", words });
const faultsOf = (...classes: WordClassEntry[]) => checkWordClasses(classes).map(describeFault);

test("a class holds its own words and those of the classes it names", () => {
  expect(wordClass("days")).toEqual(
    new Set([...wordClass("weekdays"), "yesterday", "today", "tonight", "tomorrow"]),
  );
  expect(() => wordClass("nights")).toThrow('no class "nights"');
});

test("every class in the file is used, and every one used is in the file", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(`src/${path}`, "utf8"));
  const asked = new Set(
    sources.flatMap((text) => [...text.matchAll(/wordClass\("(\w+)"\)/g)].map(([, id]) => id!)),
  );
  for (const { words } of entries)
    for (const word of words) if (word.startsWith("@")) asked.add(word.slice(1));
  expect([...asked].sort()).toEqual(entries.map(({ id }) => id));
});

test("a class has one name in all files that ask for it", () => {
  const names = new Map<string, Set<string>>();
  for (const path of readdirSync("src", { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".ts")) continue;
    const text = readFileSync(`src/${path}`, "utf8");
    for (const [, name, id] of text.matchAll(/const (\w+)(?:: [^=]+)? = wordClass\("(\w+)"\);/g))
      names.set(id!, (names.get(id!) ?? new Set()).add(name!));
  }
  expect([...names].filter(([, each]) => each.size > 1)).toEqual([]);
});

describe("the gate", () => {
  test("finds nothing wrong with the file", () => {
    expect(faultsOf(...entries)).toEqual([]);
  });

  test.each([
    ["a class that does not exist", [entry("a", "b", "@c")], 'a: there is no class "c"'],
    ["a class in itself", [entry("a", "x", "@b"), entry("b", "y", "@a")], 'a: contains itself by way of "a"'],
    ["a word twice", [entry("a", "x", "x")], 'a: "x" is there twice'],
    ["a word from two classes", [entry("a", "x", "@b"), entry("b", "x", "y")], 'a: "x" is there twice'],
  ])("refuses %s", (_, classes, expected) => {
    expect(faultsOf(...classes)[0]).toContain(expected);
  });

  test.each([["Monday"], ["next day"], [""]])("refuses %j, which can never match", (word) => {
    const json = `[\n${JSON.stringify(entry("a", "x", word))}\n]\n`;
    expect(checkEntries("word-classes.json", "word-classes", json).map(describeFault)).toEqual([
      expect.stringMatching(/words\.1: can never match/),
    ]);
  });
});
