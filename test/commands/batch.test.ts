import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ndjson, reportsOf } from "../process/program.js";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const FIXTURES = "fixtures/articles";
const ARTICLES = readdirSync(FIXTURES).length;

const folder = temporaryFolder();

describe("inputs", () => {
  it("can be patterns, lists of paths and gzipped", async () => {
    const files = ["b.txt", "a.txt", "c.md"].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, "Ann spoke.\n");
    writeFileSync(join(folder, "d.txt.gz"), gzipSync("Ann Lee spoke.\n"));
    writeFileSync(join(folder, "list"), `${files[0]}\r\n\n${join(folder, "d.txt.gz")}\n`);
    const pathsOf = (stdout: string) => reportsOf(stdout).map(({ article }) => article.path);
    const [pattern, list, stdin] = await Promise.all([
      command([join(folder, "*.txt")]),
      command(["--files-from", join(folder, "list")]),
      command(["--files-from", "-"], `${files[2]}\n`),
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
    const { stdout, stderr } = await command(["--ndjson-in", join(folder, "records")]);
    expect(reportsOf(stdout).map(({ article }) => [article.path, article.id])).toEqual([
      [join(folder, "records/a.ndjson.gz"), "x"],
      [join(folder, "records/b.jsonl"), "x"],
    ]);
    expect(stderr).toContain("records/b.jsonl:1: the same id as an article before: x\n");
  });
});

describe("a filter over NDJSON", () => {
  it("has nothing to say to no lines, and calls that success", async () => {
    const { exitCode, stdout } = await command(["--ndjson-in", "-"], "");
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
  });

  it("can call failures success, for those who look at the lines", async () => {
    const { exitCode } = await command(["--ndjson-in", "--allow-failures", "-"], "x\n");
    expect(exitCode).toBe(0);
  });
});

describe("notes", () => {
  it("tell of empty and repeated articles, and end with a summary", async () => {
    const input = ndjson([
      { id: "a", text: "Ann spoke." },
      { id: "b", text: " " },
      { id: "a", text: "Bob spoke." },
    ]);
    const { exitCode, stderr } = await command(["--ndjson-in", "-"], input);
    expect(exitCode).toBe(0);
    const lines = stderr.split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "accordingto: -:2: empty: there are no words in it",
      "accordingto: -:3: the same id as an article before: a",
    ]);
    expect(lines[2]).toMatch(/^accordingto: 3 articles, \d+ claims, 4 words, \d+ words\/s, 0 failed$/);
    expect(await command(["--ndjson-in", "--quiet", "-"], input)).toMatchObject({
      stderr: "",
    });
  });

  it("can be JSON for machines", async () => {
    const { stderr } = await command(["--progress", "json", FIXTURES]);
    const last = stderr
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .at(-1)!;
    expect(JSON.parse(last)).toMatchObject({
      done: ARTICLES,
      total: ARTICLES,
      failed: 0,
      secondsLeft: 0,
    });
  });
});
