// Checks every file of src/lexicon/data with the built code: `npm run check:lexicon`.
import { readFileSync } from "node:fs";
import { checkEntries, checkNameList, checkNames, describeFault } from "../dist/lexicon/check-lexicon.js";
import { checkConfidence, checkWeights } from "../dist/lexicon/check-weights.js";
import { entrySchemas } from "../dist/lexicon/entry-schema.js";
import { loadLexicon } from "../dist/lexicon/load.js";
import { QUESTIONS } from "../dist/scoring/load-weights.js";

const read = (file) => readFileSync(new URL(`../src/lexicon/data/${file}`, import.meta.url), "utf8");

const faults = [
  ...Object.keys(entrySchemas).flatMap((kind) => checkEntries(`${kind}.json`, kind, read(`${kind}.json`))),
  ...["given-names.json", "family-names.json"].flatMap((file) => checkNameList(file, read(file))),
  ...checkWeights("weights.json", read("weights.json"), QUESTIONS),
  ...checkConfidence("confidence.json", read("confidence.json")),
];
// Names are compared only once every entry has the right shape.
if (faults.length === 0) faults.push(...checkNames(loadLexicon()));

for (const fault of faults) console.error(describeFault(fault));
if (faults.length > 0) process.exitCode = 1;
else
  for (const [kind, entries] of Object.entries(loadLexicon()))
    console.log(`${kind}: ${entries.length ?? entries.size}`);
