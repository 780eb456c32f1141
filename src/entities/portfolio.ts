/** What an office is for, behind its title: *the Secretary [of Transportation]*, *the minister [of justice]*. */
import { wordClass } from "../lexicon/word-classes.js";
import type { Token, Tokens } from "../sentences/reading.js";

/**
 * The token behind what the office before `at` is for, `at` itself where nothing of the kind stands there; goes no further
 * than `until`, where another name begins.
 */
export function portfolioEnd(tokens: Tokens, at: number, until: number): number {
  // "Minister of State for Petroleum"
  const ofState = tokens[at - 1]?.lower === "state" && tokens[at - 2]?.lower === "of";
  const office = tokens[ofState ? at - 3 : at - 1];
  if (office === undefined || !HOLDERS.has(office.lower) || !isPreposition(tokens[at])) return at;
  const from = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  let end = from;
  while (end < Math.min(until, at + LONGEST) && isField(tokens[end], office)) end += 1;
  while (end > from && tokens[end - 1]?.pos === "CCONJ") end -= 1;
  if (end === from) return at;
  const large = isLarge(tokens[from]);
  // "secretary of the club", "minister for years"
  if (!large && (from === at + 2 || !isKnownField(tokens, from, end))) return at;
  return end;
}

/** The preposition of what an office is for that ends before `end`: *the Secretary [of] Energy,*; -1 where none does. */
export function portfolioBefore(tokens: Tokens, end: number): number {
  for (let at = end - 2; at > Math.max(0, end - LONGEST); at -= 1) {
    if (isPreposition(tokens[at])) return portfolioEnd(tokens, at, end) === end ? at : -1;
  }
  return -1;
}

/** How many tokens it may have, its preposition among them. */
const LONGEST = 8;

const HOLDERS = wordClass("portfolioHolders");
const OFFICE_FIELDS = wordClass("officeFields");

const isPreposition = (token: Token | undefined): boolean => token?.lower === "of" || token?.lower === "for";
const isLarge = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? "");

function isField(token: Token | undefined, { sentence }: Token): boolean {
  if (token === undefined || token.sentence !== sentence) return false;
  return /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) || token.lower === "and";
}

function isKnownField(tokens: Tokens, from: number, end: number): boolean {
  return OFFICE_FIELDS.has(tokens[from]?.lower ?? "") || OFFICE_FIELDS.has(tokens[end - 1]?.lower ?? "");
}
