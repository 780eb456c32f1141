import fc from "fast-check";
import { expect, test } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import { readSentences } from "../../src/sentences/read-sentences.js";
import type { Reading } from "../../src/sentences/reading.js";
import { rowsOf } from "./fixture.js";

const read = (text: string): Reading => readSentences(readArticle(text));

test.each(rowsOf<{ text: string; tokens: string }>("sentences/tokens"))("%s", (_, { text, tokens }) => {
  expect(
    read(text)
      .tokens.map((token) => token.text)
      .join(" "),
  ).toBe(tokens);
});

test.each(rowsOf<{ sentences: readonly string[]; text?: string }>("sentences/ends"))(
  "%s",
  (_, { sentences, text = sentences.join(" ") }) => {
    expect(read(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  },
);

test.each(rowsOf<{ text: string; pos: string; lemma: string }>("sentences/tags"))(
  "%s",
  (_, { text: marked, pos, lemma }) => {
    const start = marked.indexOf("[");
    const token = read(marked.replace(/[[\]]/g, "")).tokens.find((candidate) => candidate.start === start);
    expect(token && { pos: token.pos, lemma: token.lemma }).toEqual({ pos, lemma });
  },
);

test("tokens know the innermost quotation around them", () => {
  const { tokens } = read("She said: “He said ‘no’ twice.” Then\n\n“One\n\n“two” three");
  expect(tokens.map(({ text, quotation }) => `${text}${quotation}`).join(" ")).toBe(
    "She-1 said-1 :-1 “0 He0 said0 ‘1 no1 ’1 twice0 .0 ”0 Then-1 “2 One2 “2 two2 ”2 three-1",
  );
});

const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "said",
    "Erdoğan’s",
    "U.S.",
    "“",
    "”",
    '"',
    "''",
    "'",
    "‘",
    "’",
    ".",
    "?",
    "…",
    "—",
    "//",
    "\n",
    " ",
  ),
  fc.constantFrom(
    "\ufeff",
    "\u2028",
    "\u3000",
    "\ud800",
    "I'm",
    "don’t",
    "a.com",
    "x".repeat(90),
    "(",
    "<a b='c'>",
    "é",
    "я",
  ),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));

test("on any string tokens are slices in order that cover all but blanks, inside sentences that cover them", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { tokens, sentences, quotations, warnings } = read(text);
      let covered = 0;
      for (const [index, token] of tokens.entries()) {
        expect(token.index).toBe(index);
        expect(text.slice(covered, token.start).trim()).toBe("");
        expect(token.text).toBe(text.slice(token.start, token.end));
        expect(token.text).toMatch(/\S/);
        covered = token.end;
      }
      expect(text.slice(covered).trim()).toBe("");
      let first = 0;
      for (const sentence of sentences) {
        expect(sentence.first).toBe(first);
        expect(sentence.last).toBeGreaterThan(first);
        expect(tokens.slice(first, sentence.last).every((token) => token.sentence === sentence.index)).toBe(
          true,
        );
        expect([tokens[first]!.start, tokens[sentence.last - 1]!.end]).toEqual([
          sentence.start,
          sentence.end,
        ]);
        first = sentence.last;
      }
      expect(first).toBe(tokens.length);
      for (const { index, parent } of quotations) expect(parent).toBeLessThan(index);
      for (const { start, end } of warnings) expect(start).toBeLessThan(end);
    }),
    { numRuns: 300 },
  );
});

test("the spans of quotations lie one in another or apart", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const spans = read(text).quotations.flatMap((quotation) => quotation.spans);
      const crossing = spans.filter((a) =>
        spans.some((b) => a.start < b.start && b.start < a.end && a.end < b.end),
      );
      expect(crossing).toEqual([]);
    }),
  );
});

// What makes wink-nlp, or a careless reader of marks, take quadratic time and more; seconds here would be minutes.
test.each([
  ["letters", "x", 300_000, 1],
  ["opening brackets", "(", 60_000, 60_000],
  ["opening marks", "“", 60_000, 60_000],
  ["marks in turn", "“‘", 30_000, 60_000],
  ["straight marks", '"', 60_000, 60_000],
  ["stray marks", "”", 60_000, 60_000],
  ["full stops", ".", 60_000, 60_000],
  ["hyphens", "-", 60_000, 60_000],
  ["slashes", "a/", 30_000, 60_000],
  ["tags that never end", "<a ", 30_000, 60_000],
  ["a sentence of many words", "the plan ", 30_000, 60_000],
  ["paragraphs that go on", "“a\n", 10_000, 20_000],
] as const)("%s without end", (_, unit, times, tokens) => {
  expect(read(unit.repeat(times)).tokens).toHaveLength(tokens);
});

test("a web address of many labels", () => {
  const address = `http://${"a.".repeat(50)}com/x`;
  expect(read(`See ${address} now.`).tokens.map(({ text }) => text)).toEqual(["See", address, "now", "."]);
});
