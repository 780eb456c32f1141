import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { readArticle } from "../../src/article/read-article.js";
import { rowsOf } from "../sentences/fixture.js";

interface Row {
  readonly text: string;
  readonly paragraphs: readonly string[];
}

test.each(rowsOf<Row>("article/wrapped"))("%s", (_, { text, paragraphs }) => {
  const article = readArticle(text);
  expect(article.text).toHaveLength(text.length);
  expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual(paragraphs);
});

/** Wraps each line at a column, as mailers do. */
const wrapped = (text: string, column: number) =>
  text.replace(new RegExp(`(.{1,${column}})(?: |$)`, "gm"), "$1\n").replace(/\n$/, "");

test.each(["gulf-talks", "sahel-convoy", "kivu-report"])("%s wrapped at 72 says the same", (name) => {
  const plain = readFileSync(`fixtures/articles/${name}.txt`, "utf8").trimEnd();
  const seen = (text: string) =>
    analyze(text).claims.map(({ source, cue, content }) =>
      [source?.text, source?.entity, cue?.text, content.text].map((each) => each?.replace(/\s+/g, " ")),
    );
  expect(seen(wrapped(plain, 72))).toEqual(seen(plain));
});

test("as many lines as there may be are read", () => {
  expect(readArticle("a\n".repeat(300_000)).paragraphs).toHaveLength(300_000);
});

test("a span may hold a line end, and its text is still the slice", () => {
  const text = "The health ministry said on Tuesday that nobody in the camps along the\nriver had died.\n";
  const [claim] = analyze(text).claims;
  const [span] = claim!.content.spans;
  expect(claim!.content.text).toBe("that nobody in the camps along the\nriver had died");
  expect(text.slice(span!.start, span!.end)).toBe(claim!.content.text);
});
