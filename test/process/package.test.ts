import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { report } from "../../src/output/schema.js";
import { temporaryFolder } from "../temporary-folder.js";

const UNREACHABLE = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENOTCACHED|E40[137]/;
const folder = temporaryFolder();
let tarball: string;

beforeAll(async () => {
  // Built already, and another build would pull the program from under the tests beside this one.
  await execa("npm", ["pack", "--ignore-scripts", "--pack-destination", folder]);
  tarball = join(folder, readdirSync(folder).find((file) => file.endsWith(".tgz"))!);
  writeFileSync(join(folder, "article.txt"), "Iran will not yield, Ann Lee said.\n");
});

const USE = `
  import { analyze } from "accordingto";
  console.log(JSON.stringify(analyze("Iran will not yield, Ann Lee said.")));
`;

async function runsIn(home: string): Promise<void> {
  const program = join(home, "node_modules/accordingto/bin/accordingto.js");
  const { stdout } = await execa("node", [program, "article.txt"], { cwd: folder });
  const printed = report.parse(JSON.parse(stdout));
  expect(printed.tool.ruleset).toMatch(/^[0-9a-f]{16}$/);
  writeFileSync(join(home, "use.mjs"), USE);
  const used = report.parse(JSON.parse((await execa("node", ["use.mjs"], { cwd: home })).stdout));
  expect(used.claims).toEqual(printed.claims);
}

describe("the package", () => {
  it("holds all that program and library need", async () => {
    const home = join(folder, "linked");
    mkdirSync(join(home, "node_modules/accordingto"), { recursive: true });
    await execa("tar", [
      "xzf",
      tarball,
      "--strip-components=1",
      "-C",
      join(home, "node_modules/accordingto"),
    ]);
    symlinkSync(resolve("node_modules"), join(home, "node_modules/accordingto/node_modules"));
    await runsIn(home);
  });

  it("installs into an empty folder and runs there", async ({ skip }) => {
    const home = join(folder, "empty");
    mkdirSync(home);
    const install = await execa("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", tarball], {
      cwd: home,
      reject: false,
      timeout: 50_000,
    });
    if (install.timedOut || (install.exitCode !== 0 && UNREACHABLE.test(String(install.stderr)))) {
      skip("no package registry can be reached from here");
    }
    expect(install.stderr).not.toContain("npm error");
    await runsIn(home);
  });
});
