import { wordClass } from "../../../lexicon/word-classes.js";
import { inVerbGroup, phraseAt } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import type { Tokens } from "../../../sentences/reading.js";
import type { UnitContext } from "../../unit.js";

// Words that qualify a number, *at least 45 people*, *none of the boats*: they belong to what is said, not to the verb before.

/** Qualifiers that stand only before numbers: by their first word, the words that follow it. */
const QUALIFIERS = new Map<string, string[][]>();
for (const qualifier of [
  "at least",
  "at most",
  "up to",
  "as many as",
  "as much as",
  "as few as",
  "as little as",
  "close to",
  "more than",
  "less than",
  "fewer than",
  "no more than",
  "no fewer than",
  "no less than",
  "not more than",
  "well over",
  "just over",
  "just under",
  "nearly",
  "almost",
  "only",
  "roughly",
  "approximately",
  "just",
  "exactly",
  "barely",
  "some",
]) {
  const [first = "", ...rest] = qualifier.split(" ");
  QUALIFIERS.set(first, [...(QUALIFIERS.get(first) ?? []), rest]);
}
/** The same, of prepositions that more often lead to what is told: *spoke about 45 people*. */
const PREPOSITIONS: ReadonlySet<string> = new Set(["about", "around", "over", "under"]);
const AMOUNTS = wordClass("amounts");
/** *almost all the cows*, *virtually nobody*. */
const NEARLY: ReadonlySet<string> = new Set(["nearly", "almost", "virtually", "practically"]);
const WHOLES = wordClass("wholes");
/** *not all the boats*, *not one*, *none of them*. */
const NOT_ALL = wordClass("countedAfterNot");

/** A qualified number: where its noun phrase begins, and whether the qualifier could be no preposition of the verb. */
export interface Quantity {
  readonly noun: number;
  readonly sure: boolean;
}

/** The quantity whose qualifier begins at token `i`; null where none does. */
export function quantityAt(context: UnitContext, i: number): Quantity | null {
  const { tokens, last } = context;
  const first = tokens.at(i).lower;
  if (first === "not" && i + 1 < last && NOT_ALL.has(tokens.at(i + 1).lower)) return nounFrom(context, i + 1);
  if (first === "none" && tokens[i + 1]?.lower === "of") return nounFrom(context, i + 2);
  if (PREPOSITIONS.has(first)) return isAmount(tokens, i + 1) ? nounFrom(context, i + 1, false) : null;
  if (NEARLY.has(first) && WHOLES.has(tokens[i + 1]?.lower ?? "")) return nounFrom(context, i + 1);
  for (const rest of QUALIFIERS.get(first) ?? NONE) {
    const behind = i + 1 + rest.length;
    if (behind <= last && stand(tokens, i + 1, rest) && isAmount(tokens, behind))
      return nounFrom(context, behind);
  }
  return null;
}

const NONE: readonly (readonly string[])[] = [];

/** True where these words stand from `at` on. */
function stand(tokens: Tokens, at: number, words: readonly string[]): boolean {
  for (let n = 0; n < words.length; n += 1) if (tokens[at + n]?.lower !== words[n]) return false;
  return true;
}

function nounFrom(context: UnitContext, noun: number, sure = true): Quantity | null {
  return noun < context.last && phraseAt(context.phrases, noun) !== undefined ? { noun, sure } : null;
}

/** *$90*, *Rs600,000*, *US$3bn*. */
const MONEY = /^(?:[$€£¥₦₹]|\p{Lu}[\p{L}$]{0,3}\d)/u;

function isAmount(tokens: Tokens, i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.text.endsWith(".") && tokens[i + 1]?.pos === "NUM") return true;
  return token.pos === "NUM" || AMOUNTS.has(token.lower) || MONEY.test(token.text);
}

/** How many words may qualify a number. */
const LONGEST_QUALIFIER = 3;

/** *[at least] 45 people*: where the words before a number begin, or the number where there are none. */
export function beforeQuantity(context: UnitContext, number: number): number {
  const { tokens, first } = context;
  // "At [least seven members]": taken into the noun phrase
  if (
    /^(?:least|most)$/.test(tokens.at(number).lower) &&
    number > first &&
    tokens.at(number - 1).lower === "at"
  )
    return number - 1;
  let start = number;
  for (let i = number - 1; i >= Math.max(first, number - LONGEST_QUALIFIER); i--) {
    const quantity = quantityAt(context, i);
    // "in talks over 40 officials resigned": a preposition of what stands before it
    if (quantity?.noun === number && (quantity.sure || i === first || !TIED.has(tokens.at(i - 1).pos)))
      start = i;
  }
  return start;
}

/** Behind these a word like *over* is rather their preposition than the qualifier of a number. */
const TIED: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PRON", "PROPN", "VERB"]);

/** How far behind *at* its number may stand: *at well over 3,000*. */
const FARTHEST = 4;

/** *[at] well over 3,000*, *[at] $3 million*: a number stands behind the token, an *at*. */
export function isNumberAt({ tokens, last }: UnitContext, at: number): boolean {
  if (tokens[at]?.lower !== "at") return false;
  for (let i = at + 1; i < Math.min(last, at + FARTHEST); i++)
    if (/^(?:NUM|SYM)$/.test(tokens.at(i).pos)) return true;
  return false;
}

/** *gave [Labour] 33 percent*, *gave [the party of the mayor] some 40 seats*: the number of what goes to the object, or -1. */
export function shareBehind(
  { tokens, phrases, last }: UnitContext,
  { first, last: end }: NounPhrase,
): number {
  for (let i = first + 1; i < Math.min(last - 1, end + FARTHEST_SHARE); i++) {
    if (inVerbGroup(phrases, i) || /^[,;:]$/.test(tokens.at(i).text)) return -1;
    if (tokens.at(i).pos === "NUM" && SHARES.has(tokens.at(i + 1).lower)) return i;
  }
  return -1;
}

const FARTHEST_SHARE = 8;
const SHARES = new Set(["percent", "per", "%", "points", "seats", "votes"]);
