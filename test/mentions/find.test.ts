import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import { loadLexicon } from "../../src/lexicon/load.js";
import { findMentions } from "../../src/mentions/find-mentions.js";
import { readSentences } from "../../src/sentences/read-sentences.js";
import { rowsOf } from "../sentences/fixture.js";
import { unmark } from "./marked.js";

function mentionsIn(text: string): string[] {
  const article = readArticle(text);
  return findMentions({ article, reading: readSentences(article), lexicon: loadLexicon() }).map(
    ({ type, start, end }) => `${type} ${text.slice(start, end)} at ${start}`,
  );
}

describe.each(["states", "people", "organizations", "groups", "locations", "second-opinion"])(
  "%s",
  (rule) => {
    test.each(rowsOf<{ text: string }>(`mentions/${rule}`))("%s", (_, { text: marked }) => {
      const { text, mentions } = unmark(marked);
      expect(mentionsIn(text)).toEqual(mentions);
    });
  },
);

test("any string gives mentions inside it, in text order", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom("Al", "-", "Iran", " ", ".", "’s", "(", "UN", "é", "\n", '"', "of", "Bank"),
      }),
      (text) => {
        const article = readArticle(text);
        let before = 0;
        for (const { start, end } of findMentions({
          article,
          reading: readSentences(article),
          lexicon: loadLexicon(),
        })) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      },
    ),
    { numRuns: 150 },
  );
});
