import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "../../src/article/count-words.js";

test.each([
  ["", 0],
  ["It rained.", 2],
  ["— a … 3 “ß” \u{1f525} \u{1d400}", 4],
  ["U.S.-Iran\u00a0talks\nfail\u2003again", 4],
])("%j has %i words", (text, words) => {
  expect(countWords(text)).toBe(words);
});

test("counts runs of non-blanks with a letter or a digit, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are blanks here
      const runs = text.split(/[\s\u0000-\u0020]+/).filter((run) => /[\p{L}\p{N}]/u.test(run));
      expect(countWords(text)).toBe(runs.length);
    }),
  );
});

test("counts a part of a text", () => {
  expect(countWords("one two three four", 4, 13)).toBe(2);
});
