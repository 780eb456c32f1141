import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { reportsOf } from "../process/program.js";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const RULES = "examples/codebook/sanctions.yaml";
const KIVU = "fixtures/articles/kivu-report.txt";

const folder = temporaryFolder();

it("says of each fault of a rule where it is and what to do, and reads nothing by broken rules", async () => {
  const mine = join(folder, "mine.yaml");
  writeFileSync(
    mine,
    '- id: tall\n  match: "{tower}"\n  examples:\n    - The tower fell.\n    - Ann Lee said the house fell.\n  not: Ann Lee said the tower fell.\n- id: broken\n  match: "#Stat"\n',
  );
  const { exitCode, stdout, stderr } = await command(["rules", "check", mine]);
  expect([exitCode, stdout]).toEqual([1, "1 rule, 3 examples, 4 faults"]);
  const lines = stderr.split("\n").map((line) => line.replace(mine, "mine.yaml"));
  expect(lines[0]).toMatch(/^mine\.yaml:8: broken: "#Stat" #Stat is not known; there are #State/);
  expect(lines[1]).toMatch(
    /^mine\.yaml:4: tall: finds nothing in .*no claim is read in it: write a whole sentence/,
  );
  expect(lines[2]).toMatch(
    /^mine\.yaml:5: tall: finds nothing in .*the content read in it is "the house fell"/,
  );
  expect(lines[3]).toMatch(/^mine\.yaml:6: tall: finds "tower" in/);
  const read = await command(["--rules", mine, KIVU]);
  expect([read.exitCode, read.stdout]).toEqual([2, ""]);
  expect(read.stderr).toContain("mine.yaml:8: broken");
});

it("tags claims, chooses them, and explains them", async () => {
  const { stdout } = await command(["--rules", RULES, "--select", "tag=sanctions", "--ndjson", KIVU]);
  const [{ claims }] = reportsOf(stdout) as [ReturnType<typeof reportsOf>[number]];
  expect(claims.map(({ tags }) => tags?.map(({ id }) => id))).toContainEqual(["sanctions-imposed-on"]);
  expect(claims.every(({ tags }) => tags!.length > 0)).toBe(true);
  const explained = await command(["explain", KIVU, "--rules", RULES]);
  expect(explained.stdout).toMatch(
    /tag sanctions: rule sanctions-imposed-on \(.*sanctions\.yaml:\d+\) in its content: "impose sanctions on Rwandan"\n {4}target "Rwandan" → state:RWA/,
  );
  expect((await command(["--select", "tag=x", KIVU])).stderr).toContain("--rules");
});

it("goes on with no output that other rules made", async () => {
  const out = join(folder, "out.ndjson");
  await command(["--rules", RULES, "-o", out, KIVU]);
  const { exitCode, stderr } = await command(["-o", out, "--resume", KIVU]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("--rules");
});

it("reads by words of saying of one's own, and refuses faulty ones", async () => {
  const cues = join(folder, "cues.yaml");
  const article = join(folder, "tootle.txt");
  writeFileSync(cues, "- { id: verb:tootle, kind: belief, prior: 3 }\n");
  writeFileSync(article, "Ann Lee tootled that Iran had left.\n");
  expect(reportsOf((await command(["--cues", cues, article])).stdout)[0]?.claims).toHaveLength(1);
  expect((await command(["explain", article, "--cues", cues])).stdout).toContain("prior +3.00");
  writeFileSync(cues, "- { id: tootle, kind: belief }\n");
  const { exitCode, stderr } = await command(["--cues", cues, article]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("cues.yaml:1: tootle: id:");
});
