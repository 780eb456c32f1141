import type { FeatureValue } from "../scoring/features.js";

// What the second opinion on tags keeps with each word of wink’s.

/** What is known of a word wherever it stands. */
export interface WordFacts {
  readonly word: FeatureValue;
  readonly suffix: FeatureValue;
  readonly readings: FeatureValue;
  /** Index in `ENDINGS`. */
  readonly ending: number;
  readonly mayBeVerb: boolean;
  /** What the word and wink's tag alone tell, once that has been asked. */
  score: number | null;
}
