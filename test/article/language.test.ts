import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { foreignLanguageOf } from "../../src/article/language.js";
import { rowsOf } from "../sentences/fixture.js";

interface Row {
  readonly text: string;
  readonly language: string | null;
}

test.each(rowsOf<Row>("article/languages"))("%s", (_, { text, language }) => {
  expect(foreignLanguageOf(text)).toBe(language);
});

test("all fixture articles are English", () => {
  for (const name of readdirSync("fixtures/articles"))
    expect(foreignLanguageOf(readFileSync(`fixtures/articles/${name}`, "utf8"))).toBeNull();
});

describe("a text that is not English", () => {
  const text =
    "Der Minister Karl Weber sagte am Montag in Berlin, dass die Regierung nicht mit den Rebellen verhandeln werde. Das ist für ihn ausgeschlossen, said Angela Merkel.";

  it("is told, with its language, and not read", () => {
    const { article, claims, entities, warnings } = analyze(text);
    expect(article.language).toBe("de");
    expect(warnings).toContainEqual({ code: "not-english", start: 0, end: text.length });
    expect([...claims, ...entities]).toEqual([]);
  });

  it("is read all the same if asked, and still told", () => {
    const { entities, warnings } = analyze(text, { anyLanguage: true });
    expect(entities.map(({ name }) => name)).toContain("Angela Merkel");
    expect(warnings.map(({ code }) => code)).toContain("not-english");
  });
});
