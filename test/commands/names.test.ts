import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { reportsOf } from "../process/program.js";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const folder = temporaryFolder();

beforeAll(() => {
  writeFileSync(join(folder, "mine.yaml"), "- id: organization:zorg\n  name: Zorg\n  kind: ngo\n");
  writeFileSync(join(folder, "bad.yaml"), "- id: organization:zorg\n  nam: Zorg\n");
  writeFileSync(join(folder, "a.txt"), "Zorg said so.\n");
  writeFileSync(join(folder, "b.txt"), "Kim wept.\n");
});

it("takes names of the user's, in one article and in many", async () => {
  const one = await command(["--lexicon", `${folder}/mine.yaml`, `${folder}/a.txt`]);
  expect(reportsOf(one.stdout)[0]!.entities.map(({ id }) => id)).toEqual(["organization:zorg"]);
  const many = await command(["--lexicon", `${folder}/mine.yaml`, "--quiet", folder]);
  expect(reportsOf(many.stdout)[0]!.entities.map(({ id }) => id)).toEqual(["organization:zorg"]);
});

it("ends with 2 and says file, line, entry and remedy of a faulty file", async () => {
  const { exitCode, stdout, stderr } = await command(["--lexicon", `${folder}/bad.yaml`, `${folder}/a.txt`]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain(`${folder}/bad.yaml:1: organization:zorg: unknown key "nam"; remove it`);
});

it("checks files and says whether they are sound by the exit code", async () => {
  expect(await command(["lexicon", "check", `${folder}/mine.yaml`])).toMatchObject({
    exitCode: 0,
    stdout: "1 entry fine, 0 faults",
  });
  expect((await command(["lexicon", "check", `${folder}/bad.yaml`])).exitCode).toBe(1);
});

it("searches names, and ends with 1 if nothing is called so", async () => {
  const found = await command(["lexicon", "search", "Ansar", "Allah"]);
  expect(found.exitCode).toBe(0);
  expect(found.stdout).toMatch(/^proxy_group:houthis {2}Houthis/);
  expect((await command(["lexicon", "search", "Xyzzyx"])).exitCode).toBe(1);
});

it("explains an entity, and says what to do for one that is not there", async () => {
  const told = await command([
    "explain",
    `${folder}/a.txt`,
    "--lexicon",
    `${folder}/mine.yaml`,
    "--entity",
    "organization:zorg",
  ]);
  expect(told.stdout).toMatch(/^organization:zorg {2}"Zorg"/);
  const missing = await command(["explain", `${folder}/a.txt`, "--claim", "c99"]);
  expect(missing.exitCode).toBe(2);
  expect(missing.stderr).toMatch(/c99 is not in/);
});
