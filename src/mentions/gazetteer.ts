import { fold } from "../lexicon/fold.js";
import { type LexiconName, spelledOut, visitNames } from "../lexicon/names.js";
import type { Alias, Lexicon, NameForm } from "../lexicon/types.js";
import { Trie, type TrieMatch } from "./trie.js";
import type { EntityType } from "./types.js";
import { scanWords, type Word } from "./words.js";

/** A name of the lexicon, cut into words as the text is. */
export interface GazetteerName {
  readonly name: LexiconName;
  readonly type: EntityType;
  readonly words: readonly Word[];
}

/** All names of a lexicon, to be looked up at a word of the text. */
export interface Gazetteer {
  /** Names that start at `words[from]`, the longest first, case and context not yet asked. */
  matches(words: readonly { readonly key: string }[], from: number): readonly TrieMatch<GazetteerName>[];
}

const built = new WeakMap<Lexicon, Gazetteer>();

/** The gazetteer of a lexicon, made at its first use. */
export function gazetteerOf(lexicon: Lexicon): Gazetteer {
  let gazetteer = built.get(lexicon);
  if (gazetteer === undefined) {
    gazetteer = index(lexicon);
    built.set(lexicon, gazetteer);
  }
  return gazetteer;
}

type Raw = readonly [id: string, form: NameForm, alias: Alias];

/**
 * Names are first told apart by their first word alone; a trie over the names that share one is built when a
 * text first has that word. Most of the lexicon is never asked for, and a process that reads one article
 * need not wait for it.
 */
function index(lexicon: Lexicon): Gazetteer {
  const raw = new Map<string, Raw[]>();
  const tries = new Map<string, Trie<GazetteerName>>();
  const states = new Set(lexicon.states.map(({ name }) => fold(name)));
  visitNames(lexicon, (id, form, alias) => {
    const key = firstKey(typeof alias === "string" ? alias : alias.text, id);
    const same = raw.get(key);
    if (same === undefined) raw.set(key, [[id, form, alias]]);
    else same.push([id, form, alias]);
  });
  return {
    matches(words, from) {
      const { key } = words[from]!;
      const names = raw.get(key);
      if (names === undefined) return NONE;
      let trie = tries.get(key);
      if (trie === undefined) {
        trie = trieOf(names, states);
        tries.set(key, trie);
      }
      return trie.matches(words, from);
    },
  };
}

const NONE: readonly never[] = [];
const PLAIN = /^[A-Za-z0-9]+(?=[ -]|$)/;

/** The key of a name's first word; an organisation's article is no part of its name. */
function firstKey(text: string, id: string): string {
  const article = id.startsWith("organization:") && /^[Tt]he ./.test(text);
  const plain = article ? null : PLAIN.exec(text);
  if (plain !== null) return plain[0].toLowerCase();
  return scanWords(article ? text.slice(4) : text)[0]?.key ?? "";
}

function trieOf(names: readonly Raw[], states: ReadonlySet<string>): Trie<GazetteerName> {
  const trie = new Trie<GazetteerName>();
  for (const [id, form, alias] of names) {
    const name = spelledOut(id, form, alias);
    const words = scanWords(name.text);
    if (words.length === 0 || isDescription(name, words, states)) continue;
    trie.add(
      words.map(({ key }) => key),
      { name, type: id.slice(0, id.indexOf(":")) as EntityType, words },
    );
  }
  return trie;
}

/**
 * Entries that a reader of the lexicon wants and a text must not match whole: a state's military or regime
 * written small is the state, described; *Iran's …* is owned by the state; of *Manchester, N.H.* each is a place.
 */
function isDescription(
  { id, text }: LexiconName,
  words: readonly Word[],
  states: ReadonlySet<string>,
): boolean {
  if (id.startsWith("location:")) return text.includes(",") && !text.endsWith("D.C.");
  if (!id.startsWith("organization:")) return false;
  return DESCRIPTIVE.test(text) || (words[0]!.possessive && states.has(words[0]!.key));
}

const DESCRIPTIVE =
  /^\p{Lu}.* (?:military|regime|government|forces|troops|Marines|Airmen|soldiers)$|^Marines$/u;
