// Writes dist/weights.bin, dist/tag-weights.bin and dist/name-weights.bin: the weights of src/lexicon/data, laid out so that they need no parsing.
import { readFileSync, writeFileSync } from "node:fs";
import { tagWeightsOf, weightTablesOf } from "../dist/scoring/load-weights.js";
import { kindTablesOf } from "../dist/scoring/name-weights.js";
import { bytesOf } from "../dist/scoring/weight-table.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../src/lexicon/data/${name}`, import.meta.url), "utf8"));
const write = (name, tables) => writeFileSync(new URL(`../dist/${name}`, import.meta.url), bytesOf(tables));

write("weights.bin", weightTablesOf(read("weights.json")));
write("tag-weights.bin", [tagWeightsOf(read("tag-weights.json"))]);
write("name-weights.bin", kindTablesOf(read("name-weights.json")));
