/** An article with the claims that people marked in it, whatever format they were kept in. */
import type { Indexed } from "../../src/indexed.js";
import type { Span } from "../../src/span.js";

/** One claim as annotated; offsets in UTF-16, the parts of each span list in text order. */
export interface AnnotatedClaim {
  /** Empty where the text names nobody. */
  readonly source: readonly Span[];
  readonly cue: Indexed<Span>;
  readonly content: readonly Span[];
  /** True for a claim inside another one’s content. */
  readonly inner: boolean;
  /** A careful reader might go either way: nothing is learned from it, for or against. */
  readonly doubtful: boolean;
}

/** How a corpus was annotated, which decides what may be learned from a candidate that it has no claim for. */
export type Domain = "outermost" | "nested";

export interface AnnotatedArticle {
  readonly name: string;
  readonly text: string;
  /** 0 to 4, for cross-validation; null when it is learned from for every fold and never judged. */
  readonly fold: number | null;
  /** `outermost`: claims inside contents are not marked; `nested`: they are. */
  readonly domain: Domain;
  /** The claims, once for each annotator; learned is from the first. */
  readonly annotations: readonly (readonly AnnotatedClaim[])[];
}

/** The kinds of annotation among articles. */
export function domainsOf(articles: readonly AnnotatedArticle[]): readonly Domain[] {
  return [...new Set(articles.map(({ domain }) => domain))];
}

/** A fold, 0 to 4, by a hash (FNV-1a) of the article’s name. */
export function foldOf(name: string): number {
  let hash = 2166136261;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619) >>> 0;
  return hash % 5;
}

/** The UTF-16 offset of each code point of a text, and of its end. */
export function utf16Offsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}

/** True when two spans share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when the span shares a character with one of the others. */
export const touchesAny = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => overlaps(span, other));

/** Characters that two lists of spans share, in relation to those that either has: 0 to 1. */
export function sharedOfAll(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]): number =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  let shared = 0;
  for (const x of a)
    for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared / (size(a) + size(b) - shared || 1);
}
