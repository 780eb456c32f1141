import { indexed } from "../indexed.js";
import type { Lexicon } from "../lexicon/entries.js";
import { oncePer } from "../once-per.js";
import { nameIndexOf } from "./name-index.js";
import { Trie } from "./trie.js";
import type { Words } from "./words.js";

/** Titles and roles as the rules for people look them up. */
export interface Titles {
  /** Titles by their words. */
  readonly trie: Trie<true>;
  /** Last words of titles and of roles in the singular: what may stand right before a name. */
  readonly lastWords: ReadonlySet<string>;
  /** Nouns for a person in the singular: spokesman, lawyer. */
  readonly personNouns: ReadonlySet<string>;
}

/** The titles of a lexicon, made at their first use. */
export const titlesOf = oncePer((lexicon: Lexicon): Titles => {
  const words = nameIndexOf(lexicon);
  const trie = new Trie<true>();
  for (const title of words.titles) trie.add(indexed(title.split(" ")), true);
  return { trie, lastWords: new Set(words.lastWords), personNouns: new Set(words.personNouns) };
});

/** Number of words of the longest title that starts at a word; 0 for none. */
export function titleAt(titles: Titles, words: Words, at: number): number {
  for (const { length } of titles.trie.matches(words, at)) {
    let joined = true;
    for (let i = 1; i < length; i += 1) {
      const gap = words.at(at + i).gap;
      // *Maj. Gen.*, but not *the Supreme Court. Justice Ruiz …*
      const stopped = gap === "period" && words.at(at + i - 1).text.length <= 4;
      if (gap !== "space" && gap !== "hyphen" && !stopped) joined = false;
    }
    if (joined) return length;
  }
  return 0;
}

/**
 * True when the words before `at` end a title (*Secretary of State | Mike Pompeo*) or are a noun for a
 * person written small (*defense lawyer | Chuchart Kanpai*), with nothing but a blank between.
 */
export function titleEndsBefore(titles: Titles, words: Words, at: number): boolean {
  const before = at > 0 ? words[at - 1] : undefined;
  const gap = words[at]?.gap;
  if (before === undefined || before.possessive) return false;
  if (gap !== "space" && !(gap === "period" && before.text.length <= 5)) return false;
  if (!titles.lastWords.has(before.key)) return false;
  if (before.shape === "lower") return titles.personNouns.has(before.key);
  return endsTitle(titles, words, at);
}

/** True when a title ends right before `at`; titles have six words at most. */
function endsTitle(titles: Titles, words: Words, at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - 6); from -= 1) {
    if (titles.trie.matches(words, from).some(({ length }) => from + length === at)) return true;
  }
  return false;
}
