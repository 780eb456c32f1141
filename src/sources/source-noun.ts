import { nameWords } from "../lexicon/name-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import { POSSESSIVE_MARKS, REFLEXIVES } from "../phrases/closed-classes.js";
import { isLinkInTitle } from "../phrases/noun-phrases.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { type RoleNoun, rolesOf } from "./roles.js";
import {
  isMentioned,
  mentionOn,
  mentionsIn,
  type PlacedMention,
  type SourceContext,
} from "./source-context.js";

// The first noun phrase of a source, cut into determiner, modifiers, names and head.

/** The first noun phrase of a source, cut up: *the U.S. [Treasury's] senior officials*. */
export interface SourceNoun {
  /** Tokens of the phrase without determiner: `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  readonly head: Token;
  /** Lower-case determiner, "" without one. */
  readonly determiner: string;
  /** Token index of the last possessive ending inside, -1 without one. */
  readonly possessive: number;
  /** Named mentions inside, before the head. */
  readonly modifiers: readonly PlacedMention[];
  /** The named mention that the phrase ends with: its head is a name. */
  readonly name: PlacedMention | null;
  /** What the lexicon knows of the head (its last two words first). */
  readonly role: RoleNoun | null;
  /** End of the source's tokens: what stands from `last` on modifies the phrase. */
  readonly end: number;
}

const DETERMINERS = wordClass("determiners");
const BREAKS = wordClass("phraseBreaks");

/** Cuts up the first noun phrase of the tokens `from` up to `end`; null when they hold no noun. */
export function sourceNoun(context: SourceContext, from: number, end: number): SourceNoun | null {
  const { tokens } = context.reading;
  let first = behindQuantity(context, from, end);
  let determiner = "";
  while (
    first < end &&
    (DETERMINERS.has(tokens.at(first).lower) || SKIPPED.has(tokens.at(first).text)) &&
    !isMentioned(context, first) &&
    !(tokens[first + 1]?.lower === "of" && first + 1 < end) // "One of these groups": the head is "One"
  ) {
    determiner = determiner === "" ? tokens.at(first).lower : determiner;
    first += 1;
  }
  const extent = extentFrom(context, first, end);
  const { last } = extent;
  const possessive = extent.possessive >= last - 1 ? -1 : extent.possessive;
  if (last <= first) return null;
  const head = tokens.at(last - 1);
  const own = mentionOn(context, last - 1);
  const name = own !== undefined && (own.end === head.end || head.text.endsWith(".")) ? own : null;
  const modifiers = mentionsIn(context, first, last).filter((mention) => mention !== name);
  return {
    first,
    last,
    head,
    determiner,
    possessive,
    modifiers,
    name,
    role: name === null ? roleOf(context, first, last) : null,
    end,
  };
}

/** Where the phrase that begins at `first` ends, without marks behind it, and its last possessive ending, or -1. */
function extentFrom(
  context: SourceContext,
  first: number,
  end: number,
): { readonly last: number; readonly possessive: number } {
  const { tokens } = context.reading;
  let possessive = -1;
  let last = first;
  for (; last < end; last += 1) {
    const token = tokens.at(last);
    const mention = mentionOn(context, last);
    if (mention !== undefined && mention.last > last) {
      last = Math.min(mention.last, end) - 1;
      continue;
    }
    const closing = token.text === "(" ? bracketEnd(context, last) : -1;
    if (closing > 0 && closing < end - 1) {
      last = closing;
      continue;
    }
    if (POSSESSIVE_MARKS.has(token.text)) {
      possessive = last;
      continue;
    }
    if (token.text === "and" || token.text === "&" || token.text === "or") {
      if (last > first && !endsInAdjective(context, last) && !joinsFields(context, last)) break;
      continue;
    }
    // "editor-in-chief Ana Ruiz", "the state-run agency"
    if (isLinkInTitle(tokens, last) || (last > first && tokens.at(last - 1).text === "-")) continue;
    // "some outside analysts"
    if (last === first && /^(?:outside|inside)$/.test(token.lower) && tokens[last + 1]?.pos === "NOUN")
      continue;
    if (BREAKS.has(token.lower) || token.pos === "ADP" || token.text === "," || token.pos === "SCONJ") break;
    // "officials familiar with the talks", "sources close to him": an adjective behind its noun
    if (
      last > first &&
      token.pos === "ADJ" &&
      tokens.at(last - 1).pos === "NOUN" &&
      tokens[last + 1]?.pos === "ADP"
    )
      break;
    if ((token.pos === "VERB" || token.pos === "AUX") && last > first && !isParticiple(context, last)) break;
  }
  if (isPostNominal(context, last - 1, first) || isReflexive(context, last - 1, first)) last -= 1;
  // "volunteers there"
  if (last > first + 1 && tokens.at(last - 1).lower === "there") last -= 1;
  while (
    last > first &&
    (!/[\p{L}\p{N}]/u.test(tokens.at(last - 1).text) || POSSESSIVE_MARKS.has(tokens.at(last - 1).text))
  )
    last -= 1;
  return { last, possessive };
}

/** *Lemos [himself]*. */
function isReflexive({ reading: { tokens } }: SourceContext, at: number, first: number): boolean {
  return at > first && REFLEXIVES.has(tokens.at(at).lower);
}

/** *Kama Melly [QC]*: letters behind a name that name nobody. */
function isPostNominal(context: SourceContext, at: number, first: number): boolean {
  const { text, lower } = context.reading.tokens.at(at);
  return (
    at > first &&
    /^\p{Lu}[\p{L}]?\p{Lu}$/u.test(text) &&
    nameWords().notNames.has(lower) &&
    isMentioned(context, at - 1) &&
    // "Syrian TV" is one name
    mentionOn(context, at) !== mentionOn(context, at - 1)
  );
}

