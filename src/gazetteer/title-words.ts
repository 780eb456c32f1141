import type { Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { wordClass } from "../lexicon/word-classes.js";
import { present } from "../present.js";
import { scanWords } from "./words.js";

/** The words of a lexicon's titles and roles, by their keys. */
export interface TitleWords {
  /** Of each form of each title, its words joined by blanks. */
  readonly titles: readonly string[];
  /** Last words of titles and of roles in the singular. */
  readonly lastWords: readonly string[];
  /** Nouns for a person in the singular: spokesman, lawyer. */
  readonly personNouns: readonly string[];
}

/** Nouns for people that stand before a name as adjectives: *fellow Republicans*, *major GOP donors*. */
const ADJECTIVES = wordClass("titleAdjectives");

/** Cuts the titles and roles of a lexicon into words. */
export function titleWordsOf(lexicon: Lexicon): TitleWords {
  const titles = new Set<string>();
  const lastWords = new Set<string>();
  for (const form of lexicon.titles.flatMap(({ forms }) => forms)) {
    const keys = scanWords(form).map(({ key }) => key);
    if (keys.length === 0) continue;
    titles.add(keys.join(" "));
    lastWords.add(present(keys.at(-1)));
  }
  const personNouns = new Set<string>();
  for (const role of lexicon.roles) {
    if (role.kind !== "person") continue;
    const last = present(
      role.singular
        .split(/ (?:of|to|in|for|at|from|on|with|by)(?: |$)/)[0]
        ?.split(" ")
        .at(-1),
    );
    const noun = fold(last);
    if (!ADJECTIVES.has(noun)) personNouns.add(noun);
    lastWords.add(noun);
  }
  return { titles: [...titles], lastWords: [...lastWords], personNouns: [...personNouns] };
}
