import { expect, test } from "vitest";
import { presplit } from "../../src/sentences/presplit.js";
import { winkReader } from "../../src/sentences/wink.js";

const wink = winkReader();

test.each([
  ['He asked, "Why now?" (Nobody knew.)\n', 'He asked , " Why now ? " ( Nobody knew.)\n'],
  ["in Basra (Iraq), once: one; 2016.\nThree.\n", "in Basra ( Iraq ) , once : one ; 2016 .\nThree .\n"],
  // wink takes *no.* and *in.* for abbreviations
  [
    "She said no. Rain set in.\n5 in. of it, see no. 7\n",
    "She said no . Rain set in .\n5 in. of it , see no. 7\n",
  ],
  ["Zorblax's voters’ (al-Qaim)\n", "Zorblax 's voters ’ ( al - Qaim )\n"],
])("%j: marks and parts of words stand apart", (text, expected) => {
  expect(presplit(text, wink)).toBe(expected);
});

test.each([
  "Mr. Smith of Acme Inc. and Sen. A. Jones etc. …\n",
  "U.S.-led talks; :) no:) ;) well... O'Neil 3.5 re-elect\n",
  "example.com/a,b it's Basra's,\n",
  "no end of a line",
])("%j: what may be more than words and their marks is left alone", (text) => {
  expect(presplit(text, wink).replace("talks ;", "talks;")).toBe(text);
});

const WORDS =
  "president Trump Qwertov zorblaxes McCain NATO said I st am etc 2016 5 well-known anti-Trump clock-wise " +
  "al-Sharia side-by-side T-shirt constructor-x night's Qwertov's let's al-Assad's";
const BEHIND = [
  "",
  ",",
  ".",
  ":",
  ";",
  "?",
  "!",
  '"',
  ")",
  "’",
  ',"',
  '."',
  '?"',
  ')"',
  "),",
  ").",
  "..",
  ":)",
];

test.each(BEHIND)("wink cuts and tags alike with and without blanks before %j", (behind) => {
  for (const word of WORDS.split(" ")) {
    for (const before of ["", '"', "(", "[", "‘"]) {
      const text = `the ${before}${word}${behind} then\n`;
      expect(wink.read(presplit(text, wink))).toEqual(wink.read(text));
    }
  }
});

test("a short form is cut before a mark as it is elsewhere, which wink alone does not", () => {
  const values = wink.read(presplit("they cannot, he said\n", wink)).map(({ value }) => value);
  expect(values.join(" ")).toBe("they can not , he said \n");
});
