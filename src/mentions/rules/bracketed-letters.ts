import type { Words } from "../../gazetteer/words.js";
import type { MentionContext } from "../mention-context.js";

// Letters in brackets, and which words before or behind them they stand for.

/** *JEM*, *WESMINCOM*, *MoI*. */
export const IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}.]{1,10}$|^\p{Lu}\p{Ll}{0,2}\p{Lu}\p{Ll}?$/u;
/** *Nasa*, as British papers write: only where it spells out what stands before. */
const AS_WORD = /^\p{Lu}\p{Ll}{3,6}$/u;

/** The words that are letters and open a bracket. */
export function bracketedAcronyms(words: Words): number[] {
  const found: number[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const { gap, text } = words.at(at);
    if (gap === "open" && (IN_CAPITALS.test(text) || AS_WORD.test(text))) found.push(at);
  }
  return found;
}

/** Number of words in the bracket that opens at a word, twelve at most; 0 where it does not close or has other marks. */
export function bracketLength({ scan }: MentionContext, at: number): number {
  for (let i = at; i < Math.min(scan.words.length, at + 12); i += 1) {
    if (i > at && scan.words.at(i).gap !== "space" && scan.words.at(i).gap !== "hyphen") return 0;
    if (scan.article.text[scan.words.at(i).end] === ")") return i + 1 - at;
  }
  return 0;
}

/** A letter or two of every large word in their order, of a small one its first or none: *Ha*rare Association of *Ma*rket *S*ellers. */
export function isSpelledBy({ scan }: MentionContext, letters: string, from: number, to: number): boolean {
  let reached = new Set([0]);
  for (const { key, shape } of scan.words.slice(from, to)) {
    const next = new Set(shape === "lower" ? reached : []);
    for (const done of reached) {
      if (letters[done] !== key[0]) continue;
      next.add(done + 1);
      if (shape !== "lower" && letters.length > 3 && letters[done + 1] === key[1]) next.add(done + 2);
    }
    reached = next;
  }
  return reached.has(letters.length);
}

/** The initials of the words, the small ones left out unless asked for (*MoI*). */
export function initialsOf(context: MentionContext, from: number, to: number, small: boolean): string {
  return context.scan.words
    .slice(from, to)
    .filter(({ shape }) => small || shape !== "lower")
    .map(({ key }) => key[0] ?? "")
    .join("");
}

/** First word of the large words before a bracket whose initials the acronym is; -1 for none. */
export function expansion(context: MentionContext, at: number): number {
  const { words } = context.scan;
  const letters = words.at(at).key;
  for (let from = Math.max(0, at - letters.length - 3); from <= at - 2; from += 1) {
    const word = words.at(from);
    if (word.shape === "lower") continue;
    if (
      // *Bank of Asia (BA)*, *Notes from Poland (NFP)*
      (initialsOf(context, from, at, false) === letters || initialsOf(context, from, at, true) === letters) &&
      words
        .slice(from + 1, at)
        .every(({ gap }) => gap === "space" || gap === "hyphen" || gap === "apostrophe")
    )
      return from;
  }
  return -1;
}
