import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const ARTICLE = "fixtures/articles/gulf-talks.txt";
const folder = temporaryFolder();
const file = (name: string) => join(folder, name);
const lines = (stdout: string) =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

beforeAll(() => {
  mkdirSync(file("news"));
  writeFileSync(file("news/a.txt"), "The army said two bridges were destroyed on Monday.\n");
  writeFileSync(file("news/b.txt"), "The mayor said nobody was hurt.\n");
  writeFileSync(file("data.json"), "The army said it was so.\n");
  writeFileSync(file("true.json"), JSON.stringify([{ quote: "two bridges were destroyed" }]));
  writeFileSync(file("false.json"), JSON.stringify({ claims: [{ quote: "three bridges were destroyed" }] }));
  const records = [
    { file: "a.txt", quote: "two bridges" },
    { path: "b.txt", quote: "everybody was hurt" },
    { quote: "about no article" },
  ];
  writeFileSync(file("many.ndjson"), `${records.map((one) => JSON.stringify(one)).join("\n")}\n{"broken\n`);
});

describe("verify", () => {
  it.each(["codepoint", "utf16"])("finds our own reports verbatim, in whatever unit (%s)", async (unit) => {
    const report = await command([ARTICLE, "--offset-unit", unit]);
    const { exitCode, stdout } = await command(["verify", "-", ARTICLE], report.stdout);
    expect(exitCode).toBe(0);
    const verdicts = lines(stdout);
    expect(verdicts.length).toBeGreaterThan(50);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(["verbatim"]));
  });

  it("finds flat claims verbatim in a folder of articles", async () => {
    const flat = await command(["--flat", "fixtures/articles", "--quiet"]);
    const args = ["verify", "-", "fixtures/articles", "--fields", "source,cue,content", "--failures"];
    const { exitCode, stdout } = await command(args, flat.stdout);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
  });

  it("reads a summary in prose and says what the article has of it", async () => {
    writeFileSync(file("summary.md"), "The army said three bridges were destroyed on Monday.\n");
    const wrong = await command(["verify", file("summary.md"), file("news/a.txt")]);
    expect(wrong.exitCode).toBe(1);
    expect(lines(wrong.stdout)).toMatchObject([{ verdict: "figure differs", source: "The army" }]);
    writeFileSync(file("summary.txt"), "Two bridges were destroyed, the army said.\n");
    const right = await command(["verify", file("summary.txt"), file("news/a.txt")]);
    expect(right).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("1 claim") });
    const folderOfArticles = await command(["verify", file("summary.txt"), file("news")]);
    expect(folderOfArticles).toMatchObject({ exitCode: 65, stderr: expect.stringContaining("one article") });
  });

  it("flags a quotation that another speaker is given", async () => {
    const claim = { quote: "two bridges were destroyed on Monday", speaker: "The mayor" };
    writeFileSync(file("speaker.json"), JSON.stringify(claim));
    const { exitCode, stdout } = await command(["verify", file("speaker.json"), file("news/a.txt")]);
    expect(exitCode).toBe(1);
    expect(lines(stdout)).toMatchObject([
      { verdict: "verbatim", speaker: { name: "The mayor", source: "The army" } },
    ]);
  });

  it("exits with 0 when everything stands in the article, and with 1 when something does not", async () => {
    expect((await command(["verify", file("true.json"), file("news/a.txt")])).exitCode).toBe(0);
    const { exitCode, stdout, stderr } = await command(["verify", file("false.json"), file("news/a.txt")]);
    expect(exitCode).toBe(1);
    expect(lines(stdout)).toMatchObject([
      {
        verdict: "altered",
        pointer: "/claims/0/quote",
        passage: "two bridges were destroyed",
        differences: [{ claim: "three", article: "two" }],
      },
    ]);
    expect(stderr).toBe("accordingto: 1 quoted text checked, 1 altered");
  });

  it("takes NDJSON about the articles of a folder, and goes on where a line fails", async () => {
    const { exitCode, stdout, stderr } = await command(["verify", file("many.ndjson"), file("news")]);
    expect(exitCode).toBe(1);
    expect(lines(stdout)).toMatchObject([
      { record: 0, verdict: "verbatim", article: file("news/a.txt") },
      { record: 1, verdict: "altered", article: file("news/b.txt") },
      { record: 2, error: expect.stringContaining("names no article") },
      { record: 3, error: expect.stringContaining("JSON") },
    ]);
    expect(stderr).toContain("record 4: ");
  });

  it("can let typographic differences pass", async () => {
    writeFileSync(file("typed.json"), JSON.stringify({ quote: "two  bridges" }));
    expect((await command(["verify", file("typed.json"), file("news/a.txt")])).exitCode).toBe(1);
    expect((await command(["verify", file("typed.json"), file("news/a.txt"), "--lenient"])).exitCode).toBe(0);
  });

  it.each([
    ["claims that are not there", ["none.json", "news/a.txt"]],
    ["an article that is not there", ["true.json", "none.txt"]],
    ["claims that are no JSON", ["data.json", "news/a.txt"]],
  ])("says in one line what it could not read: %s", async (_, names) => {
    const { exitCode, stderr } = await command(["verify", "-q", ...names.map(file)]);
    expect(exitCode).toBe(65);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/^accordingto: .*(none|a)\.(json|txt): /);
  });
});

describe("claims on the command line", () => {
  it("are selected", async () => {
    const { stdout } = await command([ARTICLE, "--select", "kind=belief", "--select", "confidence=0.1"]);
    const all = JSON.parse((await command([ARTICLE])).stdout);
    const claims = all.claims.filter((claim: { kind: string }) => claim.kind === "belief");
    const made = JSON.parse(stdout);
    expect(made.tool.settings).not.toBe(all.tool.settings);
    expect(made).toEqual({ ...all, tool: made.tool, claims });
  });

  it("a wrong filter is a wrong usage", async () => {
    const { exitCode, stderr } = await command([ARTICLE, "--select", "colour=red"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining("kind=") });
  });

  it("an article without claims prints nothing with --flat", async () => {
    const { exitCode, stdout } = await command(["-", "--flat"], "It rained.");
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
  });

  it("are dated by --date, in the past", async () => {
    const input = "The minister said on Monday that the talks had failed.";
    const { stdout } = await command(["-", "--date", "2020-01-08"], input);
    expect(JSON.parse(stdout).claims[0].when).toMatchObject({ text: "on Monday", date: "2020-01-06" });
    const undated = await command(["-"], input);
    expect(JSON.parse(undated.stdout).claims[0].when).toMatchObject({ text: "on Monday", date: null });
  });

  it.each(["2020-02-31", "tomorrow"])("%s is no date", async (date) => {
    expect((await command([ARTICLE, "--date", date])).exitCode).toBe(2);
  });

  it("adds what the author claims when asked", async () => {
    const { stdout } = await command(["fixtures/articles", "--flat", "--author-claims", "-q"]);
    expect(lines(stdout).some((row) => row.source_kind === "author")).toBe(true);
  });
});
