import { dataOf } from "./files.js";

// Classes of words that the rules look up, read from data/word-classes.json: modal verbs, months, verbs of telling.

/** A class of words, as the data file has it. */
export interface WordClassEntry {
  /** What code asks for it by. */
  readonly id: string;
  /** What its words have in common. */
  readonly means: string;
  /** Words and marks in lower case; "@months" stands for all words of the class `months`. */
  readonly words: readonly string[];
}

let lists: ReadonlyMap<string, readonly string[]> | undefined;
const classes = new Map<string, ReadonlySet<string>>();

/** The words of a class, the same set at each call; throws where the data file has no class of this name. */
export function wordClass(id: string): ReadonlySet<string> {
  const known = classes.get(id);
  if (known !== undefined) return known;
  lists ??= new Map(dataOf<WordClassEntry[]>("word-classes").map(({ id, words }) => [id, words]));
  const listed = lists.get(id);
  if (listed === undefined) throw new Error(`word-classes.json has no class "${id}"`);
  const words = new Set<string>();
  for (const word of listed) {
    if (word.startsWith("@")) for (const each of wordClass(word.slice(1))) words.add(each);
    else words.add(word);
  }
  classes.set(id, words);
  return words;
}
