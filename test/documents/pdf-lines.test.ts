import { describe, expect, it } from "vitest";
import { columnLines, type PieceOfText } from "../../src/documents/pdf/page-lines.js";
import { paragraphsOfPages } from "../../src/documents/pdf/page-paragraphs.js";
import { indexed } from "../../src/indexed.js";

const SIZE = 10;

/** Lines of text as the PDF library gives them, letters half as wide as high, the lines 14 points apart. */
function set(lines: readonly string[], x: number, top: number): PieceOfText[] {
  return lines.map((str, at) => ({
    str,
    width: (str.length * SIZE) / 2,
    height: SIZE,
    transform: indexed([SIZE, 0, 0, SIZE, x, top - 14 * at]),
  }));
}

const LEFT = [
  "The harbour master in Port Selim",
  "said that a record number of old",
  "ships had left the port since a",
  "truce was signed in the capital.",
  "He did not say how many of them",
  "had been seen by the inspectors",
  "before they were let out of the",
  "harbour by the men of the guard",
];
const RIGHT = [
  "in the night to Sunday, when the",
  "guns fell silent. We never closed",
  "the quay, said Captain Mansour,",
  "and those who say so have never",
  "been here since the spring came",
  "or before. His wife agreed that",
  "nobody was ever turned away, as",
  "the books of the harbour show.",
];
const COLUMNS = `${LEFT.join(" ")} ${RIGHT.join(" ")}`;

describe("columns of a PDF page", () => {
  it.each([
    ["on the same base lines", 700],
    ["on base lines of their own", 696],
    ["one higher than the other", 707],
  ])("are read one after the other, be they hardly apart: %s", (_, top) => {
    const page = [...set(LEFT, 50, 700), ...set(RIGHT, 50 + 33 * 5 + 7, top)];
    expect(paragraphsOfPages(columnLines([page]))).toEqual([COLUMNS]);
  });

  it("are known on a page with few lines from the pages before", () => {
    const few = [...set(["nobody knew."], 50, 700), ...set(["Nobody asked."], 222, 700)];
    const page = [...set(LEFT, 50, 700), ...set(RIGHT, 222, 700)];
    const [, second] = columnLines([page, few]);
    expect(second!.map(({ text }) => text)).toEqual(["nobody knew.", "Nobody asked."]);
  });

  it("are not seen in one column, whatever the gaps of its words", () => {
    const words = [...LEFT, ...RIGHT].flatMap((line, at) => {
      let x = 50;
      return line.split(" ").flatMap((word) => {
        const piece = set([word], x, 700 - 14 * at);
        x += word.length * 5 + 8;
        return piece;
      });
    });
    expect(paragraphsOfPages(columnLines([words])).join(" ")).toBe(COLUMNS);
  });
});

describe("hyphens at the ends of lines", () => {
  const read = (lines: readonly string[]) => paragraphsOfPages(columnLines([set(lines, 50, 700)]))[0];
  const filler = Array.from({ length: 40 }, (_, at) => `and the ship number ${at} left the harbour too`);

  it("belong to the word where the document divides none", () => {
    expect(read([...filler, "it was a boundary-", "breaking law"])).toMatch(/boundary-breaking law$/);
  });

  it("are taken out where it divides words, but for compounds that it has elsewhere", () => {
    const text = read([
      "the minis-",
      "ter of the govern-",
      "ment of the far-right",
      "party met the far-",
      "right men",
    ]);
    expect(text).toBe("the minister of the government of the far-right party met the far-right men");
  });

  it("are no part of a dash", () => {
    expect(read(["so long as the president --", "and no other -- agrees"])).toBe(
      "so long as the president -- and no other -- agrees",
    );
  });
});
