import { expect, test } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import { rowsOf } from "../sentences/fixture.js";

interface Row {
  readonly text: string;
  readonly paragraphs: readonly string[];
}

test.each(rowsOf<Row>("article/line-leads"))("%s", (_, { text, paragraphs }) => {
  const article = readArticle(text);
  expect(article.text).toBe(text);
  expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual(paragraphs);
});
