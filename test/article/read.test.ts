import fc from "fast-check";
import { expect, test } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import { rowsOf } from "../sentences/fixture.js";

interface Row {
  readonly text: string;
  readonly headline: string | null;
  readonly paragraphs: number;
}

test.each(rowsOf<Row>("article/headlines"))("%s", (_, { text, headline, paragraphs }) => {
  const article = readArticle(text);
  expect(article.headline && text.slice(article.headline.start, article.headline.end)).toBe(headline);
  expect(article.paragraphs).toHaveLength(paragraphs);
});

test("paragraphs are the lines with text, in order and without blanks at their edges", () => {
  const alphabet = fc.constantFrom(
    "a",
    "B.",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\ud83d",
    "“",
  );
  fc.assert(
    fc.property(
      fc.array(alphabet).map((parts) => parts.join("")),
      (text) => {
        const found = readArticle(text).paragraphs.map(({ start, end }) => text.slice(start, end));
        const lines = text.split(/[\n\r\u2028\u2029]/).map((line) => line.trim());
        expect(found).toEqual(lines.filter((line) => line !== ""));
      },
    ),
  );
});
