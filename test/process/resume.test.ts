import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import { run, sizeOf, until } from "./program.js";

const ARTICLES = 24;
const folder = temporaryFolder();
let list: string;
let paths: string[];
let whole: string;

beforeAll(async () => {
  mkdirSync(join(folder, "inputs"));
  paths = Array.from({ length: ARTICLES }, (_, at) => join(folder, "inputs", `${at + 10}.txt`));
  for (const [at, path] of paths.entries())
    writeFileSync(
      path,
      `Ann Lee said on Monday that ${at} soldiers had left the town.\n`.repeat(1 + (at % 9)),
    );
  // One that fails: failures are kept as they are, too.
  writeFileSync(paths[9]!, Buffer.from([0]));
  list = join(folder, "list");
  writeFileSync(list, `${paths.join("\n")}\n`);
  whole = join(folder, "whole.ndjson");
  await run(["--files-from", list, "-o", whole]);
});

/**
 * Starts the program, names it so many of the articles and no end of them, so that it can't be through before the
 * signal, and sends that once `isDue`; gives how it ended.
 */
async function interrupted(
  args: readonly string[],
  named: number,
  signal: NodeJS.Signals,
  isDue: () => boolean,
) {
  const child = spawn("node", ["bin/accordingto.js", "--files-from", "-", ...args], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  child.stdin.write(`${paths.slice(0, named).join("\n")}\n`);
  await until(isDue);
  child.kill(signal);
  return { code: await ended, stderr };
}

/** Every report of a folder with its content. */
function contentsOf(tree: string): Map<string, string> {
  const files = readdirSync(tree, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.json$/.test(file),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(tree, file), "utf8")]));
}

describe("--resume", () => {
  it("gives, after kills at many moments, the file of an uninterrupted run", async () => {
    const out = join(folder, "killed.ndjson");
    const bytes = sizeOf(whole);
    // Each run gets a little further: from the start, where it goes on, at a line's end and amid the work.
    for (const [named, share] of [
      [6, 0],
      [12, 0.1],
      [18, 0.5],
      [ARTICLES, 0.9],
    ] as const) {
      const { code } = await interrupted(
        ["-o", out, "--resume"],
        named,
        "SIGKILL",
        () => sizeOf(out) > share * bytes,
      );
      expect(code).toBe(null);
    }
    const { exitCode } = await run(["--files-from", list, "-o", out, "--resume"]);
    expect(exitCode).toBe(1);
    expect(readFileSync(out).equals(readFileSync(whole))).toBe(true);
  });

  it("goes on in an output folder, and leaves no half report there", async () => {
    const [complete, killed] = [join(folder, "complete"), join(folder, "killed")];
    await run(["--files-from", list, "--out-dir", complete]);
    expect([...contentsOf(complete).keys()]).toHaveLength(ARTICLES);
    mkdirSync(killed);
    await interrupted(["--out-dir", killed], ARTICLES, "SIGKILL", () => contentsOf(killed).size > 2);
    const { exitCode } = await run(["--files-from", list, "--out-dir", killed, "--resume"]);
    expect(exitCode).toBe(1);
    expect(contentsOf(killed)).toEqual(contentsOf(complete));
  });

  it("after Ctrl-C has ended a run in order, goes on where it stopped", async () => {
    const out = join(folder, "stopped.ndjson");
    const { code, stderr } = await interrupted(["-o", out], ARTICLES, "SIGINT", () => sizeOf(out) > 0);
    expect(code).toBe(130);
    expect(stderr).toContain("interrupted; go on with the same command and --resume\n");
    expect(readFileSync(out, "utf8").endsWith("\n")).toBe(true);
    await run(["--files-from", list, "-o", out, "--resume"]);
    expect(readFileSync(out, "utf8")).toBe(readFileSync(whole, "utf8"));
  });
});
