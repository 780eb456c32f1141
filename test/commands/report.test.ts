import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { PageData } from "../../src/page/page-data.js";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const folder = temporaryFolder();

const dataOf = (name: string) =>
  JSON.parse(
    readFileSync(join(folder, name), "utf8").split('id="data">')[1]!.split("</script>")[0]!,
  ) as PageData;

it("makes pages of articles, split after so many, each with links to its neighbours", async () => {
  const output = join(folder, "all.html");
  const args = ["report", "fixtures/articles", "-o", output, "--per-page", "3", "--title", "Today"];
  const { exitCode, stdout, stderr } = await command(args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
  expect(stderr).toContain("8 articles in 3 pages");
  expect(["all.html", "all-2.html", "all-3.html"].map((name) => dataOf(name).articles.length)).toEqual([
    3, 3, 2,
  ]);
  expect(dataOf("all-2.html")).toMatchObject({
    title: "Today, page 2",
    links: { previous: "all.html", next: "all-3.html" },
  });
  expect(dataOf("all-3.html").links.next).toBeNull();
});

it("makes the same page of reports with their texts as of the articles", async () => {
  const { stdout } = await command(["--with-text", "--quiet", "fixtures/articles"]);
  writeFileSync(join(folder, "reports.ndjson"), stdout);
  await command(["report", "--quiet", join(folder, "reports.ndjson"), "-o", join(folder, "of-reports.html")]);
  await command(["report", "--quiet", "fixtures/articles", "-o", join(folder, "of-articles.html")]);
  expect(dataOf("of-reports.html")).toEqual(dataOf("of-articles.html"));
});

it("refuses NDJSON that holds no reports, and says what to do", async () => {
  writeFileSync(join(folder, "articles.ndjson"), '{"text":"Kim spoke."}\n');
  const { exitCode, stderr } = await command([
    "report",
    join(folder, "articles.ndjson"),
    "-o",
    join(folder, "x.html"),
  ]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/articles\.ndjson:1: not a report; .*--ndjson-in/);
});

it("tells what failed and shows the rest; with nothing read there is no page", async () => {
  const output = join(folder, "some.html");
  const missing = join(folder, "missing.txt");
  const some = await command(["report", missing, "fixtures/articles/budget-vote.md", "-o", output]);
  expect(some.exitCode).toBe(1);
  expect(some.stderr).toContain("missing.txt: no such file");
  expect(dataOf("some.html").articles).toHaveLength(1);
  expect((await command(["report", missing, "-o", join(folder, "none.html")])).exitCode).toBe(65);
});
