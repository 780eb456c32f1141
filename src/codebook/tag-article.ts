import type { Entity } from "../entities/entity.js";
import { indexByHalves, indexed } from "../indexed.js";
import type { MeantClaim } from "../meaning/meant-claim.js";
import type { Meant } from "../meaning/read-meaning.js";
import type { ParsedArticle } from "../phrases/parsed-article.js";
import { present } from "../present.js";
import type { Reading } from "../sentences/reading.js";
import type { Span } from "../span.js";
import { type CompiledRules, compiledOf } from "./compiled-rules.js";
import { matchesOf, type Pattern } from "./pattern-index.js";
import type { ArticleTags, FoundGroup, FoundTag, Rule, Rules, Scope } from "./rule.js";
import { type Term, Terms } from "./terms.js";

// Applies a user's rules to an article and its claims; the patterns themselves are matched in
// `pattern-index.ts`.

const NONE: readonly FoundTag[] = [];

/**
 * Tags an article and its claims by a user's rules. A rule tags a claim where one of its patterns is found in the part
 * of it that the rule names, and none of `unless` is; likewise the article. Takes time in proportion to the text.
 * Throws PatternFault for patterns that were never checked.
 */
export function tagArticle(
  rules: Rules,
  { reading, phrases }: ParsedArticle,
  entities: readonly Entity[],
  { claims, author }: Meant,
): ArticleTags {
  const compiled = compiledOf(rules);
  const terms = new Terms(reading, phrases, entities);
  const all = ofScope(compiled, terms, "article", reading.sentences);
  const tagsOf = (claim: MeantClaim) => {
    const found = [
      ...ofScope(compiled, terms, "content", claim.content),
      ...ofScope(compiled, terms, "source", claim.source),
      ...ofScope(compiled, terms, "cue", claim.cue),
      ...ofScope(compiled, terms, "sentence", sentencesOf(reading, claim)),
    ];
    return found.length === 0 ? NONE : found;
  };
  return { article: all, claims: indexed(claims.map(tagsOf)), author: indexed(author.map(tagsOf)) };
}

/** The sentence that reports the claim: the one with its cue, or with the beginning of a content that has none. */
function sentencesOf({ sentences }: Reading, { cue, content }: MeantClaim): readonly Span[] {
  const at = cue[0]?.start ?? content[0]?.start ?? -1;
  const sentence = sentences[indexByHalves(sentences, ({ end }) => end <= at)];
  return sentence === undefined || sentence.start > at ? [] : [sentence];
}

/** What the rules of a scope find in its spans, in the order in which they are found. */
function ofScope(
  { indexes, unless }: CompiledRules,
  terms: Terms,
  scope: Scope,
  spans: readonly Span[],
): readonly FoundTag[] {
  const index = indexes.get(scope);
  if (index === undefined || spans.length === 0) return NONE;
  const sentences = terms.within(spans);
  const found = new Map<Rule, { spans: Span[]; groups: FoundGroup[] }>();
  for (const sentence of sentences) {
    for (const { owner, matches } of index.matches(sentence)) {
      const tag = found.get(owner) ?? { spans: [], groups: [] };
      found.set(owner, tag);
      for (const { first, last } of matches.places)
        tag.spans.push(...piecesOf(terms.spanOf(indexed(sentence), first, last), spans));
      for (const { name, first, last } of matches.groups) {
        const span = terms.spanOf(indexed(sentence), first, last);
        tag.groups.push({ name, ...span, entity: terms.entityIn(span) });
      }
    }
  }
  return [...found]
    .filter(([rule]) => !isExcepted(present(unless.get(rule)), sentences))
    .map(([rule, tag]) => ({ rule, spans: inOrder(tag.spans), groups: inOrder(tag.groups) }))
    .sort(
      (a, b) => present(a.spans[0]).start - present(b.spans[0]).start || (a.rule.id < b.rule.id ? -1 : 1),
    );
}

function isExcepted(patterns: readonly Pattern[], sentences: readonly (readonly Term[])[]): boolean {
  return patterns.some((pattern) =>
    sentences.some((sentence) => matchesOf(pattern, sentence).places.length > 0),
  );
}

/** What stands between the pieces of a content is not part of a match: *“We reject,” he said, “the truce.”* */
function piecesOf({ start, end }: Span, spans: readonly Span[]): Span[] {
  return spans.flatMap((piece) => {
    const cut = { start: Math.max(start, piece.start), end: Math.min(end, piece.end) };
    return cut.start < cut.end ? [cut] : [];
  });
}

/** In text order, each once: two patterns of a rule may find the same words. */
function inOrder<Place extends Span & { readonly name?: string }>(places: readonly Place[]): Place[] {
  const rank = ({ name = "" }: Place) => name;
  const sorted = [...places].sort(
    (a, b) => a.start - b.start || a.end - b.end || (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0),
  );
  return sorted.filter((place, at) => {
    const before = sorted[at - 1];
    return before?.start !== place.start || before.end !== place.end || before.name !== place.name;
  });
}
