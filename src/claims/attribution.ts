import type { Span } from "../span.js";

// What the claims room hands on to `sources`: an attribution as spans, before it is known who the source is.

export type ClaimKind = "statement" | "belief" | "intention" | "attitude" | "decision" | "evidence";
export type QuotationKind = "direct" | "indirect" | "mixed";

/** One attribution as the claims room finds it: where source, cue and content stand, and why. */
export interface Attribution {
  /** Empty where the text names nobody. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly cueLemma: string;
  /** In text order, one span a piece. */
  readonly content: readonly Span[];
  readonly quotation: QuotationKind;
  readonly kind: ClaimKind;
  readonly negated: boolean;
  /** Index, in the same list, of the attribution whose content holds this one; -1 for a top-level one. */
  readonly parent: number;
  readonly rule: string;
  /** Measured precision of the rule and frame, 0 to 1. */
  readonly confidence: number;
  readonly paragraph: number;
  /** Token indices: the head of the cue. */
  readonly cueToken: number;
}
