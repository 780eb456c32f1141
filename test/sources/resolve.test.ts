import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import type { Attribution } from "../../src/claims/attribution.js";
import { identifyEntities } from "../../src/entities/identify.js";
import { indexed } from "../../src/indexed.js";
import { loadLexicon } from "../../src/lexicon/load.js";
import { findMentions } from "../../src/mentions/find-mentions.js";
import { tokenIndexOf, tokenOn } from "../../src/sentences/locate.js";
import { readSentences } from "../../src/sentences/read-sentences.js";
import { resolveSources } from "../../src/sources/resolve.js";
import { rowsOf } from "../sentences/fixture.js";

interface Row {
  readonly text: string;
  /** The words of the source to be resolved, the last such in the text. */
  readonly source: string;
  /** What it says. */
  readonly content?: string;
  readonly entity: string | null;
  readonly resolution: string;
  /** Sources of claims before it. */
  readonly before?: readonly string[];
  /** All who speak, where they are several. */
  readonly entities?: readonly string[];
  /** Source of the claim in whose content the last one stands; it may come later in the text. */
  readonly inside?: string;
  /** The claim between them, in a quotation of the outer one: its source, whose content holds the last one. */
  readonly between?: string;
}

/** Resolves the sources of claims that the test itself lays out, so that no other room can fail it. */
function resolve({ text, source, content: said, before = [], inside, between }: Row) {
  const article = readArticle(text);
  const reading = readSentences(article);
  const lexicon = loadLexicon();
  const read = { article, reading, lexicon };
  const entities = identifyEntities(read, findMentions(read));
  const claimOf = (start: number, end: number): Attribution => ({
    source: [{ start, end }],
    cue: [{ start: end, end: end + 5 }],
    cueLemma: "say",
    cueToken: Math.min(reading.tokens.length - 1, tokenOn(tokenIndexOf(reading), reading.tokens, end + 1)),
    content: [],
    quotation: "indirect",
    kind: "statement",
    negated: false,
    parent: -1,
    rule: "test",
    confidence: 1,
    paragraph: 0,
  });
  const claims = before.map((words) => claimOf(text.indexOf(words), text.indexOf(words) + words.length));
  const outer = inside === undefined ? -1 : text.lastIndexOf(inside);
  const last = text.lastIndexOf(source);
  const own =
    said === undefined ? [] : [{ start: text.indexOf(said), end: text.indexOf(said) + said.length }];
  const parent = outer < 0 ? -1 : claims.length + 1;
  claims.push({ ...claimOf(last, last + source.length), content: own, parent });
  const middle = between === undefined ? -1 : text.lastIndexOf(between);
  if (middle >= 0) claims.push({ ...claimOf(middle, middle + between!.length), parent: claims.length + 1 });
  const content = middle < 0 ? [] : [{ start: 0, end: outer }];
  if (outer >= 0) claims.push({ ...claimOf(outer, outer + inside!.length), content });
  return resolveSources(read, indexed(claims), entities);
}

describe.each([
  "named",
  "pronouns",
  "descriptions",
  "documents",
  "bodies",
  "several",
  "quantities",
  "unknown-names",
])("%s", (rule) => {
  test.each(rowsOf<Row>(`sources/${rule}`))("%s", (_, row) => {
    const { claims } = resolve(row);
    const { speaker } = claims[row.before?.length ?? 0]!;
    expect(speaker).toMatchObject({
      entity: row.entity,
      resolution: row.resolution,
    });
    if (row.entities !== undefined) expect(speaker!.entities).toEqual(row.entities);
  });
});

test("a refusal names the candidates and why", () => {
  const { claims } = resolve({
    text: "Steffen Karl and John Miller met. He said so.",
    source: "He",
    entity: null,
    resolution: "unresolved",
  });
  const { because, refused } = claims[0]!.reasoning;
  expect(because).toMatch(/could be/);
  expect(refused.map(({ entity }) => entity).sort()).toEqual(["person:john-miller", "person:steffen-karl"]);
});

test("an unnamed source becomes an entity with its state, role and mentions", () => {
  const { entities } = resolve({
    text: "A senior U.S. official said so. The official added more.",
    source: "The official",
    before: ["A senior U.S. official"],
    entity: "",
    resolution: "",
  });
  expect(entities.find(({ type }) => type === "collective")).toMatchObject({
    id: "collective:senior-us-official",
    state: "USA",
    role: "senior official",
    mentions: [
      { start: 2, end: 22 },
      { start: 36, end: 44 },
    ],
  });
});

test("the role of an unnamed source does not begin with what joins two states", () => {
  const { entities } = resolve({
    text: "Israeli and Western intelligence officials said so.",
    source: "Israeli and Western intelligence officials",
    entity: "",
    resolution: "",
  });
  expect(entities.find(({ type }) => type === "collective")?.role).toBe("Western intelligence officials");
});
