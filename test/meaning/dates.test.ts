import { describe, expect, test } from "vitest";
import { articleDateOf, dayOf, resolveDate } from "../../src/meaning/dates.js";

// 8 January 2020 was a Wednesday.
describe("a time expression in an article of 2020-01-08", () => {
  test.each([
    ["a weekday that has passed", "on Monday", "2020-01-06"],
    ["the article's own weekday", "on Wednesday", "2020-01-08"],
    ["a weekday later in the week is last week's", "on Friday", "2020-01-03"],
    ["the weekday before the article's own", "last Wednesday", "2020-01-01"],
    ["today", "earlier today", "2020-01-08"],
    ["yesterday", "yesterday", "2020-01-07"],
    ["last night", "late last night", "2020-01-07"],
    ["some days ago", "three days ago", "2020-01-05"],
    ["a day and month of this year", "on Jan. 3", "2020-01-03"],
    ["a day and month still to come is last year's", "on December 31", "2019-12-31"],
    ["the day before the month", "3 January", "2020-01-03"],
    ["a full date", "on March 5, 2011", "2011-03-05"],
    ["a month", "in November", "2019-11"],
    ["a month and year", "in May 2018", "2018-05"],
    ["a year", "in 2007", "2007"],
    ["no day of the calendar", "February 31", null],
    ["nothing to go by", "earlier this week", null],
    ["tomorrow is not past", "tomorrow", null],
  ])("%s: %s", (_, words, expected) => {
    expect(resolveDate(words, "2020-01-08", true)).toBe(expected);
  });

  test.each([
    ["a weekday ahead", "on Friday", "2020-01-10"],
    ["tomorrow", "tomorrow", "2020-01-09"],
    ["a weekday of next week", "next Wednesday", "2020-01-15"],
    ["the nearest one", "on December 31", "2019-12-31"],
  ])("what is still to come may be in the future: %s", (_, words, expected) => {
    expect(resolveDate(words, "2020-01-08", false)).toBe(expected);
  });

  test("is not dated without the article's date, unless it is full", () => {
    expect(
      ["on Monday", "Jan. 3", "in May", "yesterday"].map((words) => resolveDate(words, null, true)),
    ).toEqual([null, null, null, null]);
    expect(resolveDate("Jan. 3, 2020", null, true)).toBe("2020-01-03");
  });
});

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
