import { type LexiconName, lexiconNames } from "../lexicon/names.js";
import type { Lexicon } from "../lexicon/types.js";
import { fold } from "./fold.js";
import { Trie } from "./trie.js";
import type { EntityType } from "./types.js";
import { scanWords, type Word } from "./words.js";

/** A name of the lexicon, cut into words as the text is. */
export interface GazetteerName {
  readonly name: LexiconName;
  readonly type: EntityType;
  readonly words: readonly Word[];
}

/** All names of a lexicon by their words. */
export type Gazetteer = Trie<GazetteerName>;

/** A state's military or regime written small is the state, described, and no body's name; nor is *Iran's …*. */
const DESCRIPTIVE =
  /^\p{Lu}.* (?:military|regime|government|forces|troops|Marines|Airmen|soldiers)$|^Marines$/u;

const built = new WeakMap<Lexicon, Gazetteer>();

/** The trie over all names of a lexicon, built at its first use. */
export function gazetteerOf(lexicon: Lexicon): Gazetteer {
  let trie = built.get(lexicon);
  if (trie === undefined) {
    trie = new Trie();
    const states = new Set(lexicon.states.map(({ name }) => fold(name)));
    for (const name of lexiconNames(lexicon)) {
      const words = scanWords(name.text);
      if (words.length === 0) continue;
      const body = name.id.startsWith("organization:");
      if (body && (DESCRIPTIVE.test(name.text) || (words[0]!.possessive && states.has(words[0]!.key))))
        continue;
      const type = name.id.slice(0, name.id.indexOf(":")) as EntityType;
      trie.add(
        words.map(({ key }) => key),
        { name, type, words },
      );
    }
    built.set(lexicon, trie);
  }
  return trie;
}
