import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetsOf } from "../../src/output/offsets.js";

describe("offsetsOf", () => {
  it.each([
    ["", [0]],
    ["abc", [0, 1, 2, 3]],
    ["a🔥b", [0, 1, 1, 2, 3]],
    ["é“", [0, 1, 2]],
    ["\ud83d!🔥", [0, 1, 2, 2, 3]],
    ["🔥\udd25", [0, 0, 1, 2]],
  ])("maps every UTF-16 offset of %j to code points", (text, expected) => {
    const convert = offsetsOf(text, "codepoint");
    expect(Array.from({ length: text.length + 1 }, (_, at) => convert(at))).toEqual(expected);
  });

  it("agrees with counting the characters before the offset", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const convert = offsetsOf(text, "codepoint");
        let before = 0;
        for (const character of text) {
          expect(convert(before)).toBe([...text.slice(0, before)].length);
          before += character.length;
        }
        expect(convert(text.length)).toBe([...text].length);
      }),
    );
  });

  it("leaves UTF-16 alone", () => {
    expect(offsetsOf("🔥", "utf16")(2)).toBe(2);
  });
});
