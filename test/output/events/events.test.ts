import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../../../src/analyze.js";
import { eventsOf } from "../../../src/output/events/read-events.js";

interface Row {
  readonly text: string;
  readonly events: readonly object[];
  readonly fails?: string;
}

// Fifty-four sentences, marked by the definitions of PLOVER's manual before the reader was written.
const rows = JSON.parse(readFileSync("fixtures/events/plover.json", "utf8")) as Row[];
const eventsIn = (text: string) => eventsOf(analyze(text, { authorClaims: true }));

/** What an event is right or wrong by. */
const coded = (event: object): string => {
  const { source, target, plover, cameo, status } = event as ReturnType<typeof eventsIn>[number];
  return [source, target, plover, cameo, status].join(" ");
};

describe("events", () => {
  it.each(rows.filter(({ fails }) => fails === undefined))("$text", ({ text, events }) => {
    const found = eventsIn(text);
    expect(found).toHaveLength(events.length);
    for (const [index, event] of events.entries()) expect(found[index]).toMatchObject(event);
  });

  it.fails.each(rows.filter(({ fails }) => fails !== undefined))("$text", ({ text, events }) => {
    const found = eventsIn(text);
    expect(found).toHaveLength(events.length);
    for (const [index, event] of events.entries()) expect(found[index]).toMatchObject(event);
  });

  it("are right in 85 of 100 at least, and found as often, in all these sentences", () => {
    const tally = { right: 0, found: 0, marked: 0 };
    for (const { text, events } of rows) {
      const left = eventsIn(text).map(coded);
      tally.found += left.length;
      tally.marked += events.length;
      for (const event of events.map(coded)) {
        const at = left.indexOf(event);
        if (at < 0) continue;
        left.splice(at, 1);
        tally.right += 1;
      }
    }
    const { right, found, marked } = tally;
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
    console.log(
      `events: precision ${percent(right / found)} of ${found}, recall ${percent(right / marked)} of ${marked}`,
    );
    expect(right / found).toBeGreaterThanOrEqual(0.85);
    expect(right / marked).toBeGreaterThanOrEqual(0.85);
  });

  it.each<[string, string[]]>([
    ["Russia attacked Ukraine on 24 February 2022.", ["ASSAULT"]],
    ["Israel was attacked by Iran at dawn.", ["ASSAULT"]],
    ["China attacked the United States over its trade policy.", ["ACCUSE"]],
    ["Iran attacked Israel for building homes.", ["ACCUSE"]],
    ["France attacked Germany in a statement.", ["ACCUSE"]],
  ])("tell an attack with arms from one in words: %s", (text, types) => {
    expect(eventsIn(text).map(({ plover }) => plover)).toEqual(types);
  });

  it.each([
    "Iran could not reach an agreement with Iraq.",
    "Thunberg promised protests every week until Sweden joined the Paris Agreement.",
    "The prince ordered the killing of Ann Lee.",
    "Officials spoke of their previous support for Iran.",
    "Ann Lee bought a German car in Peru.",
    "Iran's attack was bad for Israel, Ann Lee said.",
  ])("there is none in: %s", (text) => {
    expect(eventsIn(text)).toEqual([]);
  });

  it("are told once where claims nest, with who tells them, where and when", () => {
    const { claims } = analyze("Ann Lee said Iran accused Israel of theft.");
    expect(claims.length).toBeGreaterThan(1);
    expect(eventsIn("Ann Lee said Iran accused Israel of theft.")).toMatchObject([{ by: "person:ann-lee" }]);
    const report = analyze("Ann Lee met John Reed in Warsaw.", { authorClaims: true, date: "2020-01-02" });
    expect(eventsOf(report)).toMatchObject([{ date: "2020-01-02", place: "location:warsaw", by: "author" }]);
  });

  it.each<[string, string | null, string | null]>([
    ["Russia shelled Ukraine on 24 February 2022.", "2022-02-24", null],
    ["Officials said Russia shelled Ukraine in March 2022.", "2022-03", null],
    ["On January 6, Iran shelled Israel.", "2020-01-06", null],
    ["Officials said on Tuesday that Iran shelled Israel on January 3.", "2020-01-03", null],
    ["Last week Iran accused Israel of theft.", null, null],
    ["Iran shelled Israel, which was founded in 1948.", "2020-01-08", null],
    ["Turkey arrested Ann Lee in Iraq on Monday.", "2020-01-06", "state:IRQ"],
  ])("have the date and the place that their words tell: %s", (text, date, place) => {
    const report = analyze(text, { authorClaims: true, date: "2020-01-08" });
    expect(eventsOf(report).at(-1)).toMatchObject({ date, place });
  });

  it.each(["codepoint", "utf16"] as const)("find their date behind rare characters, in %s", (offsetUnit) => {
    const text = "🔥🔥🔥 Ann Lee said that Iran shelled Israel on January 3.";
    const report = analyze(text, { date: "2020-01-08", offsetUnit });
    expect(eventsOf(report)).toMatchObject([{ date: "2020-01-03", by: "person:ann-lee" }]);
  });
});
