import type { Pos } from "./reading.js";

/** Lemmas kept, at the most; then all are found anew. */
const MOST_LEMMAS = 50_000;

/**
 * A lemmatizer that remembers what it answered. wink's asks nothing but its own lexicon, so that the same word and
 * tag always have the same lemma.
 */
export function remembering<Context>(
  lemmatize: (word: string, pos: Pos, policyContext: Context) => unknown,
): (word: string, pos: Pos, policyContext: Context) => string {
  let lemmas = new Map<Pos, Map<string, string>>();
  let count = 0;
  return (word, pos, policyContext) => {
    const known = lemmas.get(pos)?.get(word);
    if (known !== undefined) return known;
    const found = lemmatize(word, pos, policyContext);
    // wink's tables are plain objects: "constructor" gives a function.
    const lemma = typeof found === "string" ? found : word;
    if (count >= MOST_LEMMAS) {
      lemmas = new Map();
      count = 0;
    }
    const ofTag = lemmas.get(pos) ?? new Map<string, string>();
    lemmas.set(pos, ofTag.set(word, lemma));
    count += 1;
    return lemma;
  };
}
