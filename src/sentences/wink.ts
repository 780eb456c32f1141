import { createRequire } from "node:module";
import { present } from "../present.js";
import { type Core, type CoreModel, coreModel } from "./core-model.js";
import { remembering } from "./lemmas.js";
import type { Pos } from "./reading.js";
import type { WordFacts } from "./word-facts.js";

// The wrapper around wink-nlp: gives words with tags and lemmas that do not depend on what was read before.

const require = createRequire(import.meta.url);

/** A word or mark as wink-nlp reads it; all places where it reads it so share one. */
export interface Word {
  readonly value: string;
  readonly lower: string;
  readonly tag: Pos | "SPACE";
  /** In lower case. */
  readonly lemma: string;
  /** Index of the first apostrophe in its value, or -1. */
  readonly apostrophe: number;
  /** The parts of contractions have a lemma that they have nowhere else: the *'s* of *he's*. */
  readonly isPart: boolean;
  /** What is known of it as a verb, once that has been asked. */
  verbFacts: WordFacts | null;
}

interface Cache {
  lookup(text: string): number[] | null;
  value(index: number): string;
  intrinsicSize(): number;
  currentSize(): number;
  posOf(index: number): number;
  valueOf(property: "pos", index: number): string | undefined;
  isMemberPOS(lexeme: number, pos: number): boolean;
}
type Helper = (...of: never[]) => unknown;
interface Nlp {
  readDoc(text: string): { tokens(): Tokens };
  readonly its: Record<"value" | "pos" | "lemma" | "uniqueId", Helper>;
  readonly as: Record<"array", Helper>;
}
interface Tokens {
  out(its: Helper, as: Helper): unknown[];
  itemAt(index: number): { out(its: Helper): string | undefined };
}
interface Features {
  pos(word: string, category: number, cache: Cache): number;
}
type FeatureFn = (...config: unknown[]) => Features;
type Lemmatize = (word: string, pos: Pos, cache: Cache) => string;

/** wink remembers every word that it does not know; after this many of them a new reader replaces it. */
const MOST_UNKNOWN_WORDS = 100_000;

/** Words are kept while there are no more than these, then read anew: an archive takes hardly more memory than a folder. */
const MOST_WORDS = 20_000;

