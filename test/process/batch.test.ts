import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import { ndjson, reportsOf, run } from "./program.js";

const FIXTURES = "fixtures/articles";
const texts = readdirSync(FIXTURES)
  .sort()
  .map((file) => readFileSync(`${FIXTURES}/${file}`, "utf8"));
/** Long enough that it takes more than half a second on any machine. */
const LONG = `${texts.join("\n\n").repeat(100)}\n`;

const folder = temporaryFolder();

describe("workers", () => {
  it("give the same bytes as one, and the same as a single run, whatever the user adds", async () => {
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const article = file("zorg.txt", "Zorg tootled that the army had been attacked.\n");
    const added = [
      ...["--lexicon", file("names.yaml", "- { id: organization:zorg, name: Zorg, kind: ngo }\n")],
      ...["--cues", file("cues.yaml", "- { id: verb:tootle, kind: belief, prior: 3 }\n")],
      ...["--rules", file("rules.yaml", '- { id: attack, match: "attacked", in: content }\n')],
      ...["--author-claims", "--date", "2020-01-08"],
    ];
    const [one, three, single] = await Promise.all([
      run([...added, "--jobs", "1", FIXTURES, FIXTURES, article]),
      run([...added, "--jobs", "3", FIXTURES, FIXTURES, article]),
      run([...added, article]),
    ]);
    expect(one.exitCode).toBe(0);
    expect(three.stdout).toBe(one.stdout);
    expect(one.stdout.split("\n").at(-1)).toBe(single.stdout);
    expect(reportsOf(single.stdout)[0]?.claims[0]).toMatchObject({
      source: { entity: "organization:zorg" },
      cue: { text: "tootled" },
      tags: [{ id: "attack" }],
    });
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
});

describe("isolation", () => {
  it("gives up on an article that takes too long or is too large, and goes on", async () => {
    const records = [
      { id: "before", text: "Ann Lee said it rained." },
      { id: "long", text: LONG },
      { id: "large", text: "a".repeat(1_600_000) },
      { id: "after", text: "Ann Lee said it rained." },
    ];
    const { exitCode, stdout, stderr } = await run(
      ["--ndjson-in", "--jobs", "1", "--timeout", "0.5", "--max-bytes", "1500000", "-"],
      { stdin: "pipe", input: ndjson(records) },
    );
    expect(LONG.length).toBeLessThan(1_500_000);
    const lines = reportsOf(stdout) as { error?: { code: string }; article: { id: string } }[];
    expect(lines.map(({ article, error }) => [article.id, error?.code])).toEqual([
      ["before", undefined],
      ["long", "timeout"],
      ["large", "too-large"],
      ["after", undefined],
    ]);
    expect(stderr).toContain("-:2: took longer than 0.5 s");
    expect(stderr).toContain("-:3: larger than 1500000 bytes");
    expect(exitCode).toBe(1);
  });

  it("replaces a worker that dies", async () => {
    const records = [
      { id: "before", text: "Ann spoke." },
      { id: "heavy", text: LONG.repeat(2) },
      { id: "after", text: "Ann spoke." },
    ];
    const { exitCode, stdout } = await run(["--ndjson-in", "--jobs", "1", "-"], {
      stdin: "pipe",
      input: ndjson(records),
      // A heap that holds tagger and lexicon, but not what the heavy article needs.
      env: { NODE_OPTIONS: "--max-old-space-size=100" },
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
