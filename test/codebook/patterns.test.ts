import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.js";
import { rulesIn } from "../../src/codebook/read-rules.js";

interface Row {
  readonly match: string;
  readonly text: string;
  readonly finds: readonly string[];
  readonly groups?: Readonly<Record<string, string | null>>;
}

const rows = <Kind>(file: string) =>
  JSON.parse(readFileSync(`fixtures/codebook/${file}.json`, "utf8")) as Kind[];
const ruleOf = (match: string) => JSON.stringify([{ id: "r", in: "article", match }]);

describe("a pattern", () => {
  it.each(rows<Row>("patterns"))("$match finds $finds in “$text”", ({ match, text, finds, groups }) => {
    const { rules, faults } = rulesIn("rows.json", ruleOf(match));
    expect(faults).toEqual([]);
    const tags = analyze(text, { rules }).article.tags!;
    expect(tags.flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))).toEqual(finds);
    if (groups !== undefined)
      expect(Object.fromEntries(tags[0]!.groups.map(({ name, entity }) => [name, entity]))).toEqual(groups);
  });
});

describe("a broken pattern", () => {
  it.each(rows<{ match: string; says: string }>("faults"))("$match: $says", ({ match, says }) => {
    const { rules, faults } = rulesIn("rows.json", ruleOf(match));
    expect(rules.rules).toEqual([]);
    expect(faults.map(({ message }) => message).join("; ")).toContain(says);
  });

  it.each([
    ["too long", "word ".repeat(201)],
    ["too many elements", Array(41).fill("a").join(" ")],
    ["too many choices", `(${Array(61).fill("#State").join("|")})`],
  ])("is refused: %s", (_, match) => {
    expect(rulesIn("rows.json", ruleOf(match)).faults).toHaveLength(1);
  });
});
