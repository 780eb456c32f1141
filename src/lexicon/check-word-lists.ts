import { z } from "zod";
import { explain, type LexiconFault, parse } from "./check-lexicon.js";

// The gate of name-words.json and source-words.json: lists of words by what they tell.

const lists = z.record(
  z.string(),
  z
    .array(z.string().regex(/^\S+(?: \S+)*$/, "must be words with one blank between them"))
    .min(1, "has no words; remove the list"),
);

/** Checks the text of a file of word lists: shape, small letters, and the order in which no word stands twice. Never throws. */
export function checkWordLists(file: string, json: string): readonly LexiconFault[] {
  const checked = lists.safeParse(parse(json));
  if (!checked.success)
    return checked.error.issues.map((issue) => ({ file, entry: "file", message: explain(issue) }));
  const faults: LexiconFault[] = [];
  for (const [entry, words] of Object.entries(checked.data)) {
    let previous = "";
    for (const word of words) {
      const report = (message: string) => faults.push({ file, entry, message: `"${word}" ${message}` });
      if (word !== word.toLowerCase()) report("must be in small letters, as names are looked up");
      if (word === previous) report("is there twice; remove one");
      else if (word < previous) report(`comes after "${previous}"; sort the words by code points`);
      previous = word;
    }
  }
  return faults;
}
