import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";

const section = /^## Questions, answered with jq\n(.*?)(?=^## |$(?![\s\S]))/ms.exec(
  readFileSync("docs/cookbook.md", "utf8"),
)?.[1];
const commands = [...(section ?? "").matchAll(/^ {4,}(accordingto .*|jq .*)$/gm)].map((match) => match[1]!);
const hasJq = spawnSync("jq", ["--version"]).status === 0;

const folder = temporaryFolder();

/** Runs a command line as a reader of the cookbook would, with the program on the path. */
function shell(command: string) {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  return spawnSync("bash", ["-o", "pipefail", "-c", command], { cwd: folder, env, encoding: "utf8" });
}

beforeAll(() => {
  symlinkSync(resolve("fixtures"), join(folder, "fixtures"));
  writeFileSync(
    join(folder, "accordingto"),
    `#!/bin/sh\nexec node "${resolve("bin/accordingto.js")}" "$@"\n`,
  );
  chmodSync(join(folder, "accordingto"), 0o755);
  if (hasJq) shell(commands[0]!);
});

test("the cookbook has a command that reads the articles and twelve questions", () => {
  expect(commands).toHaveLength(13);
});

test.skipIf(!hasJq).each(commands.slice(1))("answers something (needs jq): %s", (command) => {
  const { status, stdout, stderr } = shell(command);
  // A summary of the run on standard error is no complaint of jq's.
  expect({ status, complaint: stderr.split("\n").filter((line) => line.startsWith("jq:")) }).toEqual({
    status: 0,
    complaint: [],
  });
  expect(stdout.trim()).not.toBe("");
});
