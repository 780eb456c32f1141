import type { Span } from "../span.js";

/** One word or mark of a text, with the form in which two texts are compared. */
export interface Word extends Span {
  /** Lower case, straight quotation marks and plain hyphens: equal keys are the same word. */
  readonly key: string;
  /** True for letters and digits, false for punctuation. */
  readonly letters: boolean;
}

// Scripts written without blanks count each character as a word, as else a sentence would be one word.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+|\.{3}|\S/gu;

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032\u0060\u00B4]/gu, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, "-"],
  [/\u2026/gu, "..."],
];

/** The text with its quotation marks, dashes and ellipses in their plainest form. */
export function plainTypography(text: string): string {
  return TYPOGRAPHY.reduce((plain, [mark, by]) => plain.replace(mark, by), text.normalize("NFKC"));
}

/** Splits a text into words and marks, in order; linear in its length. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const surface = match[0];
    const plain = /^[\w.,]+$/.test(surface) ? surface : plainTypography(surface);
    return {
      start: match.index,
      end: match.index + surface.length,
      key: plain.toLowerCase(),
      letters: /[\p{L}\p{N}]/u.test(surface),
    };
  });
}
