import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/batch/lines.js";

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cut(text: string, size: number, maxBytes = 100): Promise<(string | [string])[]> {
  const lines: (string | [string])[] = [];
  for await (const line of linesOf(chunks(text, size), maxBytes)) {
    const words = Buffer.from(line.bytes).toString("utf8");
    lines.push(line.cut ? [words] : words);
  }
  return lines;
}

describe("linesOf", () => {
  it.each([
    ["", []],
    ["a", ["a"]],
    ["a\n", ["a"]],
    ["a\nb", ["a", "b"]],
    ["a\n\nb\n", ["a", "", "b"]],
    ["\n", [""]],
    ["a\r\nb\u2028c\n", ["a\r", "b\u2028c"]],
  ])("cuts %j at line feeds alone", async (text, expected) => {
    expect(await cut(text, 1)).toEqual(expected);
  });

  it("cuts alike however the bytes come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          expect(await cut(`${text}\nend`, size, 1000)).toEqual(`${text}\nend`.split("\n"));
        },
      ),
    );
  });

  it("keeps only the beginning of a line that is too long, and the next line whole", async () => {
    expect(await cut("abcdef\nxyz\nabcd\nabcde", 2, 4)).toEqual([["abcd"], "xyz", "abcd", ["abcd"]]);
  });

  it("counts lines without keeping any byte", async () => {
    expect(await cut("abc\n\nx", 2, 0)).toEqual([[""], "", [""]]);
  });
});
