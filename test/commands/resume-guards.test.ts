import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reportsOf } from "../process/program.js";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const LARGE = "Bob Ray said that it had snowed and that Ann Lee had gone.\n";
const root = temporaryFolder();
let folder: string;
let inputs: string;
let out: string;
let whole: string;
let count = 0;
beforeAll(() => {
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
    await command([inputs, "-o", out]);
    whole = readFileSync(out, "utf8");
  } else writeFileSync(out, whole);
});

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
    const { exitCode, stderr } = await command([inputs, "-o", out, "--resume", ...given]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("can't go on:");
    expect(stderr).toContain(reason);
    expect(readFileSync(out, "utf8")).toBe(whole);
  });

  it.each(['{"article":null}\n', "an article with no line end"])(
    "leaves what is no report: %j",
    async (text) => {
      writeFileSync(out, text);
      const { exitCode, stderr } = await command([inputs, "-o", out, "--resume"]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain("is no report; name another file");
      expect(readFileSync(out, "utf8")).toBe(text);
    },
  );

  it.each([
    ["the output of other inputs", () => whole.split("\n").slice(1).join("\n")],
    ["the output of another ruleset", () => whole.replace(/"ruleset":"\w+"/, '"ruleset":"0"')],
    ["something else", () => "hello\n"],
  ])("refuses to go on with %s", async (_, content) => {
    writeFileSync(out, content());
    const { exitCode, stderr } = await command([inputs, "-o", out, "--resume"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("can't go on:");
    expect(readFileSync(out, "utf8")).toBe(content());
  });

  it("needs an output to go on with", async () => {
    expect(await command([inputs, "--resume"])).toMatchObject({ exitCode: 2, stdout: "" });
  });

  it("repairs an output torn at any byte", async () => {
    for (const length of [1, whole.length >> 2, whole.length >> 1, whole.length - 1]) {
      writeFileSync(out, whole.slice(0, length));
      await command([inputs, "-o", out, "--resume"]);
      expect(readFileSync(out, "utf8")).toBe(whole);
    }
  });

  it("retries failures in their places when asked", async () => {
    await command([inputs, "-o", out, "--max-bytes", "40"]);
    expect(reportsOf(readFileSync(out, "utf8")).map((line) => "error" in line)).toEqual([false, true, false]);
    const kept = await command([inputs, "-o", out, "--resume"]);
    expect(kept.exitCode).toBe(1);
    const { exitCode } = await command([inputs, "-o", out, "--resume", "--retry-failures"]);
    expect({ exitCode, text: readFileSync(out, "utf8") }).toEqual({ exitCode: 0, text: whole });
    expect(readdirSync(folder)).toEqual(["out.ndjson"]);
  });
});

describe("--resume of a folder", () => {
  it("makes broken reports and those of other settings anew, and failures when asked", async () => {
    const reports = join(folder, "reports");
    const at = (name: string) => join(reports, `${name}.txt.json`);
    await command([inputs, "--out-dir", reports, "--max-bytes", "40"]);
    const [a, b] = [readFileSync(at("a"), "utf8"), readFileSync(at("b"), "utf8")];
    const { ino } = statSync(at("c"));
    writeFileSync(at("a"), a.slice(0, 100));
    const resume = [inputs, "--out-dir", reports, "--resume"];
    expect((await command(resume)).exitCode).toBe(1);
    expect([readFileSync(at("a"), "utf8"), readFileSync(at("b"), "utf8")]).toEqual([a, b]);
    expect((await command([...resume, "--retry-failures"])).exitCode).toBe(0);
    expect(readFileSync(at("b"), "utf8")).toContain("schemaVersion");
    expect(statSync(at("c")).ino).toBe(ino);
    await command([...resume, "--author-claims"]);
    expect(statSync(at("c")).ino).not.toBe(ino);
  });
});

describe("an output", () => {
  it("is written by one run at a time, and a dead run's lock is taken over", async () => {
    const lock = `${out}.lock`;
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), began: null }));
    const refused = await command([inputs, "-o", out, "--resume"]);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain(`another run writes ${out}`);
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 30, host: hostname(), began: null }));
    expect((await command([inputs, "-o", out, "--resume"])).exitCode).toBe(0);
    expect({ text: readFileSync(out, "utf8"), locked: existsSync(lock) }).toEqual({
      text: whole,
      locked: false,
    });
  });
});
