/** `npm run compare -- OLD.ndjson NEW.ndjson`: what claims a change gained, lost and changed. */
import { readFileSync } from "node:fs";
import { compareOutputs, type PrintedArticle } from "./compare-outputs.js";
import { describeClaims, summarize } from "./describe-comparison.js";

const [old, now] = process.argv.slice(2);
if (old === undefined || now === undefined) {
  console.error("usage: npm run compare -- OLD.ndjson NEW.ndjson");
  process.exitCode = 2;
} else {
  const comparison = compareOutputs(articlesOf(old), articlesOf(now));
  const claims = describeClaims(comparison);
  if (claims) console.log(`${claims}\n`);
  console.log(summarize(comparison));
}

/** The articles of an output; lines that tell of a failure have no claims and are passed over. */
function articlesOf(path: string): PrintedArticle[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.map((line) => JSON.parse(line)).filter((each) => Array.isArray(each.claims));
}
