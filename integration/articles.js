// Writes NDJSON articles made of the fixtures for the integration scripts: articles.js COPIES PREFIX
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../fixtures/articles/", import.meta.url);
const [copies, prefix] = process.argv.slice(2);
const texts = readdirSync(folder)
  .sort()
  .map((file) => readFileSync(new URL(file, folder), "utf8"));
for (let copy = 0; copy < Number(copies); copy += 1) {
  for (const [at, text] of texts.entries()) {
    process.stdout.write(`${JSON.stringify({ id: `${prefix}-${copy}-${at}`, text, copy })}\n`);
  }
}
