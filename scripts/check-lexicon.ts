/**
 * Checks every file of src/lexicon/data and prints what is wrong with file, entry and remedy; needs no build.
 * usage: npm run check:lexicon [-- --fix]
 * With --fix, entries are sorted and written one a line first.
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  canonical,
  checkEntries,
  checkNameList,
  checkNames,
  describeFault,
  type LexiconFile,
} from "../src/lexicon/check-lexicon.js";
import { checkConfidence, checkNameWeights, checkWeights } from "../src/lexicon/check-weights.js";
import { checkWordClasses } from "../src/lexicon/check-word-classes.js";
import { checkWordLists } from "../src/lexicon/check-word-lists.js";
import { entrySchemas } from "../src/lexicon/entry-schema.js";
import { loadLexicon } from "../src/lexicon/load.js";
import { TAG_QUESTION } from "../src/scoring/load-weights.js";
import { QUESTIONS } from "../src/scoring/model.js";

const pathOf = (file: string) => new URL(`../src/lexicon/data/${file}`, import.meta.url);
const read = (file: string) => readFileSync(pathOf(file), "utf8");
const WORD_LISTS = ["name-words.json", "source-words.json"];
const kinds = Object.keys(entrySchemas) as LexiconFile[];

if (process.argv.includes("--fix")) for (const kind of kinds) fix(`${kind}.json`);

const faults = [
  ...kinds.flatMap((kind) => checkEntries(`${kind}.json`, kind, read(`${kind}.json`))),
  ...["given-names.json", "family-names.json"].flatMap((file) => checkNameList(file, read(file))),
  ...WORD_LISTS.flatMap((file) => checkWordLists(file, read(file))),
  ...checkWeights("weights.json", read("weights.json"), QUESTIONS),
  ...checkWeights("tag-weights.json", read("tag-weights.json"), [TAG_QUESTION]),
  ...checkNameWeights("name-weights.json", read("name-weights.json")),
  ...checkConfidence("confidence.json", read("confidence.json")),
];
// Entries are compared with each other only once every entry has the right shape.
if (faults.length === 0)
  faults.push(...checkNames(loadLexicon()), ...checkWordClasses(JSON.parse(read("word-classes.json"))));

for (const fault of faults) console.error(describeFault(fault));
if (faults.length > 0) process.exitCode = 1;
else console.log(`${kinds.length + 6 + WORD_LISTS.length} files are in order`);

/** Sorts the entries by id, by code points, and writes one a line; a file that is not JSON is left to the check. */
function fix(file: string): void {
  const json = read(file);
  let rows: unknown;
  try {
    rows = JSON.parse(json);
  } catch {
    return;
  }
  if (!Array.isArray(rows)) return;
  const sorted = canonical([...rows].sort((a, b) => (a?.id < b?.id ? -1 : a?.id > b?.id ? 1 : 0)));
  if (sorted === json) return;
  writeFileSync(pathOf(file), sorted);
  console.log(`${file}: sorted`);
}
