import type { Entity } from "../entities/entity.js";
import { kindOfEntry } from "../entities/entry-index.js";
import type { EntityType, MentionForm } from "../gazetteer/entity-type.js";
import { type Indexed, indexByHalves, indexed } from "../indexed.js";
import type { Wording } from "../lexicon/wording.js";
import type { ParsedArticle } from "../phrases/parsed-article.js";

import { phraseAt } from "../phrases/phrase-at.js";
import type { NounPhrase, Phrases } from "../phrases/phrases.js";
import { type TokenIndex, tokenIndexOf, tokensIn } from "../sentences/locate.js";
import type { Reading, Sentence, Tokens } from "../sentences/reading.js";
import type { Claim } from "../sources/claim.js";
import type { Span } from "../span.js";

/** A place where an entity is named. */
export interface PlacedMention extends Span {
  readonly entity: string;
  readonly type: EntityType;
  readonly form: MentionForm;
}

/** What the rules of this room read: the article's tokens, its shallow parse, and who is named where. */
export interface MeaningContext {
  readonly text: string;
  readonly tokens: Tokens;
  readonly tokenIndex: TokenIndex;
  readonly sentences: Reading["sentences"];
  readonly phrases: Phrases;
  readonly claims: Indexed<Claim>;
  /** In text order. */
  readonly mentions: Indexed<PlacedMention>;
  /** For each token, the index of the innermost claim whose content holds it, or -1. */
  readonly contentAt: Int32Array;
  readonly wording: Wording;
  /** Whether the entity with this id is a news outlet of the lexicon. */
  readonly isOutlet: (id: string) => boolean;
}

/** Gathers what the rules look at in one article. */
export function meaningContextOf(
  { article, reading, phrases, lexicon }: ParsedArticle,
  entities: readonly Entity[],
  claims: readonly Claim[],
  wording: Wording,
): MeaningContext {
  const mentions: PlacedMention[] = [];
  for (const { id, type, mentions: own } of entities)
    for (const { start, end, form } of own) mentions.push({ entity: id, type, start, end, form });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const tokenIndex = tokenIndexOf(reading);
  const contentAt = new Int32Array(reading.tokens.length).fill(-1);
  // Claims come in any order, but contents nest: the longer ones first, so that the inner ones remain.
  const bySize = claims.map((claim, index) => ({
    index,
    size: sizeOf(claim.content),
    content: claim.content,
  }));
  for (const { index, content } of bySize.sort((a, b) => b.size - a.size || a.index - b.index))
    for (const span of content) contentAt.fill(index, ...tokensIn(tokenIndex, span));
  return {
    text: article.text,
    tokens: reading.tokens,
    tokenIndex,
    sentences: reading.sentences,
    phrases,
    claims: indexed(claims),
    mentions: indexed(mentions),
    contentAt,
    wording,
    isOutlet: (id) => kindOfEntry(lexicon, id) === "media",
  };
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function firstMention({ mentions }: MeaningContext, offset: number): number {
  return indexByHalves(mentions, ({ start }) => start < offset);
}

/** The mentions that stand wholly in the span, in text order. */
export function mentionsIn(context: MeaningContext, span: Span): PlacedMention[] {
  const found: PlacedMention[] = [];
  for (let at = firstMention(context, span.start); at < context.mentions.length; at += 1) {
    const mention = context.mentions.at(at);
    if (mention.start >= span.end) break;
    if (mention.end <= span.end) found.push(mention);
  }
  return found;
}

/** The span of tokens `first` up to, not including, `last`. */
export function spanOfTokens(context: MeaningContext, first: number, last: number): Span {
  return { start: context.tokens.at(first).start, end: context.tokens.at(last - 1).end };
}

/** The noun phrase that starts at a token or holds it, or undefined. */
export function nounPhraseAt(context: MeaningContext, token: number): NounPhrase | undefined {
  return phraseAt(context.phrases, token);
}

/** Whom a noun phrase means: the mention that ends with its head, or else the only one in it. */
export function entityOf(context: MeaningContext, span: Span): string | null {
  const mentions = indexed(mentionsIn(context, span));
  const [first] = mentions;
  if (first === undefined || mentions.length === 1) return first?.entity ?? null;
  const head = mentions.find((mention) => mention.end === span.end);
  if (head !== undefined) return head.entity;
  return new Set(mentions.map(({ entity }) => entity)).size === 1 ? mentions.at(0).entity : null;
}

/** Marks, by a 1, the tokens inside names of entities; collectives are described, and may be counted. */
export function namedTokens({ tokens, tokenIndex, mentions }: MeaningContext): Uint8Array {
  const named = new Uint8Array(tokens.length);
  for (const mention of mentions) {
    if (mention.type === "collective" || mention.form === "pronoun" || mention.form === "description")
      continue;
    named.fill(1, ...tokensIn(tokenIndex, mention));
  }
  return named;
}

/** The sentences that hold a cue or a piece of a content, in text order. */
export function sentencesOfClaims({ tokens, sentences, claims, contentAt }: MeaningContext): Sentence[] {
  const cued = new Uint8Array(sentences.length);
  for (const { cueToken } of claims) if (cueToken >= 0) cued[tokens.at(cueToken).sentence] = 1;
  return sentences.filter(
    ({ index, first, last }) => cued[index] === 1 || holdsContent(contentAt, first, last),
  );
}

function holdsContent(contentAt: Int32Array, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if ((contentAt[at] ?? -1) >= 0) return true;
  return false;
}
