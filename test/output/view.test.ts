import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { cut, oneLine, pad, widthOf, wrapParts } from "../../src/output/view/fit-width.js";
import { toView } from "../../src/output/view/terminal-view.js";
import { viewLine } from "../../src/output/view/view-line.js";

const article = (name: string) => {
  const path = `fixtures/articles/${name}`;
  return analyze(readFileSync(path, "utf8"), { path });
};
const kivu = article("kivu-report.txt");
const view = (width: number, color = false) => toView(kivu, { width, color }).split("\n");

describe("the view of a report", () => {
  test.each([60, 80, 120, 200, 400])("fits %i columns, taken between 80 and 200", (width) => {
    const widest = Math.max(...view(width).map(widthOf));
    expect(widest).toBeLessThanOrEqual(Math.min(200, Math.max(80, width)));
  });

  test("has a line for each claim, and each speaker once with role, state and sponsors", () => {
    const lines = view(120);
    expect(lines.filter((line) => /¶\d+$/.test(line))).toHaveLength(kivu.claims.length);
    expect(lines.filter((line) => line.startsWith("Alain Nkusi"))).toHaveLength(1);
    const at = lines.findIndex((line) => line.startsWith("Alain Nkusi"));
    expect(lines[at]).toMatch(/rejects {4}the findings as "recycled allegations"/);
    expect(lines[at + 1]).toMatch(/^ {2}Government spokesman +accuses {4}→ Kinshasa of arming the FDLR/);
    expect(lines.join("\n")).toMatch(/^M23 .*\n {2}COD, sponsored by Rwanda/m);
    expect(lines.length).toBeLessThan(40);
  });

  test("marks claims that are likely wrong, and those inside others", () => {
    const doubtful = kivu.claims.filter(({ confidence }) => confidence < 0.5).length;
    const inside = kivu.claims.filter(({ parent }) => parent !== null).length;
    expect(view(120).filter((line) => / \?[a-z]+ .*¶/.test(line))).toHaveLength(doubtful);
    expect(view(120).filter((line) => /↳.*¶/.test(line))).toHaveLength(inside);
  });

  test("shows a “not” where the act alone would say the contrary, and explains it", () => {
    const text = toView(
      analyze("Kim Lee does not expect a breakthrough. “We expect honesty,” Ann Roe said."),
      {
        width: 80,
        color: false,
      },
    );
    expect(text).toMatch(/¬predicts +a breakthrough/);
    expect(text).toMatch(/ predicts +↳ honesty/);
    expect(text).toContain("¬ does not");
    expect(view(80).join("\n")).not.toContain("¬");
  });

  test("does not repeat a role that the name holds", () => {
    const lines = toView(
      analyze("A senior US official said the talks were over. The official said they would go on."),
      {
        width: 80,
        color: false,
      },
    );
    expect(lines).toMatch(/^senior US official +asserts .*\n {2}USA/m);
  });

  test("tells hedges that the line does not show", () => {
    const [claim] = kivu.claims;
    const hedges = [{ text: "may", start: 0, end: 3 }];
    const content = {
      spans: [],
      predicate: null,
      quantities: [],
      dates: [],
      text: "the army, which lost the city and the port and the river in June, may leave",
    };
    const report = { ...kivu, claims: [{ ...claim!, hedges, content }] };
    expect(toView(report, { width: 80, color: false })).toMatch(/… \(may\) +¶0/);
    expect(toView(report, { width: 180, color: false })).not.toContain("(may)");
  });

  test("names who else is there, groups with their sponsors", () => {
    const text = view(120).join("\n");
    expect(text).toMatch(/^Groups {2}Rwandan-backed rebels \(sponsored by Rwanda\)/m);
    expect(text).not.toMatch(/^Bodies .*European Union/m);
  });

  test("differs by colours alone, and is readable with no claim at all", () => {
    const colored = view(100, true).map(stripVTControlCharacters);
    expect(colored.map((line) => line.trimEnd())).toEqual(view(100));
    expect(toView(analyze(""), { width: 80, color: true })).toContain("No claims found.");
  });

  test("lets no control character of the article through", () => {
    const report = analyze("Kim \u001b[31mLee\u001b]0;x\u0007 said\u202e the army \u009b2J would leave.");
    const text = toView(report, { width: 80, color: false });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test("of several articles has a rule between them, and nothing for one that failed", () => {
    const print = viewLine({ width: 80, color: false });
    const lines = [{ error: {}, article: {} }, kivu, kivu].map((one) => print(JSON.stringify(one)));
    expect(lines[0]).toBe("");
    expect(lines[1]).not.toContain("───");
    expect(lines[2]).toMatch(/^\n─{80}\n\nUN experts/);
  });
});

describe("words in columns", () => {
  test.each([
    ["short", 10, "short"],
    ["just fits!", 10, "just fits!"],
    ["much too long", 10, "much too…"],
    ["日本語の記事です", 10, "日本語の…"],
    ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 4, "👩‍👩‍👧‍👦…"],
  ])("%s in %i", (words, width, expected) => {
    expect(cut(words, width)).toBe(expected);
    expect(widthOf(pad(words, width))).toBe(width);
  });

  test("one line of several, without what would move the cursor", () => {
    expect(oneLine(" a\n b\u001b[2Jc\t")).toBe("a b [2Jc");
  });

  test("parts are wrapped between them", () => {
    expect(wrapParts(["Goma", "Kigali", "Kinshasa"], 14)).toEqual(["Goma, Kigali,", "Kinshasa"]);
  });
});
