// Loads the program: one bundle of all its modules, with the code that V8 made of it when it was built. Three hundred
// modules, found and compiled one by one, took longer than reading an article.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

const DIST = new URL("../dist/", import.meta.url);
const BUNDLE = fileURLToPath(new URL("program.cjs", DIST));

/** Where the build lays V8's code; another version of Node refuses it and compiles anew. */
export const CODE = new URL("program.code", DIST);

/**
 * How V8 is to go about many short articles; its own choices are made for a single page that lives on.
 * - Objects begin among the young. V8 came to take the words and tokens of an article for long-lived and put 55 KB an
 *   article among the old, where they lay about dead.
 * - Less code is copied into its callers: compiling took a third longer than it needs, in each thread again.
 * - Nor is the code of `map` and its like: copied, it makes arrays of another kind than before it was compiled, and what
 *   reads them was compiled a second time, a quarter of all compiling.
 * - The place for young objects grows in one step: by doubling, ten collections went by before the first article was read.
 * V8 takes code back only under the flags that it was made with. So they are set before anything is compiled, and what
 * a thread of the pool changes later is here as V8 has it.
 */
const V8_FLAGS = [
  // V8's own choice, which src/batch/optimising.ts changes later.
  Number.parseInt(process.versions.v8, 10) < 12
    ? "--interrupt-budget=67584"
    : "--invocation-count-for-turbofan=3000",
  "--no-allocation-site-pretenuring",
  "--semi-space-growth-factor=16",
  "--max-inlined-bytecode-size-cumulative=300",
  "--no-turbo-inline-array-builtins",
  "--heap-growing-percent=0",
];

/** The bundle as V8 has it, and what it exports. */
export function loadProgram() {
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
  // Latin-1 because the bundle is ASCII, which V8 keeps in one byte a character.
  const script = new Script(readFileSync(BUNDLE, "latin1"), { filename: BUNDLE, cachedData: builtCode() });
  const module = { exports: {} };
  // Modules in the bundle find their files and libraries from where the build put each of them.
  const urlOf = (module) => new URL(module, DIST).href;
  const load = (library) => import(library);
  script.runInThisContext()(module, createRequire(BUNDLE), urlOf, load);
  return { script, ...module.exports };
}

function builtCode() {
  try {
    return readFileSync(CODE);
  } catch {
    return undefined;
  }
}
