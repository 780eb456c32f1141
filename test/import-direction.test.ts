import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

// From top to bottom: a room may import from the rooms above it, never from those below.
const ROOMS: string[] = JSON.parse(readFileSync("scripts/rooms.json", "utf8"));
// The same within the folder that proposes claims.
const FOLDERS_OF_CANDIDATES = [
  "clauses",
  "subjects",
  "content",
  "no-claims",
  "readings",
  "on-verbs",
  "on-nouns",
  "on-units",
  "rules.ts",
  "find-candidates.ts",
];
// Free of rooms; anyone may import them.
const COMMON_GROUND = [
  "span.ts",
  "errors.ts",
  "indexed.ts",
  "once-per.ts",
  "present.ts",
  "without-undefined.ts",
];

const CANDIDATES = "claims/candidates/";

const OWNERS: Record<string, readonly string[]> = {
  "wink-nlp": ["sentences"],
  "wink-eng-lite-web-model": ["sentences"],
  compromise: ["codebook"],
  "@mozilla": ["documents"],
  "csv-parse": ["documents"],
  feedsmith: ["documents"],
  fflate: ["documents"],
  htmlparser2: ["documents"],
  linkedom: ["documents"],
  mammoth: ["documents"],
  marked: ["documents"],
  "postal-mime": ["documents"],
  unpdf: ["documents"],
  warcio: ["documents"],
  chalk: ["output", "digest"],
  "string-width": ["output"],
  "hyparquet-writer": ["output"],
  "d3-force": ["page"],
  commander: ["cli"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);

it("has no two files of one name, which messages and searches could not tell apart", () => {
  const names = files.map((file) => posix.basename(file));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe.each(files)("%s", (file) => {
  const source = readFileSync(`src/${file}`, "utf8");
  const imports = importsOf(source);
  const room = file.split("/")[0]!;

  it("imports only from rooms above its own", () => {
    const rooms = imports
      .filter((path) => path.startsWith("."))
      .map((path) => posix.join(posix.dirname(file), path).replace(/\.js$/, ".ts").split("/")[0]!)
      .filter((other) => other !== room && !COMMON_GROUND.includes(other));
    const below = rooms.filter((other) => COMMON_GROUND.includes(room) || rank(other) >= rank(room));
    expect(below).toEqual([]);
  });

  it("leaves libraries to the rooms that own them", () => {
    const strangers = imports.filter((path) => {
      const owners = OWNERS[path.split("/")[0]!];
      return owners !== undefined && !owners.includes(room);
    });
    expect(strangers).toEqual([]);
  });

  it("has a room in the order", () => {
    expect([...ROOMS, ...COMMON_GROUND]).toContain(room);
  });

  it("opens with a sentence that says what it is for", () => {
    const opening = source.replaceAll(/^import [^;]*;$/gm, "").trimStart();
    expect(opening).toMatch(/^\/[/*]/);
  });

  it("prints and exits only in the command line", () => {
    const talks = /\bconsole\.\w+\(|process\.(exit|stdout|stderr)/.test(source);
    expect(talks && room !== "cli" && room !== "cli.ts").toBe(false);
  });
});

describe.each(files.filter((file) => file.startsWith(CANDIDATES)))("%s", (file) => {
  it("imports candidates only from folders above its own", () => {
    const folder = folderOfCandidates(file);
    const folders = importsOf(readFileSync(`src/${file}`, "utf8"))
      .filter((path) => path.startsWith("."))
      .map((path) => posix.join(posix.dirname(file), path).replace(/\.js$/, ".ts"))
      .filter((path) => path.startsWith(CANDIDATES))
      .map(folderOfCandidates)
      .filter((other) => other !== folder);
    expect(FOLDERS_OF_CANDIDATES).toContain(folder);
    const above = FOLDERS_OF_CANDIDATES.slice(0, FOLDERS_OF_CANDIDATES.indexOf(folder));
    expect(folders.filter((other) => !above.includes(other))).toEqual([]);
  });
});

function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:from|import|import\(|require\()\s*"([^"]+)"/g)].map((match) => match[1]!);
}

function folderOfCandidates(file: string): string {
  return file.slice(CANDIDATES.length).split("/")[0]!;
}

function rank(room: string): number {
  const at = ROOMS.indexOf(room);
  if (at < 0) throw new Error(`${room} has no place in scripts/rooms.json; add it where its imports allow`);
  return at;
}
