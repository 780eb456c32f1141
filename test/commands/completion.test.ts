import { execa } from "execa";
import { expect, it } from "vitest";
import { command } from "./command.js";

/** What bash offers for the last of these words. */
async function offered(script: string, ...words: string[]): Promise<string[]> {
  const line = words.map((word) => `'${word}'`).join(" ");
  const ask = `COMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _accordingto; echo "\${COMPREPLY[*]}"`;
  return (await execa("bash", ["-c", `${script}\n${ask}`])).stdout.split(" ");
}

it("completes commands, options of commands and values in bash", async () => {
  const { exitCode, stdout } = await command(["completion", "bash"]);
  expect(exitCode).toBe(0);
  expect(await offered(stdout, "accordingto", "exp")).toEqual(["explain"]);
  expect(await offered(stdout, "accordingto", "report", "--per")).toEqual(["--per-page"]);
  expect(await offered(stdout, "accordingto", "--format", "par")).toEqual(["parquet"]);
});

it("prints scripts for zsh and fish, and refuses other shells", async () => {
  expect((await command(["completion", "zsh"])).stdout).toContain("bashcompinit");
  expect((await command(["completion", "fish"])).stdout).toMatch(/-l format -x -a 'json view csv/);
  expect((await command(["completion", "tcsh"])).exitCode).toBe(2);
});
