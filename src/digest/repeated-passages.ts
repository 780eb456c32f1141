// Cuts the content of a claim into passages, the pieces that travel from article to article: its sentences.
import { type Indexed, indexed } from "../indexed.js";
import type { ReportClaim } from "../output/schema.js";
import { BEFORE_ANYTHING, BEFORE_NAME, BEFORE_NUMBER } from "../sentences/abbreviations.js";
import { contains, type Span } from "../span.js";
import { type ComparedWord, comparedWords } from "./claim-words.js";

/** One sentence of a content, or the content itself where it is one. */
export interface Passage {
  readonly text: string;
  /** What stands in quotation marks, in offsets into `text`. */
  readonly quotations: readonly Span[];
}

/** A passage with its words, which take too much room to be kept. */
export interface OpenPassage extends Passage {
  readonly words: Indexed<ComparedWord>;
  /** For each word, whether it stands in quotation marks. */
  readonly quoted: Indexed<boolean>;
  readonly isQuestion: boolean;
}

/** What is longer is compared by its beginning alone: words of a sentence, sentences of a content. */
const MOST_WORDS = 120;
const MOST_SENTENCES = 200;
/** A passage with fewer weighty words says too little to be known again. */
const FEWEST_WEIGHTY = 3;

const MAY_END = /[.!?…]+["”’')\]]*(?=\s)/g;
const OPENS = /["“«]|''/g;

/** The passages that say enough to be found again in another article. */
export function passagesOf({ content, quotation }: ReportClaim): OpenPassage[] {
  const whole = content.text;
  const inQuotes = quotation === "direct" ? [{ start: 0, end: whole.length }] : quotationsIn(whole);
  return sentencesOf(whole)
    .slice(0, MOST_SENTENCES)
    .map(withoutThat(whole))
    .map(({ start, end }) =>
      openPassage({
        // Pieces of a divided quotation are joined by an ellipsis that the speaker never made.
        text: whole.slice(start, end).replace(/^… | …$/g, ""),
        quotations: inQuotes
          .filter((span) => span.start < end && span.end > start)
          .map((span) => ({ start: span.start - start, end: span.end - start })),
      }),
    )
    .filter(({ words }) => words.filter(({ weighty }) => weighty).length >= FEWEST_WEIGHTY);
}

/** The same passage with its words. */
export function openPassage({ text, quotations }: Passage): OpenPassage {
  const words = comparedWords(text, MOST_WORDS);
  const quoted = words.map((word) => quotations.some((quotation) => contains(quotation, word)));
  return {
    text,
    quotations,
    words: indexed(words),
    quoted: indexed(quoted),
    isQuestion: /\?["”’')\]]*\s*$/.test(text),
  };
}

/** In "said that it rains" the claim is the same as in "said it rains". */
function withoutThat(text: string): (sentence: Span) => Span {
  return ({ start, end }) => ({ start: start + (text.startsWith("that ", start) ? "that ".length : 0), end });
}

function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const mark of text.matchAll(MAY_END)) {
    const end = mark.index + mark[0].length;
    const next = text.slice(end, end + 20).match(/^\s+["“‘'([]*(.)/u)?.[1] ?? "";
    if (/\p{Ll}/u.test(next) || isAbbreviation(text.slice(start, mark.index))) continue;
    sentences.push({ start, end });
    start = end + (text.slice(end).match(/^\s+/)?.[0].length ?? 0);
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

function isAbbreviation(before: string): boolean {
  const last =
    before
      .slice(-20)
      .match(/[\p{L}.]+$/u)?.[0]
      .toLowerCase() ?? "";
  if (/(?:^|\.)\p{L}$/u.test(last)) return true;
  return BEFORE_NAME.has(last) || BEFORE_NUMBER.has(last) || (BEFORE_ANYTHING.has(last) && last.length < 3);
}

/** From each opening mark to the next closing one; a quotation that is not closed goes on to the end. */
function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(OPENS)) {
    if (index < from) continue;
    const close = { "“": "”", "«": "»" }[mark] ?? mark;
    const end = text.indexOf(close, index + mark.length);
    from = end < 0 ? text.length : end + close.length;
    found.push({ start: index, end: from });
  }
  return found;
}
