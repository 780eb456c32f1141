import { expect, test } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import { identifyEntities } from "../../src/entities/identify.js";
import { loadLexicon } from "../../src/lexicon/load.js";
import { findMentions } from "../../src/mentions/find-mentions.js";
import { readSentences } from "../../src/sentences/read-sentences.js";
import { rowsOf } from "../sentences/fixture.js";

function entitiesIn(text: string, date?: string) {
  const article = readArticle(text);
  const reading = readSentences(article);
  const lexicon = loadLexicon();
  const read = { article, reading, lexicon };
  return identifyEntities(read, findMentions(read), date === undefined ? {} : { date });
}

/** Id of the entity of which a mention reads so. */
function idOf(text: string, words: string): string | undefined {
  return entitiesIn(text).find(({ mentions }) =>
    mentions.some(({ start, end }) => text.slice(start, end) === words),
  )?.id;
}

interface Identity {
  readonly text: string;
  readonly same?: readonly (readonly string[])[];
  readonly apart?: readonly (readonly string[])[];
}

test.each(rowsOf<Identity>("entities/identity"))("%s", (_, { text, same = [], apart = [] }) => {
  for (const names of same) {
    const ids = names.map((name) => idOf(text, name));
    expect(ids).toEqual(names.map(() => ids[0] ?? "found"));
  }
  for (const names of apart) expect(new Set(names.map((name) => idOf(text, name))).size).toBe(names.length);
});

interface Affiliated {
  readonly text: string;
  readonly name: string;
  readonly role: string | null;
  readonly state: string | null;
}

test.each(rowsOf<Affiliated>("entities/affiliation"))("%s", (_, { text, name, role, state }) => {
  const entity = entitiesIn(text).find((one) => one.name === name);
  expect(entity).toMatchObject({ role, state });
});

test("ids are the same in every article for what the lexicon knows, and made of the name for what it does not", () => {
  expect(entitiesIn("Hezbollah and Wojtek Kowalczyk met in Iran.").map(({ id }) => id)).toEqual([
    "proxy_group:hezbollah",
    "person:wojtek-kowalczyk",
    "state:IRN",
  ]);
});

test("the sponsors of a group are those of the article's year", () => {
  const sponsors = (date?: string) =>
    entitiesIn("M23 advanced.", date)[0]!.sponsors.map(({ state }) => state);
  expect(sponsors()).toEqual(["RWA"]);
  expect(sponsors("2013-01-01")).toEqual(["RWA", "UGA"]);
});

test("codes for event data are composed of state and role", () => {
  const codes = entitiesIn("Greek prime minister Kostas Marinakis met the Turkish army near Hamas men.").map(
    ({ id, cameo }) => [id, cameo],
  );
  expect(Object.fromEntries(codes)).toMatchObject({
    "person:kostas-marinakis": "GRCGOV",
    "state:GRC": "GRC",
  });
});

test.each([
  [
    "Parliament voted in Canberra on Monday. Australia was calm.",
    "Parliament",
    "organization:australian-parliament",
  ],
  [
    "British ministers told Parliament in London. Britain was calm.",
    "Parliament",
    "organization:uk-parliament",
  ],
  ["The Army agreed. Britain was calm, and London too.", "Army", "organization:british-army"],
  ["Congress passed the bill, and the House sent it to the Senate.", "House", "organization:us-house"],
  ["Parliament met. Ships from Italy and from Spain came.", "Parliament", "organization:parliament"],
])("%s: %s is %s", (text, words, id) => {
  expect(idOf(text, words)).toBe(id);
});
