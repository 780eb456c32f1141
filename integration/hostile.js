// Hostile documents of a size, all in one run of the program: node --import tsx integration/hostile.js [MEGABYTES] [MAX_BYTES]
// Each must have its line, the article among them must be read, and memory must stay in bounds. Prints what was said,
// the time of the processor and the most memory that was held (Linux).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import * as made from "../test/documents/made-documents.ts";

const size = Number(process.argv[2] ?? 5) * 1_000_000;
const maxBytes = process.argv[3] ?? "5000000";
const paragraphs = made.paragraphsOfFixture("gulf-talks").slice(0, 3);
const times = (words) => words.repeat(Math.ceil(size / words.length));
const nul = Buffer.alloc(size, "a");
const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
const cut = (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6));

/** Name → bytes; those in READ hold enough to be read. */
const HOSTILE = {
  "one-line.html": () => `<html><body>${times("<p>Ann Lee said it rained.</p>")}`,
  "one-word.html": () => `<html><body>${nul.toString("latin1")}`,
  "marks.html": () => `<html>${times("<")}`,
  "deep.html": () => `<html>${times("<div>")}`,
  "script.html": () => `<html><script>${times("x=1;")}</script>`,
  "bomb.txt.gz": () => gzipSync(nul),
  "bomb.docx": () => zipSync({ "word/document.xml": nul }),
  "bomb.pdf": () => made.pdf(deflateSync(Buffer.alloc(size * 10))),
  "entities.xml": () =>
    `<!DOCTYPE rss [<!ENTITY e0 "aaaaaaaaaa">${entities.join("")}]><rss version="2.0"><channel><item><title>&e9;</title></item></channel></rss>`,
  "marks.xml": () => `<?xml version="1.0"?><rss version="2.0"><channel><item><title>${times("<")}`,
  "deep.json": () => times("["),
  "rows.csv": () => `id\n${times("1\n")}`.slice(0, 40_000),
  ...Object.fromEntries(
    made
      .documentsOf(paragraphs)
      .filter(([format]) => !["text", "transcript", "markdown", "mail", "csv", "html"].includes(format))
      .map(([format, bytes]) => [`cut.${format === "feed" ? "xml" : format}`, () => cut(Buffer.from(bytes))]),
  ),
};

const folder = mkdtempSync(join(tmpdir(), "accordingto-hostile-"));
try {
  for (const [name, make] of Object.entries(HOSTILE)) writeFileSync(join(folder, name), make());
  writeFileSync(join(folder, "z.txt"), paragraphs.join("\n\n"));
  const names = [...Object.keys(HOSTILE), "z.txt"];
  const program = [
    "bin/accordingto.js",
    "-j",
    "1",
    "--max-bytes",
    maxBytes,
    "--ndjson",
    ...names.map((name) => join(folder, name)),
  ];
  const counted = ["-v", process.execPath, ...program];
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync("/usr/bin/time", counted, {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const said = stderr.split("\n").filter((line) => line.startsWith("accordingto: "));
  const read = new Set(
    stdout
      .split("\n")
      .filter((line) => line.includes('"schemaVersion"'))
      .map((line) => JSON.parse(line).article.path),
  );
  for (const name of names) {
    const line = said.find((one) => one.includes(`/${name}:`));
    console.log(
      `${name.padEnd(16)} ${read.has(join(folder, name)) ? "read" : ""} ${(line ?? "").replace(/^.*?\/[^/]*?: /, "").slice(0, 110)}`,
    );
    assert.ok(line !== undefined || read.has(join(folder, name)), `${name}: neither read nor told`);
  }
  assert.ok(read.has(join(folder, "z.txt")), "the article among them was not read");
  assert.equal(status, 1);
  const value = (what) => stderr.match(new RegExp(`${what}[^:]*(?:\\([^)]*\\))?: ([\\d.]+)`))?.[1];
  console.log(
    `${size / 1e6} MB each, --max-bytes ${maxBytes}: ${value("User time")} s of the processor, ${Math.round(value("Maximum resident set size") / 1000)} MB at most, ${Math.round((performance.now() - started) / 1000)} s in all`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
