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
});
