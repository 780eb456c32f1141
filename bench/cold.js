// What a whole process takes that reads one small article, beside one that loads wink-nlp with its model and ends.
import { execFileSync } from "node:child_process";

const STARTS = 11;
const PROCESSES = {
  wink: ["-e", 'require("wink-nlp")(require("wink-eng-lite-web-model"))'],
  article: ["bin/accordingto.js", "fixtures/articles/gulf-talks.txt"],
};

/** Medians in milliseconds. The processes take turns, so that all of them see the same machine. */
export function coldStarts() {
  const times = Object.fromEntries(Object.keys(PROCESSES).map((name) => [name, []]));
  for (let pass = 0; pass < STARTS; pass += 1) {
    for (const [name, args] of Object.entries(PROCESSES)) {
      const start = performance.now();
      execFileSync(process.execPath, args, { stdio: "ignore" });
      times[name].push(performance.now() - start);
    }
  }
  const median = (list) => list.sort((a, b) => a - b)[STARTS >> 1];
  return { wink: median(times.wink), article: median(times.article) };
}
