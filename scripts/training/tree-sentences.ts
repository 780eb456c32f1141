/** Reads sentences whose words are known to be verbs or not from tab-separated trees. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A sentence of a treebank. */
export interface TreeSentence {
  readonly text: string;
  /** By "start:end", in UTF-16: true for a verb, false for a noun, adjective or name; other words are left out. */
  readonly verbs: ReadonlyMap<string, boolean>;
}

/** Tags between which the model decides. */
const DECIDED = new Set(["VERB", "NOUN", "ADJ", "PROPN"]);

/** The sentences of all `.tsv` files of a folder, by file name. */
export function readTreeSentences(folder: string): TreeSentence[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n\n").map(sentenceOf))
    .filter(({ text }) => text !== "");
}

/** One row a word: number, form, lemma, tag, two more, and "N" where no blank follows. */
function sentenceOf(block: string): TreeSentence {
  let text = "";
  const verbs = new Map<string, boolean>();
  for (const line of block.split("\n")) {
    if (!/^\d+\t/.test(line)) continue;
    const [, form = "", , pos = "", , , glued] = line.split("\t");
    if (DECIDED.has(pos)) verbs.set(`${text.length}:${text.length + form.length}`, pos === "VERB");
    text += form + (glued === "N" ? "" : " ");
  }
  return { text, verbs };
}
