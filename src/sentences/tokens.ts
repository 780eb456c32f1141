import type { Span } from "../span.js";
import { isBlank, shadowOf } from "./shadow.js";
import type { Pos } from "./types.js";
import { readWithWink } from "./wink.js";

/** A token in the making: the later steps of this room may still change tag, sentence and quotation. */
export interface Draft {
  index: number;
  start: number;
  end: number;
  text: string;
  lower: string;
  lemma: string;
  pos: Pos;
  sentence: number;
  quotation: number;
}

const DASH = /[–—―]/;
const PIECE = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const AUXILIARY: Readonly<Record<string, string>> = {
  m: "be",
  re: "be",
  s: "be",
  ve: "have",
  ll: "will",
  d: "would",
};

/**
 * Cuts a paragraph into tokens and adds them to `drafts`; together they cover each non-blank character.
 * Gives the numbers of the tokens after which wink sees a sentence end.
 */
export function cutParagraph(text: string, paragraph: Span, drafts: Draft[]): Set<number> {
  const cut = new Cut(text.slice(paragraph.start, paragraph.end), paragraph.start, drafts);
  return cut.ends;
}

class Cut {
  readonly ends = new Set<number>();
  private cursor = 0;

  constructor(
    private readonly raw: string,
    private readonly offset: number,
    private readonly drafts: Draft[],
  ) {
    const shadow = shadowOf(raw);
    const { values, tags, lemmas, sentenceEnds } = readWithWink(shadow.text);
    let sentence = 0;
    let mask = 0;
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i]!;
      if (tags[i] !== "SPACE") {
        let start = this.cursor;
        while (isBlank(shadow.text.charCodeAt(start))) start += 1;
        if (!shadow.text.startsWith(value, start)) start = shadow.text.indexOf(value, start);
        if (start >= 0) {
          this.gap(start);
          const hidden = shadow.masked[mask];
          if (hidden?.start === start) {
            this.hidden(hidden);
            mask += 1;
          } else if (value === '"' && raw[start] !== value)
            this.word(start, start + 2, value, "PUNCT", value);
          else this.word(start, start + value.length, value, tags[i] as Pos, lemmas[i]!);
        }
      }
      if (i === sentenceEnds[sentence]) {
        if (drafts.length > 0) this.ends.add(drafts.length - 1);
        sentence += 1;
      }
    }
    this.gap(raw.length);
  }

  /** Tokens for what wink passed over. */
  private gap(end: number): void {
    while (this.cursor < end && isBlank(this.raw.charCodeAt(this.cursor))) this.cursor += 1;
    if (this.cursor < end) this.pieces(this.cursor, end);
    this.cursor = end;
  }

  /** An address is one token; another run without blanks is cut into words and marks. */
  private hidden({ start, end }: Span): void {
    if (this.raw.slice(start, start + 400).includes("//")) this.add(start, end, "X");
    else this.pieces(start, end);
    this.cursor = end;
  }

  private pieces(start: number, end: number): void {
    for (const piece of this.raw.slice(start, end).matchAll(PIECE)) {
      const at = start + piece.index;
      this.add(at, at + piece[0].length, WORD_CHARACTER.test(piece[0]) ? "X" : "PUNCT");
    }
  }

  private word(start: number, end: number, value: string, pos: Pos, lemma: string): void {
    this.cursor = end;
    const text = this.raw.slice(start, end);
    if (text.length > 1 && DASH.test(text)) {
      for (const piece of text.matchAll(/[–—―]|[^–—―]+/g)) {
        const at = start + piece.index;
        this.add(at, at + piece[0].length, DASH.test(piece[0]) ? "PUNCT" : pos);
      }
      return;
    }
    const apostrophe = value.indexOf("'");
    if (apostrophe > 0 && apostrophe < value.length - 1) {
      const ending = value.slice(apostrophe + 1).toLowerCase();
      const auxiliary = AUXILIARY[ending];
      if (auxiliary) {
        const isPronoun = value.toLowerCase() === "i'm";
        this.add(start, start + apostrophe, isPronoun ? "PRON" : pos);
        const possessive = ending === "s";
        this.add(start + apostrophe, end, possessive ? "PART" : "AUX", possessive ? "'s" : auxiliary);
        return;
      }
    }
    this.add(start, end, pos, text === value || value.startsWith("'") || value === "n't" ? lemma : undefined);
  }

  private add(start: number, end: number, pos: Pos, lemma?: string): void {
    const text = this.raw.slice(start, end);
    const lower = text.toLowerCase();
    this.drafts.push({
      index: this.drafts.length,
      start: this.offset + start,
      end: this.offset + end,
      text,
      lower,
      lemma: lemma ?? lower,
      pos,
      sentence: -1,
      quotation: -1,
    });
  }
}
