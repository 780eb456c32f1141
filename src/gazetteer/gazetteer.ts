import { indexed } from "../indexed.js";
import type { Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { type LexiconName, spelledOut } from "../lexicon/lexicon-names.js";
import { oncePer } from "../once-per.js";
import type { EntityType } from "./entity-type.js";

import { type Name, type NamesFrom, nameIndexOf } from "./name-index.js";
import { Trie, type TrieMatch } from "./trie.js";
import { scanWords, type Word, type Words } from "./words.js";

/** A name of the lexicon, cut into words as the text is. */
export interface GazetteerName {
  readonly name: LexiconName;
  readonly type: EntityType;
  readonly words: Words;
  /**
   * True for *Calif.*, *Miss.*, which are other words without their stop. Initials have their stops inside (*U.S.*).
   */
  readonly abbreviated: boolean;
}

/** All names of a lexicon, to be looked up at a word of the text. */
export interface Gazetteer {
  /**
   * Names that start at `words[from]`, the longest first. Neither context nor case has been checked, except that a word
   * written small begins no name whose first word must be large.
   */
  matches(words: Words, from: number): readonly TrieMatch<GazetteerName>[];
  /** False when `matches` finds nothing at this word, whatever follows. */
  opens(word: Pick<Word, "key" | "shape">): boolean;
}

/** The gazetteer of a lexicon, made at its first use. */
export const gazetteerOf = oncePer(gazetteer);

/** The names that begin with a word; asked with the place of that word. */
type Opening = Gazetteer["matches"];

/** Most of the lexicon is never asked for, and a process that reads one article need not wait for it. */
function gazetteer(lexicon: Lexicon): Gazetteer {
  const { namesFrom, smallWords } = nameIndexOf(lexicon);
  const small = new Set(smallWords);
  const openings = new Map<string, Opening>();
  let states: ReadonlySet<string> | undefined;
  const isState = (key: string): boolean => {
    states ??= new Set(lexicon.states.map(({ name }) => fold(name)));
    return states.has(key);
  };
  const openingOf = ({ key, shape }: Pick<Word, "key" | "shape">): Opening | undefined => {
    if (shape === "lower" && !small.has(key)) return undefined;
    const known = openings.get(key);
    if (known !== undefined) return known;
    const names = namesFrom(key);
    if (names === undefined) return undefined;
    const opening = openingWith(names, isState);
    openings.set(key, opening);
    return opening;
  };
  return {
    matches: (words, from) => openingOf(words.at(from))?.(words, from) ?? NONE,
    opens: (word) => openingOf(word) !== undefined,
  };
}

const NONE: readonly never[] = [];

/** A trie over the names that share their first two words is built when a text first has both. */
function openingWith({ alone, with: namesWith }: NamesFrom, isState: (key: string) => boolean): Opening {
  const short = trieOf(alone, isState);
  const tries = new Map<string, Trie<GazetteerName>>();
  return (words, from) => {
    const next = from + 1;
    const second = next < words.length ? words.at(next).key : "";
    let trie = tries.get(second);
    if (trie === undefined) {
      const names = namesWith(second);
      if (names === undefined) return short.matches(words, next);
      trie = trieOf([...alone, ...names], isState);
      tries.set(second, trie);
    }
    return trie.matches(words, next);
  };
}

/** The names, which share their first word, by the words that follow it. */
function trieOf(names: readonly Name[], isState: (key: string) => boolean): Trie<GazetteerName> {
  const trie = new Trie<GazetteerName>();
  for (const [id, form, alias] of names) {
    const name = spelledOut(id, form, alias);
    const words = scanWords(name.text);
    if (words.length === 0 || isDescription(name, words, isState)) continue;
    trie.add(
      indexed(words.map(({ key }) => key)),
      {
        name,
        type: id.slice(0, id.indexOf(":")) as EntityType,
        words,
        abbreviated: ABBREVIATION.test(name.text),
      },
      1,
    );
  }
  return trie;
}

const ABBREVIATION = /^\p{Lu}\p{Ll}+\.$/u;

/**
 * Names that stand in the lexicon for its readers and are not matched in texts: a state's military or regime written
 * small is the state, described; *Iran's …* is owned by the state; of *Manchester, N.H.* each is a place.
 */
function isDescription({ id, text }: LexiconName, words: Words, isState: (key: string) => boolean): boolean {
  if (id.startsWith("location:")) return text.includes(",") && !text.endsWith("D.C.");
  if (!id.startsWith("organization:")) return false;
  return DESCRIPTIVE.test(text) || (words.at(0).possessive && isState(words.at(0).key));
}

const DESCRIPTIVE =
  /^\p{Lu}.* (?:military|regime|government|forces|troops|Marines|Airmen|soldiers)$|^Marines$/u;
