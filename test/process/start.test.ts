import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, it } from "vitest";
import { traced } from "../../src/cli/traced.js";
import { analyze } from "../../src/index.js";
import { temporaryFolder } from "../temporary-folder.js";

const folder = temporaryFolder();

it("starts with the code that the build had V8 make", async () => {
  const ask = `
    import { loadProgram } from "./bin/load-program.js";
    console.log(loadProgram().script.cachedDataRejected);`;
  expect((await execa("node", ["--input-type=module", "-e", ask])).stdout).toBe("false");
});

it("is one file: of its own modules none is read, of libraries only what the article needs", async () => {
  const log = join(folder, "opened.txt");
  const hook = join(folder, "hook.cjs");
  writeFileSync(
    hook,
    `const fs = require("node:fs"), { readFileSync } = fs, opened = [];
     fs.readFileSync = (path, ...rest) => { opened.push(String(path)); return readFileSync(path, ...rest); };
     require("node:module").syncBuiltinESMExports();
     process.on("exit", () => fs.writeFileSync(${JSON.stringify(log)}, opened.join("\\n")));`,
  );
  await execa("node", ["--require", hook, "bin/accordingto.js", "fixtures/articles/gulf-talks.txt"]);
  const opened = readFileSync(log, "utf8").split("\n");
  expect(opened.filter((path) => /program\.c/.test(path))).toHaveLength(2);
  expect(
    opened.filter((path) => /\.[cm]?js$/.test(path) && !/[\\/]bin[\\/]|program\.cjs$/.test(path)),
  ).toEqual([]);
});

it("cuts texts into the same tokens as the modules that it is made of", async () => {
  // wink's classes of marks have letters beyond ASCII behind a backslash
  const text = "Russia’s view that U.S.-Iran talks help peace was “2019’s biggest”: UN envoys, €5, said so…";
  const { stdout } = await execa("node", ["bin/accordingto.js"], { input: text });
  const { claims, entities } = analyze(text);
  const ofProgram = JSON.parse(stdout) as ReturnType<typeof analyze>;
  expect(ofProgram.claims).toEqual(claims);
  expect(ofProgram.entities).toEqual(entities);
});

it("names the source in the trace of a bug", () => {
  const bundle = readFileSync("dist/program.cjs", "latin1").split("\n");
  const line = bundle.findIndex((text) => text.includes("function makeReport(")) + 1;
  expect(
    traced(`Error: x\n    at makeReport (${join(process.cwd(), "dist/program.cjs")}:${line}:10)`),
  ).toMatch(/at makeReport \(src\/output\/report\.ts:\d+:\d+\)$/);
  expect(traced("at x (/nowhere/program.cjs:1:1)")).toBe("at x (/nowhere/program.cjs:1:1)");
});
