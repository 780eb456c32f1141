/**
 * Counts how often claims of given log odds are right, on training articles that the weights have not seen, and writes
 * that as src/lexicon/data/confidence.json: each of the five folds is judged with weights learned from the others.
 * Needs a build (`npm run build`), and some minutes. To be run again when rules or weights have changed.
 * usage: node scripts/measure-confidence.mjs TRAIN_DIR [--dev DEV_DIR] [-o FILE]
 * With --dev it prints, as Markdown, confidence against precision on other articles.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { claimModel } from "../dist/claims/cues.js";
import { findAttributions, readUnits } from "../dist/claims/find-attributions.js";
import { confidenceOf, confidencesOf } from "../dist/scoring/calibration.js";
import { weightsOf } from "../dist/scoring/load-weights.js";
import { iou, overlaps, parse, readCorpus } from "./corpus.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dev: { type: "string" },
    out: { type: "string", short: "o", default: "src/lexicon/data/confidence.json" },
  },
});
/** So many claims make a step at the least, and so many a rule with steps of its own. */
const LEAST = 50;
const LEAST_OF_RULE = 100;
/** What is counted of a rule is drawn toward what is counted of all, as if by so many claims more. */
const DRAWN = 50;
const FOLDS = [0, 1, 2, 3, 4];

/** A claim is right when an annotator has its cue, in part at least, with a content of which it shares half. */
const isRight = (claim, annotations) =>
  annotations.some((gold) =>
    gold.some(
      (each) =>
        each.cue.some((cue) => claim.cue.some((own) => overlaps(cue, own))) &&
        iou(claim.content, each.content) >= 0.5,
    ),
  );

/** The top-level claims found in articles: rule, log odds, and whether they are right. */
function judge(articles, tables) {
  const judged = [];
  for (const { text, annotations } of articles) {
    const parsed = parse(text);
    const score = new Map(
      readUnits(parsed, tables).flatMap(({ selected }) =>
        selected.map((each) => [each.candidate.head, each.score]),
      ),
    );
    for (const claim of findAttributions(parsed, tables))
      if (claim.parent < 0)
        judged.push({
          rule: claim.rule,
          score: score.get(claim.cueToken),
          right: isRight(claim, annotations) ? 1 : 0,
        });
  }
  return judged;
}

const mean = (claims, of) => claims.reduce((sum, claim) => sum + of(claim), 0) / claims.length;
const precisionOf = (claims) => mean(claims, ({ right }) => right);

/** Laplace’s rule of succession: fifty claims that are all right make nothing certain. */
const successionOf = (claims) => (claims.length * precisionOf(claims) + 1) / (claims.length + 2);

/** Steps for all rules together ("*"), then for each rule with enough claims. */
function confidenceTable(judged) {
  const all = stepsOf("*", judged, successionOf);
  const together = confidencesOf(all);
  const drawn = (claims) => {
    const expected = confidenceOf(
      "*",
      mean(claims, ({ score }) => score),
      together,
    );
    return (claims.length * precisionOf(claims) + DRAWN * expected) / (claims.length + DRAWN);
  };
  const rules = [...groupByRule(judged)].filter(([, claims]) => claims.length >= LEAST_OF_RULE);
  rules.sort(([a], [b]) => (a < b ? -1 : 1));
  return [...all, ...rules.flatMap(([rule, claims]) => stepsOf(rule, claims, drawn))];
}

/** Isotonic regression by pooling adjacent violators: neighbours are joined until precision rises with the score. */
function stepsOf(rule, judged, precision) {
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  const pools = [];
  for (let first = 0; first < sorted.length; ) {
    // What would be left over at the top is no step of its own.
    const last = first + 2 * LEAST > sorted.length ? sorted.length : first + LEAST;
    pools.push(sorted.slice(first, last));
    while (pools.length > 1 && precision(pools.at(-2)) >= precision(pools.at(-1))) {
      const top = pools.pop();
      pools.push([...pools.pop(), ...top]);
    }
    first = last;
  }
  return pools.map((pool) => ({
    rule,
    score: rounded(mean(pool, ({ score }) => score)),
    precision: rounded(precision(pool)),
    claims: pool.length,
  }));
}

const rounded = (number) => Math.round(number * 1000) / 1000;
const percent = (share) => `${(100 * share).toFixed(1)} %`;

function printBins(judged) {
  console.log("| confidence | claims | mean confidence | right |\n| --- | ---: | ---: | ---: |");
  for (let bin = 0; bin < 10; bin++) {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    if (inside.length > 0) printRow(`0.${bin} to ${bin === 9 ? "1.0" : `0.${bin + 1}`}`, inside);
  }
}

function printRules(judged) {
  console.log("\n| rule | claims | mean confidence | right |\n| --- | ---: | ---: | ---: |");
  const rules = [...groupByRule(judged)].sort(([, a], [, b]) => b.length - a.length);
  for (const [rule, claims] of rules.slice(0, 10)) printRow(`\`${rule}\``, claims);
}

function printRow(name, claims) {
  const confidence = mean(claims, (claim) => claim.confidence);
  console.log(`| ${name} | ${claims.length} | ${percent(confidence)} | ${percent(precisionOf(claims))} |`);
}

function groupByRule(judged) {
  const rules = new Map();
  for (const claim of judged) rules.set(claim.rule, [...(rules.get(claim.rule) ?? []), claim]);
  return rules;
}

/** The tables with weights learned from all folds but one. */
function tablesWithout(fold, folder) {
  const out = join(folder, `${fold}.json`);
  const others = FOLDS.filter((each) => each !== fold).join(",");
  const learn = fileURLToPath(new URL("learn-figures.mjs", import.meta.url));
  execFileSync(process.execPath, [learn, positionals[0], "--folds", others, "-o", out], { stdio: "ignore" });
  return { ...claimModel(), weights: weightsOf(JSON.parse(readFileSync(out, "utf8"))) };
}

const folder = mkdtempSync(join(tmpdir(), "figures-"));
const articles = readCorpus(positionals[0]);
const unseen = FOLDS.flatMap((fold) =>
  judge(
    articles.filter((article) => article.fold === fold),
    tablesWithout(fold, folder),
  ),
);
rmSync(folder, { recursive: true });
const rows = confidenceTable(unseen);
writeFileSync(values.out, `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
console.error(`${unseen.length} claims, ${percent(precisionOf(unseen))} right, ${rows.length} steps`);
if (values.dev) {
  const confidences = confidencesOf(rows);
  const judged = judge(readCorpus(values.dev), claimModel()).map((claim) => ({
    ...claim,
    confidence: confidenceOf(claim.rule, claim.score, confidences),
  }));
  printBins(judged);
  printRules(judged);
}
