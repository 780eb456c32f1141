import { expect, it } from "vitest";
import { indexNames, type Name, readIndex, writtenIndex } from "../../src/gazetteer/name-index.js";
import { scanWords } from "../../src/gazetteer/words.js";
import { lexiconNames } from "../../src/lexicon/lexicon-names.js";
import { loadLexicon } from "../../src/lexicon/load.js";

const lexicon = loadLexicon();
const written = Buffer.from(writtenIndex());

it("gives from its file what it gives from the entries", () => {
  const { namesFrom, ...words } = indexNames(lexicon);
  const { namesFrom: writtenNamesFrom, ...writtenWords } = readIndex(written)!;
  expect(writtenWords).toEqual(words);
  for (const { text } of lexiconNames(lexicon)) {
    const [first, second = "xyzzyx"] = scanWords(text).map(({ key }) => key);
    const [names, writtenNames] = [namesFrom(first ?? ""), writtenNamesFrom(first ?? "")];
    expect(writtenNames?.alone).toEqual(names?.alone);
    expect(writtenNames?.with(second)).toEqual(names?.with(second));
  }
  for (const none of ["constructor", "xyzzyx"]) expect(writtenNamesFrom(none)).toBeUndefined();
});

it("tells names of one word from those that go on", () => {
  const texts = (names: readonly Name[] = []) =>
    names.map(([, , alias]) => (typeof alias === "string" ? alias : alias.text));
  const saudi = indexNames(lexicon).namesFrom("saudi");
  expect(texts(saudi?.alone)).toContain("Saudi");
  expect(texts(saudi?.with("arabia"))).toContain("Saudi Arabia");
  expect(texts(saudi?.with("arabia"))).not.toContain("Saudi");
  expect(saudi?.with("xyzzyx")).toBeUndefined();
});

it("is not taken from its file when the lexicon has changed since", () => {
  const [first, ...lines] = written.toString("utf8").split("\n");
  const older = JSON.stringify({ ...JSON.parse(first!), sizes: [1, 2, 3, 4, 5, 6, 7] });
  expect(readIndex(Buffer.from([older, ...lines].join("\n")))).toBeNull();
});
