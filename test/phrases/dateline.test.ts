import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import { afterDateline } from "../../src/phrases/dateline.js";
import { readSentences } from "../../src/sentences/read-sentences.js";

const rows = JSON.parse(readFileSync("fixtures/phrases/dateline.json", "utf8")) as {
  text: string;
  from: string;
}[];

it.each(rows)("$text says something from “$from” on", ({ text, from }) => {
  const { tokens, sentences } = readSentences(readArticle(text));
  expect(text.slice(tokens[afterDateline(tokens, sentences[0]!)]!.start)).toMatch(new RegExp(`^${from}`));
});
