import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import { reportsOf, run } from "./program.js";

// What the system hands to the program or keeps from it; hostile files are in test/commands/hostile-inputs.test.ts.

const TEXT = "Ann Lee said it rained.\n";
const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
beforeAll(() => {
  for (const name of ["a.txt", "b.txt"]) writeFileSync(at(name), TEXT);
});

const pathsIn = (stdout: string) =>
  reportsOf(stdout).map(({ article }) => article.path?.slice(folder.length + 1));

it("does not read the file that its standard output goes to", () => {
  const shown = openSync(at("shown.txt"), "w");
  spawnSync("node", ["bin/accordingto.js", folder, "-q", "-j", "1"], { stdio: ["ignore", shown, "pipe"] });
  expect(pathsIn(readFileSync(at("shown.txt"), "utf8"))).toEqual(["a.txt", "b.txt"]);
});

it.skipIf(process.platform !== "linux")("takes an argument that is not UTF-8", () => {
  const name = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".text")]);
  copyFileSync(at("a.txt"), name);
  // In a shell, as Node can't hand such an argument on.
  const command = `node bin/accordingto.js -q ${folder}/caf$(printf '\\351').text`;
  expect(pathsIn(execFileSync("sh", ["-c", command], { encoding: "utf8" }))).toEqual(["caf\udce9.text"]);
});

it.skipIf(process.platform === "win32")("waits no longer than --timeout for a pipe", async () => {
  execFileSync("mkfifo", [at("pipe")]);
  const { exitCode, stderr } = await run(["--timeout", "0.2", at("pipe")]);
  expect(stderr).toContain("pipe: nothing came out of it within 0.2 s");
  expect(exitCode).toBe(65);
});

it("gives up an article that takes too long alone, too", async () => {
  writeFileSync(at("long"), `${TEXT.trim()} `.repeat(50_000));
  const { exitCode, stdout, stderr } = await run(["--timeout", "0.3", at("long")]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 65, stdout: "" });
  expect(stderr).toContain("long: took longer than 0.3 s; raise --timeout or split it");
});

it("gives up what takes too long to be taken apart, and goes on with the others", async () => {
  writeFileSync(
    at("feed.xml"),
    `<?xml version="1.0"?><rss version="2.0"><channel><item><title>${"<".repeat(600_000)}`,
  );
  const args = ["--timeout", "0.5", "-q", "-j", "1", at("feed.xml"), at("a.txt")];
  const { exitCode, stdout, stderr } = await run(args);
  expect({ exitCode, paths: pathsIn(stdout) }).toEqual({ exitCode: 1, paths: ["feed.xml", "a.txt"] });
  expect(stderr).toContain("feed.xml: taking it apart took longer than 0.5 s; raise --timeout or split it");
});
