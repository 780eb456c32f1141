// Finds among all wordings seen so far those that may be the same claim: an exact index of pairs of words.
import type { ComparedWord } from "./compared-words.js";

/** A pair that more claims have is common; later ones are not entered under it. */
const MOST_UNDER_A_PAIR = 200;
/** What shares fewer can't be the same claim. */
const FEWEST_PAIRS = 2;
/** So many of the likeliest are worth a closer look. */
const MOST_CANDIDATES = 24;
/** Weighty words whose pairs are entered; what is longer is known by its beginning. */
const MOST_PAIRED = 60;

/** A wording that shares pairs with the one asked about. */
export interface Candidate {
  readonly wording: number;
  /** How many of the pairs are telling: few other claims have them. */
  readonly telling: number;
}

/** Wordings by number, found again by the weighty words that follow each other. */
export interface WordingIndex {
  /** Enters a wording of a claim; under pairs that the claim has already been entered under it is not. */
  add(words: readonly ComparedWord[], wording: number, claim: number): void;
  /** Wordings that share pairs, those that share the rarest first. */
  candidates(words: readonly ComparedWord[]): Candidate[];
}

export function wordingIndex(): WordingIndex {
  // A wording and its claim in turn.
  const under = new Map<string, number[]>();
  let claims = 0;
  return {
    add(words, wording, claim) {
      claims = Math.max(claims, claim + 1);
      for (const pair of pairsOf(words)) {
        const entries = under.get(pair);
        if (entries === undefined) under.set(pair, [wording, claim]);
        else if (entries.length < 2 * MOST_UNDER_A_PAIR && !hasClaim(entries, claim))
          entries.push(wording, claim);
      }
    },
    candidates(words) {
      const most = 2 + Math.log2(claims + 1);
      const found = new Map<number, { pairs: number; telling: number; rarity: number }>();
      for (const pair of pairsOf(words)) {
        const entries = under.get(pair) ?? [];
        const claimsUnder = entries.length / 2;
        for (let at = 0; at < entries.length; at += 2) {
          const one = found.get(entries[at]!) ?? { pairs: 0, telling: 0, rarity: 0 };
          one.pairs += 1;
          one.rarity += 1 / (4 + claimsUnder);
          if (claimsUnder <= most) one.telling += 1;
          found.set(entries[at]!, one);
        }
      }
      return [...found]
        .filter(([, { pairs }]) => pairs >= FEWEST_PAIRS)
        .sort(([one, a], [other, b]) => b.rarity - a.rarity || one - other)
        .slice(0, MOST_CANDIDATES)
        .map(([wording, { telling }]) => ({ wording, telling }));
    },
  };
}

function hasClaim(entries: readonly number[], claim: number): boolean {
  for (let at = 1; at < entries.length; at += 2) if (entries[at] === claim) return true;
  return false;
}

/** Each weighty word with the next one and the one after it, so that a word put between hides nothing. */
function pairsOf(words: readonly ComparedWord[]): Set<string> {
  const weighty = words.filter((word) => word.weighty).slice(0, MOST_PAIRED);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < weighty.length; at += 1) {
    pairs.add(`${weighty[at]!.key} ${weighty[at + 1]!.key}`);
    if (at + 2 < weighty.length) pairs.add(`${weighty[at]!.key} ${weighty[at + 2]!.key}`);
  }
  return pairs;
}
