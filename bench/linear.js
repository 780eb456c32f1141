// npm run bench:shapes -- [SMALL LARGE [SHAPE …]]: time of the processor that texts of odd shapes take for each character, against
// ordinary articles, at two sizes in characters, and the exponent by which it grows from one to the other.
import { analyze } from "../dist/index.js";
import { corpus } from "./corpus.js";
import { SHAPES } from "./shapes.js";

const [small = 50_000, large = 400_000] = process.argv.slice(2, 4).map(Number);
const only = process.argv.slice(4);

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** In milliseconds, the least of several turns: other processes slow some of them down. */
function timeOf(texts, turns) {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn++) {
    const start = processorTime();
    for (const text of texts) analyze(text);
    least = Math.min(least, processorTime() - start);
  }
  return least;
}

const ordinary = [];
let characters = 0;
for (const text of corpus().texts) {
  if (characters < 2 * small) ordinary.push(text);
  characters += characters < 2 * small ? text.length : 0;
}
timeOf(ordinary, 2);
const usual = timeOf(ordinary, 4) / characters;
console.log(`ordinary articles: ${(usual * 1000).toFixed(1)} ms for 1,000 characters`);
console.log(`${"".padEnd(28)} times that at ${small} and at ${large} characters, exponent`);
for (const [name, make] of Object.entries(SHAPES)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const [short, long] = [make(small), make(large)];
  const [few, many] = [timeOf([short], 2), timeOf([long], 1)];
  const ratio = (text, time) => (time / text.length / usual).toFixed(2).padStart(6);
  const exponent = Math.log(many / few) / Math.log(long.length / short.length);
  console.log(`${name.padEnd(28)} ${ratio(short, few)} ${ratio(long, many)} ${exponent.toFixed(2)}`);
}
