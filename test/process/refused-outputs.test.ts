import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./program.js";

const ARTICLE = "fixtures/articles/gulf-talks.txt";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "accordingto-refused-"));
  mkdirSync(join(folder, "taken"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!existsSync("/dev/full"))("a full disk", () => {
  const full = existsSync("/dev/full") ? openSync("/dev/full", "w") : -1;

  it.each([
    [[ARTICLE]],
    [["fixtures/articles"]],
    [["schema"]],
    [["--help"]],
    [["explain", ARTICLE]],
    [["lexicon", "search", "Iran"]],
  ])("behind standard output ends %j with 74 and one line", (args) => {
    const { status, stderr } = spawnSync("node", ["bin/accordingto.js", ...args], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    expect(status).toBe(74);
    expect(stderr.split("\n").at(-2)).toBe(
      "accordingto: can't write to standard output (ENOSPC): the disk is full; make room",
    );
  });

  it.each([[[ARTICLE]], [["fixtures/articles"]]])("behind -o ends %j with 74 and one line", async (args) => {
    const { exitCode, stderr } = await run([...args, "-o", "/dev/full"]);
    expect(exitCode).toBe(74);
    expect(stderr).toMatch(/can't write \/dev\/full \(ENOSPC\): the disk is full; make room$/);
    expect(stderr).not.toContain("a bug");
  });

  it("behind standard error takes nothing from the output", () => {
    const { status, stdout } = spawnSync("node", ["bin/accordingto.js", ARTICLE, "missing.txt"], {
      stdio: ["ignore", "pipe", full],
      encoding: "utf8",
    });
    expect({ status, lines: stdout.split("\n").length }).toEqual({ status: 1, lines: 3 });
  });
});

describe("an output that can't be written", () => {
  it("ends with 74 and the remedy", async () => {
    const { exitCode, stdout, stderr } = await run([ARTICLE, "-o", join(folder, "taken")]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 74, stdout: "" });
    expect(stderr).toContain("taken (EISDIR): it is a folder; name a file");
  });

  it("in an output folder ends with 74 too", async () => {
    const { exitCode, stderr } = await run([ARTICLE, "--out-dir", ARTICLE]);
    expect(exitCode).toBe(74);
    expect(stderr).toMatch(/can't write .*: a part of its path is a file, not a folder/);
  });
});
