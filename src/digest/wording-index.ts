// Finds among all wordings seen so far those that may be the same claim: an exact index of pairs of words.
import { indexed } from "../indexed.js";
import type { ComparedWord } from "./claim-words.js";

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
  const pairs = pairMap();
  /** By wording. */
  const claimOf: number[] = [];
  let claims = 0;
  return {
    add(words, wording, claim) {
      claimOf[wording] = claim;
      claims = Math.max(claims, claim + 1);
      for (const pair of pairsOf(words)) {
        const others = pairs.get(pair);
        const isKnown = others.some((other) => claimOf[other] === claim);
        if (!isKnown && others.length < MOST_UNDER_A_PAIR) pairs.add(pair, wording);
      }
    },
    candidates(words) {
      const most = 2 + Math.log2(claims + 1);
      const found = new Map<number, { pairs: number; telling: number; rarity: number }>();
      for (const pair of pairsOf(words)) {
        const others = pairs.get(pair);
        for (const other of others) {
          const one = found.get(other) ?? { pairs: 0, telling: 0, rarity: 0 };
          one.pairs += 1;
          one.rarity += 1 / (4 + others.length);
          if (others.length <= most) one.telling += 1;
          found.set(other, one);
        }
      }
      return [...found]
        .filter(([, one]) => one.pairs >= FEWEST_PAIRS)
        .sort(([one, a], [other, b]) => b.rarity - a.rarity || one - other)
        .slice(0, MOST_CANDIDATES)
        .map(([wording, { telling }]) => ({ wording, telling }));
    },
  };
}

/** Wordings under pairs. */
interface PairMap {
  get(pair: number): readonly number[];
  add(pair: number, wording: number): void;
}

const NONE: readonly number[] = [];
/** A JavaScript map can have sixteen million entries at the most. */
const SHARDS = 256;

/** Most pairs are those of one wording alone, which needs no list. */
function pairMap(): PairMap {
  const shards = indexed(Array.from({ length: SHARDS }, () => new Map<number, number | number[]>()));
  return {
    get(pair) {
      const known = shards.at(pair % SHARDS).get(pair);
      if (known === undefined) return NONE;
      return typeof known === "number" ? [known] : known;
    },
    add(pair, wording) {
      const shard = shards.at(pair % SHARDS);
      const known = shard.get(pair);
      if (known === undefined) shard.set(pair, wording);
      else if (typeof known === "number") shard.set(pair, [known, wording]);
      else known.push(wording);
    },
  };
}

/**
 * Each weighty word with the next one and the one after it, so that a word put between hides nothing; hashed, because
 * the words themselves would take most of the room.
 */
function pairsOf(words: readonly ComparedWord[]): Set<number> {
  const weighty = indexed(words.filter((word) => word.weighty).slice(0, MOST_PAIRED));
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < weighty.length; at += 1) {
    pairs.add(hashOf(`${weighty.at(at).key} ${weighty.at(at + 1).key}`));
    if (at + 2 < weighty.length) pairs.add(hashOf(`${weighty.at(at).key} ${weighty.at(at + 2).key}`));
  }
  return pairs;
}

/** FNV-1a in 32 bits. Where two pairs meet, the wordings found are compared word by word all the same. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
