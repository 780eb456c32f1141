import type { Article } from "../article/article.js";
import { indexed, oftenAsked } from "../indexed.js";
import type { Span } from "../span.js";
import { sentenceEnds } from "./ends.js";
import { findQuotations } from "./quotations.js";
import type { Quotation, Reading, Sentence } from "./reading.js";
import { repairTags } from "./tags.js";
import { cutParagraphs, type TokenDraft, type TokenDrafts } from "./tokens.js";

/** Reads an article into tokens, sentences and quotations. Takes any article and never throws. */
export function readSentences(article: Article): Reading {
  const reading = cutSentences(article);
  repairTags(reading.tokens, reading.sentences);
  return reading;
}

/** A reading whose tags are still as wink gave them; what learns the weights of tags begins here. */
export function cutSentences(article: Article): Omit<Reading, "tokens"> & { readonly tokens: TokenDrafts } {
  const { text, paragraphs } = article;
  const { quotations, warnings } = findQuotations(article);
  const drafts: TokenDraft[] = [];
  const lasts = indexed(cutParagraphs(text, paragraphs, drafts));
  const tokens = oftenAsked(drafts);
  const opening = markQuotations(tokens, quotations);
  const sentences: Sentence[] = [];
  for (const [paragraph, last] of lasts.entries()) {
    let first = paragraph > 0 ? lasts.at(paragraph - 1) : 0;
    for (const end of sentenceEnds(tokens, first, last, opening)) {
      const index = sentences.length;
      for (let i = first; i <= end; i += 1) tokens.at(i).sentence = index;
      const { start } = tokens.at(first);
      sentences.push({ index, first, last: end + 1, paragraph, start, end: tokens.at(end).end });
      first = end + 1;
    }
  }
  return { tokens, sentences: indexed(sentences), quotations: indexed(quotations), warnings };
}

/** Writes into each token the innermost quotation around it; gives 1 for each token that is an opening mark. */
function markQuotations(tokens: TokenDrafts, quotations: readonly Quotation[]): Uint8Array {
  const opening = new Uint8Array(tokens.length);
  const pieces: (Span & { readonly index: number })[] = [];
  if (quotations.length === 0) return opening;
  for (const { index, spans } of quotations)
    for (const { start, end } of spans) pieces.push({ index, start, end });
  pieces.sort((a, b) => a.start - b.start || a.index - b.index);
  const around: typeof pieces = [];
  let taken = 0;
  let next = pieces[0];
  let inner: (typeof pieces)[number] | undefined;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens.at(i);
    if (inner === undefined && (next === undefined || next.start > token.start)) continue;
    for (; next !== undefined && next.start <= token.start; taken += 1, next = pieces[taken]) {
      if (next.start === token.start) opening[i] = 1;
      around.push(next);
    }
    inner = around.at(-1);
    while (inner !== undefined && inner.end <= token.start) {
      around.pop();
      inner = around.at(-1);
    }
    token.quotation = inner?.index ?? -1;
  }
  return opening;
}
