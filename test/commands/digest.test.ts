import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest-data.js";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const SAID = "“The harvest has been destroyed in every village along the river,” Amina Diallo said.";
const folder = temporaryFolder();
let articles: string;

beforeAll(() => {
  articles = join(folder, "articles.ndjson");
  const records = [
    { id: "second", date: "2026-03-02", publisher: "Courier", text: SAID.replace("every village ", "") },
    { id: "first", date: "2026-03-01", publisher: "Daily", text: `${SAID}\n\n=HYPERLINK, Ann Lee said.` },
  ];
  writeFileSync(articles, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
});

it("prints one JSON object of articles, and the same of their reports", async () => {
  const { exitCode, stdout } = await command(["digest", "--ndjson-in", articles]);
  expect(exitCode).toBe(0);
  const digest = JSON.parse(stdout) as Digest;
  expect(digest.repeated).toMatchObject([
    {
      articles: 2,
      first: { article: { id: "first", publisher: "Daily", date: "2026-03-01" } },
      repeated: [{ article: { id: "second" }, changes: { dropped: ["every village"], speaker: "same" } }],
    },
  ]);
  const reports = join(folder, "reports.ndjson");
  writeFileSync(reports, (await command(["--ndjson-in", "--quiet", articles])).stdout);
  const ofReports = join(folder, "digest.json");
  expect(await command(["digest", reports, "-o", ofReports])).toMatchObject({ exitCode: 0, stdout: "" });
  expect(readFileSync(ofReports, "utf8")).toBe(`${stdout}\n`);
});

it("prints tables of who speaks, about whom and what is repeated, and a view", async () => {
  const csv = async (table: string) =>
    (await command(["digest", "--ndjson-in", articles, "--by", "day", "--format", "csv", "--table", table]))
      .stdout;
  expect(await csv("speaking")).toContain("2026-03-01,Amina Diallo,person:amina-diallo,1,1\r\n");
  expect(await csv("about")).toMatch(/^period,speaker,entity,about,about_entity,claims\r?$/m);
  expect(await csv("repeated")).toMatch(
    /^1,2,second,.*,Courier,2026-03-02,.*,every village,,,same,same,\r?$/m,
  );
  const { stdout } = await command(["digest", "--ndjson-in", articles, "--format", "view"]);
  expect(stdout).toContain("Amina Diallo · asserts · in 2 articles");
});

it("says what is wrong with inputs and options", async () => {
  expect((await command(["digest", join(folder, "missing.txt")])).exitCode).toBe(65);
  expect((await command(["digest", articles])).stderr).toMatch(
    /articles\.ndjson:1: not a report; .*--ndjson-in/,
  );
  for (const name of ["digest", "report", "explain"]) {
    const asked = await command([name, "https://example.org/a.html"]);
    expect(asked.exitCode).toBe(2);
    expect(asked.stderr).toContain("curl -sL https://example.org/a.html");
  }
  const { exitCode, stderr } = await command(["digest", articles, "--by", "year"]);
  expect({ exitCode, stderr }).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("day, week, month"),
  });
});
