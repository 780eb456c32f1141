import type { Claim } from "../sources/types.js";
import { contains, type Span } from "../span.js";

/** Index of the innermost claim whose content holds the words; -1 for the article's own. */
export function claimAround(claims: readonly Claim[], spans: readonly Span[]): number {
  let best = -1;
  let size = Number.POSITIVE_INFINITY;
  claims.forEach(({ content }, index) => {
    for (const piece of content) {
      if (piece.end - piece.start < size && spans.every((span) => contains(piece, span))) {
        best = index;
        size = piece.end - piece.start;
      }
    }
  });
  return best;
}

const DENYING: ReadonlySet<string> = new Set([
  "deny",
  "reject",
  "refute",
  "dismiss",
  "dispute",
  "denial",
  "rejection",
]);

/** True where the source says that it is not so. */
export function isDenied({ cueLemma, negated }: Claim): boolean {
  return DENYING.has(cueLemma) && !negated;
}
