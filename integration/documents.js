// Compares the claims of articles with those of documents made of them, format by format:
// node --import tsx integration/documents.js CHROMIUM FOLDER...   CHROMIUM may be empty. LIST=1 prints the claims that differ.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { analyze, readDocuments } from "../dist/index.js";
import * as made from "../test/documents/made-documents.ts";

/** More of the plain text's claims may not be lost, nor so many others gained. */
const MOST = 0.02;
const [chromium, ...folders] = process.argv.slice(2);

const all = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/^\ufeff/, ""))
    .map((text) => ({ text, paragraphs: paragraphsIn(text) }))
    .filter(({ paragraphs }) => paragraphs.length > 1),
);

function paragraphsIn(text) {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const json = (value) => Buffer.from(JSON.stringify(value));
const FORMATS = {
  "wrapped.txt": ({ paragraphs }) => Buffer.from(`${paragraphs.map(made.wrapped).join("\n\n")}\n`),
  "page.html": ({ paragraphs }) => Buffer.from(made.page(paragraphs)),
  "feed.xml": ({ paragraphs }) => Buffer.from(made.rss(paragraphs)),
  "dump.json": ({ text }) => json([{ id: 1, body: text }]),
  "html.json": ({ paragraphs }) =>
    json([{ body: paragraphs.map((one) => `<p>${made.escaped(one)}</p>`).join("") }]),
  "dump.ndjson": ({ text }) => json({ content: text }),
  "table.csv": ({ text }) => Buffer.from(`id,text\n1,"${text.replace(/"/g, '""')}"\n`),
  "mail.eml": ({ paragraphs }) => Buffer.from(made.mail(paragraphs)),
  "letter.docx": ({ paragraphs }) => made.docx(paragraphs),
  "crawl.warc.gz": ({ paragraphs }) => gzipSync(made.warc(paragraphs)),
  "note.md": ({ paragraphs }) => Buffer.from(made.markdown(paragraphs)),
};

const words = (span) => (span?.text ?? "").replace(/\s+/g, " ");
const seen = (claims) =>
  claims.map(({ source, cue, content }) => [source, cue, content].map(words).join(" | "));
for (const article of all) article.claims = seen(analyze(article.text).claims);

/** What stands in one list and not, or less often, in the other. */
function without(list, other) {
  const left = new Map();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

let failed = false;
async function compare(name, documentOf, articles = all) {
  const sum = { claims: 0, lost: 0, gained: 0 };
  for (const article of articles) {
    const found = [];
    for await (const document of readDocuments(await documentOf(article), { path: name })) {
      // A day that the document knows would date what the plain text leaves undated.
      found.push(...seen(analyze(document.text).claims));
    }
    const lost = without(article.claims, found);
    const gained = without(found, article.claims);
    sum.claims += article.claims.length;
    sum.lost += lost.length;
    sum.gained += gained.length;
    if (process.env.LIST) {
      for (const one of lost) console.log(`  - ${one}`);
      for (const one of gained) console.log(`  + ${one}`);
    }
  }
  const share = (count) => `${((100 * count) / sum.claims).toFixed(2)} %`.padStart(8);
  const tooMany = Math.max(sum.lost, sum.gained) > MOST * sum.claims;
  failed ||= tooMany;
  console.log(
    `${name.padEnd(14)} claims ${sum.claims}  lost ${share(sum.lost)}  gained ${share(sum.gained)}${tooMany ? "  TOO MANY" : ""}`,
  );
}

/** Pictures among the words are left out: a machine without a font for them prints boxes. */
const PICTURES = /\p{Extended_Pictographic}\uFE0F?\s*/gu;
function withoutPictures(article) {
  const text = article.text.replace(PICTURES, "");
  if (text === article.text) return article;
  return { text, paragraphs: paragraphsIn(text), claims: seen(analyze(text).claims) };
}

console.log(`${all.length} articles`);
for (const [name, documentOf] of Object.entries(FORMATS)) await compare(name, documentOf);
if (chromium) {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const tab = await browser.newPage();
  const printed = async (html) => {
    await tab.setContent(html);
    return new Uint8Array(
      await tab.pdf({ format: "A4", margin: { top: 60, bottom: 60, left: 60, right: 60 } }),
    );
  };
  const printable = all.map(withoutPictures);
  await compare("print.pdf", ({ paragraphs }) => printed(made.printed(paragraphs, 1)), printable);
  await compare("columns.pdf", ({ paragraphs }) => printed(made.printed(paragraphs, 2)), printable);
  await browser.close();
}
process.exitCode = failed ? 1 : 0;
