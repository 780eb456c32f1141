import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportsOf, run } from "./program.js";

const FIXTURES = "fixtures/articles";
const texts = readdirSync(FIXTURES)
  .sort()
  .map((file) => readFileSync(`${FIXTURES}/${file}`, "utf8"));
/** Long enough that it takes seconds. */
const LONG = `${texts.join("\n\n").repeat(300)}\n`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "accordingto-batch-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ndjson = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

describe("workers", () => {
  it("give the same bytes as one, and the same reports as single runs", async () => {
    const [one, three] = await Promise.all([
      run(["--jobs", "1", FIXTURES, FIXTURES]),
      run(["--jobs", "3", FIXTURES, FIXTURES]),
    ]);
    expect(one.exitCode).toBe(0);
    expect(three.stdout).toBe(one.stdout);
    const single = await run([`${FIXTURES}/gulf-talks.txt`]);
    expect(one.stdout.split("\n")).toContain(single.stdout);
  });
});

describe("inputs", () => {
  it("can be patterns, lists of paths and gzipped", async () => {
    const files = ["b.txt", "a.txt", "c.md"].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, "Ann spoke.\n");
    writeFileSync(join(folder, "d.txt.gz"), gzipSync("Ann Lee spoke.\n"));
    writeFileSync(join(folder, "list"), `${files[0]}\r\n\n${join(folder, "d.txt.gz")}\n`);
    const pathsOf = (stdout: string) => reportsOf(stdout).map(({ article }) => article.path);
    const [pattern, list, stdin] = await Promise.all([
      run([join(folder, "*.txt")]),
      run(["--files-from", join(folder, "list")]),
      run(["--files-from", "-"], { stdin: "pipe", input: `${files[2]}\n` }),
    ]);
    expect(pathsOf(pattern.stdout)).toEqual([files[1], files[0]]);
    expect(pathsOf(list.stdout)).toEqual([files[0], join(folder, "d.txt.gz")]);
    expect(reportsOf(list.stdout)[1]?.article.words).toBe(3);
    expect(pathsOf(stdin.stdout)).toEqual([files[2]]);
  });

  it("can be NDJSON files, gzipped or not", async () => {
    const records = ndjson([{ id: "x", text: "Ann spoke." }]);
    mkdirSync(join(folder, "records"));
    writeFileSync(join(folder, "records/a.ndjson.gz"), gzipSync(records));
    writeFileSync(join(folder, "records/b.jsonl"), records);
    const { stdout, stderr } = await run(["--ndjson-in", join(folder, "records")]);
    expect(reportsOf(stdout).map(({ article }) => [article.path, article.id])).toEqual([
      [join(folder, "records/a.ndjson.gz"), "x"],
      [join(folder, "records/b.jsonl"), "x"],
    ]);
    expect(stderr).toContain("records/b.jsonl:1: the same id as an article before: x\n");
  });
});

describe("a filter over NDJSON", () => {
  it("answers each line at once, with one line under the same id, in an empty environment", async () => {
    const args = ["bin/accordingto.js", "--ndjson-in", "--jobs", "1", "--quiet", "-"];
    const child = spawn(process.execPath, args, { env: {}, stdio: ["pipe", "pipe", "ignore"] });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const questions = [
      '{"id":"a","text":"Ann Lee said it rained."}',
      '{"id":"b","text":',
      "",
      '{"id":"c","text":"No."}',
    ];
    const ids: unknown[] = [];
    for (const question of questions) {
      child.stdin.write(`${question}\n`);
      const { value } = await answers.next();
      ids.push(JSON.parse(value).article.id);
    }
    expect(ids).toEqual(["a", "b", null, "c"]);
    child.stdin.end();
    expect((await answers.next()).done).toBe(true);
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(1);
  });

  it("has nothing to say to no lines, and calls that success", async () => {
    const { exitCode, stdout } = await run(["--ndjson-in", "-"], { stdin: "pipe", input: "" });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
  });

  it("can call failures success, for those who look at the lines", async () => {
    const { exitCode } = await run(["--ndjson-in", "--allow-failures", "-"], { stdin: "pipe", input: "x\n" });
    expect(exitCode).toBe(0);
  });
});

describe("isolation", () => {
  it("gives up on an article that takes too long or is too large, and goes on", async () => {
    const records = [
      { id: "before", text: "Ann Lee said it rained." },
      { id: "long", text: LONG },
      { id: "large", text: "a".repeat(5_000_000) },
      { id: "after", text: "Ann Lee said it rained." },
    ];
    const { exitCode, stdout, stderr } = await run(
      ["--ndjson-in", "--jobs", "1", "--timeout", "1", "--max-bytes", "4500000", "-"],
      { stdin: "pipe", input: ndjson(records) },
    );
    expect(LONG.length).toBeLessThan(4_500_000);
    const lines = reportsOf(stdout) as { error?: { code: string }; article: { id: string } }[];
    expect(lines.map(({ article, error }) => [article.id, error?.code])).toEqual([
      ["before", undefined],
      ["long", "timeout"],
      ["large", "too-large"],
      ["after", undefined],
    ]);
    expect(stderr).toContain("-:2: took longer than 1 s");
    expect(stderr).toContain("-:3: larger than 4500000 bytes");
    expect(exitCode).toBe(1);
  });

  it("replaces a worker that dies", async () => {
    const records = [
      { id: "before", text: "Ann spoke." },
      { id: "heavy", text: LONG },
      { id: "after", text: "Ann spoke." },
    ];
    const { exitCode, stdout } = await run(["--ndjson-in", "--jobs", "1", "-"], {
      stdin: "pipe",
      input: ndjson(records),
      // A heap that holds tagger and lexicon, but not what the heavy article needs.
      env: { NODE_OPTIONS: "--max-old-space-size=160" },
    });
    const lines = reportsOf(stdout) as {
      error?: { code: string; message: string };
      article: { id: string };
    }[];
    expect(lines.map(({ article, error }) => [article.id, error?.code])).toEqual([
      ["before", undefined],
      ["heavy", "failed"],
      ["after", undefined],
    ]);
    expect(lines[1]?.error?.message).toContain("its worker died");
    expect(exitCode).toBe(1);
  });
});

describe("notes", () => {
  it("tell of empty and repeated articles, and end with a summary", async () => {
    const input = ndjson([
      { id: "a", text: "Ann spoke." },
      { id: "b", text: " " },
      { id: "a", text: "Bob spoke." },
    ]);
    const { exitCode, stderr } = await run(["--ndjson-in", "-"], { stdin: "pipe", input });
    expect(exitCode).toBe(0);
    const lines = stderr.split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "accordingto: -:2: empty: there are no words in it",
      "accordingto: -:3: the same id as an article before: a",
    ]);
    expect(lines[2]).toMatch(/^accordingto: 3 articles, \d+ claims, 4 words, \d+ words\/s, 0 failed$/);
    expect(await run(["--ndjson-in", "--quiet", "-"], { stdin: "pipe", input })).toMatchObject({
      stderr: "",
    });
  });

  it("can be JSON for machines", async () => {
    const { stderr } = await run(["--progress", "json", FIXTURES]);
    const last = stderr
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .at(-1)!;
    expect(JSON.parse(last)).toMatchObject({
      done: texts.length,
      total: texts.length,
      failed: 0,
      secondsLeft: 0,
    });
  });
});
