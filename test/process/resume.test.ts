import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./program.js";

const FIXTURES = "fixtures/articles";
const COPIES = 12;
let folder: string;
let inputs: string;
let whole: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "accordingto-resume-"));
  inputs = join(folder, "inputs");
  for (let copy = 0; copy < COPIES; copy += 1)
    cpSync(FIXTURES, join(inputs, String(copy)), { recursive: true });
  // One that fails: failures are kept as they are, too.
  writeFileSync(join(inputs, "5/broken.txt"), Buffer.from([0]));
  whole = join(folder, "whole.ndjson");
  await run([inputs, "-o", whole]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program and sends it the signal after so many milliseconds; gives how it ended. */
function interrupted(args: readonly string[], signal: NodeJS.Signals, when: number | (() => boolean)) {
  const child = spawn("node", ["bin/accordingto.js", ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  // A moment after the start, or once something has come true, however slow the machine is.
  const start = Date.now();
  const due = typeof when === "number" ? () => Date.now() - start >= when : when;
  const timer = setInterval(() => {
    if (!due()) return;
    clearInterval(timer);
    child.kill(signal);
  }, 10);
  return new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on("close", (code) => {
      clearInterval(timer);
      resolve({ code, stderr });
    });
  });
}

/** Every file of a folder with its content. */
function contentsOf(tree: string): Map<string, string> {
  const files = readdirSync(tree, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.\w+$/.test(file),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(tree, file), "utf8")]));
}

describe("--resume", () => {
  it("gives, after kills at many moments, the file of an uninterrupted run", async () => {
    const out = join(folder, "killed.ndjson");
    let kills = 0;
    // Moments spread over start and work; each run gets a little further, the last one to the end.
    for (let round = 0; round < 8; round += 1) {
      const { code } = await interrupted(
        [inputs, "-o", out, "--resume"],
        "SIGKILL",
        350 + ((round * 277) % 900),
      );
      if (code === null) kills += 1;
    }
    const { exitCode } = await run([inputs, "-o", out, "--resume"]);
    expect(exitCode).toBe(1);
    expect(kills).toBeGreaterThan(0);
    expect(readFileSync(out).equals(readFileSync(whole))).toBe(true);
  });

  it("repairs an output torn at any byte", async () => {
    const bytes = readFileSync(whole);
    const out = join(folder, "torn.ndjson");
    for (const length of [1, bytes.length >> 1, bytes.length - 1]) {
      writeFileSync(out, bytes);
      truncateSync(out, length);
      await run([inputs, "-o", out, "--resume"]);
      expect(readFileSync(out).equals(bytes)).toBe(true);
    }
  });

  it("goes on in an output folder, and leaves no half report there", async () => {
    const [complete, killed] = [join(folder, "complete"), join(folder, "killed")];
    await run([inputs, "--out-dir", complete]);
    expect([...contentsOf(complete).keys()]).toHaveLength(COPIES * readdirSync(FIXTURES).length + 1);
    await interrupted([inputs, "--out-dir", killed], "SIGKILL", 900);
    const { exitCode } = await run([inputs, "--out-dir", killed, "--resume"]);
    expect(exitCode).toBe(1);
    expect(contentsOf(killed)).toEqual(contentsOf(complete));
  });

  it("after Ctrl-C has ended a run in order, goes on where it stopped", async () => {
    const out = join(folder, "stopped.ndjson");
    const many = Array.from({ length: 3 }, () => inputs);
    const { code, stderr } = await interrupted(
      [...many, "-o", out],
      "SIGINT",
      () => existsSync(out) && statSync(out).size > 0,
    );
    expect(code).toBe(130);
    expect(stderr).toContain("interrupted; go on with the same command and --resume\n");
    expect(readFileSync(out, "utf8").endsWith("\n") || readFileSync(out, "utf8") === "").toBe(true);
    await run([...many, "-o", out, "--resume"]);
    expect(readFileSync(out, "utf8")).toBe(readFileSync(whole, "utf8").repeat(3));
  });

  it.each([
    ["the output of other inputs", () => readFileSync(whole, "utf8").split("\n").slice(3).join("\n")],
    [
      "the output of another ruleset",
      () => readFileSync(whole, "utf8").replace(/"ruleset":"\w+"/, '"ruleset":"0"'),
    ],
    ["something else", () => "hello\n"],
  ])("refuses to go on with %s", async (_, content) => {
    const out = join(folder, "other.ndjson");
    writeFileSync(out, content());
    const { exitCode, stderr } = await run([inputs, "-o", out, "--resume"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("can't go on:");
    expect(readFileSync(out, "utf8")).toBe(content());
  });

  it("needs an output to go on with", async () => {
    expect(await run([inputs, "--resume"])).toMatchObject({ exitCode: 2, stdout: "" });
  });
});
