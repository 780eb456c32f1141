import { expect, test } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import { findQuotations } from "../../src/sentences/quotations.js";
import { textOf } from "../../src/span.js";
import { rowsOf } from "./fixture.js";

interface Row {
  readonly text: string;
  /** Pieces joined by " … ", as the output does. */
  readonly quotations: readonly string[];
  readonly parents?: readonly number[];
  /** Code and place. */
  readonly warnings?: readonly string[];
}

test.each(rowsOf<Row>("sentences/quotations"))("%s", (_, { text, quotations, parents, warnings = [] }) => {
  const found = findQuotations(readArticle(text));
  expect(found.quotations.map(({ spans }) => textOf(text, spans))).toEqual(quotations);
  if (parents) expect(found.quotations.map(({ parent }) => parent)).toEqual(parents);
  expect(found.warnings.map(({ code, start }) => `${code} ${start}`)).toEqual(warnings);
});

test("a quotation without a closing mark says so", () => {
  const { quotations } = findQuotations(readArticle("“One, he said.\n\n“Two,” she said. “Three."));
  expect(quotations.map(({ unclosed }) => unclosed)).toEqual([false, true]);
});
