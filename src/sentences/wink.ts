import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What wink-nlp says of one text: parallel lists over its tokens. */
export interface WinkReading {
  readonly values: readonly string[];
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
}

interface Cache {
  lookup(text: string): number[] | null;
  intrinsicSize(): number;
  currentSize(): number;
  posOf(index: number): number;
}
type Helper = (...of: never[]) => unknown;
interface Nlp {
  readDoc(text: string): {
    tokens(): { out(its: Helper, as: Helper): string[] };
  };
  readonly its: Record<"value" | "pos" | "lemma", Helper>;
  readonly as: Record<"array", Helper>;
}
interface Features {
  pos(word: string, category: number, cache: Cache): number;
}
interface Model {
  featureFn(...config: unknown[]): Features;
  metaCER(): unknown;
}

/** Memory grows by every word that wink does not know; after so many of them we begin with a new instance. */
const MOST_UNKNOWN_WORDS = 500_000;

let current: { readonly nlp: Nlp; readonly unknownWords: () => number } | null = null;
let metaCER: unknown = null;

/** Reads a text with wink-nlp. What was read before has no influence on the result. */
export function readWithWink(text: string): WinkReading {
  if (!current || current.unknownWords() > MOST_UNKNOWN_WORDS) current = newInstance();
  const { nlp } = current;
  const { its, as } = nlp;
  const doc = nlp.readDoc(text);
  const tokens = doc.tokens();
  return {
    values: tokens.out(its.value, as.array),
    tags: tokens.out(its.pos, as.array),
    lemmas: tokens.out(its.lemma, as.array),
  };
}

/**
 * wink adds each unknown word to its lexicon and from then on takes it for a known one, so that a text is
 * cut differently when read a second time. Its cache passes by in `pos` of the model's feature function;
 * there we make it forget: `lookup` finds nothing beyond the words the model came with.
 */
function newInstance(): { nlp: Nlp; unknownWords: () => number } {
  const winkNLP = require("wink-nlp") as (model: Model, pipe: readonly string[]) => Nlp;
  const model = require("wink-eng-lite-web-model") as Model;
  let cache: Cache | null = null;
  let asItCame: Cache | null = null;
  const featureFn = (...config: unknown[]): Features => {
    const features = model.featureFn(...config);
    const pos = features.pos;
    features.pos = (word, category, given) => {
      if (!asItCame) {
        cache = given;
        asItCame = { ...given };
        given.lookup = forgetful(asItCame);
      }
      return pos(word, category, asItCame);
    };
    return features;
  };
  // The model turns its own JSON into a longer string at every call, until that is too long for a string.
  metaCER ??= model.metaCER();
  const nlp = winkNLP({ ...model, featureFn, metaCER: () => metaCER }, ["pos"]);
  nlp.readDoc("xqzvw");
  if (!cache)
    throw new Error("wink-nlp no longer hands its cache to the model's features: pin version 2.4.0");
  const held: Cache = cache;
  return { nlp, unknownWords: () => held.currentSize() - held.intrinsicSize() };
}

function forgetful(cache: Cache): Cache["lookup"] {
  const { lookup } = cache;
  const known = cache.intrinsicSize();
  return (text) => {
    const found = lookup(text);
    return found && found.length === 1 && found[0]! >= known ? null : found;
  };
}
