import type { Certainty } from "../lexicon/wording.js";
import { groupAt } from "../phrases/phrase-at.js";
import { tokensIn } from "../sentences/locate.js";
import type { Claim } from "../sources/claim.js";
import type { Span } from "../span.js";
import type { MainClause } from "./main-verb.js";
import { type MeaningContext, spanOfTokens } from "./meaning-context.js";

/** Tokens behind the main verb in which its predicate may hedge: *is very likely to*. */
const PREDICATE = 3;
const RANK: readonly Certainty[] = ["possible", "probable", "certain"];

/**
 * How sure the source is of the content, and the words that say so: hedges and boosters of the content's main
 * clause, and hedges in the cue itself (*reportedly*, *apparently believes*). The weakest hedge decides.
 */
export function certaintyOf(
  context: MeaningContext,
  claim: Claim,
  clause: MainClause | null,
  base: Certainty,
): { certainty: Certainty; hedges: Span[] } {
  const ranges = claim.cue.map((span) => tokensIn(context.tokenIndex, span));
  const cueRanges = ranges.length;
  if (clause !== null) ranges.push([clause.from, Math.min(clause.last, clause.verb.last + PREDICATE)]);
  const hedges: Span[] = [];
  let weakest: Certainty | null = null;
  for (const [number, [first, last]] of ranges.entries()) {
    for (let at = first; at < last; at += 1) {
      const hedge = hedgeAt(context, at, last);
      // "may have said" hedges the saying, not what was said.
      if (hedge === null || (number < cueRanges && groupAt(context.phrases, at)?.modal)) continue;
      hedges.push(spanOfTokens(context, at, at + hedge.length));
      if (weakest === null || RANK.indexOf(hedge.certainty) < RANK.indexOf(weakest))
        weakest = hedge.certainty;
      at += hedge.length - 1;
    }
  }
  hedges.sort((a, b) => a.start - b.start);
  if (base === "unspecified" || weakest === null) return { certainty: base, hedges };
  const lowers = RANK.indexOf(weakest) < RANK.indexOf(base);
  return { certainty: weakest === "certain" || lowers ? weakest : base, hedges };
}

/** The longest hedge that starts at a token and ends before `last`. */
function hedgeAt(
  context: MeaningContext,
  at: number,
  last: number,
): { certainty: Certainty; length: number } | null {
  const { tokens, wording } = context;
  // "May" with a capital is a month.
  const longest = wording.hedgeStarts.get(tokens.at(at).lower);
  if (longest === undefined || tokens.at(at).text === "May") return null;
  let words = "";
  let found: { certainty: Certainty; length: number } | null = null;
  for (let length = 1; length <= longest && at + length <= last; length += 1) {
    words = length === 1 ? tokens.at(at).lower : `${words} ${tokens.at(at + length - 1).lower}`;
    const hedge = wording.hedges.get(words);
    if (hedge !== undefined) found = { certainty: hedge.certainty, length };
  }
  return found;
}
