import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { compareDays, dayOf, periodOf } from "../../src/digest/calendar-days.js";
import { digestBuilder } from "../../src/digest/digest.js";
import { TABLES, tableOf } from "../../src/digest/digest-tables.js";
import { digestView } from "../../src/digest/digest-view.js";
import { widthOf } from "../../src/output/view/fit-width.js";

const FLOOD = "The dam might collapse within days if the rain goes on, engineer Lucia Ferrante said.";
const ARTICLES: readonly [string, string, string][] = [
  ["daily", "2026-03-01", `${FLOOD} “Rwanda arms the rebels,” Congo's Minister Jean Bemba told reporters.`],
  ["courier", "2026-03-03", FLOOD.replace("might", "will")],
  ["courier", "2026-03-09", "Jean Bemba said Rwanda had closed the border. It was raining, they said."],
];

function digestOf(by: "day" | "week" | "month" | null) {
  const builder = digestBuilder(by);
  for (const [publisher, date, text] of ARTICLES)
    builder.add(analyze(text, { id: `${publisher} ${date}`, date }));
  return builder.finish();
}

describe("periods", () => {
  test.each([
    ["2026-01-01", "2026-W01"],
    ["2027-01-01", "2026-W53"],
    ["2024-12-30", "2025-W01"],
    ["2016-07-28", "2016-W30"],
  ])("%s is in %s", (day, week) => expect(periodOf(day, "week")).toBe(week));

  test("days and months are cut from the day", () => {
    expect([periodOf("2026-03-09", "day"), periodOf("2026-03-09", "month")]).toEqual([
      "2026-03-09",
      "2026-03",
    ]);
    expect([dayOf("2026-03-09T10:00:00Z"), dayOf("2026"), dayOf(undefined)]).toEqual([
      "2026-03-09",
      null,
      null,
    ]);
    expect(["2026-03-09", null, "2026-03-01"].sort(compareDays)).toEqual(["2026-03-01", "2026-03-09", null]);
  });
});

describe("who speaks", () => {
  test("is counted in claims and articles, with whom it is about", () => {
    const { speaking, articles, from, to } = digestOf(null);
    expect({ articles, from, to }).toEqual({ articles: 3, from: "2026-03-01", to: "2026-03-09" });
    expect(speaking.find(({ name }) => name === "Jean Bemba")).toMatchObject({
      period: null,
      entity: "person:jean-bemba",
      claims: 2,
      articles: 2,
      about: [{ entity: "state:RWA", name: "Rwanda", claims: 2 }],
    });
    expect(speaking.find(({ name }) => name === "(nobody known)")).toMatchObject({ entity: null, claims: 1 });
  });

  test("is counted by week if asked", () => {
    const bemba = digestOf("week").speaking.filter(({ name }) => name === "Jean Bemba");
    expect(bemba.map(({ period, claims }) => [period, claims])).toEqual([
      ["2026-W09", 1],
      ["2026-W11", 1],
    ]);
  });
});

test("tables have as many cells in each row as they name columns", () => {
  for (const name of TABLES) {
    const [columns, ...rows] = tableOf(digestOf("day"), name);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toHaveLength(columns!.length);
  }
  expect(tableOf(digestOf(null), "repeated")[2]).toEqual(
    expect.arrayContaining(["courier 2026-03-03", "will", "might", "same"]),
  );
});

test("the view has speakers whom nobody knows below the others, also where only the foremost are shown", () => {
  const lines = digestView(digestOf(null), { width: 80, color: false, top: 1 }).split("\n");
  const at = (words: string) => lines.findIndex((line) => line.startsWith(words));
  expect(at("(nobody known)")).toBeGreaterThan(at("Jean Bemba"));
  expect(at("… and 1 more speaker")).toBeGreaterThan(at("(nobody known)"));
});

test.each([80, 120])("the view fits %d columns and says what was changed", (width) => {
  const view = digestView(digestOf(null), { width, color: false, top: 20 });
  for (const line of view.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
  expect(view).toMatch(/^Lucia Ferrante · \w+ · in 2 articles$/m);
  expect(view).toMatch(/2026-03-03 .*hedge lost: might · −might · \+will/);
});
