import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import type { Changes, RepeatedClaim } from "../../src/digest/digest-data.js";
import { repeatedClaims } from "../../src/digest/repeated-claims.js";
import type { Report } from "../../src/output/schema.js";

interface Travelling {
  readonly name: string;
  readonly first: string;
  readonly variants: readonly {
    readonly is: string;
    readonly text: string;
    readonly changes: Partial<Changes>;
  }[];
}

const rows = <Row>(name: string) =>
  JSON.parse(readFileSync(`fixtures/digest/${name}.json`, "utf8")) as readonly Row[];
const travelling = rows<Travelling>("travelling");
const apart = rows<{ readonly why: string; readonly texts: readonly string[] }>("apart");

function report(text: string, id: string, date?: string): Report {
  return analyze(text, { id, ...(date === undefined ? {} : { date }) });
}

function repeatedIn(reports: readonly Report[]): readonly RepeatedClaim[] {
  const gathered = repeatedClaims();
  for (const one of reports) gathered.add(one);
  return gathered.finish().repeated;
}

const text = (cue: string) => `“The harvest has been destroyed in every village,” Amina Diallo ${cue}.`;

/** All travelling quotations as articles: the first of each on day 1, its variants on the days after. */
const archive = travelling.flatMap(({ first, variants }, number) =>
  [first, ...variants.map(({ text }) => text)].map((text, day) =>
    report(text, `${number}-${day}`, `2026-03-0${day + 1}`),
  ),
);
const found = repeatedIn(archive);

describe.each(travelling.map((row, number) => ({ ...row, number })))("$name", ({ variants, number }) => {
  const ofThis = found.filter(({ first }) => first.article.id === `${number}-0`);

  test.each(variants.map((row, at) => ({ ...row, at })))("$is", ({ changes, at }) => {
    const ours = ofThis.flatMap(({ repeated }) =>
      repeated.filter(({ article }) => article.id === `${number}-${at + 1}`),
    );
    expect(ours).not.toEqual([]);
    expect(ours[0]!.changes).toMatchObject(changes);
  });

  test("keeps to its own articles", () => {
    for (const { repeated } of ofThis)
      for (const { article } of repeated) expect(article.id).toMatch(new RegExp(`^${number}-`));
  });
});

test.each(apart)("$why: two claims", ({ texts }) => {
  const reports = texts.map((text, at) => report(text, String(at)));
  for (const { claims } of reports) expect(claims).not.toEqual([]);
  expect(repeatedIn(reports)).toEqual([]);
});

describe("what is told of a repeated claim", () => {
  const text = "“The harvest has been destroyed in every village along the river,” Amina Diallo said.";

  test("begins with the earliest article, whatever comes first, and ends with those without a date", () => {
    const days = [undefined, "2026-03-04", "2026-03-02", "2026-03-03"];
    const [claim] = repeatedIn(days.map((date, at) => report(text, String(at), date)));
    expect([claim!.first, ...claim!.repeated].map(({ article }) => article.id)).toEqual(["2", "3", "1", "0"]);
  });

  test("counts an article once that has it several times", () => {
    const twice = report(`${text}\n\n${text}`, "twice");
    expect(repeatedIn([twice])).toEqual([]);
    expect(repeatedIn([twice, report(text, "once")]).map(({ articles }) => articles)).toEqual([2]);
  });

  test("counts all articles and lists the earliest hundred", () => {
    const reports = Array.from({ length: 130 }, (_, at) =>
      report(`${text}\n\n${text}`, String(at), `2026-${String(12 - (at % 12)).padStart(2, "0")}-01`),
    );
    const [claim] = repeatedIn(reports);
    expect(claim!.articles).toBe(130);
    expect(claim!.repeated.length).toBe(99);
    expect(claim!.first.article.date).toBe("2026-01-01");
    expect(claim!.repeated.at(-1)!.article.date).toBe("2026-10-01");
  });
});

test("takes proportional time for contents without end", () => {
  const [claim] = report(text("said"), "x").claims;
  const endless = (words: string): Report => {
    const made = report(text("said"), "x");
    return {
      ...made,
      claims: [{ ...claim!, quotation: "mixed", content: { ...claim!.content, text: words } }],
    };
  };
  const gathered = repeatedClaims();
  for (const piece of ["A. ", "“Harvest ” destroyed. ", "“", "harvest destroyed village ", "\u2026 ", "x."])
    for (let at = 0; at < 2; at += 1) gathered.add(endless(piece.repeat(200_000)));
  expect(gathered.finish().repeated.length).toBeGreaterThan(0);
});

test("an article printed over again is told as such, not claim by claim", () => {
  const said = [
    "“The harvest has been destroyed in every village along the river,” Amina Diallo said.",
    "Lucia Ferrante said the dam might collapse within days if the rain goes on.",
    "“Nobody in this government ever took a single coin from the mining company,” Helga Storm said.",
    "Ana Duarte said the suspect had entered the building before the fire broke out.",
  ];
  const gathered = repeatedClaims();
  gathered.add(report(said.join("\n\n"), "morning"));
  gathered.add(report(said.join("\n\n"), "evening"));
  gathered.add(report(said[0]!, "elsewhere"));
  const { repeated, reprints } = gathered.finish();
  expect(reprints).toMatchObject([{ claims: 3, articles: [{ id: "morning" }, { id: "evening" }] }]);
  expect(repeated.map(({ articles }) => articles)).toEqual([3]);
});
