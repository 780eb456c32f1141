// Compiles scripts/training and runs one of its programs: `node scripts/run-training.js learn …`.
import { spawnSync } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const [program, ...given] = process.argv.slice(2);

const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: path("."), stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

run(path("node_modules/typescript/bin/tsc"), "-p", "tsconfig.training.json");
// The rules look for the lexicon beside themselves; on Windows a junction needs no rights.
const data = path("dist/training/src/lexicon/data");
if (!existsSync(data)) symlinkSync(path("src/lexicon/data"), data, "junction");
run(path(`dist/training/scripts/training/${program}.js`), ...given);
