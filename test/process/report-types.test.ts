import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { execa } from "execa";
import ts from "typescript";
import { beforeAll, expect, it } from "vitest";
import { jsonSchema } from "../../src/output/schema.js";
import { temporaryFolder } from "../temporary-folder.js";

const folder = temporaryFolder();
let service: ts.LanguageService;
let program: string;

const PROGRAM = `
import type { Report, ReportClaim } from "./schema.js";
import type * as inferred from "${resolve("src/output/schema.js")}";
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const same: [Same<Report, inferred.Report>, Same<ReportClaim, inferred.ReportClaim>] = [true, true];
export function read(report: Report) {
  return [report.entities, report.claims[0]?.act, report.claims[0]?.source?.resolution, report.summary.directShare];
}
`;

beforeAll(async () => {
  program = join(folder, "program.ts");
  writeFileSync(program, PROGRAM);
  await execa("node", ["scripts/write-report-types.js", join(folder, "schema.d.ts")]);
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [program],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) =>
      ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, "utf8")) : undefined,
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
});

/** What an editor shows over a word of the program. */
function shownOver(word: string): string {
  const info = service.getQuickInfoAtPosition(program, PROGRAM.lastIndexOf(word) + 1);
  return ts.displayPartsToString(info?.documentation);
}

it("declares the types that the schema has", () => {
  const problems = service.getSemanticDiagnostics(program);
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
});

it("shows the schema's words for a field in editors", () => {
  const schema = JSON.stringify(jsonSchema());
  for (const field of ["entities", "act", "resolution", "directShare"]) {
    const words = shownOver(field).replace(/\s+/g, " ");
    expect(words.length).toBeGreaterThan(20);
    expect(schema).toContain(JSON.stringify(words).slice(1, -1));
  }
});
