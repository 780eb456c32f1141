import { countWords } from "../article/count-words.js";
import type { Entity } from "../entities/entity.js";
import { tokenIndexOf, tokensIn } from "../sentences/locate.js";
import type { Reading } from "../sentences/reading.js";
import type { Claim } from "../sources/claim.js";

// Counts how many words of an article each source has, for the report's summary.

export interface SourceCount {
  /** Null for all unresolved sources together. */
  readonly entity: string | null;
  readonly claims: number;
  readonly words: number;
}

/** How much of an article is whose words. */
export interface Summary {
  readonly words: {
    readonly named: number;
    readonly unnamed: number;
    readonly noSource: number;
    readonly author: number;
  };
  /** 0 to 1. */
  readonly directShare: number;
  /** Most words first. */
  readonly sources: readonly SourceCount[];
}

/** Counts the words of top-level claims by source; what is left over is the author's. Linear in the text. */
export function summarize(
  text: string,
  reading: Reading,
  entities: readonly Entity[],
  claims: readonly Claim[],
): Summary {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const words = { named: 0, unnamed: 0, noSource: 0 };
  const sources = new Map<string | null, SourceCount>();
  const direct = { inside: 0, all: 0 };
  for (const claim of claims) {
    if (claim.parent >= 0) continue;
    const count = claim.content.reduce((sum, { start, end }) => sum + countWords(text, start, end), 0);
    countDirect(reading, claim, direct);
    if (claim.speaker === null) {
      words.noSource += count;
      continue;
    }
    const { entity } = claim.speaker;
    const type = entity === null ? undefined : types.get(entity);
    words[type === undefined || type === "collective" ? "unnamed" : "named"] += count;
    const known = sources.get(entity) ?? { entity, claims: 0, words: 0 };
    sources.set(entity, { entity, claims: known.claims + 1, words: known.words + count });
  }
  const attributed = words.named + words.unnamed + words.noSource;
  return {
    words: { ...words, author: Math.max(0, countWords(text) - attributed) },
    directShare: direct.all === 0 ? 0 : Math.round((direct.inside / direct.all) * 1000) / 1000,
    sources: [...sources.values()].sort((a, b) => b.words - a.words || order(a.entity, b.entity)),
  };
}

function countDirect(reading: Reading, claim: Claim, direct: { inside: number; all: number }): void {
  for (const span of claim.content) {
    const [first, last] = tokensIn(tokenIndexOf(reading), span);
    for (let at = first; at < last; at += 1) {
      const token = reading.tokens.at(at);
      if (token.pos === "PUNCT") continue;
      direct.all += 1;
      if (token.quotation >= 0) direct.inside += 1;
    }
  }
}

function order(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : 1;
}
