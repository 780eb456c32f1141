import { present } from "../present.js";

// Counts words the way editors do, for the word counts of a report and its summary.

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const BLANK = /\s/;

/** Number of words from `start` to `end`: runs of non-blanks that hold a letter or a digit. One pass, no copies. */
export function countWords(text: string, start = 0, end = text.length): number {
  let count = 0;
  let counted = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || (code >= 0x80 && BLANK.test(text.charAt(at)))) counted = false;
    else if (!counted && isLetterOrDigit(text, at, code)) {
      counted = true;
      count += 1;
    }
  }
  return count;
}

function isLetterOrDigit(text: string, at: number, code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return LETTER_OR_DIGIT.test(String.fromCodePoint(present(text.codePointAt(at))));
}
