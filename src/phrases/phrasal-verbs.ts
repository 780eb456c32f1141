import type { Tokens } from "../sentences/reading.js";

// Verbs of more than one word: *point out*, *double down on*, *call into question*.

/** How many words may follow the verb in a phrasal verb: *see [eye to eye]*. */
const MOST = 3;
const DEGREES = /^(?:very|quite|\p{L}{5,}ly)$/u;
const OBJECT_PRONOUNS = new Set(["it", "them", "him", "her", "this", "that"]);

/**
 * The longest phrasal verb that a verb makes with the words from token `next` on, as a list has it; a pronoun may stand
 * between verb and particle (*brushed it aside*). Undefined where it makes none.
 */
export function phrasalVerb(
  lemma: string,
  tokens: Tokens,
  next: number,
  isListed: (words: string) => boolean,
): string | undefined {
  const object = OBJECT_PRONOUNS.has(tokens[next]?.lower ?? "") ? next + 1 : next;
  // "made it [absolutely] clear"
  const from = DEGREES.test(tokens[object]?.lower ?? "") ? object + 1 : object;
  let words = lemma;
  let longest: string | undefined;
  for (let at = from; at < Math.min(tokens.length, from + MOST); at += 1) {
    words += ` ${tokens.at(at).lower}`;
    if (isListed(words)) longest = words;
  }
  return longest;
}
