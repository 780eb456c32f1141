import type { Article } from "../article/types.js";
import { sentenceEnds } from "./ends.js";
import { findQuotations } from "./quotations.js";
import { cutParagraph, type Draft } from "./tokens.js";
import type { Quotation, Reading, Sentence } from "./types.js";

/** Reads an article into tokens, sentences and quotations. Takes any article and never throws. */
export function readSentences(article: Article): Reading {
  const { quotations, warnings } = findQuotations(article);
  const opening = new Set(quotations.flatMap(({ spans }) => spans.map(({ start }) => start)));
  const tokens: Draft[] = [];
  const sentences: Sentence[] = [];
  for (const [number, paragraph] of article.paragraphs.entries()) {
    let first = tokens.length;
    cutParagraph(article.text, paragraph, tokens);
    for (const end of sentenceEnds(tokens, first, opening)) {
      const index = sentences.length;
      for (let i = first; i <= end; i += 1) tokens[i]!.sentence = index;
      sentences.push({
        index,
        first,
        last: end + 1,
        paragraph: number,
        start: tokens[first]!.start,
        end: tokens[end]!.end,
      });
      first = end + 1;
    }
  }
  markQuotations(tokens, quotations);
  return { tokens, sentences, quotations, warnings };
}

/** Writes into each token the innermost quotation around it. */
function markQuotations(tokens: readonly Draft[], quotations: readonly Quotation[]): void {
  const pieces = quotations
    .flatMap(({ index, spans }) => spans.map(({ start, end }) => ({ index, start, end })))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const open: typeof pieces = [];
  let next = 0;
  for (const token of tokens) {
    while (next < pieces.length && pieces[next]!.start <= token.start) open.push(pieces[next++]!);
    while (open.length > 0 && open.at(-1)!.end <= token.start) open.pop();
    token.quotation = open.at(-1)?.index ?? -1;
  }
}
