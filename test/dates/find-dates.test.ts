import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import { dayOfIso, isoOf } from "../../src/dates/days.js";
import { figureOpenings } from "../../src/dates/figure-openings.js";
import { findDates } from "../../src/dates/find-dates.js";
import { type Direction, resolveExpression } from "../../src/dates/resolve-period.js";
import { readSentences } from "../../src/sentences/read-sentences.js";

/** The days of the first date in the words: one day as it is, several by their ends; null where they are not known. */
function resolveDate(words: string, today: string | null, direction: Direction): string | null {
  const { tokens, sentences } = readSentences(readArticle(`${words}.`));
  const [date] = findDates(
    tokens,
    sentences,
    new Uint8Array(tokens.length),
    figureOpenings(tokens, sentences),
  );
  if (date === undefined) return null;
  const days = resolveExpression(date, today === null ? null : dayOfIso(today), direction);
  if (days === null) return null;
  return days.from === days.to ? isoOf(days.from) : `${isoOf(days.from)}/${isoOf(days.to)}`;
}

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
    ["a month", "in November", "2019-11-01/2019-11-30"],
    ["a month and year", "in May 2018", "2018-05-01/2018-05-31"],
    ["a year", "in 2007", "2007-01-01/2007-12-31"],
    ["no day of the calendar", "February 31", null],
    ["this week", "earlier this week", "2020-01-06/2020-01-12"],
    ["last week", "last week", "2019-12-30/2020-01-05"],
    ["some months ago", "three months ago", "2019-10-01/2019-10-31"],
    ["some years ago", "eight years ago", "2012-01-01/2012-12-31"],
    ["the last day of a month", "at the end of June", "2019-06-30"],
    ["a half of a year", "in the second half of 2018", "2018-07-01/2018-12-31"],
    ["years", "from 2008 until 2016", "2008-01-01/2016-12-31"],
    ["a decade", "in the late 1970s", "1970-01-01/1979-12-31"],
    ["said twice", "next Wednesday, January 15", "2020-01-15"],
    ["tomorrow is not past", "tomorrow", null],
  ])("%s: %s", (_, words, expected) => {
    expect(resolveDate(words, "2020-01-08", "past")).toBe(expected);
  });

  test.each([
    ["a weekday ahead", "on Friday", "2020-01-10"],
    ["tomorrow", "tomorrow", "2020-01-09"],
    ["a weekday of next week", "next Wednesday", "2020-01-15"],
    ["a day of the year", "on December 31", "2020-12-31"],
    ["said twice", "next Wednesday, January 15", "2020-01-15"],
    ["the fuller of two", "today, 10 January", "2020-01-10"],
  ])("what is still to come may be in the future: %s", (_, words, expected) => {
    expect(resolveDate(words, "2020-01-08", "future")).toBe(expected);
  });

  test("is not dated without the article's date, unless it is full", () => {
    expect(
      ["on Monday", "Jan. 3", "in May", "yesterday"].map((words) => resolveDate(words, null, "past")),
    ).toEqual([null, null, null, null]);
    expect(resolveDate("Jan. 3, 2020", null, "past")).toBe("2020-01-03");
  });
});

test.each([
  "now",
  "9/11",
  "It may march in.",
  "the second night",
  "every week",
  "in the spring",
  "that night",
  "Super Tuesday",
])("%s is no date", (words) => {
  expect(resolveDate(words, "2020-01-08", "past")).toBeNull();
});

test.each(["2000 km", "1500 people", "Theresa May", "Tokyo 2020", "May I ask", "April Jones"])(
  "%s is no date",
  (words) => {
    expect(resolveDate(`They saw ${words}`, "2020-01-08", "past")).toBeNull();
  },
);
