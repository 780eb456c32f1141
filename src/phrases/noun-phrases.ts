import { wordClass } from "../lexicon/word-classes.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { isAttributive, leadsParticiple } from "./attributive-verbs.js";
import { opensRelative } from "./bare-clauses.js";
import { DAYS, POSSESSIVE_MARKS, POSSESSIVE_PRONOUNS, REFLEXIVES } from "./closed-classes.js";
import { isFrontedUpTo } from "./fronted-phrases.js";
import { isPlural } from "./noun-number.js";
import { tokenAt } from "./phrase-at.js";
import type { NounPhrase } from "./phrases.js";

// Finds base noun phrases by the tags of their tokens, left to right, without a full parse.

/** True when the token is a possessive marker, not a contracted verb or a quotation mark. */
function isPossessiveMark(tokens: Tokens, verbGroupAt: Int32Array, i: number): boolean {
  const token = tokens.at(i);
  const marks = POSSESSIVE_MARKS.has(token.lower) && token.pos !== "PUNCT";
  return marks && (verbGroupAt[i] ?? -1) < 0 && tokenAt(tokens, i - 1)?.end === token.start;
}

/**
 * *[McDonald’s] said*: a possessive mark with nothing owned behind it is part of the name; in speech it may be a verb,
 * *Tom’s left*.
 */
function endsName(tokens: Tokens, verbGroupAt: Int32Array, i: number): boolean {
  const { lower, quotation } = tokens.at(i);
  const next = tokenAt(tokens, i + 1);
  if (lower.length === 1 || quotation >= 0 || tokens.at(i - 1).pos !== "PROPN" || !next) return false;
  if ((verbGroupAt[i + 1] ?? -1) >= 0) return !next.lower.endsWith("ing");
  return next.text === ",";
}

/**
 * The base noun phrases of tokens `from` up to `to`: determiner to head, possessors inside, prepositional phrases not.
 * *the Russian president* and *Moscow’s endorsement* are one phrase each.
 */
export function nounPhrasesOf(
  tokens: Tokens,
  verbGroupAt: Int32Array,
  from: number,
  to: number,
  phrases: NounPhrase[],
): void {
  let i = from;
  while (i < to) {
    if (!opens(tokens, verbGroupAt, i)) {
      i++;
      continue;
    }
    let head = -1;
    let possessive = -1;
    let j = i;
    for (; j < to && (verbGroupAt[j] ?? -1) < 0; j++) {
      const token = tokens.at(j);
      if (head >= 0 && isPossessiveMark(tokens, verbGroupAt, j)) {
        if (endsName(tokens, verbGroupAt, j)) {
          j++;
          break;
        }
        if (j + 1 >= to || !opens(tokens, verbGroupAt, j + 1) || /DET|PRON/.test(tokens.at(j + 1).pos)) break;
        possessive = j;
        head = -1;
      } else if (token.pos === "PRON") {
        // "the minister himself said"
        if (head >= 0 && REFLEXIVES.has(token.lower) && (verbGroupAt[j + 1] ?? -1) >= 0) continue;
        if (j > i) break;
        if (POSSESSIVE_PRONOUNS.has(token.lower) && isOwned(tokens, j + 1)) continue;
        head = j++;
        break;
      } else {
        if (endsPhrase(tokens, verbGroupAt, i, j, head)) break;
        // a pronoun or a date before a name ends the phrase before it: "he Trump", "Monday Clinton"
        if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "NUM") head = j;
      }
    }
    if (head < 0)
      for (let k = j - 1; k >= i && head < 0; k--) if (/ADJ|NUM|DET|PRON/.test(tokens.at(k).pos)) head = k;
    if (head >= 0 && j > i) phrases.push({ index: phrases.length, first: i, last: j, head, possessive });
    i = Math.max(j, i + 1);
  }
}

/** What may stand behind *his*, *their*: *[proposed] law*, *[far]-right ally*, *[newly] elected deputy*. */
function isOwned(tokens: Tokens, j: number): boolean {
  if (isNominal(tokenAt(tokens, j)) || isAttributive(tokens, j)) return true;
  return j < tokens.length && (leadsCompound(tokens, j) || leadsParticiple(tokens, j));
}

