import type { Indexed } from "../indexed.js";
import type { Span } from "../span.js";

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type Pos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** One token; its span is exact in the article's text. Tokens of an article are numbered through. */
export interface Token extends Span {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: Pos;
  /** Index of the sentence that holds it. */
  readonly sentence: number;
  /** Index of the innermost quotation that holds it (its marks included), or -1. */
  readonly quotation: number;
}

/** The tokens of an article, in text order. */
export type Tokens = Indexed<Token>;

/** One sentence: tokens `first` up to, not including, `last`. A sentence never crosses a paragraph. */
export interface Sentence extends Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** One quotation with its marks; over several paragraphs, one span for each paragraph. */
export interface Quotation {
  readonly index: number;
  /** In text order; each with the marks that stand in it. */
  readonly spans: Indexed<Span>;
  /** Index of the quotation around this one, or -1. */
  readonly parent: number;
  /** True when no closing mark was found. */
  readonly unclosed: boolean;
}

/** Something in the input that a reader of the output should know about. */
export interface Warning extends Span {
  readonly code: "unclosed-quotation" | "stray-quotation-mark" | "decoded-as-windows-1252" | "not-english";
}

/** What the sentences room hands on. */
export interface Reading {
  readonly tokens: Tokens;
  readonly sentences: Indexed<Sentence>;
  readonly quotations: Indexed<Quotation>;
  readonly warnings: readonly Warning[];
}
