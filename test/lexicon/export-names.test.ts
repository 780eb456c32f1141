import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";

const folder = temporaryFolder();

test.each(["given-names.json", "family-names.json"])("%s is what scripts/export-names.js writes", (file) => {
  execFileSync(process.execPath, ["scripts/export-names.js", folder]);
  const data = readFileSync(join("src/lexicon/data", file), "utf8");
  expect(readFileSync(join(folder, file), "utf8")).toBe(data);
});