/** True when token `j` is not part of the phrase that begins at `first` and has this head so far, or -1. */
function endsPhrase(
  tokens: Tokens,
  verbGroupAt: Int32Array,
  first: number,
  j: number,
  head: number,
): boolean {
  const token = tokens.at(j);
  const { pos, text } = token;
  if (head >= 0 && isNominal(token) && isFrontedUpTo(tokens, verbGroupAt, first, j)) return true;
  if (pos === "NOUN" || pos === "PROPN")
    return (
      head >= 0 &&
      (isDay(tokens, j) || isBehindThen(tokens, j) || opensRelative(tokens, verbGroupAt, first, j))
    );
  if (pos === "DET") return j > first && !(j === first + 1 && tokens.at(first).pos === "DET");
  if (pos === "NUM") return head >= 0 && opensCount(tokens, first, j);
  // "a 50% duty"
  if (text === "%" && tokens[j - 1]?.pos === "NUM") return false;
  // "a record $100 million penalty", but "told reporters $5 million was missing"
  if (leadsSum(tokens, j)) return head >= 0 && isPlural(tokens.at(head));
  // "commissioner-general"
  // "Coach Bello last night admitted", but "this time last year"
  if (text === "last" && head >= 0 && tokens.at(head).pos === "PROPN" && !isDay(tokens, head)) return true;
  if (pos === "ADJ") return head >= 0 && tokens.at(head).pos === "NOUN" && tokens.at(j - 1).text !== "-";
  // "critics such as former mayor Holm"
  const suchAs = token.lower === "as" && tokens[j - 1]?.lower === "such";
  if (pos === "ADP" && head < 0 && leadsCompound(tokens, j)) return false;
  if (pos === "ADV") return head >= 0 || suchAs || !leadsModifier(tokens, j);
  if (head >= 0 && isLinkInTitle(tokens, text === "-" ? j + 1 : j)) return false;
  if (isParticleOf(tokens, j) || (text === "-" && isParticleOf(tokens, j + 1))) return false;
  if (text === "-" || text === "/" || text === "&") return !tiesOn(tokens, verbGroupAt, first, j);
  if (pos === "VERB" && isAttributive(tokens, j)) return head >= 0 && tokens.at(j - 1).text !== "-";
  return head >= 0 || !joinsModifiers(tokens, first, j);
}

/** *confirmed the cancellation [forty] minutes later*: how long before or after. */
const LENGTHS = /^(?:second|minute|hour|day|week|month|year|decade)s?$/;
const FROM_THEN = new Set(["later", "earlier", "ago", "before", "after"]);

/** True for a number behind a noun that counts another: *told reporters [45] people were killed*, not *$[340] million*. */
function opensCount(tokens: Tokens, first: number, j: number): boolean {
  const before = tokens.at(Math.max(first, j - 1));
  const { text, pos } = before;
  // "sixty-five", "$340", "340 million"
  const tied = text === "-" || pos === "SYM" || (pos === "NUM" && /^\p{L}/u.test(tokens.at(j).text));
  if (pos !== "PROPN" && pos !== "NOUN") return !tied;
  const next = tokenAt(tokens, j + 1);
  if (LENGTHS.test(next?.lower ?? "") && FROM_THEN.has(tokenAt(tokens, j + 2)?.lower ?? "")) return true;
  // "a claim [two] pupils deny", "a claim [two] of them deny"
  if (pos === "NOUN" && /^an?$/.test(tokens.at(first).lower) && /^\p{Ll}/u.test(tokens.at(j).text))
    return next?.lower === "of" || (next?.pos === "NOUN" && isPlural(next));
  return pos === "NOUN" && isPlural(before) && isNominal(next);
}

/** An adverb before what stands before a noun: *[very] old men*, *[nearly] 40 men*, *[well]-known men*. */
function leadsModifier(tokens: Tokens, j: number): boolean {
  const next = tokenAt(tokens, j + 1)?.pos;
  return leadsCompound(tokens, j) || leadsParticiple(tokens, j) || next === "ADJ" || next === "NUM";
}

/** A hyphen, slash or ampersand that ties what follows to the phrase: *state[-]owned*, *R[&]D*. */
function tiesOn(tokens: Tokens, verbGroupAt: Int32Array, first: number, j: number): boolean {
  const next = tokenAt(tokens, j + 1);
  if (j === first || !next) return false;
  if (!isNominal(next) && !(next.pos === "VERB" && (verbGroupAt[j + 1] ?? -1) < 0)) return false;
  return tokens.at(j).text !== "-" || next.start === tokens.at(j).end;
}

/** *start-[up]*, *break-[in]*: a particle that a hyphen ties to a noun, with no other hyphen behind it. */
function isParticleOf(tokens: Tokens, i: number): boolean {
  if (tokenAt(tokens, i)?.pos !== "ADP" || tokenAt(tokens, i - 1)?.text !== "-" || !isTied(tokens, i - 1))
    return false;
  return tokenAt(tokens, i - 2)?.pos === "NOUN" && tokenAt(tokens, i + 1)?.text !== "-";
}

