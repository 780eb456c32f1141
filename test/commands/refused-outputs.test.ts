import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const ARTICLE = "fixtures/articles/gulf-talks.txt";
const folder = temporaryFolder();
beforeAll(() => {
  mkdirSync(join(folder, "taken"));
});

describe.skipIf(!existsSync("/dev/full"))("a full disk", () => {
  it.each([[[ARTICLE]], [["fixtures/articles"]]])("behind -o ends %j with 74 and one line", async (args) => {
    const { exitCode, stderr } = await command([...args, "-o", "/dev/full"]);
    expect(exitCode).toBe(74);
    expect(stderr).toMatch(/can't write \/dev\/full \(ENOSPC\): the disk is full; make room$/);
    expect(stderr).not.toContain("a bug");
  });
});

describe("an output that can't be written", () => {
  it("ends with 74 and the remedy", async () => {
    const { exitCode, stdout, stderr } = await command([ARTICLE, "-o", join(folder, "taken")]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 74, stdout: "" });
    expect(stderr).toContain("taken (EISDIR): it is a folder; name a file");
  });

  it("in an output folder ends with 74 too", async () => {
    const { exitCode, stderr } = await command([ARTICLE, "--out-dir", ARTICLE]);
    expect(exitCode).toBe(74);
    expect(stderr).toMatch(/can't write .*: a part of its path is a file, not a folder/);
  });
});
