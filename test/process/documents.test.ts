import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";

/** Prints every library that the bundle asks for; `marked` and a few more are in the bundle itself. */
const SPY = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from "node:fs";
  import module from "node:module";
  const load = module._load;
  module._load = (name, ...rest) => {
    writeSync(2, "loads " + name + "\\n");
    return load(name, ...rest);
  };
`)}`;
const READERS =
  /^loads .*(?:readability|linkedom|htmlparser2|feedsmith|unpdf|postal-mime|mammoth|warcio|csv-parse|fflate)\b.*/gm;

const folder = temporaryFolder();

const loadedBy = async (path: string) => {
  const { stderr } = await execa("node", ["--import", SPY, "bin/accordingto.js", path], { stdin: "ignore" });
  expect(stderr).toContain("loads ");
  return stderr.match(READERS) ?? [];
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
