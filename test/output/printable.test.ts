import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { toColored } from "../../src/output/color.js";
import { toPretty } from "../../src/output/json-text.js";
import { printable, printableLine } from "../../src/output/printable.js";

test.each([
  ["\u001b]0;title\u0007", "\\u001b]0;title\\u0007"],
  ["\u009b31m \u007f", "\\u009b31m \\u007f"],
  ["user\u202Etxt.exe", "user\\u202etxt.exe"],
  ["caf\udce9", "caf\\udce9"],
  ["naïve 🔥\n\ttext", "naïve 🔥\n\ttext"],
])("%j is shown as %j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});

it("keeps a name with a line feed on its line", () => {
  expect(printableLine("a\nb")).toBe("a\\nb");
});

describe("indented JSON", () => {
  it("is the JSON that JSON.stringify indents, and the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const pretty = toPretty(JSON.stringify(value));
        expect(JSON.parse(pretty)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(pretty).toBe(printable(JSON.stringify(value, null, 2)));
      }),
    );
  });

  it("holds nothing that acts on a terminal but its own colours", () => {
    const line = JSON.stringify({ "k\u202e": ["\u009b31m", "\u007f", "\u001b[0m"] });
    expect(toPretty(line)).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u);
    const own = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
    expect(toColored(line).replace(own, "")).toBe(toPretty(line));
  });

  it("leaves numbers as they are written", () => {
    expect(toPretty('{"n":12345678901234567890,"d":1.10}')).toBe(
      '{\n  "n": 12345678901234567890,\n  "d": 1.10\n}',
    );
  });
});
