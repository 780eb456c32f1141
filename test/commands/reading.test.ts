import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { report } from "../../src/output/schema.js";
import { reportsOf } from "../process/program.js";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const ARTICLE = "fixtures/articles/gulf-talks.txt";
const folder = temporaryFolder();

beforeAll(() => {
  mkdirSync(join(folder, "news/deep"), { recursive: true });
  writeFileSync(join(folder, "news/b.txt"), "Kim said: “No 🔥 deal.”\n");
  writeFileSync(join(folder, "news/\u{ff5e}.md"), "A note.\n");
  writeFileSync(join(folder, "news/\u{1f525}.txt"), "A fire.\n");
  writeFileSync(join(folder, "news/deep/a.txt"), "Ann spoke.\n");
  writeFileSync(join(folder, "news/image.png"), "no text");
  writeFileSync(join(folder, "news/.hidden.txt"), "not read");
  mkdirSync(join(folder, "empty"));
  writeFileSync(join(folder, "latin.txt"), Buffer.from("“Olé”".replace(/[“”]/g, "\x93"), "latin1"));
  writeFileSync(join(folder, "nul.txt"), Buffer.from([65, 0, 66]));
  writeFileSync(join(folder, "bom.txt"), "\ufeffKim spoke.\n");
});

describe("inputs", () => {
  it("prints one object for one file, under the path as given", async () => {
    const { exitCode, stdout, stderr } = await command([ARTICLE]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const parsed = report.parse(JSON.parse(stdout));
    expect(parsed.article.path).toBe(ARTICLE);
    expect(parsed.article.offsetUnit).toBe("codepoint");
  });

  it("prints one line for each text of a folder, subfolders included, sorted by code point", async () => {
    const { exitCode, stdout } = await command([`${folder}/news/`]);
    expect(exitCode).toBe(0);
    // By UTF-16 units the emoji would come before the fullwidth tilde.
    expect(reportsOf(stdout).map(({ article }) => article.path?.slice(folder.length + 6))).toEqual([
      "b.txt",
      "deep/a.txt",
      "\u{ff5e}.md",
      "\u{1f525}.txt",
    ]);
  });

  it("takes several inputs in the order given", async () => {
    const { stdout } = await command([`${folder}/news/b.txt`, `${folder}/news/deep`]);
    expect(reportsOf(stdout).map(({ article }) => article.path)).toEqual([
      `${folder}/news/b.txt`,
      `${folder}/news/deep/a.txt`,
    ]);
  });

  it("reads standard input", async () => {
    const { exitCode, stdout } = await command(["-"], readFileSync(ARTICLE));
    expect(exitCode).toBe(0);
    const fromFile = JSON.parse((await command([ARTICLE])).stdout);
    expect(JSON.parse(stdout)).toEqual({ ...fromFile, article: { ...fromFile.article, path: null } });
  });

  it("keeps a byte order mark as a character of the text", async () => {
    const { stdout } = await command([`${folder}/bom.txt`]);
    expect(JSON.parse(stdout).article.characters).toBe("\ufeffKim spoke.\n".length);
  });

  it("reads bytes that are no UTF-8 as windows-1252 and says so in the report", async () => {
    const { exitCode, stdout } = await command([`${folder}/latin.txt`]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).warnings).toContainEqual({ code: "decoded-as-windows-1252", start: 0, end: 5 });
  });
});

