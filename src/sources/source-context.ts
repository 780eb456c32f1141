import type { Entity } from "../entities/entity.js";
import type { MentionForm } from "../gazetteer/entity-type.js";
import { type Indexed, indexed } from "../indexed.js";
import { afterDateline } from "../phrases/dateline.js";
import type { ReadArticle } from "../phrases/parsed-article.js";
import { type TokenIndex, tokenIndexOf, tokenOn } from "../sentences/locate.js";
import type { Span } from "../span.js";
import { type GenderTold, gendersOf } from "./genders.js";

// The article as the rules of this room look at it: who is mentioned where.

/** A mention of an entity with the tokens it covers: `first` up to, not including, `last`. */
export interface PlacedMention extends Span {
  readonly entity: Entity;
  readonly form: MentionForm;
  readonly first: number;
  readonly last: number;
}

/** The article as the resolver looks at it; made once, never changed. */
export interface SourceContext extends ReadArticle {
  readonly tokenIndex: TokenIndex;
  /** Named mentions in text order. */
  readonly mentions: Indexed<PlacedMention>;
  /** For each token the index of the place that covers it, -1 for none. */
  readonly mentionAt: Int32Array;
  /** The same of the nearest token up to there that a place covers. */
  readonly mentionUpTo: Int32Array;
  /** The first mention of each entity, by its id; of a state by its alpha-3 too. */
  readonly firstMention: ReadonlyMap<string, PlacedMention>;
  /** The organisations named, in order of their first mention. */
  readonly bodies: readonly PlacedMention[];
  /** The gender of a person, by id, where something tells it. */
  readonly genderOf: (id: string) => GenderTold;
}

/** Lays out who is mentioned where. */
export function sourceContextOf(read: ReadArticle, entities: readonly Entity[]): SourceContext {
  const { reading } = read;
  const { tokens } = reading;
  const tokenIndex = tokenIndexOf(reading);
  const mentions: PlacedMention[] = [];
  for (const entity of entities) {
    for (const { start, end, form } of entity.mentions) {
      const first = tokenOn(tokenIndex, tokens, start);
      mentions.push({ entity, form, start, end, first, last: tokenOn(tokenIndex, tokens, end - 1) + 1 });
    }
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const mentionAt = new Int32Array(tokens.length).fill(-1);
  for (const [index, { first, last }] of mentions.entries()) mentionAt.fill(index, first, last);
  const mentionUpTo = mentionAt.slice();
  for (let i = 1; i < mentionUpTo.length; i += 1)
    if (mentionAt[i] === -1) mentionUpTo[i] = mentionUpTo[i - 1] ?? -1;
  const genderOf = gendersOf(read, entities);
  const firstMention = new Map<string, PlacedMention>();
  for (const mention of mentions) {
    const { id, iso3166 } = mention.entity;
    if (firstMention.has(id)) continue;
    firstMention.set(id, mention);
    if (iso3166 !== null) firstMention.set(iso3166, mention);
  }
  const bodies = [...firstMention.values()].filter(({ entity }) => entity.type === "organization");
  return {
    article: read.article,
    reading,
    lexicon: read.lexicon,
    tokenIndex,
    mentions: indexed(mentions),
    mentionAt,
    mentionUpTo,
    firstMention,
    bodies,
    genderOf,
  };
}

/** The place that covers a token, if one does; `token` may lie outside the article. */
export function mentionOn({ mentions, mentionAt }: SourceContext, token: number): PlacedMention | undefined {
  const index = mentionAt[token] ?? -1;
  // asked first, because reading an array at -1 takes ten times as long as at any other place
  return index < 0 ? undefined : mentions[index];
}

/** True where a mention covers the token, which may lie outside the article. */
export function isMentioned({ mentionAt }: SourceContext, token: number): boolean {
  return (mentionAt[token] ?? -1) >= 0;
}

/** The mentions that begin in the tokens `from` up to `end`, in text order. */
export function mentionsIn(context: SourceContext, from: number, end: number): PlacedMention[] {
  const found: PlacedMention[] = [];
  for (let i = Math.max(0, from); i < Math.min(end, context.reading.tokens.length); i += 1) {
    const mention = mentionOn(context, i);
    if (mention?.first === i) found.push(mention);
  }
  return found;
}

/** Those of one sentence, where `from` or `end` may lie outside it. */
export function mentionsOfSentence(
  context: SourceContext,
  from: number,
  end: number,
  sentence: number,
): PlacedMention[] {
  return mentionsIn(context, from, end).filter(
    ({ first }) => context.reading.tokens.at(first).sentence === sentence,
  );
}

/** How many mentions back a description can point. */
const REACH = 400;

/** The mentions that begin before a token, no further back than a description points, in text order. */
export function mentionsBefore({ mentions, mentionUpTo }: SourceContext, token: number): PlacedMention[] {
  const last = mentionUpTo[token - 1] ?? -1;
  return mentions.slice(Math.max(0, last - REACH), last + 1);
}

/** *LONDON ([AP]) —*: whose article it is, not somebody it is about. */
export function isInDateline({ reading: { tokens, sentences } }: SourceContext, at: number): boolean {
  return at < afterDateline(tokens, sentences.at(tokens.at(at).sentence));
}
