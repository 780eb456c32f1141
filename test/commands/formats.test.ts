import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const folder = temporaryFolder();
beforeAll(() => {
  writeFileSync(join(folder, "rain.txt"), "It rained.\n");
});

const ARTICLE = "fixtures/articles/kivu-report.txt";
const MANY = [ARTICLE, "fixtures/articles/missing.txt", "fixtures/articles/gulf-talks.txt"];

it("writes one head for many articles, no failure between the rows, and failures where asked", async () => {
  const errors = join(folder, "errors.ndjson");
  const { exitCode, stdout, stderr } = await command(["--format", "csv", "--errors", errors, ...MANY]);
  expect(exitCode).toBe(1);
  expect(stdout.match(/^article,path,/gm)).toHaveLength(1);
  expect(stdout).not.toContain("missing.txt");
  expect(stderr).toContain("missing.txt: no such file");
  expect(JSON.parse(readFileSync(errors, "utf8")).error.code).toBe("not-found");
  const flat = await command(["--flat", "--quiet", ...MANY]);
  expect(flat.stdout.split("\n").every((line) => "content" in JSON.parse(line))).toBe(true);
});

it("writes a head and a tail around no article at all", async () => {
  const rain = join(folder, "rain.txt");
  expect((await command(["--format", "csv", rain])).stdout).toMatch(/^article,path,.*,confidence,.*\r?$/);
  expect(JSON.parse((await command(["--format", "label-studio", rain])).stdout)).toHaveLength(1);
});

it("writes Parquet that has the rows of --flat", async () => {
  const path = join(folder, "claims.parquet");
  expect((await command(["--format", "parquet", "-o", path, "--quiet", "fixtures/articles"])).exitCode).toBe(
    0,
  );
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
  const flat = (await command(["--flat", "--quiet", "fixtures/articles"])).stdout
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows).toEqual(flat);
});

it("writes files into a folder, one set for each article, also of the same name", async () => {
  const out = join(folder, "brat");
  const { exitCode } = await command([
    "--format",
    "brat",
    "--out-dir",
    out,
    "--quiet",
    ARTICLE,
    `./${ARTICLE}`,
  ]);
  expect(exitCode).toBe(0);
  expect(readFileSync(join(out, "fixtures/articles/kivu-report.txt"), "utf8")).toBe(
    readFileSync(ARTICLE, "utf8"),
  );
  expect(existsSync(join(out, "fixtures/articles/kivu-report-2.ann"))).toBe(true);
  expect(existsSync(join(out, "annotation.conf"))).toBe(true);
});

it.each([
  [["--format", "brat", ARTICLE], "--out-dir"],
  [["--format", "parquet", ARTICLE], "-o FILE"],
  [["--format", "csv", "--out-dir", "x", ARTICLE], "-o FILE"],
  [["--errors", "x", ARTICLE], "--flat"],
  [["--format", "xlsx", ARTICLE], "csv"],
])("refuses %j and says what to write", async (args, remedy) => {
  const { exitCode, stderr } = await command(args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(remedy);
});
