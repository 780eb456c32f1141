import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTreeSentences } from "../../scripts/training/tree-sentences.js";
import { verbsByCues } from "../../scripts/training/verbs-by-cues.js";
import { readArticle } from "../../src/article/read-article.js";
import { indexed } from "../../src/indexed.js";
import { cutSentences } from "../../src/sentences/read-sentences.js";

test("trees tell of each word that may be a verb whether it is one", () => {
  const folder = mkdtempSync(join(tmpdir(), "trees-"));
  const rows = ["1\tRates\trate\tNOUN\t-\t-\tY", "2\trise\trise\tVERB\t-\t-\tN", "3\t.\t.\tPUNCT\t-\t-\tY"];
  writeFileSync(join(folder, "a.tsv"), `# a comment\n${rows.join("\n")}\n\n# no words\n`);
  expect(readTreeSentences(folder)).toEqual([
    {
      text: "Rates rise. ",
      verbs: new Map([
        ["0:5", false],
        ["6:10", true],
      ]),
    },
  ]);
  rmSync(folder, { recursive: true });
});

test.each([
  ["Ann Lee claims it was late.", "Ann Lee", "claims", true],
  ["It was late, Ann Lee has claimed.", "Ann Lee", "has claimed", true],
  ["The claim that it was late, from Ann Lee, stands.", "Ann Lee", "claim", false],
])("the cue of %j is a verb beside its source, a noun behind an article", (text, source, cue, expected) => {
  const { tokens } = cutSentences(readArticle(text));
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const claim = {
    source: [spanOf(source)],
    cue: indexed([spanOf(cue)]),
    content: [],
    inner: false,
    doubtful: false,
  };
  const verbs = verbsByCues(tokens, [claim], ({ lower }) => lower.startsWith("claim"));
  expect([...verbs.values()]).toEqual([expected]);
});
