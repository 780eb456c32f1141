import { expect, test } from "vitest";
import { readArticle } from "../../src/article/read.js";
import { readSentences } from "../../src/sentences/read.js";

test("what an article is read as does not depend on what was read before", () => {
  const article = readArticle("Zorblax’s aide met Qwertov’s wife. Qwertov said Zorblax's plan failed.");
  const first = readSentences(article);
  readSentences(readArticle("Zorblax Qwertov Zorblax's Qwertov's qwertov"));
  expect(readSentences(article)).toEqual(first);
});

test("each token is its slice, and together they cover all but blanks", () => {
  const text =
    "Title\n\n“I’m sure,” said Erdoğan—in 2016–17. “Stop!” he said.\ufeff\u3000Владимир\u2028see http://a.b/c.";
  const { tokens } = readSentences(readArticle(text));
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  expect(tokens.map(({ text }) => text).join("")).toBe(text.replace(/\s/g, ""));
});

test("no sentence ends between a closing mark and a word in lower case", () => {
  const { sentences } = readSentences(readArticle("“Stop!” he said. She left."));
  expect(sentences.map(({ start, end }) => [start, end])).toEqual([
    [0, 16],
    [17, 26],
  ]);
});
