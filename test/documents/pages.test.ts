import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.js";
import { readDocument } from "../../src/documents/read-document.js";

const PAGES: Record<string, { title: string; date: string }> = JSON.parse(
  readFileSync("fixtures/pages/pages.json", "utf8"),
);
/** What all of the pages tell, in one order or another, but for one of them the third. */
const BODY = [
  "The harbour authority in Port Selim said on Tuesday that the grain terminal would stay open through the winter, whatever happens at the front.",
  "“We never closed the quay, and those who say so have not been here since the spring,” Captain Adel Mansour told reporters.",
  "Officials in the capital declined to comment. A diplomat who follows the talks said a decision was near, but warned that nothing had been signed.",
];
const BESIDES =
  /caption|cookie|consent|partners|subscrib|log in|sign in|home|menu|about us|recent posts|related|share|tweet|reply|comments|reader\d|advertisement|privacy|copyright|previous|most read|skip to|search|[<>]|&\w+;/i;

describe.each(Object.entries(PAGES))("the page %s", (name, facts) => {
  const read = () => readDocument(readFileSync(`fixtures/pages/${name}.html`), { path: `${name}.html` });

  it("has its title and its day", async () => {
    expect(await read()).toMatchObject(facts);
  });

  it("gives the whole article and nothing beside it", async () => {
    const { text } = await read();
    for (const paragraph of BODY) expect(text).toContain(paragraph);
    expect(text).not.toMatch(BESIDES);
  });

  it("has the claims of the article", async () => {
    const cues = analyze(await read()).claims.map(({ cue }) => cue?.text ?? "");
    for (const cue of [/^said/, /^told/, /^declined/])
      expect(cues).toContainEqual(expect.stringMatching(cue));
  });
});
