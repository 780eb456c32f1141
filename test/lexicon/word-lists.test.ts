import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeFault } from "../../src/lexicon/check-lexicon.js";
import { checkWordLists } from "../../src/lexicon/check-word-lists.js";

const faultsOf = (lists: unknown) => checkWordLists("x.json", JSON.stringify(lists)).map(describeFault);

test.each(["name-words.json", "source-words.json"])("the lists of %s are in order and used", (file) => {
  const json = readFileSync(`src/lexicon/data/${file}`, "utf8");
  expect(checkWordLists(file, json)).toEqual([]);
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(file.replace(".json", ".ts")))
    .map((path) => readFileSync(`src/${path}`, "utf8"))
    .join("\n");
  const unused = Object.keys(JSON.parse(json)).filter((list) => !new RegExp(`\\b${list}\\b`).test(sources));
  expect(unused).toEqual([]);
});

test.each<[unknown, string]>([
  [[], "x.json: file: Invalid input: expected record, received array"],
  [{ heads: [] }, "x.json: file: heads: has no words; remove the list"],
  [{ heads: ["air  force"] }, "x.json: file: heads.0: must be words with one blank between them"],
  [{ heads: ["Army"] }, 'x.json: heads: "Army" must be in small letters, as names are looked up'],
  [{ heads: ["army", "army"] }, 'x.json: heads: "army" is there twice; remove one'],
  [{ heads: ["navy", "army"] }, 'x.json: heads: "army" comes after "navy"; sort the words by code points'],
])("%j is refused", (lists, fault) => {
  expect(faultsOf(lists)).toEqual([fault]);
});
