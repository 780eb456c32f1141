import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { failure, report } from "../../src/output/schema.js";
import { temporaryFolder } from "../temporary-folder.js";
import { reportsOf, run } from "./program.js";

// The program as its callers see it: arguments, streams and exit codes. What commands print is tested in test/commands.

const ARTICLE = "fixtures/articles/gulf-talks.txt";
const ARTICLES = readdirSync("fixtures/articles").length;
const folder = temporaryFolder();

beforeAll(() => {
  writeFileSync(join(folder, "nul.txt"), Buffer.from([65, 0, 66]));
});

describe("the program", () => {
  it("prints one object for one file, under the path as given, and the same of standard input", async () => {
    const { exitCode, stdout, stderr } = await run([ARTICLE]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const parsed = report.parse(JSON.parse(stdout));
    expect(parsed.article.path).toBe(ARTICLE);
    const piped = await run([], { stdin: "pipe", input: readFileSync(ARTICLE) });
    expect(JSON.parse(piped.stdout)).toEqual({ ...parsed, article: { ...parsed.article, path: null } });
  });

  it("prints its version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await run(["--version"])).toEqual({ exitCode: 0, stdout: version, stderr: "" });
  });

  it("names the file and the remedy of a failure, goes on with the others, and exits 1", async () => {
    const missing = join(folder, "missing.txt");
    const { exitCode, stdout, stderr } = await run(["--ndjson", missing, `${folder}/nul.txt`, ARTICLE]);
    expect(exitCode).toBe(1);
    const lines = reportsOf(stdout);
    expect(lines.map(({ article }) => article.path)).toEqual([missing, `${folder}/nul.txt`, ARTICLE]);
    expect(lines.map((line) => failure.safeParse(line).success)).toEqual([true, true, false]);
    expect(stderr.split("\n").slice(0, -1)).toEqual([
      `accordingto: ${missing}: no such file or folder; check the path`,
      `accordingto: ${folder}/nul.txt: not a text: it holds NUL bytes; convert it to plain text in UTF-8`,
    ]);
  });

  it("exits 65 when nothing could be read", async () => {
    expect(await run([join(folder, "nul.txt")])).toMatchObject({ exitCode: 65, stdout: "" });
  });

  it("exits 2 on a wrong command line", async () => {
    const { exitCode, stdout, stderr } = await run(["--nonsense"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain("unknown option '--nonsense'");
  });

  it("ends quietly with 0 when the reader closes the pipe", async () => {
    const many = Array.from({ length: 12 }, () => "fixtures/articles");
    const child = spawn("node", ["bin/accordingto.js", "-j", "1", ...many], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const exitCode = await new Promise((resolve) => child.on("close", resolve));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  it("loses nothing in a slow pipe", async () => {
    const many = Array.from({ length: 5 }, () => "fixtures/articles");
    const child = spawn("node", ["bin/accordingto.js", "-j", "1", ...many], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let lines = 0;
    for await (const chunk of child.stdout) {
      lines += String(chunk).split("\n").length - 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(lines).toBe(5 * ARTICLES);
  });
});
