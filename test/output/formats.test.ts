import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { FLAT_COLUMNS, flatClaims } from "../../src/output/flat.js";
import { EXPORT_NAMES, fileFormat, textFormat } from "../../src/output/formats/all-formats.js";
import type { OffsetUnit } from "../../src/output/offsets.js";

const kivu = readFileSync("fixtures/articles/kivu-report.txt", "utf8");
const astral = 'Kim 🔥 Lee said: “=1+1,\tit\'s\n\n“all "there"”, he added.\n';
const reportOf = (text: string, offsetUnit: OffsetUnit = "codepoint") =>
  analyze(text, { id: "a1", path: "kivu.txt", offsetUnit, withText: true });
const written = async (name: string, text: string) =>
  (await textFormat(name as never))!.article(reportOf(text));

test("rows have the columns that tables declare, in order, and stand by themselves", () => {
  const rows = flatClaims(reportOf(kivu));
  for (const row of rows) expect(Object.keys(row)).toEqual(FLAT_COLUMNS.map(([name]) => name));
  const denial = rows.find(({ cue }) => cue === "has always denied");
  expect(denial).toMatchObject({
    sentence: "Rwanda has always denied supporting the M23.",
    speaker: "Rwanda",
    source_code: "RWA",
  });
  expect(flatClaims(analyze(kivu))[0]?.sentence).toBeNull();
});

describe("tables as text", () => {
  test("quote cells as RFC 4180 says and end lines with CRLF", async () => {
    const csv = await written("csv", astral);
    expect(csv).toMatch(/"[^"]*“all ""there""”[^"]*"/);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(await written("tsv", astral)).toMatch(/"[^"]*“all ""there""”[^"]*"/);
  });

  test.each(["=1+1", "+1", "-1", "@x", "\tx"])("let no spreadsheet take %j for a formula", async (title) => {
    const { csv } = await import("../../src/output/formats/separated.js");
    const report = reportOf(kivu);
    const [first] = csv.article({ ...report, article: { ...report.article, title } }).split("\r\n");
    expect(first).toMatch(/^a1,kivu\.txt,'[=+\-@\t]/);
  });
});

test("SQL holds quotes and NUL as words", async () => {
  const sql = await written("sqlite", "O'Neil said: “No\0; DROP TABLE claims;”");
  expect(sql).toContain("O''Neil");
  expect(sql).toContain("No'||char(0)||'; DROP");
  expect(sql).toMatch(/^BEGIN;\n[\s\S]*COMMIT;\n$/);
});

test("each text format has a part for any article, and JSON where it says so", async () => {
  for (const name of EXPORT_NAMES) {
    const format = await textFormat(name);
    if (format === null) continue;
    for (const text of [kivu, astral, "It rained.", ""]) {
      const part = format.article(analyze(text, { withText: true, offsetUnit: "codepoint" }));
      if (/^(label|docc|w3c|claimr)/.test(name)) expect(() => JSON.parse(part)).not.toThrow();
    }
  }
});

describe("files for annotation tools", () => {
  test("brat divides spans at line ends and tabs, so that each stays one cell", async () => {
    const { ann } = (await fileFormat("brat"))!.files(reportOf(astral)) as { ann: string };
    const points = Array.from(astral);
    const spans = [...ann.matchAll(/^T\d+\t\w+ ([\d ;]+)\t(.*)$/gm)];
    expect(spans.length).toBeGreaterThan(3);
    for (const [, places, words] of spans) {
      const pieces = places!
        .split(";")
        .map((place) => points.slice(...(place.split(" ").map(Number) as [number, number])));
      expect(pieces.map((piece) => piece.join("")).join(" ")).toBe(words);
    }
  });

  test("CAS counts UTF-16, escapes what attributes would lose, and holds nothing that XML can't", async () => {
    const { xmi } = (await fileFormat("cas"))!.files(
      reportOf('🔥 <Kim> said\u0001:\n"No & no".', "utf16"),
    ) as {
      xmi: string;
    };
    expect(xmi).toContain('sofaString="🔥 &#60;Kim&#62; said\ufffd:&#10;&#34;No &#38; no&#34;."');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(xmi).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});
