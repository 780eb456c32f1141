import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fsName, nameBytes, nameFrom } from "../../src/batch/file-name.js";
import { filesIn } from "../../src/batch/walk.js";

describe("a folder", () => {
  it("that is gone when its turn comes is told of, and the walk goes on behind it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "accordingto-walk-"));
    mkdirSync(join(folder, "b"));
    for (const name of ["a.txt", "b/b.txt", "c.txt"]) writeFileSync(join(folder, name), "Ann spoke.\n");
    const found: (readonly [string, string | undefined])[] = [];
    for await (const { path, error } of filesIn(folder, "texts", () => {})) {
      found.push([path.slice(folder.length + 1), error?.code]);
      rmSync(join(folder, "b"), { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true });
    expect(found).toEqual([
      ["a.txt", undefined],
      ["b/", "not-found"],
      ["c.txt", undefined],
    ]);
  });
});

describe("a file name", () => {
  it("of any bytes comes back from its string", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(nameBytes(nameFrom(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it("of any string is asked for as it is", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(fsName(name)).toBe(name);
      }),
    );
  });
});
