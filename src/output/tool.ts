import { readFileSync } from "node:fs";
import type { Report } from "./schema.js";

let memo: Report["tool"] | undefined;

/**
 * Name, version and ruleset of this installation. The ruleset is a hash of rules, lexicon and tagger that
 * the build writes down (scripts/write-ruleset.js), so that nothing is hashed when an article is read.
 */
export function toolOf(): Report["tool"] {
  memo ??= readTool();
  return memo;
}

function readTool(): Report["tool"] {
  const file = new URL("../../dist/ruleset.json", import.meta.url);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report["tool"];
  } catch {
    // Only sources that were never built have no such file; the package always has it.
    return { name: "accordingto", version: "0.0.0", ruleset: "unbuilt" };
  }
}
