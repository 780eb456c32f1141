import { statSync } from "node:fs";
import { execa, type Options } from "execa";
import type { Report } from "../../src/index.js";

/** Runs the real program and gives what it printed, what it said and how it ended. */
export async function run(args: readonly string[], options: Options = {}) {
  const result = await execa("node", ["bin/accordingto.js", ...args], {
    reject: false,
    stdin: "ignore",
    ...options,
  });
  return {
    exitCode: result.exitCode,
    stdout: String(result.stdout ?? ""),
    stderr: String(result.stderr ?? ""),
  };
}

/** The reports of an NDJSON output. */
export function reportsOf(stdout: string): Report[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Report);
}

/** Records as lines of NDJSON. */
export function ndjson(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** Resolves when it has come true, however long that takes on a busy machine. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** How many bytes a file has; 0 for one that is not there yet. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
