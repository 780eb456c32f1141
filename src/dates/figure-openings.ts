import { type NumberWords, numberWords } from "../lexicon/number-words.js";
import type { Pos, Sentence, Tokens } from "../sentences/reading.js";
import {
  AGO_UNITS,
  DAYS_FROM_TODAY,
  ENDS,
  LOOSE,
  MONTHS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  STARTS,
  WEEKDAYS,
  WHICH,
} from "./date-words.js";

/** Tags of words that neither a date nor a quantity begins with. */
const NEVER: ReadonlySet<Pos> = new Set<Pos>(["ADP", "AUX", "CCONJ", "INTJ", "PRON", "PUNCT", "SCONJ"]);

/** Words that a date may begin with, besides numbers and articles. */
const DATE_WORDS: readonly string[] = [
  ...[DAYS_FROM_TODAY, MONTHS, SHORT_MONTHS, WEEKDAYS, SHORT_WEEKDAYS, WHICH].flatMap((words) => [
    ...words.keys(),
  ]),
  ...[ENDS, LOOSE, STARTS].flatMap((words) => [...words]),
];

let openings: ReadonlySet<string> | undefined;

/**
 * The tokens of some sentences that a date or a quantity may begin with, in text order: one quick look at each,
 * for most words of an article begin neither.
 */
export function figureOpenings(tokens: Tokens, sentences: readonly Sentence[]): number[] {
  const words = numberWords();
  openings ??= new Set([...DATE_WORDS, ...words.starts]);
  const found: number[] = [];
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at += 1) {
      const { pos, lower } = tokens.at(at);
      if (NEVER.has(pos)) continue;
      const opens =
        pos === "DET"
          ? opensBehindArticle(words, lower, tokens[at + 1]?.lower ?? "")
          : pos === "NUM" || openings.has(lower) || hasOpeningForm(lower);
      if (opens) found.push(at);
    }
  }
  return found;
}

/** *12*, *-2.3*, *'70s*, *mid-October*. */
function hasOpeningForm(lower: string): boolean {
  const code = lower.charCodeAt(0);
  if (code < 0x3a) return code >= 0x30 || ((code === 0x2d || code === 0x27) && lower.length > 1);
  return code === 0x2019 || code === 0x2212 || (code === 0x6d && lower.startsWith("mid-"));
}

/** *this week*, *the* [*end*] *of June*, *the* [*first*] *half*, *a* [*dozen*], *a* [*year*] *ago*. */
function opensBehindArticle(words: NumberWords, article: string, next: string): boolean {
  if (article === "a" || article === "an") return words.afterArticle.has(next) || AGO_UNITS.has(next);
  if (article !== "the") return article === "this" || article === "half";
  return STARTS.has(next) || ENDS.has(next) || words.ordinals.has(next) || next === "last";
}
