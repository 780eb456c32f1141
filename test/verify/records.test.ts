import { describe, expect, test } from "vitest";
import { indexed } from "../../src/indexed.js";
import { articleOf, claimsRecords } from "../../src/verify/records.js";

describe("records of a claims file", () => {
  test.each([
    ["one document over several lines", '{\n"quote": "A"\n}', [{ record: 0, document: { quote: "A" } }]],
    ["a list is one document", "[1,\n2]", [{ record: 0, document: [1, 2] }]],
    [
      "one document a line, blank lines left out",
      "1\n\n2\n",
      [
        { record: 0, document: 1 },
        { record: 1, document: 2 },
      ],
    ],
    ["a byte order mark", "\uFEFF3", [{ record: 0, document: 3 }]],
  ])("%s", (_, text, expected) => {
    expect([...claimsRecords(text)]).toEqual(expected);
  });

  test("a broken line leaves the others readable", () => {
    const [first, second] = claimsRecords('{"quote":\n2');
    expect(first).toMatchObject({ record: 0, error: expect.stringContaining("JSON") });
    expect(second).toEqual({ record: 1, document: 2 });
  });
});

describe("the article of a record", () => {
  const files = ["news/a.txt", "news/deep/b.txt", "news/deep/a.txt"];
  test.each([
    ["our own reports", { article: { path: "news/a.txt" } }, "news/a.txt"],
    ["a plain field", { article: "news/deep/a.txt" }, "news/deep/a.txt"],
    ["the end of a path", { path: "deep/a.txt" }, "news/deep/a.txt"],
    ["the same name in another folder", { file: "elsewhere/b.txt" }, "news/deep/b.txt"],
    ["a name that two files have", { file: "a.txt" }, null],
    ["no such file", { file: "../../etc/passwd" }, null],
    ["none named", [1], null],
  ])("%s", (_, document, expected) => {
    expect(articleOf(document, indexed(files))).toBe(expected);
  });

  test("a single article is everyone's", () => {
    expect(articleOf({}, indexed(["x.txt"]))).toBe("x.txt");
  });
});
