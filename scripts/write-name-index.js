// Writes dist/names.txt: the index of the lexicon's names, so that a process need not read and fold them all.
import { writeFileSync } from "node:fs";
import { writtenIndex } from "../dist/gazetteer/name-index.js";

writeFileSync(new URL("../dist/names.txt", import.meta.url), writtenIndex());
