import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { asRead } from "../../src/article/as-read.js";
import { placeInGiven } from "../../src/article/readable-text.js";
import { rowsOf } from "../sentences/fixture.js";

test.each(rowsOf<{ text: string; read: string }>("article/as-read"))("%s", (_, { text, read }) => {
  expect(asRead(text).text).toBe(read);
});

describe("what is read", () => {
  it("stands in the given text, in order, whatever was changed", () => {
    const piece = fc.constantFrom(
      ...'Lee said.No|&amp;|&#39;|&|;|\u00ad|\u200b|<p>|</p>|<|**|_|“|”|"| |\n|x|Â |â€™|---\n|[a](http://b)|#'.split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const given = pieces.join("");
        const read = asRead(given);
        let last = 0;
        for (let at = 0; at < read.text.length; at += 1) {
          const { start, end } = placeInGiven(read, { start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(given.length);
          if (/\p{L}/u.test(read.text[at]!) && end - start === 1) expect(given[start]).toBe(read.text[at]);
          last = start;
        }
      }),
    );
  });

  it("is reported as it was given", () => {
    const text =
      "🔥 Ukraine&rsquo;s pres\u00adi\u00addent Volodymyr Ze\u00adlen\u00adskyy said talks would open.Police agreed.";
    const { claims, entities } = analyze(text);
    expect(claims[0]!.source).toMatchObject({
      text: "Ukraine&rsquo;s pres\u00adi\u00addent Volodymyr Ze\u00adlen\u00adskyy",
      entity: "person:volodymyr-zelenskyy",
    });
    expect(claims[0]!.content.text).toBe("talks would open");
    for (const offsetUnit of ["utf16", "codepoint"] as const) {
      const characters = offsetUnit === "utf16" ? text.split("") : [...text];
      const report = analyze(text, { offsetUnit });
      for (const { content } of report.claims)
        for (const { start, end } of content.spans)
          expect(content.text).toContain(characters.slice(start, end).join(""));
      for (const mention of report.entities.flatMap(({ mentions }) => mentions))
        expect(characters.slice(mention.start, mention.end).join("")).toBe(mention.text);
    }
    expect(entities.map(({ name }) => name)).toContain("Volodymyr Zelenskyy");
  });

  it("takes time in proportion: no step looks far ahead of each mark", () => {
    for (const mark of [
      "&amp;",
      "<a ",
      "<!--",
      "**a",
      "[a",
      "“",
      '."A',
      "---\na: b\n",
      "By clicking a ",
      "_a ",
    ]) {
      const text = mark.repeat(200_000 / mark.length);
      expect(asRead(text).given).toBe(text);
    }
  });
});
