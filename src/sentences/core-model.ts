import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { bytesOf, tableOfText, tablesFrom, textIn } from "../lexicon/packed-tables.js";
import { WordTable, type WordTables, wordTables } from "../lexicon/word-table.js";
import { present } from "../present.js";

// Loads the part of wink's model that holds its words and tags. wink parses three megabytes of JSON, writes them out,
// parses them again and puts ninety thousand words into a hash; here words are looked up as they are asked for.

const require = createRequire(import.meta.url);
const MODEL = "wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json";

/** The core of wink's model, as far as it is read outside of wink. */
export interface Core {
  /** What goes before or behind a hyphen that is part of a word. */
  readonly preserve: Readonly<Record<"prefix" | "suffix", Readonly<Record<string, boolean>>>>;
}

interface Feature {
  readonly list?: readonly unknown[];
}

/** What of the model's file is touched here, but for its largest parts. */
interface Head extends Core {
  readonly features: Readonly<Record<string, Feature>>;
  /** Of each feature where its bits lie; its fourth number is 0 if it has a list, its fifth is 1 if words that wink does not know have it. */
  readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>> };
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
}

/** The model's file. */
interface CoreFile extends Head {
  /** Numbers of 32 bits in base 64. */
  readonly lexicon: string;
  readonly xpansions: string;
}

/** What the packed model says of its parts. */
interface Contents {
  readonly head: Head;
  /** The features whose lists wink adds words to; each has its word table. */
  readonly growing: readonly string[];
}

/** A core, and all words that it has as it came. */
export interface CoreModel {
  readonly core: Core;
  readonly words: Pick<WordTable, "numberOf">;
}

/** A new core of wink's model: what the model's own `core()` gives. */
export function coreModel(): CoreModel {
  const [, contents, lexicon, xpansions, ...tables] = tablesFrom(packedModel());
  const { head, growing } = JSON.parse(textIn(present(contents)).toString()) as Contents;
  const { features, packing, pos } = head;
  const { layout } = packing;
  const made: Record<string, unknown> = { ...features };
  const lists = growing.map(
    (_, at) => new WordTable(tables.slice(3 * at, 3 * at + 3) as unknown as WordTables),
  );
  for (const [at, name] of growing.entries()) {
    const words = present(lists[at]);
    const [, bits, shift] = layout[name] ?? [];
    made[name] = {
      ...features[name],
      list: listOf(words),
      hash: numbersOf(words),
      intrinsicSize: words.size,
      index: words.size,
      ...(bits === undefined ? {} : { maxIndex: bits >>> present(shift) }),
    };
  }
  const clusters = present(features.posClusters).list as readonly string[];
  made.posClusters = {
    ...features.posClusters,
    list: clusters.map((cluster) => new Set(cluster.split("_").map((tag) => pos.hash[tag] || 0))),
  };
  const efList = Object.keys(layout).filter((name) => present(layout[name])[4] === 1);
  const core = {
    ...head,
    lexicon: unsigned(present(lexicon)),
    xpansions: unsigned(present(xpansions)),
    features: made,
    packing: { ...packing, efList },
  };
  return { core, words: present(lists[growing.indexOf("lexeme")]) };
}

/** The words as an array that wink may add to; those of the model are decoded when they are first read. */
function listOf(words: WordTable): string[] {
  const late = new Proxy(Array.prototype, {
    get(methods, key, list) {
      const number = typeof key === "string" ? Number(key) : Number.NaN;
      if (!(number >= 0 && number < words.size)) return Reflect.get(methods, key, list);
      const word = words.wordAt(number);
      list[number] = word;
      return word;
    },
  });
  return Object.setPrototypeOf(new Array<string>(words.size), late);
}

/** The number of each word, as an object that wink may add to; those of the model are found when they are first asked for. */
function numbersOf(words: WordTable): Record<string, number> {
  const late = new Proxy(Object.create(null), {
    get(_, word, numbers) {
      const number = typeof word === "string" ? words.numberOf(word) : undefined;
      if (number !== undefined) numbers[word] = number;
      return number;
    },
  });
  return Object.create(late);
}

/**
 * The model's file as the build packed it (scripts/write-weights.js). Packed anew by sources that were not built, and
 * where the file is another one.
 */
function packedModel(): Uint8Array {
  try {
    const bytes = readFileSync(new URL("../core-model.bin", import.meta.url));
    if (tablesFrom(bytes)[0]?.[0] === sizeOfModel()) return bytes;
  } catch {}
  return packCoreModel();
}

/** Packs the model's file: its size to know it by, the contents, the numbers, and the word tables. */
export function packCoreModel(): Uint8Array {
  const { lexicon, xpansions, ...head } = require(MODEL) as CoreFile;
  const { features, packing } = head;
  const growing = Object.keys(features).filter(
    (name) => name === "lexeme" || packing.layout[name]?.[3] === 0,
  );
  const lists = growing.map((name) => present(features[name]).list as readonly string[]);
  const without = Object.fromEntries(growing.map((name) => [name, { ...features[name], list: [] }]));
  const contents: Contents = { head: { ...head, features: { ...features, ...without } }, growing };
  return bytesOf([
    Int32Array.of(sizeOfModel()),
    tableOfText(JSON.stringify(contents)),
    signed(lexicon),
    signed(xpansions),
    ...lists.flatMap(wordTables),
  ]);
}

function sizeOfModel(): number {
  return statSync(require.resolve(MODEL)).size;
}

function unsigned(table: Int32Array): Uint32Array {
  return new Uint32Array(table.buffer, table.byteOffset, table.length);
}

function signed(base64: string): Int32Array {
  return new Int32Array(Uint8Array.from(Buffer.from(base64, "base64")).buffer);
}
