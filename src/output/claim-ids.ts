import { createHash } from "node:crypto";
import { type Indexed, indexed } from "../indexed.js";
import type { Claim } from "../sources/claim.js";
import type { Span } from "../span.js";

/** What an id begins with: c for claims with their attribution, a for what the article itself asserts. */
type Letter = "c" | "a";

/** Ids by place in the article: c1, c2, … */
export function numberedIds(claims: readonly Claim[], letter: Letter = "c"): Indexed<string> {
  return indexed(claims.map((_, index) => `${letter}${index + 1}`));
}

/**
 * Ids by hash of article, ruleset and spans (in UTF-16, whatever unit the report counts in), so that the
 * same claim, found again by another run, has the same id, and repeated work collapses.
 */
export function hashedIds(
  claims: readonly Claim[],
  article: string,
  ruleset: string,
  letter: Letter = "c",
): Indexed<string> {
  const ids = claims.map((claim) => {
    const spans = [claim.source, claim.cue, claim.content].map(written).join("|");
    return `${letter}${createHash("sha256").update(`${article}\n${ruleset}\n${spans}`).digest("hex").slice(0, 16)}`;
  });
  return indexed(ids);
}

function written(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(",");
}
