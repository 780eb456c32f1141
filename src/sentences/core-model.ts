import { createRequire } from "node:module";
import { present } from "../present.js";

// Loads the part of wink's model that holds its words and tags, faster than wink does it.

const require = createRequire(import.meta.url);

/** A list of words, and what wink's cache keeps beside it. */
interface Feature {
  readonly list?: readonly unknown[];
  readonly hash?: Readonly<Record<string, number>>;
}

/** The core of wink's model, as far as it is read outside of wink. */
export interface Core {
  /** What goes before or behind a hyphen that is part of a word. */
  readonly preserve: Readonly<Record<"prefix" | "suffix", Readonly<Record<string, boolean>>>>;
}

/** The file that it is made from, as far as it is touched here. */
interface CoreFile extends Core {
  /** Numbers of 32 bits in base 64. */
  readonly lexicon: string;
  readonly xpansions: string;
  readonly features: Readonly<Record<string, Feature>>;
  /** Of each feature where its bits lie; its fourth number is 0 if it has a list, its fifth is 1 if words that wink does not know have it. */
  readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>> };
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
}

/**
 * A new core of wink's model: what the model's own `core()` gives, in half the time. That writes its three megabytes
 * out as JSON and parses them again, to have a copy; here only what an instance writes to is copied.
 */
export function coreModel(): Core {
  const file =
    require("wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json") as CoreFile;
  const { features, packing, pos } = file;
  const { layout } = packing;
  const made: Record<string, unknown> = { ...features };
  for (const name of Object.keys(features)) {
    const { list } = present(features[name]);
    if (name !== "lexeme" && layout[name]?.[3] !== 0) continue;
    const own = present(list).slice() as string[];
    const counts = { intrinsicSize: own.length, index: own.length };
    const [, bits, shift] = layout[name] ?? [];
    made[name] = {
      ...features[name],
      list: own,
      hash: numbersOf(own),
      ...counts,
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
    ...file,
    lexicon: wordsOf(file.lexicon),
    xpansions: wordsOf(file.xpansions),
    features: made,
    packing: { ...packing, efList },
  };
  return core;
}

function numbersOf(list: readonly string[]): Record<string, number> {
  const numbers = Object.create(null) as Record<string, number>;
  for (const [index, value] of list.entries()) numbers[value] = index;
  return numbers;
}

function wordsOf(base64: string): Uint32Array {
  const { buffer, byteOffset, byteLength } = Buffer.from(base64, "base64");
  return new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
