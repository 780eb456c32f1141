import { fold } from "../lexicon/fold.js";
import type { Lexicon, TitleEntry } from "../lexicon/types.js";
import { Trie } from "./trie.js";
import { scanWords, type Word } from "./words.js";

/** Titles and roles as the rules for people look them up. */
export interface Titles {
  /** Titles by their words. */
  readonly trie: Trie<TitleEntry>;
  /** Last words of titles and of roles in the singular: what may stand right before a name. */
  readonly lastWords: ReadonlySet<string>;
  /** Nouns for a person in the singular: spokesman, lawyer. */
  readonly personNouns: ReadonlySet<string>;
}

/** Nouns for people that stand before a name as adjectives: *fellow Republicans*, *major GOP donors*. */
const ADJECTIVES: ReadonlySet<string> = new Set([
  "fellow",
  "major",
  "official",
  "private",
  "general",
  "human",
  "male",
  "female",
  "individual",
  "native",
  "national",
  "adult",
  "minor",
  "local",
  "global",
  "chief",
  "star",
  "head",
]);

const built = new WeakMap<Lexicon, Titles>();

/** The titles of a lexicon, indexed at their first use. */
export function titlesOf(lexicon: Lexicon): Titles {
  let titles = built.get(lexicon);
  if (titles === undefined) {
    const trie = new Trie<TitleEntry>();
    const lastWords = new Set<string>();
    for (const title of lexicon.titles) {
      for (const form of title.forms) {
        const keys = scanWords(form).map(({ key }) => key);
        if (keys.length === 0) continue;
        trie.add(keys, title);
        lastWords.add(keys[keys.length - 1]!);
      }
    }
    const personNouns = new Set<string>();
    for (const role of lexicon.roles) {
      if (role.kind !== "person") continue;
      const last = role.singular
        .split(/ (?:of|to|in|for|at|from|on|with) /)[0]!
        .split(" ")
        .at(-1)!;
      const noun = fold(last);
      if (!ADJECTIVES.has(noun)) personNouns.add(noun);
      lastWords.add(noun);
    }
    titles = { trie, lastWords, personNouns };
    built.set(lexicon, titles);
  }
  return titles;
}

/** Number of words of the longest title that starts at a word; 0 for none. */
export function titleAt(titles: Titles, words: readonly Word[], at: number): number {
  for (const { length } of titles.trie.matches(words, at)) {
    let joined = true;
    for (let i = 1; i < length; i += 1) {
      const gap = words[at + i]!.gap;
      if (gap !== "space" && gap !== "hyphen" && gap !== "period") joined = false;
    }
    if (joined) return length;
  }
  return 0;
}

/**
 * True when the words before `at` end a title (*Secretary of State | Mike Pompeo*) or are a noun for a
 * person written small (*defense lawyer | Chuchart Kanpai*), with nothing but a blank between.
 */
export function titleEndsBefore(titles: Titles, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const gap = words[at]?.gap;
  if (before === undefined || before.possessive) return false;
  if (gap !== "space" && !(gap === "period" && before.text.length <= 5)) return false;
  if (!titles.lastWords.has(before.key)) return false;
  if (before.shape === "lower") return titles.personNouns.has(before.key);
  return endsTitle(titles, words, at);
}

/** True when a title ends right before `at`; titles have six words at most. */
function endsTitle(titles: Titles, words: readonly Word[], at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - 6); from -= 1) {
    if (titles.trie.matches(words, from).some(({ length }) => from + length === at)) return true;
  }
  return false;
}