/** The head noun in the singular, lower case. */
export function lemmaOf({ role, head }: SourceNoun): string {
  return role?.lemma ?? head.lemma;
}

/** True for a noun for several people or bodies. */
export function isSeveral({ role, head }: SourceNoun): boolean {
  return role?.plural ?? head.lower.endsWith("s");
}

/** *the representative [of Mali]*: the name that says whose people they are. */
export function complementOf(context: SourceContext, noun: SourceNoun): PlacedMention | null {
  const { tokens } = context.reading;
  if (noun.last >= noun.end || !/^(?:of|for|from)$/.test(tokens.at(noun.last).lower)) return null;
  const at = tokens[noun.last + 1]?.lower === "the" ? noun.last + 2 : noun.last + 1;
  const mention = mentionOn(context, at);
  return mention !== undefined && mention.first === at && mention.last <= noun.end ? mention : null;
}

/** *[tens of thousands of] protesters*, *[more than] 200 members*: how many there are, not who they are. */
function behindQuantity({ reading: { tokens } }: SourceContext, from: number, end: number): number {
  let first = behindApproximation(tokens, from);
  while (first + 2 < end && QUANTITIES.has(tokens.at(first).lower) && tokens.at(first + 1).lower === "of")
    first += 2;
  return first;
}

/** *[about] 200*, *[at least] 40*, *[as many as] 300*: how near the number is. */
function behindApproximation(tokens: Tokens, from: number): number {
  for (let at = from; at < from + LONGEST_APPROXIMATION; at += 1) {
    // "about 4 in 10", "nearly 30 percent of voters": a share of somebody
    if (tokens[at]?.pos === "NUM") return SHARES.test(tokens[at + 1]?.lower ?? "") ? from : at;
    if (!APPROXIMATE.has(tokens[at]?.lower ?? "")) return from;
  }
  return from;
}

const LONGEST_APPROXIMATION = 4;
const SHARES = /^(?:%|in|of|out|per|percent|percentage|-)$/;
const APPROXIMATE = wordClass("approximations");
const QUANTITIES = wordClass("quantityNouns");

/** The bracket that closes *(WESMINCOM)* after a name; -1 for other brackets. */
function bracketEnd(context: SourceContext, open: number): number {
  const { tokens } = context.reading;
  const close = mentionOn(context, open + 1)?.last ?? open + 2;
  return /^\p{Lu}{2}/u.test(tokens[open + 1]?.text ?? "") && tokens[close]?.text === ")" ? close : -1;
}

/** *anti-government fighters*, *masked men*: a participle before the noun, not a verb after it. */
function isParticiple(context: SourceContext, at: number): boolean {
  const token = context.reading.tokens.at(at);
  const before = context.reading.tokens.at(at - 1);
  if (/^\p{Lu}/u.test(token.text)) return true;
  if (!/(?:ed|ing)$/.test(token.lower)) return false;
  return !isMentioned(context, at - 1) && before.pos !== "NOUN" && before.pos !== "PROPN";
}

const SKIPPED: ReadonlySet<string> = new Set(['"', "“", "”", "'", "‘", "’", "[", "("]);

/** *Israeli and Western officials*: the words before *and* are not a noun yet. */
function endsInAdjective(context: SourceContext, at: number): boolean {
  const token = context.reading.tokens.at(at - 1);
  const mention = mentionOn(context, at - 1);
  if (mention === undefined) return token.pos === "ADJ";
  return mention.form === "demonym" || sharesNoun(context, mention, at);
}

/** *Mines [and] Energy Minister Ana Ruiz*: between the fields of one office. */
export function joinsFields({ reading: { tokens } }: SourceContext, and: number): boolean {
  if (!isField(tokens[and - 1])) return false;
  let office = and + 1;
  while (office < and + 4 && isField(tokens[office])) office += 1;
  return office > and + 1 && OFFICES.has(tokens[office]?.lower ?? "");
}

const isField = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}/u.test(token.text) &&
  (OFFICE_FIELDS.has(token.lower) || token.lower === "treasury");

const OFFICE_FIELDS = wordClass("officeFields");
const OFFICES: ReadonlySet<string> = new Set(["minister", "ministry", "secretary", "commissioner"]);

/** *[Lund] and Oslo officials*: places that share the noun for people behind the second; `and` is the word between. */
export function sharesNoun(context: SourceContext, first: PlacedMention, and: number): boolean {
  const second = mentionOn(context, and + 1);
  // "Chile and Peruvian officials": the state and people of another
  if (
    second?.first !== and + 1 ||
    second.form === "demonym" ||
    !PLACES.test(first.entity.type) ||
    !PLACES.test(second.entity.type)
  )
    return false;
  const role = rolesOf(context.lexicon).get(context.reading.tokens[second.last]?.lower ?? "");
  return role?.plural === true && role.entry.kind === "person";
}

const PLACES = /^(?:location|state)$/;

function roleOf(context: SourceContext, first: number, last: number): RoleNoun | null {
  const roles = rolesOf(context.lexicon);
  const { tokens } = context.reading;
  const head = tokens.at(last - 1).lower;
  for (let from = Math.max(first, last - 3); from < last - 1 && roles.endsLonger(head); from += 1) {
    const words = tokens
      .slice(from, last)
      .map(({ lower }) => lower)
      .join(" ")
      .replace(/ - /g, "-");
    const role = roles.get(words);
    if (role !== undefined) return role;
  }
  return roles.get(head) ?? null;
}
