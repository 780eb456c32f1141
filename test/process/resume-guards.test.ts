import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import { reportsOf, run, sizeOf, until } from "./program.js";

// Several runs at once, and runs that a signal ends; what --resume refuses is in test/commands/resume-guards.test.ts.

const SAID = "Bob Ray said that it had snowed and that Ann Lee had gone.";
const folder = temporaryFolder();
let out: string;
beforeAll(() => {
  out = join(folder, "out.ndjson");
});

describe("an output", () => {
  it("of two resumes at once has each line once", async () => {
    const articles = ["a", "b", "c"].map((name) => join(folder, `${name}.txt`));
    for (const article of articles) writeFileSync(article, SAID);
    await run(["-j", "1", ...articles, "-o", out]);
    const whole = readFileSync(out, "utf8");
    writeFileSync(out, whole.slice(0, whole.length >> 1));
    const ends = await Promise.all([1, 2].map(() => run(["-j", "1", ...articles, "-o", out, "--resume"])));
    for (const { exitCode } of ends) expect([0, 2]).toContain(exitCode);
    expect(readFileSync(out, "utf8")).toBe(whole);
  });
});

describe("a signal", () => {
  it.skipIf(process.platform === "win32").each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s ends a run in order", async (signal, code) => {
    const output = join(folder, `${signal}.ndjson`);
    const args = ["bin/accordingto.js", "--ndjson-in", "--jobs", "1", "-o", output, "-"];
    const child = spawn("node", args, { stdio: ["pipe", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    child.stdin.write(`${JSON.stringify({ id: "a", text: SAID })}\n`);
    await until(() => sizeOf(output) > 0);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(stderr).toContain("interrupted; go on with the same command and --resume\n");
    expect(reportsOf(readFileSync(output, "utf8"))).toHaveLength(1);
  });
});
