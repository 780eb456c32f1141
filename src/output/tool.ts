// Which program made a report, by which rules, names and settings.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { withoutUndefined } from "../without-undefined.js";
import type { Report } from "./schema.js";

type Tool = Report["tool"];

let memo: Tool | undefined;
let last: { readonly names: string | undefined; readonly settings: string | undefined; readonly tool: Tool };

/**
 * Name, version and ruleset of this installation. The ruleset is a hash of rules, lexicon and tagger that
 * the build writes down (scripts/write-ruleset.js), so that nothing is hashed when an article is read. It is another
 * one with `names`, the digest of the user's own; `settings` is a digest of those of the run.
 */
export function toolOf(names?: string, settings?: string): Tool {
  memo ??= readTool();
  if (names === undefined && settings === undefined) return memo;
  if (last?.names !== names || last?.settings !== settings) {
    const { ruleset, ...tool } = memo;
    const own = names === undefined ? ruleset : digestOf(`${ruleset} ${names}`);
    last = {
      names,
      settings,
      tool: { ...tool, ruleset: own, ...withoutUndefined({ settings }) },
    };
  }
  return last.tool;
}

/** What the user laid over the built-in words and rules: each with the digest of its files. */
export interface Own {
  readonly lexicon?: { readonly digest?: string };
  readonly rules?: { readonly digest: string };
  readonly cues?: { readonly digest: string };
}

/** The digest of all of it; undefined where there is nothing. */
export function digestOfOwn({ lexicon, rules, cues }: Own): string | undefined {
  if (rules === undefined && cues === undefined) return lexicon?.digest;
  return digestOf(`${lexicon?.digest ?? ""} ${rules?.digest ?? ""} ${cues?.digest ?? ""}`);
}

/** The short hash that reports bear. */
function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function readTool(): Tool {
  const file = new URL("../../dist/ruleset.json", import.meta.url);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Tool;
  } catch {
    // Only sources that were never built have no such file; the package always has it.
    return { name: "accordingto", version: "0.0.0", ruleset: "unbuilt" };
  }
}
