import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reportsOf, run } from "./program.js";

const LARGE = "Bob Ray said that it had snowed and that Ann Lee had gone.\n";
let root: string;
let folder: string;
let inputs: string;
let out: string;
let whole: string;
let count = 0;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "accordingto-guards-"));
  inputs = join(root, "inputs");
  mkdirSync(inputs);
  writeFileSync(join(inputs, "a.txt"), "Ann Lee said it rained.\n");
  writeFileSync(join(inputs, "b.txt"), LARGE);
  writeFileSync(join(inputs, "c.txt"), "Ann Lee said it snowed.\n");
});
beforeEach(async () => {
  count += 1;
  folder = join(root, String(count));
  mkdirSync(folder);
  out = join(folder, "out.ndjson");
  if (count === 1) {
    await run([inputs, "-o", out]);
    whole = readFileSync(out, "utf8");
  } else writeFileSync(out, whole);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("--resume of a file", () => {
  it.each([
    [["--author-claims"], "other settings"],
    [["--select", "kind=statement"], "other settings"],
    [["--date", "2026-01-01"], "other settings"],
    [["--lexicon", "names.yaml"], "other files of your own"],
  ])("refuses lines made without %j", async (args, reason) => {
    const names = join(folder, "names.yaml");
    writeFileSync(names, "- id: organization:zorg\n  name: Zorg\n  kind: ngo\n");
    const given = args.map((arg) => (arg === "names.yaml" ? names : arg));
    const { exitCode, stderr } = await run([inputs, "-o", out, "--resume", ...given]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("can't go on:");
    expect(stderr).toContain(reason);
    expect(readFileSync(out, "utf8")).toBe(whole);
  });

  it.each(['{"article":null}\n', "an article with no line end"])(
    "leaves what is no report: %j",
    async (text) => {
      writeFileSync(out, text);
      const { exitCode, stderr } = await run([inputs, "-o", out, "--resume"]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain("is no report; name another file");
      expect(readFileSync(out, "utf8")).toBe(text);
    },
  );

  it("retries failures in their places when asked", async () => {
    await run([inputs, "-o", out, "--max-bytes", "40"]);
    expect(reportsOf(readFileSync(out, "utf8")).map((line) => "error" in line)).toEqual([false, true, false]);
    const kept = await run([inputs, "-o", out, "--resume"]);
    expect(kept.exitCode).toBe(1);
    const { exitCode } = await run([inputs, "-o", out, "--resume", "--retry-failures"]);
    expect({ exitCode, text: readFileSync(out, "utf8") }).toEqual({ exitCode: 0, text: whole });
    expect(readdirSync(folder)).toEqual(["out.ndjson"]);
  });
});

describe("--resume of a folder", () => {
  it("makes broken reports and those of other settings anew, and failures when asked", async () => {
    const reports = join(folder, "reports");
    const at = (name: string) => join(reports, `${name}.txt.json`);
    await run([inputs, "--out-dir", reports, "--max-bytes", "40"]);
    const [a, b] = [readFileSync(at("a"), "utf8"), readFileSync(at("b"), "utf8")];
    const { ino } = statSync(at("c"));
    writeFileSync(at("a"), a.slice(0, 100));
    const resume = [inputs, "--out-dir", reports, "--resume"];
    expect((await run(resume)).exitCode).toBe(1);
    expect([readFileSync(at("a"), "utf8"), readFileSync(at("b"), "utf8")]).toEqual([a, b]);
    expect((await run([...resume, "--retry-failures"])).exitCode).toBe(0);
    expect(readFileSync(at("b"), "utf8")).toContain("schemaVersion");
    expect(statSync(at("c")).ino).toBe(ino);
    await run([...resume, "--author-claims"]);
    expect(statSync(at("c")).ino).not.toBe(ino);
  });
});

describe("an output", () => {
  it("is written by one run at a time, and a dead run's lock is taken over", async () => {
    const lock = `${out}.lock`;
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), began: null }));
    const refused = await run([inputs, "-o", out, "--resume"]);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain(`another run writes ${out}`);
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 30, host: hostname(), began: null }));
    expect((await run([inputs, "-o", out, "--resume"])).exitCode).toBe(0);
    expect({ text: readFileSync(out, "utf8"), locked: existsSync(lock) }).toEqual({
      text: whole,
      locked: false,
    });
  });

  it("of two resumes at once has each line once", async () => {
    writeFileSync(out, whole.slice(0, whole.length >> 1));
    const ends = await Promise.all([1, 2, 3].map(() => run([inputs, "-o", out, "--resume"])));
    for (const { exitCode } of ends) expect([0, 2]).toContain(exitCode);
    expect(readFileSync(out, "utf8")).toBe(whole);
  });
});

describe("a signal", () => {
  it.skipIf(process.platform === "win32").each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s ends a run in order", async (signal, code) => {
    const child = spawn("node", ["bin/accordingto.js", "--ndjson-in", "--jobs", "1", "-o", out, "-"], {
      stdio: ["pipe", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdin.write(`${JSON.stringify({ id: "a", text: LARGE })}\n`);
    const ended = new Promise((resolve) => child.on("close", resolve));
    while (statSync(out).size === whole.length || statSync(out).size === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(stderr).toContain("interrupted; go on with the same command and --resume\n");
    expect(reportsOf(readFileSync(out, "utf8"))).toHaveLength(1);
  });
});
