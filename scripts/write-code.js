// Writes dist/program.code: V8's code of all functions that reading an article needs, after having read some.
import { writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { fileURLToPath } from "node:url";
import { CODE, loadProgram } from "../bin/load-program.js";

const article = fileURLToPath(new URL("../fixtures/articles/gulf-talks.txt", import.meta.url));
process.argv = [...process.argv.slice(0, 2), article, "-o", devNull];
const { script, commandLine } = loadProgram();
process.on("exit", () => writeFileSync(CODE, script.createCachedData()));
await commandLine();
