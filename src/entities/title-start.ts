/** Where the title before a name begins: *forced the resignation of | Finance Minister* Ivo Petkov. */

import { titlesOf } from "../gazetteer/titles.js";
import type { Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Token, Tokens } from "../sentences/reading.js";

/** How many words a title has at most. */
const LONGEST = 8;

/**
 * First token of the title that ends right before a name, `name` itself where none stands there: nouns, names and
 * adjectives back to anything else; *of* only behind an office, a small word before a large one only if it says when or how
 * somebody holds it (*former President*).
 */
export function titleStart(tokens: Tokens, floor: number, name: number, lexicon: Lexicon): number {
  const { lastWords, personNouns } = titlesOf(lexicon);
  const sentence = tokens[name]?.sentence;
  let first = name;
  // "a spokesman for candidate Ana Ruiz": she is the candidate, not a spokesman
  const last = tokens[name - 1]?.lower ?? "";
  const whole = personNouns.has(last) && last !== "justice";
  while (first > floor && name - first < LONGEST) {
    const token = tokens[first - 1];
    if (token === undefined || token.sentence !== sentence) break;
    if (first < name && first - 2 >= floor && isTied(tokens, first - 1)) {
      first -= 2;
      continue;
    }
    if (!/^\p{L}/u.test(token.text)) break;
    if (token.lower === "of" || token.lower === "for") {
      const office = tokens[first - 2];
      if (
        whole ||
        first === name ||
        first - 2 < floor ||
        office === undefined ||
        !lastWords.has(fold(office.lower))
      )
        break;
    } else if (!mayStand(token, first < name ? tokens[first] : undefined)) break;
    first -= 1;
    // "put former Secretary of State": how an office is held opens its title
    if (OPENING.has(token.lower) && !opensFurther(tokens[first - 1])) break;
  }
  // "then-US-president": a name before the hyphen says whose office it is
  return first - 1 === floor ? first : behindStray(tokens, first, name);
}

/** The words of a title as they are printed: *Director-General*. */
export function titleText(tokens: Tokens, first: number, end: number): string {
  // "then-prime-minister": the hyphens tie the words to *then* alone
  const tied = isHyphen(tokens, first - 1) && /^(?:then|now)$/.test(tokens[first - 2]?.lower ?? "");
  return tokens
    .slice(first, end)
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(" - ", tied && /^\p{Ll}/u.test(tokens[first]?.text ?? "") ? " " : "-");
}

/** Without *[then-]President*, when it was, and *[12-year-old] son*, the rest of words that a hyphen ties together. */
function behindStray(tokens: Tokens, from: number, name: number): number {
  let first = from;
  if (isHyphen(tokens, first - 1)) {
    while (first < name && isHyphen(tokens, first + 1)) first += 2;
    first += 1;
  }
  while (first < name && /^(?:then|now)$/.test(tokens.at(first).lower))
    first += isHyphen(tokens, first + 1) ? 2 : 1;
  return Math.min(first, name);
}

/** *[front]-runner*, *[Director]-General*: a word that a hyphen ties to the one behind it. */
function isTied(tokens: Tokens, hyphen: number): boolean {
  return isHyphen(tokens, hyphen) && /^\p{L}+$/u.test(tokens[hyphen - 1]?.text ?? "");
}

/** A hyphen without a space beside it. */
function isHyphen(tokens: Tokens, at: number): boolean {
  const hyphen = tokens[at];
  return hyphen?.text === "-" && tokens[at - 1]?.end === hyphen.start && tokens[at + 1]?.start === hyphen.end;
}

const OPENING: ReadonlySet<string> = new Set(["former", "ex", "late", "incumbent", "acting"]);

/** *longtime former aide*, *Democratic former senator*: adjectives may stand before. */
function opensFurther(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === "ADJ" || /^\p{Lu}/u.test(token.text));
}

function mayStand({ lower, text, pos }: Token, right: Token | undefined): boolean {
  if (HOLDING.has(lower)) return true;
  if (pos !== "NOUN" && pos !== "PROPN" && pos !== "ADJ") return false;
  if (TITLE_STOPS.has(lower) || /^\p{L}\.$/u.test(text)) return false;
  return right === undefined || !/^\p{Lu}/u.test(right.text) || /^\p{Lu}/u.test(text);
}

/** How and when an office is held. */
const HOLDING = wordClass("holdingWords");

/** Words that a tagger takes for nouns or adjectives and that are not part of a title. */
const TITLE_STOPS = wordClass("titleStops");

/** True for the last word of a title, but not for courtesies and initials. */
export function isTitleWord({ lower, text, pos }: Token, lexicon: Lexicon): boolean {
  // "a private Clinton address"
  if (pos === "ADJ" && /^(?:private|major)$/.test(text)) return false;
  const { lastWords, personNouns } = titlesOf(lexicon);
  // "lawmakers Ana Holm and Jan Moss"
  const isPlural = lower.endsWith("s") && personNouns.has(fold(lower.slice(0, -1)));
  return (
    (isPlural || lastWords.has(fold(lower.slice(lower.lastIndexOf("-") + 1)))) && !COURTESIES.test(lower)
  );
}

const COURTESIES =
  /^(?:mr|mrs|ms|miss|dr|sir|don|doña|dona|señora?|herr|frau|monsieur|madame|mme|\p{L})\.?$/u;
