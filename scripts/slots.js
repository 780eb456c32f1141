// Writes dist/figures.bin: the figures of src/lexicon/data/figures.json, laid out so that they need no parsing.
import { readFileSync, writeFileSync } from "node:fs";
import { bytesOf } from "../dist/claims/slots.js";
import { slotsOfAll } from "../dist/claims/tables.js";

const figures = readFileSync(new URL("../src/lexicon/data/figures.json", import.meta.url), "utf8");
writeFileSync(new URL("../dist/figures.bin", import.meta.url), bytesOf(slotsOfAll(JSON.parse(figures))));
