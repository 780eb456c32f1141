import { expect, it } from "vitest";
import { indexNames, readIndex, writtenIndex } from "../../src/gazetteer/name-index.js";
import { scanWords } from "../../src/gazetteer/words.js";
import { lexiconNames } from "../../src/lexicon/lexicon-names.js";
import { loadLexicon } from "../../src/lexicon/load.js";

const lexicon = loadLexicon();
const written = Buffer.from(writtenIndex());

it("gives from its file what it gives from the entries", () => {
  const { namesFrom, ...words } = indexNames(lexicon);
  const { namesFrom: writtenNamesFrom, ...writtenWords } = readIndex(written)!;
  expect(writtenWords).toEqual(words);
  const keys = new Set(lexiconNames(lexicon).map(({ text }) => scanWords(text)[0]?.key ?? ""));
  for (const key of [...keys, "constructor", "xyzzyx"]) expect(writtenNamesFrom(key)).toEqual(namesFrom(key));
});

it("is not taken from its file when the lexicon has changed since", () => {
  const [first, ...lines] = written.toString("utf8").split("\n");
  const older = JSON.stringify({ ...JSON.parse(first!), digest: "0".repeat(64) });
  expect(readIndex(Buffer.from([older, ...lines].join("\n")))).toBeNull();
});
