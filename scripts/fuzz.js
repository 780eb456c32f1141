// npm run fuzz -- --minutes N --seed S: mutates articles without end and checks what must hold for any text; every fourth
// input is a document of one of the formats, its bytes spoilt. The same seed gives the same inputs in the same order. Prints counts, and each violation with the number to repeat it by
// (--only NUMBER); exits with 1 if there was one.
import { parseArgs } from "node:util";
import { corpus } from "../bench/corpus.js";
import { analyze, InputError, readDocuments } from "../dist/index.js";
import { BYTE_MUTATIONS } from "./fuzz/byte-mutations.ts";
import { checkDocument } from "./fuzz/document-check.ts";
import { MUTATIONS } from "./fuzz/mutations.js";
import { randomFrom } from "./fuzz/random.ts";
import { timeKeeper } from "./fuzz/time.js";
import { violationsOf } from "./fuzz/violations.js";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const seed = Number(values.seed);
const names = Object.keys(MUTATIONS);
const { folder, texts } = corpus();
const timed = timeKeeper(texts, analyze);

/** The input of this number: an article, mutated one to three times. */
function inputOf(number) {
  const random = randomFrom(seed * 1_000_003 + number);
  let text = random.pick(texts);
  const applied = [];
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const name = random.pick(names);
    applied.push(name);
    text = MUTATIONS[name](text, random, texts);
  }
  return { text, applied };
}

/** Every so-th input is a document. */
const DOCUMENTS = 4;
const counts = new Map([...names, ...Object.keys(BYTE_MUTATIONS)].map((name) => [name, 0]));
const found = new Map();
let inputs = 0;
let characters = 0;

const checked = { analyze, readDocuments, InputError, violationsOf };

async function check(number) {
  const isDocument = number % DOCUMENTS === DOCUMENTS - 1;
  const { applied, size, violations } = isDocument
    ? await checkDocument(randomFrom(seed * 1_000_003 + number), texts, checked)
    : checkText(number);
  inputs += 1;
  characters += size;
  for (const name of applied) if (counts.has(name)) counts.set(name, counts.get(name) + 1);
  for (const violation of violations) {
    const kind = violation.split(":")[0];
    found.set(kind, (found.get(kind) ?? 0) + 1);
    if (found.get(kind) <= 3 || values.only) console.log(`${number} (${applied.join(", ")}): ${violation}`);
  }
}

function checkText(number) {
  const { text, applied } = inputOf(number);
  let violations;
  try {
    const { report, isTooSlow } = timed(text, { authorClaims: true });
    violations = violationsOf(text, report);
    if (isTooSlow) violations.push("takes more time than in proportion");
  } catch (error) {
    violations = [`throws: ${error.message}`];
  }
  return { applied, size: text.length, violations };
}

if (values.only) await check(Number(values.only));
else {
  const end = performance.now() + Number(values.minutes) * 60_000;
  for (let number = 0; performance.now() < end; number += 1) await check(number);
}
console.log(
  `${inputs} inputs, ${(characters / 1e6).toFixed(1)} million characters, from ${folder}, seed ${seed}`,
);
for (const [name, count] of counts) if (count > 0) console.log(`  ${name.padEnd(20)} ${count}`);
console.log(found.size === 0 ? "no violation" : "violations:");
for (const [kind, count] of found) console.log(`  ${kind.padEnd(50)} ${count}`);
process.exitCode = found.size === 0 ? 0 : 1;
