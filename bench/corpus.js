// The texts that the benchmarks read: PolNeAR's training articles when ../shared is there, else our fixtures.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const POLNEAR = "../shared/polnear/train/text";
const FIXTURES = "fixtures/articles";

/** The folder, its texts in order of name, and the number of words in them. */
export function corpus() {
  const folder = existsSync(POLNEAR) ? POLNEAR : FIXTURES;
  const texts = readdirSync(folder)
    .filter((file) => /\.(txt|md)$/.test(file))
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  const words = texts.reduce(
    (sum, text) => sum + text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length,
    0,
  );
  return { folder, texts, words };
}
