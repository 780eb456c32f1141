/**
 * Writes the stub of a rule for claims and its rows: `npm run new:rule NAME`. What is left to do it prints.
 */
import { existsSync, writeFileSync } from "node:fs";

const name = process.argv[2] ?? "";
const source = `src/claims/candidates/on-units/${name}.ts`;
const rows = `fixtures/claims/${name}.json`;

if (!/^[a-z]+(?:-[a-z]+)*$/.test(name))
  fail("a rule needs a name in small letters and hyphens, like in-view");
for (const file of [source, rows])
  if (existsSync(file)) fail(`${file} is there already; choose another name`);

const find = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
writeFileSync(
  source,
  `import { bareCandidate, type Candidate, candidateWith, type Find } from "../readings/candidate.js";

// One sentence: what this rule proposes, with a bracketed example.

/** *[X] {cue} <content>*: say what is seen. */
export const ${find}: Find<"unit"> = (context, _, rule) => {
  const out: Candidate[] = [];
  for (let i = context.first; i < context.last; i++) {
    if (context.tokens[i]!.lower !== "the word that the rule looks for") continue;
    const cue = { head: i, first: i, last: i + 1 };
    out.push(candidateWith(bareCandidate(context, rule, "noun", context.tokens[i]!.lemma, cue), { right: i + 1 }));
  }
  return out;
};
`,
);
writeFileSync(
  rows,
  `[
  {"shows":"what the first row shows","text":"A sentence with a claim.","claims":[{"source":"who","cue":"said","content":["what"],"rule":"${name}"}]},
  {"shows":"a near-miss","text":"A sentence without one.","claims":[]}
]
`,
);
console.log(`${source} and ${rows} are written. Now:
1. write the function, and the rows: four that it finds and two that it must not at the least; a rule that starts from a
   verb or a noun goes into on-verbs or on-nouns;
2. add { name: "${name}", on: "unit", example: "…", prior: 2, find: ${find} } to RULES in src/claims/candidates/rules.ts;
3. npx vitest run test/claims`);

function fail(message: string): never {
  console.error(`new:rule: ${message}`);
  process.exit(2);
}
