// npm run bench: words a second of the whole pipeline, beside wink-nlp's own tokenise-and-tag of the same
// texts in the same run; then the share of each room; then a cold start. Figures depend on the machine, the
// ratios hardly do.
import { execFileSync } from "node:child_process";
import { analyze } from "../dist/index.js";
import { coldStarts } from "./cold.js";
import { corpus } from "./corpus.js";
import { profile } from "./profile.js";
import { winkAlone } from "./wink.js";

// Some passes to get warm included.
const PASSES = 6;
const { folder, texts, words } = corpus();
console.log(`${texts.length} articles, ${words} words of ${folder}`);

const wink = winkAlone();
const run = (read) => {
  const start = performance.now();
  for (const text of texts) read(text);
  return performance.now() - start;
};
const line = (name, ms) =>
  console.log(
    `${name.padEnd(22)} ${String(Math.round(words / ms) * 1000).padStart(8)} words/s  ${Math.round(ms)} ms`,
  );

// The least time of each, taken in turns, for the speed of a machine drifts.
const inTurns = (turns, measures) => {
  const least = measures.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < turns; turn++)
    for (const [at, measure] of measures.entries()) least[at] = Math.min(least[at], measure());
  return least;
};

const read = () => run((text) => analyze(text));
const [winkTime, ours] = inTurns(PASSES, [() => run(wink), read]);
line("wink-nlp alone", winkTime);
line("accordingto", ours);
console.log(`ratio to wink-nlp      ${(ours / winkTime).toFixed(2)}`);

console.log("\ntime by room and library (sampled):");
const places = await profile(read);
const total = places.reduce((sum, [, ms]) => sum + ms, 0);
for (const [place, ms] of places) {
  if (ms / total < 0.002) continue;
  console.log(
    `  ${place.padEnd(24)} ${String(Math.round(ms)).padStart(6)} ms ${((100 * ms) / total).toFixed(1).padStart(5)} %`,
  );
}

const cold = coldStarts();
console.log(
  `\ncold start             ${Math.round(cold.article)} ms for one article, ${Math.round(cold.wink)} ms for node loading wink-nlp`,
);
console.log(`ratio to wink-nlp      ${(cold.article / cold.wink).toFixed(2)}`);

// Whole processes, reading and printing included. Each thread compiles the hot code anew in its first thousand
// articles, on the other core: a second thread gains less on a folder than on an archive.
const TURNS = 2;
for (const rounds of [1, 12]) {
  const input = Array.from({ length: rounds }, (_, round) =>
    texts.map((text, at) => `${JSON.stringify({ id: `${round}-${at}`, text })}\n`).join(""),
  ).join("");
  const whole = (jobs) => {
    const start = performance.now();
    const options = ["--ndjson-in", "--quiet", "--jobs", jobs, "-o", "/dev/null", "-"];
    execFileSync(process.execPath, ["bin/accordingto.js", ...options], { input });
    return (performance.now() - start) / rounds;
  };
  const [one, two] = inTurns(TURNS, [() => whole("1"), () => whole("2")]);
  console.log(`\na process over ${texts.length * rounds} articles`);
  line("1 worker", one);
  line("2 workers", two);
  console.log(`gain by the second     ${(one / two).toFixed(2)}`);
}
