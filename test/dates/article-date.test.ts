import { describe, expect, test } from "vitest";
import { articleDateOf, dayOf } from "../../src/dates/article-date.js";

describe("the article's own date", () => {
  const dateOf = (text: string) =>
    articleDateOf(
      text,
      Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => ({
        start: index,
        end: index + line.length,
      })),
    );

  test.each([
    ["a line of its own", "Talks fail\n\nFriday, January 3, 2020\n\nThe talks failed.", "2020-01-03"],
    ["a dateline", "Talks fail\n\nBAGHDAD, Jan. 3, 2020 (Reuters) — The talks failed.", "2020-01-03"],
    ["a dateline with a dash", "GENEVA, 3 January 2020 – The talks failed.", "2020-01-03"],
    [
      "a date in a sentence is not the article's",
      "The talks that began on January 3, 2020 have failed.",
      null,
    ],
    ["a dateline without a year tells nothing", "BAGHDAD, Jan. 3 (Reuters) — The talks failed.", null],
    ["none", "The talks failed.", null],
  ])("%s", (_, text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });
});

test.each([
  ["2020-01-03", "2020-01-03"],
  ["2020-01-03T10:00:00Z", "2020-01-03"],
  ["Jan 3, 2020", "2020-01-03"],
  ["2020-13-45", null],
  ["soon", null],
  ["", null],
])("the date of a record: %s", (written, expected) => {
  expect(dayOf(written)).toBe(expected);
});
