// Opens pages made by `accordingto report` in headless Chromium and checks them: node integration/page.js CHROMIUM FOLDER
// FOLDER holds report.html and reports.ndjson (eight articles), travelling.html and split.html (the same on several pages),
// hostile.html, large.html and dateless.html.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [executablePath, folder, pictures] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const reports = readFileSync(`${folder}/reports.ndjson`, "utf8").trim().split("\n").map(JSON.parse);

/** Opens a page; whatever it says on its console, and any request but for itself, is a failure. */
async function open(name, settings = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width: settings.width ?? 1280, height: 900 });
  if (settings.dark) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  const url = pathToFileURL(`${folder}/${name}`).href;
  page.on("console", (message) => assert.fail(`${name}: console: ${message.text()}`));
  page.on("pageerror", (error) => assert.fail(`${name}: ${error.message}`));
  page.on("dialog", () => assert.fail(`${name}: a dialog`));
  page.on("request", (request) => {
    if (!request.isNavigationRequest()) assert.fail(`${name}: asks for ${request.url()}`);
  });
  await page.goto(url);
  return page;
}

const go = async (page, hash) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
};

async function axe(page, what) {
  // The policy of the page lets no script in; axe-core comes by the debugger.
  await page.evaluate(readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8"));
  const { violations } = await page.evaluate("axe.run()");
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}\n  ${nodes[0].failureSummary}`);
  assert.deepEqual(told, [], what);
}

const picture = async (page, name) => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
};

// Every mark's text is its claim's.
const page = await open("report.html");
for (const [at, report] of reports.entries()) {
  await go(page, `#/article/${at}`);
  for (const claim of report.claims) {
    for (const part of ["source", "cue", "content"]) {
      if (claim[part] === null) continue;
      const marked = await page.evaluate(
        (attribute, id) =>
          [...document.querySelectorAll(`[${attribute}~="${id}"]`)].map((mark) => mark.textContent).join(""),
        `data-${part}`,
        claim.id,
      );
      assert.equal(
        marked,
        claim[part].text.replaceAll(" … ", ""),
        `${report.article.path} ${claim.id} ${part}`,
      );
    }
  }
  assert.equal(await page.$$eval(".card", (cards) => cards.length), report.claims.length);
}

// Links between text and cards, and keys.
await go(page, "#/article/0/c2");
assert.equal(await page.$eval(".card.chosen", (card) => card.dataset.claim), "c2");
await page.keyboard.press("j");
await page.waitForSelector('.card.chosen[data-claim="c3"]');
await page.keyboard.press("n");
await page.waitForFunction(() => location.hash === "#/article/1");

// Filters.
const claims = reports.flatMap((report) => report.claims);
await go(page, "#/claims");
const shown = () => page.$eval("main [role=status]", (status) => Number.parseInt(status.textContent, 10));
assert.equal(await shown(), claims.length);
await page.select("#filter-act", "denies");
assert.equal(await shown(), claims.filter(({ act }) => act === "denies").length);
await page.select("#filter-act", "");
await page.$eval("#filter-confidence", (range) => {
  range.value = "0.9";
  range.dispatchEvent(new Event("input"));
});
assert.equal(await shown(), claims.filter(({ confidence }) => confidence >= 0.9).length);
await page.click("#filter-reset");
assert.equal(await shown(), claims.length);
const speaker = await page.$eval("#filter-speaker option:nth-child(2)", ({ value }) => value);
await page.select("#filter-speaker", speaker);
const bySpeaker = await shown();
assert.ok(bySpeaker > 0 && bySpeaker < claims.length);
await page.click("#filter-reset");
const group = await page.$$eval(
  "#filter-group option",
  (options) => options.find((o) => /Houthis/.test(o.textContent)).value,
);
await page.select("#filter-group", group);
const concerned = ({ source, target, about }) =>
  [source?.entity, target?.entity, ...about.map(({ entity }) => entity)].includes("proxy_group:houthis");
