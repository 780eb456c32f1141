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

describe("options of all commands that read documents", () => {
  const program = (args: readonly string[], input?: string) =>
    execa("node", ["bin/accordingto.js", ...args], {
      reject: false,
      ...(input === undefined ? {} : { input }),
    });
  const turn = "Ms. Okoro: We never closed the quay.";

  it("--input transcript takes a single label for a turn", async () => {
    const plain = JSON.parse((await program(["-"], turn)).stdout);
    const asked = JSON.parse((await program(["--input", "transcript", "-"], turn)).stdout);
    expect(plain.claims.map(({ rule }: { rule: string }) => rule)).not.toContain("turn");
    expect(asked.article.format).toBe("transcript");
    expect(asked.claims[0]).toMatchObject({ rule: "turn", source: { text: "Ms. Okoro" } });
    const { stdout } = await program(["explain", "--input", "transcript", "-"], turn);
    expect(stdout).toContain("rule turn");
  });

  it("a text that is not English is told, and read with --any-language", async () => {
    const german =
      "Der Minister sagte am Montag, dass er nicht mit den Rebellen verhandeln wird. Das ist auch für die Partei von Angela Merkel so.";
    const told = await program(["-"], german);
    expect(told.exitCode).toBe(0);
    expect(told.stderr).toBe("accordingto: -: not in English (de), so not read; --any-language reads on");
    expect(JSON.parse(told.stdout).entities).toEqual([]);
    const read = await program(["--any-language", "-"], german);
    expect(read.stderr).toBe("");
    expect(JSON.parse(read.stdout).entities).not.toEqual([]);
  });
});
