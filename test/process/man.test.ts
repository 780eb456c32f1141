import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { newProgram } from "../../src/cli/program.js";

const page = readFileSync("dist/man/accordingto.1", "utf8").replaceAll("\\-", "-");

it("has every command and every option of the help", () => {
  const program = newProgram({});
  for (const command of program.commands) {
    expect(page).toContain(`.SS accordingto ${command.name()} `);
    const section = page.split(`.SS accordingto ${command.name()} `)[1]!.split(/^\.S[SH] /m)[0]!;
    for (const { long } of command.options) expect(section).toContain(long);
  }
  for (const { long } of program.options) expect(page).toContain(long);
  expect(page).toContain("Exit codes: 0 all read");
});

it("names nothing of the machine that it was made on", () => {
  expect(page).toMatch(/articles worked on at once \(default: the cores\)/);
  expect(page).not.toMatch(/worked on at once \(default: \d/);
});

const formats = spawnSync("groff", ["--version"]).status === 0;

it.skipIf(!formats)("is set without a warning (needs groff)", () => {
  const { status, stderr, stdout } = spawnSync(
    "groff",
    ["-man", "-ww", "-Kutf8", "-Tutf8", "-rHY=0", "dist/man/accordingto.1"],
    { encoding: "utf8" },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("cat article.txt | accordingto - | jq");
});
