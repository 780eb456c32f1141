import type { Entity } from "../entities/types.js";
import type { Claim } from "../sources/types.js";
import { type Span, textOf } from "../span.js";
import { type ConvertOffset, convertSpans } from "./offsets.js";
import type { ReportClaim } from "./schema.js";

/** The claims in the wire format, under the ids given. */
export function reportClaims(
  claims: readonly Claim[],
  ids: readonly string[],
  entities: readonly Entity[],
  text: string,
  convert: ConvertOffset,
): ReportClaim[] {
  const mentions = mentionsInOrder(entities);
  const words = (spans: readonly Span[]) => ({
    text: textOf(text, spans),
    spans: convertSpans(spans, convert),
  });
  return claims.map((claim, index) => ({
    id: ids[index]!,
    source: claim.speaker === null ? null : { ...words(claim.source), ...claim.speaker },
    cue: { text: textOf(text, claim.cue), lemma: claim.cueLemma, spans: convertSpans(claim.cue, convert) },
    content: words(claim.content),
    quotation: claim.quotation,
    kind: claim.kind,
    negated: claim.negated,
    parent: claim.parent < 0 ? null : ids[claim.parent]!,
    about: mentionedIn(claim.content, mentions),
    rule: claim.rule,
    confidence: claim.confidence,
    paragraph: claim.paragraph,
  }));
}

interface PlacedMention extends Span {
  readonly entity: string;
}

function mentionsInOrder(entities: readonly Entity[]): PlacedMention[] {
  return entities
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ entity: id, start, end })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Ids of the entities with a mention inside one of the spans, in the order in which they come. */
function mentionedIn(spans: readonly Span[], mentions: readonly PlacedMention[]): string[] {
  const ids = new Set<string>();
  for (const span of spans) {
    for (let at = firstFrom(mentions, span.start); at < mentions.length; at += 1) {
      const mention = mentions[at]!;
      if (mention.start >= span.end) break;
      if (mention.end <= span.end) ids.add(mention.entity);
    }
  }
  return [...ids];
}

/** Index of the first mention that starts at or after the offset, by halving: contents can be many. */
function firstFrom(mentions: readonly PlacedMention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
