import { execa } from "execa";
import { describe, expect, it } from "vitest";

/** Prints every module that is asked for. */
const SPY = `data:text/javascript,${encodeURIComponent(`
  import { register } from "node:module";
  register("data:text/javascript," + encodeURIComponent(\`
    import { writeSync } from "node:fs";
    export async function resolve(specifier, context, next) {
      const found = await next(specifier, context);
      writeSync(2, "loads " + found.url + "\\\\n");
      return found;
    }
  \`));
`)}`;
const READERS =
  /loads .*(?:readability|linkedom|htmlparser2|feedsmith|unpdf|postal-mime|mammoth|warcio|csv-parse|fflate|marked)\b.*/g;

const loadedBy = async (path: string, input: string) => {
  const args = ["--import", SPY, "bin/accordingto.js", ...(input === "" ? [] : ["--input", input]), path];
  const { stderr } = await execa("node", args, { stdin: "ignore" });
  expect(stderr).toContain("loads ");
  return stderr.match(READERS) ?? [];
};

describe("the readers of documents", () => {
  it("are not loaded for a text file", async () => {
    expect(await loadedBy("fixtures/articles/gulf-talks.txt", "")).toEqual([]);
  });

  it("are loaded for their own format alone", async () => {
    const loaded = (await loadedBy("fixtures/articles/budget-vote.md", "")).join("\n");
    expect(loaded).toContain("marked");
    expect(loaded).not.toMatch(/linkedom|feedsmith|unpdf|postal-mime|mammoth|warcio|csv-parse/);
  });
});
