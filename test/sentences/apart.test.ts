import { expect, test } from "vitest";
import { setApart } from "../../src/sentences/apart.js";
import { winkReader } from "../../src/sentences/wink.js";

const wink = winkReader();
const apart = (text: string): string => setApart(text, wink.isKnown);

test.each([
  ['He asked, "Why now?" (Nobody knew.)', 'He asked , " Why now ? " ( Nobody knew.)'],
  ["a city (Basra), a river: one; two!\nThree.", "a city ( Basra ) , a river : one ; two !\nThree ."],
  ["the talks [Reuters] ended.", "the talks [ Reuters ] ended ."],
])("%s: marks stand apart from words", (text, expected) => {
  expect(apart(text)).toBe(expected);
});

test.each([
  "Mr. Smith of Acme Inc. and Sen. Jones, etc. …",
  "U.S.-led talks in well-known places; no:) ;) well... A. Jones, O'Neil's 3.5",
  "example.com/a,b",
])("%s: what may be more than a word and its marks is left alone", (text) => {
  expect(apart(text).replace("Jones ,", "Jones,").replace("places ;", "places;")).toBe(text);
});

const WORDS = ["president", "Trump", "Qwertov", "zorblaxes", "said", "no", "in", "st", "hours", "am", "etc"];
const BEHIND = [",", ".", ":", ";", "?", "!", '"', ")", "]", ',"', '."', '?"', ')"', "),", ").", "..", ":)"];

test.each(BEHIND)("wink cuts and tags alike with and without blanks before %s", (behind) => {
  for (const word of WORDS) {
    for (const before of ["", '"', "(", "["]) {
      const text = `he saw ${before}${word}${behind} then`;
      expect(wink.read(apart(text))).toEqual(wink.read(text));
    }
  }
});
