import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import { parsePhrases } from "../../src/phrases/parse-phrases.js";
import type { Phrases, VerbForm, VerbGroup } from "../../src/phrases/phrases.js";
import { readSentences } from "../../src/sentences/read-sentences.js";
import type { Token } from "../../src/sentences/reading.js";

interface MarkedRow {
  readonly shows: string;
  /** With the phrase in square brackets. */
  readonly text: string;
  /** Why the row is known to fail. */
  readonly fails?: string;
}

interface VerbRow extends MarkedRow {
  readonly lemma?: string;
  /** null where the marked words are in no verb group. */
  readonly form: VerbForm | null;
  readonly is?: readonly string[];
}

interface NounRow extends MarkedRow {
  /** null where the marked words are not one noun phrase. */
  readonly head: string | null;
  readonly possessive?: boolean;
}

const rowsOf = <Row>(file: string): readonly Row[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/phrases/${file}.json`, import.meta.url), "utf8"));

const FLAGS = ["modal", "negated", "passive", "past", "perfect", "progressive"] as const;

/** Reads the text without its brackets; gives the token numbers of what stood between them. */
function parseMarked(marked: string): {
  tokens: readonly Token[];
  phrases: Phrases;
  first: number;
  last: number;
} {
  const reading = readSentences(readArticle(marked.replace(/[[\]]/g, "")));
  const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
  const inside = reading.tokens.filter((token) => token.start >= start && token.end <= end);
  return {
    tokens: reading.tokens,
    phrases: parsePhrases(reading),
    first: inside[0]!.index,
    last: inside.at(-1)!.index + 1,
  };
}

function runRows<Row extends MarkedRow>(file: string, check: (row: Row) => void): void {
  describe(file, () => {
    for (const row of rowsOf<Row>(file)) {
      const { shows, fails } = row;
      (fails === undefined ? test : test.fails)(fails === undefined ? shows : `${shows} (${fails})`, () =>
        check(row),
      );
    }
  });
}

const describeGroup = (group: VerbGroup) => ({
  lemma: group.lemma,
  form: group.form,
  is: FLAGS.filter((flag) => group[flag]),
});

runRows<VerbRow>("verb-groups", ({ text, lemma, form, is }) => {
  const { phrases, first, last } = parseMarked(text);
  if (form === null) {
    expect(phrases.verbGroupAt.slice(first, last)).toEqual(new Int32Array(last - first).fill(-1));
    return;
  }
  const group = phrases.verbGroups.find((each) => each.first === first && each.last === last);
  expect(group && describeGroup(group)).toEqual({ lemma, form, is });
});

runRows<NounRow>("noun-phrases", ({ text, head, possessive }) => {
  const { tokens, phrases, first, last } = parseMarked(text);
  const phrase = phrases.nounPhrases.find((each) => each.first === first && each.last === last);
  if (head === null) expect(phrase).toBeUndefined();
  else expect(phrase && [tokens[phrase.head]!.text, phrase.possessive >= 0]).toEqual([head, possessive]);
});

describe("units", () => {
  test.each(rowsOf<{ shows: string; units: readonly string[] }>("units"))("$shows", ({ units }) => {
    const text = units.join(" ");
    const reading = readSentences(readArticle(text));
    const found = parsePhrases(reading).units.map(([first, last]) =>
      text.slice(reading.tokens[first]!.start, reading.tokens[last - 1]!.end),
    );
    expect(found).toEqual(units);
  });
});

test("phrases lie in order and apart, and the maps say where", () => {
  const reading = readSentences(
    readArticle(
      rowsOf<MarkedRow>("noun-phrases")
        .map(({ text }) => text)
        .join(" "),
    ),
  );
  const { nounPhrases, verbGroups, nounPhraseAt, verbGroupAt } = parsePhrases(reading);
  for (const [phrases, at] of [
    [nounPhrases, nounPhraseAt],
    [verbGroups, verbGroupAt],
  ] as const) {
    let last = 0;
    for (const phrase of phrases) {
      expect(phrase.first).toBeGreaterThanOrEqual(last);
      expect(phrase.head).toBeGreaterThanOrEqual(phrase.first);
      expect(phrase.head).toBeLessThan(phrase.last);
      for (let i = phrase.first; i < phrase.last; i++) expect(at[i]).toBe(phrase.index);
      last = phrase.last;
    }
  }
  reading.tokens.forEach((_, i) => {
    expect(nounPhraseAt[i]! >= 0 && verbGroupAt[i]! >= 0).toBe(false);
  });
});
