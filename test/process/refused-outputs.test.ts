import { spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { describe, expect, it } from "vitest";

const ARTICLE = "fixtures/articles/gulf-talks.txt";

describe.skipIf(!existsSync("/dev/full"))("a full disk", () => {
  const full = existsSync("/dev/full") ? openSync("/dev/full", "w") : -1;

  it.each([
    [[ARTICLE]],
    [["-j", "1", "fixtures/articles"]],
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

  it("behind standard error takes nothing from the output", () => {
    const { status, stdout } = spawnSync("node", ["bin/accordingto.js", ARTICLE, "missing.txt"], {
      stdio: ["ignore", "pipe", full],
      encoding: "utf8",
    });
    expect({ status, lines: stdout.split("\n").length }).toEqual({ status: 1, lines: 3 });
  });
});
