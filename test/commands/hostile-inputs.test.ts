import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { reportsOf } from "../process/program.js";
import { temporaryFolder } from "../temporary-folder.js";
import { command } from "./command.js";

const TEXT = "Ann Lee said it rained.\n";
const root = temporaryFolder();
let folder: string;
let count = 0;
beforeEach(() => {
  count += 1;
  folder = join(root, String(count));
  mkdirSync(join(folder, "b"), { recursive: true });
  for (const name of ["a.txt", "b/b.txt", "c.txt"]) writeFileSync(join(folder, name), TEXT);
});

const pathsIn = (stdout: string) =>
  reportsOf(stdout).map(({ article }) => article.path?.slice(folder.length + 1));

describe("an output that is an input", () => {
  it.each<[string, (at: (name: string) => string) => string[]]>([
    ["the file itself", (at) => [at("a.txt"), "-o", at("a.txt")]],
    ["the file by another name", (at) => [at("a.txt"), "-o", at("hard.txt")]],
    ["a file of the folder", (at) => [at(""), "-o", at("a.txt")]],
    ["one of the records", (at) => ["--ndjson-in", at("a.txt"), "-o", at("a.txt")]],
    ["one to go on with", (at) => [at("a.txt"), "-o", at("a.txt"), "--resume"]],
    ["a file of a list", (at) => ["--files-from", at("list"), "-o", at("a.txt")]],
  ])("is refused, and keeps what it holds: %s", async (_, args) => {
    const at = (name: string) => join(folder, name);
    linkSync(at("a.txt"), at("hard.txt"));
    writeFileSync(at("list"), `${at("c.txt")}\n${at("a.txt")}\n`);
    const { exitCode, stderr } = await command(args(at));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/is the input .* too; name another output/);
    expect(readFileSync(at("a.txt"), "utf8")).toBe(TEXT);
  });

  it("is refused for a list on standard input", async () => {
    const out = join(folder, "a.txt");
    const { exitCode } = await command(["--files-from", "-", "-o", out], `${out}\n`);
    expect({ exitCode, text: readFileSync(out, "utf8") }).toEqual({ exitCode: 2, text: TEXT });
  });

  it("is not read when it is made in a folder that is read", async () => {
    const out = join(folder, "b/out.txt");
    expect((await command([folder, "-o", out])).exitCode).toBe(0);
    expect(pathsIn(readFileSync(out, "utf8"))).toEqual(["a.txt", "b/b.txt", "c.txt"]);
  });

  it("of a folder of outputs is left alone when it is no report", async () => {
    const notes = join(folder, "out/a.txt.json");
    mkdirSync(join(folder, "out"));
    writeFileSync(notes, "{}");
    const { exitCode, stderr } = await command([folder, "--out-dir", join(folder, "out")]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("which is no report; move that away");
    expect(readFileSync(notes, "utf8")).toBe("{}");
  });
});

describe("a folder", () => {
  it.skipIf(process.getuid?.() === 0)("goes on behind a subfolder that can't be read", async () => {
    chmodSync(join(folder, "b"), 0);
    const { exitCode, stdout, stderr } = await command([folder]);
    chmodSync(join(folder, "b"), 0o755);
    expect({ exitCode, paths: pathsIn(stdout) }).toEqual({ exitCode: 1, paths: ["a.txt", "b/", "c.txt"] });
    expect(stderr).toContain("b/: no permission to read it; change its mode or owner");
  });

  it("is read once, through links and in spite of circles", async () => {
    const far = join(root, "far");
    mkdirSync(far, { recursive: true });
    writeFileSync(join(far, "far.txt"), TEXT);
    symlinkSync(far, join(folder, "link"));
    symlinkSync(far, join(folder, "link2"));
    symlinkSync("..", join(folder, "b/up"));
    symlinkSync("c.txt", join(folder, "d.txt"));
    const { exitCode, stdout, stderr } = await command([folder]);
    expect(exitCode).toBe(0);
    expect(pathsIn(stdout)).toEqual(["a.txt", "b/b.txt", "c.txt", "d.txt", "link/far.txt"]);
    expect(stderr).toContain("link2/: the same folder as one before; passed over");
    expect(stderr).toContain("b/up/: the same folder as one before; passed over");
  });

  it.skipIf(process.platform === "win32")("does not wait for a pipe in it", async () => {
    execFileSync("mkfifo", [join(folder, "p.txt")]);
    const { exitCode, stdout, stderr } = await command([folder]);
    expect({ exitCode, paths: pathsIn(stdout) }).toEqual({
      exitCode: 0,
      paths: ["a.txt", "b/b.txt", "c.txt"],
    });
    expect(stderr).toContain("p.txt: neither a file nor a folder, but a pipe or a device; passed over");
  });

  it.skipIf(process.platform !== "linux")("may hold names that are not UTF-8", async () => {
    const name = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]);
    copyFileSync(join(folder, "a.txt"), name);
    writeFileSync(join(folder, "list"), name);
    const listed = await command(["--files-from", join(folder, "list"), "--out-dir", join(folder, "out")]);
    expect(listed.exitCode).toBe(0);
    const { exitCode, stdout } = await command([folder]);
    expect({ exitCode, paths: pathsIn(stdout) }).toEqual({
      exitCode: 0,
      paths: ["a.txt", "b/b.txt", "c.txt", "caf\udce9.txt"],
    });
  });
});

describe("inputs", () => {
  it("are read though the list of others is missing", async () => {
    const { exitCode, stdout } = await command([join(folder, "a.txt"), "--files-from", join(folder, "none")]);
    expect({ exitCode, paths: pathsIn(stdout) }).toEqual({ exitCode: 1, paths: ["a.txt", "none"] });
  });

  it.skipIf(process.platform === "win32")("are bounded where they have no size", async () => {
    const { exitCode, stderr } = await command(["--max-bytes", "100000", "/dev/zero"]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 65,
      stderr: "accordingto: /dev/zero: larger than 100000 bytes; raise --max-bytes or split it",
    });
  });

  it("are worked on by no more threads than make sense", async () => {
    const { exitCode, stderr } = await command(["--jobs", "9999999", join(folder, "b"), join(folder, "b")]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain("--jobs 9999999: ");
  });

  it("may be gzipped wherever they come from", async () => {
    const packed = join(folder, "packed");
    writeFileSync(packed, gzipSync(TEXT));
    writeFileSync(join(folder, "list.gz"), gzipSync(`${packed}\n`));
    const record = gzipSync(`${JSON.stringify({ id: "r", text: TEXT })}\n`);
    const results = await Promise.all([
      command(["-"], gzipSync(TEXT)),
      command(["--ndjson-in", "-"], record),
      command(["--files-from", join(folder, "list.gz")]),
      command(["explain", packed]),
    ]);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    for (const { stdout } of results) expect(stdout).toContain("Ann Lee");
    writeFileSync(packed, gzipSync(TEXT).subarray(0, 20));
    expect((await command([packed])).stderr).toContain("broken gzip data; pack it again");
  });

  it("in NDJSON may begin with a byte order mark", async () => {
    const input = `\ufeff${JSON.stringify({ id: "first", text: TEXT })}\n`;
    const { exitCode, stdout } = await command(["--ndjson-in", "-"], input);
    expect({ exitCode, id: reportsOf(stdout)[0]?.article.id }).toEqual({ exitCode: 0, id: "first" });
  });
});