describe("outputs", () => {
  it("counts code points, or UTF-16 units on request", async () => {
    const file = `${folder}/news/b.txt`;
    const points = JSON.parse((await command([file])).stdout).article;
    const units = JSON.parse((await command(["--offset-unit", "utf16", file])).stdout).article;
    expect([points.characters, points.offsetUnit]).toEqual([23, "codepoint"]);
    expect([units.characters, units.offsetUnit]).toEqual([24, "utf16"]);
  });

  it("has the text in the report when asked", async () => {
    const { article } = JSON.parse((await command(["--with-text", ARTICLE])).stdout);
    expect(article.text).toBe(readFileSync(ARTICLE, "utf8"));
    expect(JSON.parse((await command([ARTICLE])).stdout).article).not.toHaveProperty("text");
  });

  it.each([
    ["https://example.org/a.html", "curl -sL https://example.org/a.html | accordingto --input html -"],
    ["explian", "did you mean the command explain?"],
  ])("says what to do instead of %s", async (argument, remedy) => {
    const { exitCode, stderr } = await command([argument]);
    expect({ exitCode, said: stderr.includes(remedy) }).toEqual({ exitCode: 2, said: true });
  });

  it("selects by names of the lexicon, and refuses states that there are not", async () => {
    const kivu = "fixtures/articles/kivu-report.txt";
    const bySponsor = JSON.parse((await command(["--select", "sponsor=Rwanda", kivu])).stdout).claims;
    expect(bySponsor.length).toBeGreaterThan(0);
    const who = (claim: { source: { entity: string } }) => claim.source.entity;
    expect(bySponsor.map(who)).toContain("proxy_group:m23");
    const full = JSON.parse((await command(["--select", "speaker=March 23 Movement", kivu])).stdout).claims;
    expect(new Set(full.map(who))).toEqual(new Set(["proxy_group:m23"]));
    for (const [filter, guess] of [
      ["state=Rwandaa", "did you mean Rwanda?"],
      ["speaker=state:RWX", "did you mean state:"],
      ["about=persn:x", "did you mean person?"],
      ["speaker=Nkusy", "did you mean Alain Nkusi?"],
    ] as const) {
      const { exitCode, stderr } = await command(["--select", filter, kivu]);
      expect({ exitCode, said: stderr.includes(guess) }).toEqual({ exitCode: 2, said: true });
    }
    expect((await command(["explain", kivu, "--entity", "Rwanda"])).stdout).toMatch(/^state:RWA /);
    const mistyped = await command(["explain", kivu, "--entity", "Rwnda"]);
    expect(mistyped.stderr).toContain("did you mean Rwanda?");
    const many = await command(["--select", "speaker=Nkusy", kivu, ARTICLE, "--flat"]);
    expect(many).toMatchObject({ exitCode: 2, stdout: "" });
    expect(many.stderr).toContain("speaker=Nkusy: nobody is called so in the articles or the lexicon");
  });

  it("prints a view for people when asked, without colours where nobody watches", async () => {
    const { exitCode, stdout } = await command(["--format", "view", ARTICLE]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Israel .* opposes {4}→ the talks/m);
    expect(stdout).not.toContain("\u001b[");
  });

  it("is compact when nobody watches, indented with --pretty, and the same JSON either way", async () => {
    const compact = (await command([ARTICLE])).stdout;
    const pretty = (await command(["--pretty", ARTICLE])).stdout;
    expect(compact).not.toContain("\n");
    expect(pretty).toContain('\n  "schemaVersion": "1",\n');
    expect(JSON.parse(pretty)).toEqual(JSON.parse(compact));
    expect(pretty).not.toContain("\u001b[");
  });

  it("writes to a file with -o and nothing to standard output", async () => {
    const out = join(folder, "out.json");
    const { exitCode, stdout } = await command([ARTICLE, "-o", out]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
    expect(report.parse(JSON.parse(readFileSync(out, "utf8"))).article.path).toBe(ARTICLE);
  });

  it("prints its JSON Schema", async () => {
    const { exitCode, stdout } = await command(["schema"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: "object", additionalProperties: false });
  });

  it("prints help with examples, and its version", async () => {
    const help = await command(["--help"]);
    expect(help).toMatchObject({ exitCode: 0, stderr: "" });
    expect(help.stdout).toContain("Examples:\n  accordingto article.txt");
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await command(["--version"])).toMatchObject({ exitCode: 0, stdout: version });
  });
});

describe("failures", () => {
  it.each([["missing.txt"], ["nul.txt"], ["empty"]])(
    "exits 65 when nothing could be read (%s)",
    async (name) => {
      const { exitCode, stdout, stderr } = await command([join(folder, name)]);
      const reports = reportsOf(stdout).filter((line) => report.safeParse(line).success);
      expect({ exitCode, reports }).toEqual({ exitCode: 65, reports: [] });
      expect(stderr.split("\n")[0]).toContain(name);
    },
  );

  it.each([
    [["--nonsense"]],
    [["--offset-unit", "bytes", ARTICLE]],
    [["--pretty", "--compact", ARTICLE]],
    [["schema", "--nonsense"]],
    [[ARTICLE, "-o", "/nowhere/at/all.json"]],
  ])("exits 2 on a wrong command line (%j)", async (args) => {
    const { exitCode, stdout, stderr } = await command(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).not.toBe("");
    expect(stderr).not.toContain("    at ");
  });
});
