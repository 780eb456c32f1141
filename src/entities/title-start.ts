/** Where the title before a name begins: *forced the resignation of | Finance Minister* Ivo Petkov. */

import { titlesOf } from "../gazetteer/titles.js";
import type { Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Token, Tokens } from "../sentences/reading.js";

/** No title has more words. */
const LONGEST = 8;

/**
 * First token of the title that ends right before a name, `name` itself where none stands there: nouns, names and
 * adjectives back to anything else; *of* only behind an office, a small word before a large one only if it says when or how
 * somebody holds it (*former President*).
 */
export function titleStart(tokens: Tokens, floor: number, name: number, lexicon: Lexicon): number {
  const { lastWords } = titlesOf(lexicon);
  const sentence = tokens[name]?.sentence;
  let first = name;
  while (first > floor && name - first < LONGEST) {
    const token = tokens[first - 1];
    if (token === undefined || token.sentence !== sentence || !/^\p{L}/u.test(token.text)) break;
    if (token.lower === "of" || token.lower === "for") {
      const office = tokens[first - 2];
      if (first === name || first - 2 < floor || office === undefined || !lastWords.has(fold(office.lower)))
        break;
    } else if (!mayStand(token, first < name ? tokens[first] : undefined)) break;
    first -= 1;
  }
  return first;
}

function mayStand({ lower, text, pos }: Token, right: Token | undefined): boolean {
  if (HOLDING.has(lower)) return true;
  if (pos !== "NOUN" && pos !== "PROPN" && pos !== "ADJ") return false;
  if (TITLE_STOPS.has(lower)) return false;
  return right === undefined || !/^\p{Lu}/u.test(right.text) || /^\p{Lu}/u.test(text);
}

/** How and when an office is held. */
const HOLDING = wordClass("holdingWords");

/** Words that a tagger takes for nouns or adjectives and that are not part of a title. */
const TITLE_STOPS = wordClass("titleStops");
