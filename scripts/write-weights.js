// Writes dist/weights.bin, tag-weights.bin and name-weights.bin, the weights of src/lexicon/data, and dist/core-model.bin,
// the words and tags of wink's model: laid out so that they need no parsing.
import { readFileSync, writeFileSync } from "node:fs";
import { bytesOf } from "../dist/lexicon/packed-tables.js";
import { tagWeightsOf, weightTablesOf } from "../dist/scoring/load-weights.js";
import { kindTablesOf } from "../dist/scoring/name-weights.js";
import { packCoreModel } from "../dist/sentences/core-model.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../src/lexicon/data/${name}`, import.meta.url), "utf8"));
const write = (name, bytes) => writeFileSync(new URL(`../dist/${name}`, import.meta.url), bytes);

write("weights.bin", bytesOf(weightTablesOf(read("weights.json"))));
write("tag-weights.bin", bytesOf([tagWeightsOf(read("tag-weights.json"))]));
write("name-weights.bin", bytesOf(kindTablesOf(read("name-weights.json"))));
write("core-model.bin", packCoreModel());
