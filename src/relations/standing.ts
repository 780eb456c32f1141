import { indexByHalves, indexed } from "../indexed.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Claim } from "../sources/claim.js";
import { contains, type Span } from "../span.js";

/** Finds the claim around words. */
export interface ClaimIndex {
  /** Index of the innermost claim whose content holds the words; -1 for the article's own. */
  around(spans: readonly Span[]): number;
}

/** How many contents that begin before the words are looked at: nesting is never deeper. */
const DEPTH = 60;

/** Sorts the contents of claims by where they begin. */
export function indexClaims(claims: readonly Claim[]): ClaimIndex {
  const pieces = indexed(
    claims
      .flatMap(({ content }, claim) => content.map(({ start, end }) => ({ claim, start, end })))
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );
  return {
    around(spans) {
      const start = Math.min(...spans.map((span) => span.start));
      const behind = indexByHalves(pieces, (piece) => piece.start <= start);
      let best = -1;
      let size = Number.POSITIVE_INFINITY;
      for (let i = behind - 1; i >= Math.max(0, behind - DEPTH); i -= 1) {
        const piece = pieces.at(i);
        if (piece.end - piece.start < size && spans.every((span) => contains(piece, span))) {
          best = piece.claim;
          size = piece.end - piece.start;
        }
      }
      return best;
    },
  };
}

const DENYING = wordClass("denyingWords");

/** True where the source says that it is not so. */
export function isDenied({ cueLemma, negated }: Claim): boolean {
  return DENYING.has(cueLemma) && !negated;
}
