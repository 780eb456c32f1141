import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { repeatedClaims } from "../../src/digest/repeated-claims.js";
import type { PageData } from "../../src/page/page-data.js";
import { dataOfPage, pageHtml } from "../../src/page/page-html.js";
import { pageBuilder } from "../../src/page/page-of-reports.js";
import { type PageRepetitions, repetitionsOfPage } from "../../src/page/page-repetitions.js";

const LINKS = { number: 1, previous: null, next: null };

function pageOf(...texts: readonly string[]): PageData {
  const builder = pageBuilder();
  for (const text of texts) builder.add(analyze(text, { withText: true, offsetUnit: "codepoint" }));
  return builder.finish("A <title> & more", LINKS);
}

/** What is told of repetitions on each page of so many articles. */
function repetitionsOf(perPage: number, ...texts: readonly string[]) {
  const repeated = repeatedClaims();
  for (const text of texts) repeated.add(analyze(text));
  const all = repeated.finish();
  return Array.from({ length: Math.ceil(texts.length / perPage) }, (_, page) =>
    repetitionsOfPage(all, {
      first: page * perPage,
      articles: Math.min(perPage, texts.length - page * perPage),
      placeOf: (number) => ({ page: `p${Math.floor(number / perPage)}.html`, at: number % perPage }),
    }),
  );
}

const kivu = readFileSync("fixtures/articles/kivu-report.txt", "utf8");

describe("the data of a page", () => {
  test("has offsets that slice the text in JavaScript, whatever the report counts", () => {
    const text = "👩‍👩‍👧 “No 🔥 deal,” Kim Lee said.";
    const [article] = pageOf(text).articles;
    const [claim] = article!.claims;
    expect(text.slice(...(claim!.content as [number, number]))).toBe(analyze(text).claims[0]?.content.text);
    expect(text.slice(...(claim!.cue as [number, number]))).toBe("said");
  });

  test("has each speaker and entity once, over all articles", () => {
    const { speakers, entities } = pageOf(kivu, kivu);
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    expect(speakers.filter(({ name }) => name === "Alain Nkusi")).toHaveLength(1);
  });

  test("lays out the same network each time, inside its frame", () => {
    const { network } = pageOf(kivu);
    expect(network).toEqual(pageOf(kivu).network);
    expect(network.nodes.length).toBeGreaterThan(5);
    for (const { x, y } of network.nodes) {
      expect(x >= 0 && x <= network.width && y >= 0 && y <= network.height).toBe(true);
    }
    expect(pageOf("").network.nodes).toEqual([]);
  });

  test("has the same claim of several articles once, with places of articles and claims on the page", () => {
    const text = "The dam might collapse within days if the rain goes on, Lucia Ferrante said.";
    const texts = ["It rained.", text, text.replace("might", "will")];
    const { articles } = pageOf(...texts);
    const [{ repeated, elsewhere }] = repetitionsOf(3, ...texts) as [PageRepetitions];
    expect(elsewhere).toEqual([]);
    expect(repeated).toMatchObject([
      {
        speaker: "Lucia Ferrante",
        articles: 2,
        sightings: [
          { article: 1, changes: null },
          { article: 2, changes: { hedgesLost: ["might"], added: ["will"] } },
        ],
      },
    ]);
    for (const { article, claim } of repeated[0]!.sightings)
      expect(articles[article]!.claims.map(({ id }) => id)).toContain(claim);
  });

  test("has the same claim on other pages, with where it is there", () => {
    const text = "The dam might collapse within days if the rain goes on, Lucia Ferrante said.";
    const pages = repetitionsOf(2, "It rained.", text, text.replace("might", "will"), "It rained.");
    expect(pages.map(({ repeated }) => repeated[0]?.sightings.map(({ article }) => article))).toEqual([
      [1, 2],
      [2, 0],
    ]);
    expect(pages.map(({ elsewhere }) => elsewhere)).toMatchObject([
      [{ page: "p1.html", at: 0 }],
      [{ page: "p0.html", at: 1 }],
    ]);
  });

  test("has the words of claims where it has no text", () => {
    const builder = pageBuilder();
    builder.add(analyze(kivu));
    const [article] = builder.finish("", LINKS).articles;
    expect(article?.text).toBeNull();
    expect(article?.claims[0]?.words?.content).toBe("Rwanda commands rebels in eastern Congo");
  });
});

describe("the page", () => {
  const html = pageHtml(pageOf('</script><script>alert(1)</script><!-- Kim said: "<b>No</b> ]]>".'));

  test("lets nothing of an article out of its data", () => {
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<!--/g)).toBeNull();
    expect(html).toContain("<title>A &lt;title&gt; &amp; more</title>");
    expect(dataOfPage(html).articles[0]?.text).toContain("</script><script>alert(1)");
  });

  test("allows its own script and style alone", () => {
    const script = html.split("<script>")[1]!.split("</script>")[0]!;
    const style = html.split("<style>")[1]!.split("</style>")[0]!;
    const hash = (words: string) => `'sha256-${createHash("sha256").update(words).digest("base64")}'`;
    expect(html).toContain(
      `content="default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/ (src|href)=/);
  });
});
