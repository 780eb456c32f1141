import { expect, it } from "vitest";
import { bytesOf, tablesFrom } from "../../src/lexicon/packed-tables.js";
import { WordTable, type WordTables, wordTables } from "../../src/lexicon/word-table.js";

const WORDS = [
  "",
  "a",
  "can’t",
  "İzmir",
  "\n",
  "constructor",
  ...Array.from({ length: 5000 }, (_, at) => `w${at}`),
];

it("finds each word by its number and each number by its word, also from bytes", () => {
  const table = new WordTable(tablesFrom(bytesOf(wordTables(WORDS))) as unknown as WordTables);
  expect(table.size).toBe(WORDS.length);
  expect(WORDS.map((_, number) => table.wordAt(number))).toEqual(WORDS);
  expect(WORDS.map((word) => table.numberOf(word))).toEqual(WORDS.map((_, number) => number));
  for (const other of ["b", "w5000", "toString"]) expect(table.numberOf(other)).toBeUndefined();
});

it("of no words has none", () => {
  expect(new WordTable(wordTables([])).numberOf("")).toBeUndefined();
});

it("is not taken from bytes that are cut short", () => {
  const bytes = bytesOf(wordTables(WORDS));
  for (const length of [0, 2, 8, bytes.length - 4])
    expect(() => tablesFrom(bytes.slice(0, length))).toThrow();
});
