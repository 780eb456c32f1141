import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { UsageError } from "../../src/errors.js";
import { toLines } from "../../src/output/failure-line.js";
import { flatClaims } from "../../src/output/flat.js";
import { addToSelection, selectClaims } from "../../src/output/select-reported.js";
import { unknownName } from "../../src/output/unknown-name.js";

const text = readFileSync("fixtures/articles/gulf-talks.txt", "utf8");
const report = analyze(text, { path: "gulf-talks.txt", authorClaims: true });

describe("flat claims", () => {
  const rows = flatClaims(report);

  test("are one row a claim, all with the same columns of plain values", () => {
    expect(rows).toHaveLength(report.claims.length);
    const columns = Object.keys(rows[0]!);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columns);
      expect(Object.values(row).filter((value) => typeof value === "object" && value !== null)).toEqual([]);
    }
  });

  test("name the source with its state, so that nothing need be looked up", () => {
    const named = rows.find((row) => row.source_entity !== null)!;
    const entity = report.entities.find(({ id }) => id === named.source_entity)!;
    expect(named).toMatchObject({
      path: "gulf-talks.txt",
      source_name: entity.name,
      source_type: entity.type,
    });
  });

  test("have all who speak in one column, and are found by each of them", () => {
    const several = analyze("Chile and Peru said the dam was weak.");
    expect(flatClaims(several)[0]).toMatchObject({
      source_entity: "state:CHL",
      source_entities: "state:CHL; state:PER",
    });
    expect(selectClaims(several, addToSelection("entity=state:PER")).claims).toHaveLength(1);
  });

  test("have figures and dates as compact text", () => {
    const told = analyze(
      "At least 40 people were killed last week and 3.5bn rupees were lost, officials said on 7 January.\n\nOfficials said between 20 and 30 ships left Basra on January 2.",
      { date: "2020-01-08" },
    );
    expect(flatClaims(told).map(({ figures, dates }) => ({ figures, dates }))).toEqual([
      { figures: ">=40 people; 3500000000 INR", dates: "2019-12-30/2020-01-05" },
      { figures: "20..30 ships", dates: "2020-01-02" },
    ]);
  });

  test("are lines; an article without claims has none", () => {
    expect(
      toLines(report, { flat: true })
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(rows);
    expect(toLines(analyze("It rained."), { flat: true })).toBe("");
  });
});

describe("selected claims", () => {
  const count = (...filters: string[]) =>
    selectClaims(
      report,
      filters.reduce((selection, filter) => addToSelection(filter, selection), {}),
    ).claims.length;

  type Fits = (claim: (typeof report.claims)[number]) => boolean;
  const rows: readonly (readonly [string, string, Fits])[] = [
    ["kind", "kind=statement", (claim) => claim.kind === "statement"],
    ["several kinds", "kind=statement,belief", (claim) => ["statement", "belief"].includes(claim.kind)],
    ["source", "source=author", (claim) => claim.source?.kind === "author"],
    ["no source", "source=none", (claim) => claim.source === null],
    ["confidence", "confidence=0.9", (claim) => claim.confidence >= 0.9],
  ];
  test.each<[string, string | null]>([
    ["speaker=Omani foreign ministry", null],
    ["speaker=Rostami,Nobody Known", null],
    ["speaker=person:somebody", null],
    ["about=Rostamy", "did you mean Laleh Rostami?"],
    ["target=Zzyzx Xyzzy", "there are "],
  ])("a name that nobody has is told with who is there: %s", (filter, there) => {
    const found = unknownName(report.entities, addToSelection(filter));
    if (there === null) expect(found).toBeNull();
    else expect(found).toEqual({ filter: `--select ${filter}`, there: expect.stringContaining(there) });
  });

  test.each(rows)("by %s", (_, filter, fits) => {
    expect(count(filter)).toBe(report.claims.filter(fits).length);
  });

  test("by entity: who speaks, is aimed at or is spoken of", () => {
    expect(count("entity=state:IRN")).toBeGreaterThan(0);
    expect(count("entity=state:IRN")).toBeLessThan(report.claims.length);
    expect(count("entity=state:XXX")).toBe(0);
  });

  test("by who speaks, about whom and to whom, by id or by what the article calls them", () => {
    const by = (id: string) => report.claims.filter(({ source }) => source?.entity === id).length;
    expect(count("speaker=Laleh Rostami")).toBe(by("person:laleh-rostami"));
    expect(count("speaker=rostami")).toBe(by("person:laleh-rostami"));
    expect(count("speaker=person:laleh-rostami")).toBeGreaterThan(1);
    const about = report.claims.filter((one) => one.about.some(({ entity }) => entity === "state:IRN"));
    expect(count("about=Iran")).toBe(about.length);
    expect(count("target=Iran")).toBe(
      report.claims.filter((one) => one.target?.entity === "state:IRN").length,
    );
    const speaks = (id: string) => report.entities.find((one) => one.id === id);
    expect(count("state=IRN")).toBe(
      report.claims.filter(({ source }) => {
        const who = speaks(source?.entity ?? "");
        return (who?.iso3166 ?? who?.state) === "IRN";
      }).length,
    );
    expect(count("state=IRN")).toBeGreaterThan(count("speaker=Laleh Rostami") - 1);
  });

  test.each([
    ["act=denys", "did you mean denies?"],
    ["kind=statment", "did you mean statement?"],
    ["speeker=Iran", "did you mean speaker?"],
    ["source=persons", "there are person, organization"],
  ])("%s is refused with what there is and a guess", (filter, said) => {
    expect(() => addToSelection(filter)).toThrow(said);
  });

  test("must fit every filter, and any value of one given twice", () => {
    expect(count("kind=statement", "kind=belief")).toBe(count("kind=statement,belief"));
    expect(count("source=author", "kind=belief")).toBe(0);
  });

  test.each(["kind", "color=red", "kind=", "confidence=high", "confidence=2"])("%s is refused", (filter) => {
    expect(() => addToSelection(filter)).toThrow(UsageError);
  });
});
