import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { tasksOfFile } from "../../src/batch/document-tasks.js";
import type { Inputs } from "../../src/batch/input-sources.js";
import { temporaryFolder } from "../temporary-folder.js";

const folder = temporaryFolder();

beforeAll(() => {
  writeFileSync(join(folder, "claims.json"), '{"entities":{},"claims":[]}');
  writeFileSync(join(folder, "folds.tsv"), "name\tfold\na\t1\nb\t2\n");
  writeFileSync(join(folder, "dump.json"), '[{"title":"One","text":"It is over, she said."}]');
});

async function kindsOf(name: string, walked: boolean) {
  const remarks: string[] = [];
  const kinds: string[] = [];
  const inputs = { maxBytes: 1e6, remark: (path: string) => remarks.push(path) } as unknown as Inputs;
  const found = { path: join(folder, name), folder: walked ? folder : null };
  for await (const { kind } of tasksOfFile(found, inputs)) kinds.push(kind);
  return { kinds, remarks: remarks.length };
}

test.each(["claims.json", "folds.tsv"])(
  "%s beside the articles of a folder is passed over, and told",
  async (name) => {
    expect(await kindsOf(name, true)).toEqual({ kinds: [], remarks: 1 });
  },
);

test("named, it fails", async () => {
  expect((await kindsOf("claims.json", false)).kinds).toHaveLength(1);
  expect((await kindsOf("folds.tsv", false)).kinds).toHaveLength(2);
});

test("data that holds articles is read", async () => {
  expect(await kindsOf("dump.json", true)).toEqual({ kinds: ["part"], remarks: 0 });
});