/** Parts of contractions, but for those that are words like others. */
const PART = /^(?:['’]|(?:ai|re|wo)$)/i;

/** A word and what else it was read as. */
interface Known {
  readonly tag: Word["tag"];
  readonly word: Word;
  readonly next: Known | undefined;
}

/** wink's cache, and what it was made with. */
interface Instance {
  readonly nlp: Nlp;
  readonly cache: Cache;
  readonly lemmatize: Lemmatize;
  readonly preserve: Core["preserve"];
  /** Those of wink's lexicon. */
  readonly lexicon: CoreModel["words"];
  /** Number of each tag in the cache. */
  readonly tags: ReadonlyMap<string, number>;
  /** The words read so far by wink's number of each, one for each tag. */
  readonly words: (Known | undefined)[];
  /** How many there are. */
  kept: number;
}

/** wink-nlp, without its memory: what was read before has no influence on any answer. Words are asked in lower case. */
export interface WinkReader {
  /** The words and marks of a text in order; each is a piece of it. */
  read(text: string): Word[];
  /** Whether wink's lexicon has the word. */
  isKnown(word: string): boolean;
  /** Whether the word can have the tag, by wink's lexicon; no for words it does not have. */
  canBe(word: string, pos: Pos): boolean;
  lemmaOf(word: string, pos: Pos): string;
  /** Whether wink takes two words with a hyphen between for one: *re-elect, clock-wise*. */
  isTied(first: string, last: string): boolean;
  /** How many instances of wink it took so far. */
  instances(): number;
}

/** Makes a reader; wink and its model are loaded when it is first asked. */
export function winkReader(mostUnknownWords = MOST_UNKNOWN_WORDS): WinkReader {
  let current: Instance | null = null;
  let instances = 0;
  const instance = (): Instance => {
    if (!current || current.cache.currentSize() - current.cache.intrinsicSize() > mostUnknownWords) {
      current = newInstance();
      instances += 1;
    }
    return current;
  };
  return {
    read: (text) => wordsOf(instance(), text),
    isKnown(word) {
      return instance().lexicon.numberOf(word) !== undefined;
    },
    canBe(word, pos) {
      const { cache, tags } = instance();
      const only = onlyOf(cache.lookup(word));
      return (
        only !== undefined && only < cache.intrinsicSize() && cache.isMemberPOS(only, present(tags.get(pos)))
      );
    },
    lemmaOf(word, pos) {
      const { cache, lemmatize } = instance();
      return lemmatize(word, pos, cache);
    },
    isTied(first, last) {
      const { prefix, suffix } = instance().preserve;
      return prefix[first] === true || suffix[last] === true;
    },
    instances: () => instances,
  };
}

/** The words of a text, each made once as long as the instance keeps it. */
function wordsOf(instance: Instance, text: string): Word[] {
  const { nlp, words } = instance;
  if (instance.kept > MOST_WORDS) {
    words.fill(undefined);
    instance.kept = 0;
  }
  const { its, as } = nlp;
  const tokens = nlp.readDoc(text).tokens();
  const numbers = tokens.out(its.uniqueId, as.array) as number[];
  const tags = tokens.out(its.pos, as.array) as Word["tag"][];
  const read = new Array<Word>(numbers.length);
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? -1;
    const tag = present(tags[i]);
    let known = number < words.length ? words[number] : undefined;
    while (known && known.tag !== tag) known = known.next;
    let word = known?.word;
    if (word === undefined || word.isPart) {
      const token = tokens.itemAt(i);
      word = newWord(present(token.out(its.value)), tag, token.out(its.lemma));
      if (known === undefined) {
        words[number] = { tag, word, next: words[number] };
        instance.kept += 1;
      }
    }
    read[i] = word;
  }
  return read;
}

function newWord(value: string, tag: Word["tag"], lemma: string | undefined): Word {
  const lower = value.toLowerCase();
  return {
    value,
    lower,
    tag,
    // wink takes *thru* for the usual spelling of *through*, and for *cannot* before a mark it has none.
    lemma: lemma === undefined || lemma === value || lemma === "thru" ? lower : lemma.toLowerCase(),
    apostrophe: value.indexOf("'"),
    isPart: PART.test(value),
    verbFacts: null,
  };
}

/** The reader that this room shares. */
export const wink = winkReader();

/** wink loads its automata for sentences, names and sentiment even if nobody asks for them; none take their place. */
const NO_MACHINES = { machines: [], transformers: [] };

/**
 * wink adds each unknown word to its lexicon and from then on takes it for a known one, so that a text is
 * cut differently when read a second time. Its cache passes by in `pos` of the model's feature function;
 * there we make it forget: `lookup` finds nothing beyond the words the model came with, but for words of mere
 * letters, which are one token in any case and found sooner so.
 */
function newInstance(): Instance {
  // The model's parts one by one: with the whole of it would come what it makes of its JSON at once.
  const winkNLP = require("wink-nlp") as (model: object, pipe: readonly string[]) => Nlp;
  const newFeatures = require("wink-eng-lite-web-model/dist/feature.js") as FeatureFn;
  const pos = require("wink-eng-lite-web-model/dist/load-pos-model.js") as () => unknown;
  const negation = require("wink-eng-lite-web-model/dist/load-negation-model.js") as () => unknown;
  const caches: Cache[] = [];
  const featureFn = (...config: unknown[]): Features => {
    const features = newFeatures(...config);
    const { pos } = features;
    let asItCame: Cache | null = null;
    features.pos = (word, category, cache) => {
      if (!asItCame) {
        asItCame = { ...cache };
        cache.lookup = forgetful(asItCame);
        caches.push(cache);
      }
      return pos(word, category, asItCame);
    };
    return features;
  };
  const lemmatize = remembering(require("wink-eng-lite-web-model/dist/lemmatize.js"));
  const { core, words } = coreModel();
  const none = () => NO_MACHINES;
  const parts = { core: () => core, sbd: none, ner: none, negation, sa: negation, pos, metaCER: none };
  const nlp = winkNLP({ ...parts, featureFn, addons: { lemmatize } }, ["pos"]);
  nlp.readDoc("xqzvw");
  const [cache] = caches;
  if (!cache)
    throw new Error("wink-nlp no longer hands its cache to the model's features: pin version 2.4.0");
  return {
    nlp,
    cache,
    lemmatize,
    preserve: core.preserve,
    lexicon: words,
    tags: tagNumbers(cache),
    words: new Array(cache.currentSize() + 1),
    kept: 0,
  };
}

function tagNumbers(cache: Cache): Map<string, number> {
  const tags = new Map<string, number>();
  for (let i = 0, tag = cache.valueOf("pos", i); tag; i += 1, tag = cache.valueOf("pos", i)) tags.set(tag, i);
  return tags;
}

const LETTERS = /^[A-Za-z]+$/;

/**
 * What `lookup` finds is kept: a map finds a piece of a text much sooner than wink's table, a plain object, does. It is kept
 * under the lexicon's own string, for a piece would keep all of its text in memory.
 */
function forgetful(cache: Cache): Cache["lookup"] {
  const known = new Map<string, number[]>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = cache.lookup(text);
    if (found === null || (isLearned(found, cache) && !LETTERS.test(text))) return null;
    const only = onlyOf(found);
    if (only !== undefined) known.set(cache.value(only), found);
    return found;
  };
}

/** Whether it is a word that the model did not come with. */
function isLearned(found: readonly number[], cache: Cache): boolean {
  const only = onlyOf(found);
  return only !== undefined && only >= cache.intrinsicSize();
}

/** The number of a word that is one in the model; undefined where it is several or none. */
function onlyOf(found: readonly number[] | null): number | undefined {
  return found?.length === 1 ? found[0] : undefined;
}
