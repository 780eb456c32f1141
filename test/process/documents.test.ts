import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";

/**
 * Lists every library that the bundle asks for; `marked` and a few more are in the bundle itself. In a file, because a
 * full pipe refuses what is written at once.
 */
const SPY = `data:text/javascript,${encodeURIComponent(`
  import { appendFileSync } from "node:fs";
  import module from "node:module";
  const load = module._load;
  module._load = (name, ...rest) => {
    appendFileSync(process.env.LOADED, "loads " + name + "\\n");
    return load(name, ...rest);
  };
`)}`;
const READERS =
  /^loads .*(?:readability|linkedom|htmlparser2|feedsmith|unpdf|postal-mime|mammoth|warcio|csv-parse|fflate)\b.*/gm;

const folder = temporaryFolder();

const loadedBy = async (path: string) => {
  const list = join(folder, `${basename(path)}.loaded`);
  const command = ["--import", SPY, "bin/accordingto.js", path];
  await execa("node", command, { stdin: "ignore", env: { LOADED: list } });
  const loaded = readFileSync(list, "utf8");
  expect(loaded).toContain("loads ");
  return loaded.match(READERS) ?? [];
};

describe("the readers of documents", () => {
  it("are not loaded for a text file", async () => {
    expect(await loadedBy("fixtures/articles/gulf-talks.txt")).toEqual([]);
  });

  it("are loaded for their own format alone", async () => {
    const page = join(folder, "page.html");
    writeFileSync(page, "<html><body><article><p>Ann Lee said it rained.</p></article></body></html>");
    const loaded = (await loadedBy(page)).join("\n");
    expect(loaded).toContain("linkedom");
    expect(loaded).not.toMatch(/feedsmith|unpdf|postal-mime|mammoth|warcio|csv-parse/);
  });
});