/** A comma, *and* or *or* between modifiers of one noun: *a full[,] unredacted copy*, *Israeli [and] Western officials*. */
function joinsModifiers(tokens: Tokens, first: number, j: number): boolean {
  const { text, lower } = tokens.at(j);
  if (j === first) return false;
  const next = tokenAt(tokens, j + 1);
  const before = tokens.at(j - 1);
  if (text === "," && tokens.at(first).pos === "DET")
    return before.pos === "ADJ" && (next?.pos === "ADJ" || isAttributive(tokens, j + 1));
  if (lower !== "and" && lower !== "or") return false;
  return (before.pos === "ADJ" || isAttributive(tokens, j - 1)) && next?.pos === "ADJ";
}

/** *editor-[in]-chief*, *mother-[of]-two*: a short word between two hyphens. */
export function isLinkInTitle(tokens: Tokens, i: number): boolean {
  const token = tokenAt(tokens, i);
  if (token === undefined || tokenAt(tokens, i - 1)?.text !== "-" || tokenAt(tokens, i + 1)?.text !== "-")
    return false;
  return (
    (token.pos === "ADP" || token.pos === "DET") &&
    isTied(tokens, i) &&
    isTied(tokens, i - 1) &&
    isTied(tokens, i + 1)
  );
}

function opens(tokens: Tokens, verbGroupAt: Int32Array, i: number): boolean {
  const token = tokens.at(i);
  if ((verbGroupAt[i] ?? -1) >= 0) return false;
  // "the area, which officials said …": a pronoun, whatever its tag
  if (token.lower === "which" && tokenAt(tokens, i - 1)?.text === ",") return false;
  return (
    isNominal(token) ||
    token.pos === "DET" ||
    token.pos === "PRON" ||
    leadsSum(tokens, i) ||
    isAttributive(tokens, i) ||
    leadsCompound(tokens, i) ||
    leadsParticiple(tokens, i)
  );
}

/** *[$]340 million*: the sign of a currency, tied to its figure. */
function leadsSum(tokens: Tokens, i: number): boolean {
  const sign = tokens.at(i);
  const sum = tokenAt(tokens, i + 1);
  return sign.pos === "SYM" && sum?.pos === "NUM" && sum.start === sign.end && /\p{Sc}/u.test(sign.text);
}

const PARTS_OF_DAY = wordClass("partsOfDay");
/** What makes a name of its own with a day: *Super Tuesday*. */
const NAMED_DAYS = wordClass("dayNameOpeners");

/** *signaled support [Wednesday] for …*, *the attacks [today] in …*: a day behind a noun, with no noun behind it, stands alone. */
function isDay(tokens: Tokens, i: number): boolean {
  const { lower, text } = tokens.at(i);
  if (!DAYS.has(lower) || NAMED_DAYS.has(tokens.at(i - 1).lower) || text === "Today") return false;
  const next = tokenAt(tokens, i + 1);
  return next === undefined || !isNominal(next) || PARTS_OF_DAY.has(next.lower);
}

/** *said at the time [police] had left*: another noun phrase, but for *at the time trials*. */
function isBehindThen(tokens: Tokens, i: number): boolean {
  if (tokens.at(i - 1).lower !== "time" || tokens[i - 2]?.lower !== "the" || tokens[i - 3]?.lower !== "at")
    return false;
  return !TIME_WORDS.has(tokens.at(i).lower);
}

const TIME_WORDS = new Set(["trial", "trials", "zone", "limit", "frame", "slot", "magazine", "warner"]);

/** *[well]-known*, *[so]-called*, *[above]-average*: an adverb or preposition with an adjective tied to it. */
function leadsCompound(tokens: Tokens, i: number): boolean {
  const { pos } = tokens.at(i);
  if ((pos !== "ADV" && pos !== "ADP") || tokenAt(tokens, i + 1)?.text !== "-") return false;
  const second = tokenAt(tokens, i + 2);
  // "in-depth", "on-site": a noun, and the noun that is meant behind it
  if (pos === "ADP" && second?.pos === "NOUN" && isTied(tokens, i + 1))
    return isNominal(tokenAt(tokens, i + 3));
  return (
    isTied(tokens, i + 1) && (isAdjectival(second) || second?.lower === "right" || second?.lower === "left")
  );
}

/** True when nothing stands between the token and its neighbours. */
function isTied(tokens: Tokens, i: number): boolean {
  return (
    tokenAt(tokens, i - 1)?.end === tokens.at(i).start && tokenAt(tokens, i + 1)?.start === tokens.at(i).end
  );
}

function isAdjectival(token: Token | undefined): boolean {
  return token?.pos === "ADJ" || token?.pos === "VERB";
}

function isNominal(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ" || token.pos === "NUM";
}
