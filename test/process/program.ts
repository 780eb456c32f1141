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
