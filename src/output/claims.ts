import type { MeantClaim } from "../meaning/types.js";
import { type Span, textOf } from "../span.js";
import { reportMeaning } from "./meaning.js";
import { type ConvertOffset, convertSpans } from "./offsets.js";
import type { ReportClaim } from "./schema.js";

/** The claims in the wire format, under the ids given. */
export function reportClaims(
  claims: readonly MeantClaim[],
  ids: readonly string[],
  text: string,
  convert: ConvertOffset,
): ReportClaim[] {
  const words = (spans: readonly Span[]) => ({
    text: textOf(text, spans),
    spans: convertSpans(spans, convert),
  });
  return claims.map((claim, index) => ({
    id: ids[index]!,
    source: claim.speaker === null ? null : { ...words(claim.source), ...claim.speaker },
    cue: claim.cue.length === 0 ? null : { ...words(claim.cue), lemma: claim.cueLemma },
    content: words(claim.content),
    quotation: claim.quotation,
    kind: claim.kind,
    negated: claim.negated,
    parent: claim.parent < 0 ? null : ids[claim.parent]!,
    ...reportMeaning(claim, text, convert),
    rule: claim.rule,
    confidence: Math.round(claim.confidence * 1000) / 1000,
    paragraph: claim.paragraph,
  }));
}