assert.equal(await shown(), claims.filter(concerned).length);
await page.click("#filter-reset");
await page.type("#filter-search", "Kinshasa of arming");
await page.waitForFunction(() => /^1 claim$/.test(document.querySelector("main [role=status]").textContent));
await page.click("#filter-reset");

// The same claim in several articles: links lead to the claims, changes are told, filters work.
const travelling = await open("travelling.html");
await go(travelling, "#/repeated");
const cards = await travelling.$$eval(".repeated .card", (all) =>
  all.map((card) =>
    [...card.querySelectorAll("tbody a")].map((link) => [
      link.getAttribute("href"),
      link.closest("tr").textContent,
    ]),
  ),
);
assert.ok(cards.length >= 10);
const told = cards.flat().map(([, words]) => words);
for (const words of [
  "speaker lost",
  "speaker named",
  "speaker changed",
  "hedge lost: might",
  "quotation marks lost",
  "now confirms",
])
  assert.ok(
    told.some((row) => row.includes(words)),
    words,
  );
for (const [href] of cards.flat().slice(0, 8)) {
  await go(travelling, href);
  assert.equal(await travelling.$eval(".card.chosen", (card) => card.dataset.claim), href.split("/").at(-1));
}
await go(travelling, "#/repeated");
await travelling.type("#filter-search", "looted the regional museum");
await travelling.waitForFunction(() => document.querySelectorAll(".repeated .card").length === 1);
await travelling.close();

// On split pages the same claims are told, with links to the other pages.
const split = await open("split.html");
await go(split, "#/repeated");
const away = await split.$$eval('.repeated tbody a[href*="split-"]', (links) =>
  links.map((link) => link.href),
);
assert.ok(away.length > 0, "claims that other pages have too");
await split.goto(away[0]);
const wanted = decodeURIComponent(away[0]).split("/").at(-1);
await split.waitForSelector(`.card.chosen[data-claim="${wanted}"]`);
await split.close();

// Accessible in every view, light and dark, wide and narrow.
async function look(file, settings, views) {
  const looked = await open(file, settings);
  for (const view of views) {
    await go(looked, `#/${view}`);
    const name = `${file.replace(".html", "")}-${view.replaceAll("/", "-")}-${settings.dark ? "dark" : (settings.width ?? "light")}`;
    await picture(looked, name);
    await axe(looked, name);
  }
  await looked.close();
}
const VIEWS = ["articles", "article/3/c2", "claims", "speakers", "network", "timeline"];
for (const [settings, views] of [
  [{}, VIEWS],
  [{ dark: true }, VIEWS],
  [{ width: 480 }, ["article/3/c2", "network"]],
]) {
  await look("report.html", settings, views);
  await look("travelling.html", settings, ["repeated"]);
  await look("split-2.html", settings, ["articles", "article/0", "repeated"]);
}

// An article that holds script, style and handlers stays words.
const hostile = await open("hostile.html");
await go(hostile, "#/article/0");
const inert = await hostile.evaluate(() => ({
  touched: "touched" in window,
  foreign: document.querySelectorAll("main img, main script, main style, main iframe, main b").length,
  words: document.querySelector(".text").textContent,
}));
assert.equal(inert.touched, false);
assert.equal(inert.foreign, 0);
assert.equal(inert.words, readFileSync(`${folder}/hostile.txt`, "utf8"));

// A thousand articles are to open in three seconds; how long they took is told below and decides nothing here.
const started = performance.now();
const large = await open("large.html");
await large.waitForSelector("main tbody tr:nth-child(1000)");
const seconds = (performance.now() - started) / 1000;
await large.$eval("nav a[rel=next]", (link) => link.click());
await large.waitForFunction(() => location.pathname.endsWith("large-2.html"));

// Reports without their texts: cards alone.
const dateless = await open("dateless.html");
await go(dateless, "#/article/0");
assert.ok((await dateless.$$(".card")).length > 0);
await go(dateless, "#/timeline");

await page.emulateMediaType("print");
await go(page, "#/article/5");
await picture(page, "print");
await browser.close();
console.log(
  `passed integration/page.sh: ${claims.length} claims marked, 1,000 articles opened in ${seconds.toFixed(1)} s`,
);
