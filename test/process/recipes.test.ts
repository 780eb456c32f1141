import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";

// The recipes of CONTRIBUTING.md, done on a copy of the tree as they are written there.

const copy = temporaryFolder();

beforeAll(() => {
  for (const part of ["src", "scripts", "fixtures/claims", "package.json", "tsconfig.json"])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
});

const run = (script: string, ...args: string[]) =>
  execa("npm", ["run", "-s", script, "--", ...args], { cwd: copy, reject: false });

/** What the copy finds in a text, held against the copy’s schema. */
async function analyzed(text: string) {
  writeFileSync(
    join(copy, "analyzed.ts"),
    `import { analyze } from "./src/analyze.js";\nimport { report } from "./src/output/schema.js";\nconsole.log(JSON.stringify(report.parse(analyze(process.argv[2] ?? ""))));\n`,
  );
  const { stdout } = await execa("node_modules/.bin/tsx", ["analyzed.ts", text], { cwd: copy });
  return JSON.parse(stdout);
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(copy, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

/** Adds an entry where a newcomer would: at the end of the file. */
const addEntry = (file: string, entry: object): void =>
  edit(`src/lexicon/data/${file}`, (text) => text.replace(/\n\]\n$/, `,\n${JSON.stringify(entry)}\n]\n`));

/** The lines that the first recipe tells to add, each with its file, as CONTRIBUTING.md has them. */
function linesOfRecipe(): (readonly [file: string, entry: string])[] {
  const line = /src\/lexicon\/data\/(\w+\.json)`[^`]*`(\{"id":"verb:[^`]*\})`/g;
  const found = [...readFileSync("CONTRIBUTING.md", "utf8").matchAll(line)];
  expect(found.map(([, file]) => file)).toEqual(["cues.json", "acts.json"]);
  return found.map(([, file = "", entry = ""]) => [file, entry]);
}

describe("the recipes of CONTRIBUTING", () => {
  it("a reporting phrase: a line in cues.json, a line in acts.json, no code", async () => {
    const text = "The mayor vociferated about the toll on Monday.";
    expect((await analyzed(text)).claims).toEqual([]);
    for (const [file, entry] of linesOfRecipe()) {
      const { id } = JSON.parse(entry);
      expect(readFileSync(`src/lexicon/data/${file}`, "utf8")).not.toContain(`"${id}"`);
      addEntry(file, JSON.parse(entry));
    }
    expect((await run("check:lexicon")).stderr).toMatch(/cues\.json: verb:vociferate: comes after/);
    const fixed = await run("check:lexicon", "--fix");
    expect(fixed).toMatchObject({ exitCode: 0, stderr: "" });
    const [claim] = (await analyzed(text)).claims;
    expect(claim).toMatchObject({ source: { text: "The mayor" }, act: "condemns" });
  });

  it("a group: a line in groups.json, no code", async () => {
    addEntry("groups.json", {
      id: "armed_group:brigade-of-the-recipe",
      type: "armed_group",
      name: "Brigade of the Recipe",
      aliases: [],
      state: "COL",
      sponsors: [],
      source: "https://example.org/groups",
      checked: "2026-11-28",
    });
    const { exitCode, stderr } = await run("check:lexicon", "--fix");
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    const { entities } = await analyzed("The Brigade of the Recipe said it had left the town.");
    expect(entities[0]).toMatchObject({ id: "armed_group:brigade-of-the-recipe", type: "armed_group" });
  });

  it("a rule: a stub, a function, a record with its prior", async () => {
    const { exitCode, stdout } = await run("new:rule", "word-is");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("src/claims/candidates/on-units/word-is.ts");
    edit("src/claims/candidates/on-units/word-is.ts", (text) =>
      text.replace("the word that the rule looks for", "scuttlebutt").replace("right: i + 1", "right: i + 3"),
    );
    edit("src/claims/candidates/rules.ts", (text) =>
      text
        .replace(/^/, 'import { wordIs } from "./on-units/word-is.js";\n')
        .replace(
          "[] = [\n",
          '[] = [\n  { name: "word-is", on: "unit", example: "the {scuttlebutt} is <that it failed>", prior: 2, find: wordIs },\n',
        ),
    );
    const { claims } = await analyzed("The scuttlebutt is, the bridge has failed.");
    expect(claims).toContainEqual(expect.objectContaining({ rule: "word-is" }));
    expect((await run("new:rule", "word-is")).exitCode).toBe(2);
  });

  it("an output field: a line in the schema and in the function that makes the object", async () => {
    edit("src/output/schema.ts", (text) =>
      text.replace(
        /( +)paragraph: z/,
        '$1shouted: z.boolean().describe("True when the cue is in capitals."),\n$1paragraph: z',
      ),
    );
    edit("src/output/report-claims.ts", (text) =>
      text.replace(
        /( +)paragraph:/,
        "$1shouted: claim.cueLemma === claim.cueLemma.toUpperCase(),\n$1paragraph:",
      ),
    );
    const { claims } = await analyzed("Officials said that the plan had failed.");
    expect(claims[0]).toHaveProperty("shouted", false);
  });
});
