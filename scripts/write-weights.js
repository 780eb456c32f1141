// Writes dist/weights.bin: the figures of src/lexicon/data/weights.json, laid out so that they need no parsing.
import { readFileSync, writeFileSync } from "node:fs";
import { weightTablesOf } from "../dist/scoring/load-weights.js";
import { bytesOf } from "../dist/scoring/weight-table.js";

const weights = readFileSync(new URL("../src/lexicon/data/weights.json", import.meta.url), "utf8");
writeFileSync(new URL("../dist/weights.bin", import.meta.url), bytesOf(weightTablesOf(JSON.parse(weights))));
