// Writes dist/figures.bin: the figures of src/lexicon/data/figures.json, laid out so that they need no parsing.
import { readFileSync, writeFileSync } from "node:fs";
import { slotsOfAll } from "../dist/scoring/load-weights.js";
import { bytesOf } from "../dist/scoring/weight-table.js";

const figures = readFileSync(new URL("../src/lexicon/data/figures.json", import.meta.url), "utf8");
writeFileSync(new URL("../dist/figures.bin", import.meta.url), bytesOf(slotsOfAll(JSON.parse(figures))));
