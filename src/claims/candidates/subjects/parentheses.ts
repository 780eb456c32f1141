import { ADVERBIAL_CONJUNCTIONS, DASHES, RELATIVES, SUBORDINATORS } from "../../../phrases/closed-classes.js";
import { groupAt, inNounPhrase, phraseAt, phraseFrom, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { isActor, isNamedPerson } from "../../speakers.js";
import {
  closesQuotation,
  type Headed,
  isTime,
  opensQuotation,
  type Range,
  type Subject,
  subjectOn,
  type UnitContext,
} from "../../unit.js";
import { hasFiniteVerb } from "../clauses/finite.js";
import { firstOfChain } from "../clauses/noun-chains.js";
import { describesApposition, describesNoun, isBarePast, isReduced } from "../clauses/participles.js";
import { describedBy } from "./described-by.js";
import { endsClause, isVerbless, namedBehindRole } from "./far-subjects.js";
import { withoutRelative } from "./relative-subjects.js";
import { belongingTo, isStateOfTown, residentOf } from "./residents.js";

// What stands before a subject, or between it and its verb.

/** How many tokens may stand before the last noun phrase of an adjunct. */
const LONGEST_ADJUNCT = 12;

const LONGEST_PARENTHESIS = 45;

/**
 * *X, who …, said*; *X, a …, said*; *X (R-Tex.) said*: the noun phrase before the parenthesis whose last mark stands
 * at `close`, before the verb; null where no parenthesis ends there.
 */
export function beforeParenthesis(context: UnitContext, close: number): Subject | null {
  const { tokens, phrases } = context;
  const mark = tokens.at(close).text;
  const opening = mark === ")" ? "(" : mark;
  let best: Subject | null = null;
  let verbs = 0;
  let firstVerb = close;
  for (let j = close - 1; j >= context.first && j > close - LONGEST_PARENTHESIS; j--) {
    const token = tokens.at(j);
    // behind a closing quotation mark another clause begins
    const leaves = token.quotation !== tokens.at(close).quotation && closesQuotation(context, j);
    if (leaves && !isQuotedBelow(context, j)) break;
    if (isClauseVerb(context, j)) {
      verbs++;
      firstVerb = j;
    }
    const opened = token.text === opening || (DASHES.has(mark) && DASHES.has(token.text));
    if (!opened) continue;
    const inner = tokens.at(j + 1);
    // ", while X, a …, said": a clause begins here, and what stands before it belongs to another
    if (best && (inner.pos === "SCONJ" || inner.pos === "CCONJ" || ADVERBIAL_CONJUNCTIONS.has(inner.lower)))
      break;
    const relative = opensAside(context, j + 1);
    const opener = relative && !best ? openerOf(context, j, close) : null;
    if (opener && verbs <= MOST_ASIDE) return opener;
    const phrase = phraseAt(phrases, beforeBrackets(context, j - 1));
    // "Yesterday, Ana Ruiz, the mayor, said": when, not who
    const isBeside = (before: NounPhrase): boolean =>
      isAdjunct(context, before) ||
      endsClause(context, before) ||
      isWhen(context, before) ||
      (best !== null && isApart(context, before, best));
    if (best && phrase && isBeside(phrase)) break;
    const below = () =>
      (verbs <= 2 && (relative || isSubordinate(context, j + 1, firstVerb))) ||
      (verbs <= MOST_ASIDE && mark === "," && isAsideOfFirst(context, j, firstVerb));
    if (phrase && (verbs === 0 || mark === ")" || inner.lower === "as" || below())) {
      const described = describedBefore(context, phrase, j, close);
      const named =
        residentOf(context, phrase) ?? belongingTo(context, phrase) ?? namedBehindRole(context, phrase);
      // "the house in Chappaqua, N.Y., speaking …": a place says nothing
      if (!named && relative && isStateOfTown(context, phrase)) break;
      best = subjectOn(withoutRelative(context, described ?? named ?? phrase), "apposition");
      if (opening === "(" || relative) return best;
      // a list of appositions: look for an earlier opening only while each piece stays short
      const earlier = groupAt(phrases, j + 1);
      if (earlier?.form === "gerund" || earlier?.form === "participle") return best;
      continue;
    }
    if (verbs > 0) break;
  }
  return best && (joinedBefore(context, best) ?? best);
}

/** *[a plan] by the mayor, written in May, says*: what the noun phrase before the mark at `open` only describes, or null. */
function describedBefore(
  context: UnitContext,
  phrase: NounPhrase,
  open: number,
  close: number,
): NounPhrase | null {
  const { pos, lower } = context.tokens.at(open + 1);
  // "two people briefed on the talks, who asked not to be named, said"
  const isThing = lower === "who" && !isActor(context.speakerAt(phrase.head));
  // "an adviser reached by AFP, however, said"
  const isLink = pos === "ADV" && open + 2 === close;
  return pos === "VERB" || isThing || isLink
    ? describedBy(context, phrase)
    : hiredBy(context, phrase, open + 1);
}

/** *[who] left*, *[with whom] he quarrelled*, *[four of whom] left*: a relative clause begins. */
function opensAside(context: UnitContext, at: number): boolean {
  const { tokens } = context;
  const { lower, pos } = tokens.at(at);
  if (RELATIVES.has(lower)) return true;
  return (pos === "ADP" && OTHER_RELATIVES.has(tokens[at + 1]?.lower ?? "")) || isPartOfThem(context, at);
}

const OTHER_RELATIVES: ReadonlySet<string> = new Set(["whom", "whose", "where"]);

/**
 * *They were paid in [wheat], Ana Ruiz, a clerk, said*, *It stopped at [the mill], its owner, Ivo Petrov, said*: what ends a
 * clause, and no person or thing that is named or owned behind its comma.
 */
function isApart(context: UnitContext, before: NounPhrase, speaker: Subject): boolean {
  const { tokens, speakerAt } = context;
  const isOwner = OWNED.test(tokens.at(speaker.first).lower) && isActor(speakerAt(speaker.head));
  const isName = tokens.at(speaker.head).pos === "PROPN" && tokens.at(before.head).pos === "NOUN";
  if (!isOwner && !(isName && !isActor(speakerAt(before.head)))) return false;
  return hasFiniteVerb(context, before.first);
}

const OWNED = /^(?:its|their|his|her)$/;

/** True for the head of a finite verb that has a clause of its own: no participle that describes a noun. */
function isClauseVerb(context: UnitContext, at: number): boolean {
  const verb = groupAt(context.phrases, at);
  if (verb?.head !== at || verb.form !== "finite") return false;
  return !isReduced(context, verb) && !describesNoun(context, verb) && !describesApposition(context, verb);
}

/** *[an expert] hired by the court, Ana Ruiz, said*: whom a person’s name behind a body tells more of. */
function hiredBy(context: UnitContext, body: NounPhrase, inner: number): NounPhrase | null {
  const { tokens, speakerAt } = context;
  if (tokens.at(inner).pos !== "PROPN" || tokens.at(body.first - 1).lower !== "by") return null;
  const name = phraseAt(context.phrases, inner);
  if (!name || !isNamedPerson(speakerAt(name.head)) || speakerAt(body.head).name === "role-person")
    return null;
  const hired = describedBy(context, body);
  return hired && speakerAt(hired.head).name === "role-person" ? hired : null;
}

/**
 * *[Ana Ruiz], who led the port and is accused of a theft, which she denies, said*: what opens the unit, where *who* or
 * *which* stands behind its comma and no other comma before the one at `comma` or between that and the last one.
 */
function openerOf(context: UnitContext, comma: number, close: number): Subject | null {
  const { tokens, phrases } = context;
  const first = tokens.at(context.first).pos === "CCONJ" ? context.first + 1 : context.first;
  const opener = phraseFrom(phrases, first);
  if (!opener) return null;
  let start = opener.last;
  while (start < comma && tokens.at(start).text !== ",") {
    if (!inNounPhrase(phrases, start) && tokens.at(start).pos !== "ADP") return null;
    start++;
  }
  if (tokens.at(start).text !== "," || !/^wh(?:o|ich)$/.test(tokens[start + 1]?.lower ?? "")) return null;
  for (let i = start + 1; i < close; i++) if (tokens.at(i).text === "," && i !== comma) return null;
  const last = phraseAt(phrases, start - 1);
  return last ? subjectOn(last, "apposition") : null;
}

/** *[The mayor, Ana Ruiz, and] her deputy, Ivo Petrov, denied it*: both, where the first has an apposition too. */
function joinedBefore(context: UnitContext, last: Subject): Subject | null {
  const { tokens, phrases, first } = context;
  if (tokens[last.first - 1]?.lower !== "and" || tokens[last.first - 2]?.text !== ",") return null;
  const end = phraseUpTo(phrases, last.first - 2);
  const name = end && firstOfChain(context, end);
  if (!name || tokens[name.first - 1]?.text !== ",") return null;
  // "The Minister of Health, Ana Ruiz, and …"
  const described = phraseUpTo(phrases, name.first - 1);
  return described && firstOfChain(context, described).first === first ? { ...last, first } : null;
}

/** The token before the brackets that end at `at`, *X [(R-Tex.)], who …*; `at` itself where none do. */
export function beforeBrackets({ tokens, first }: UnitContext, at: number): number {
  let before = at;
  if (tokens[before]?.text === ")") while (before > first && tokens.at(before).text !== "(") before--;
  return tokens[before]?.text === "(" ? before - 1 : before;
}

/** *X, [speaking] on condition that he [remain] unnamed, said*, *X, a leader who [advises] Y, said*: the verb stands in a clause below. */
function isSubordinate({ tokens, phrases }: UnitContext, opening: number, verb: number): boolean {
  const opener = groupAt(phrases, opening);
  // "the letter, found a year after the owner died, was seen as a threat"
  const gerund = opener !== undefined && (opener.form !== "finite" || isBarePast(opener));
  for (let i = opening + 1; i < verb; i++) {
    const { lower, pos } = tokens.at(i);
    if (lower === "who" || lower === "which" || lower === "whose") return true;
    // "X, the club that pays for it, said"
    if (lower === "that" && phraseUpTo(phrases, i) !== undefined && groupAt(phrases, i + 1)) return true;
    if (gerund && (pos === "SCONJ" || SUBORDINATORS.has(lower) || lower === "that")) return true;
  }
  return false;
}

/** *the families, [some of whom] met the king, say*, *a video, [the origin of which] is unknown, shows it*. */
function isPartOfThem({ tokens, phrases }: UnitContext, part: number): boolean {
  const link = phraseAt(phrases, part)?.last ?? part + 1;
  return tokens[link]?.lower === "of" && /^wh(?:om|ich)$/.test(tokens[link + 1]?.lower ?? "");
}

/** How many finite verbs such an aside may have. */
const MOST_ASIDE = 4;

/**
 * *Ana Ruiz[,] when asked if she would [stay], said*, *Zoe[,] on the deck when the crash [came], said*: all verbs between the
 * commas stand below a conjunction, and nothing but a speaker with what belongs to it stands before the first comma.
 */
function isAsideOfFirst(context: UnitContext, comma: number, verb: number): boolean {
  const { tokens, phrases, first } = context;
  const speaker = phraseFrom(phrases, first);
  if (!speaker || speaker.last > comma) return false;
  if (tokens.at(speaker.head).pos !== "PROPN" && !isActor(context.speakerAt(speaker.head))) return false;
  if (!isVerbless(context, speaker.last, comma)) return false;
  for (let i = comma + 1; i < verb; i++) {
    const { pos, lower } = tokens.at(i);
    if (pos === "CCONJ") return false;
    if (pos === "SCONJ" || SUBORDINATORS.has(lower) || ADVERBIAL_CONJUNCTIONS.has(lower)) return true;
  }
  return false;
}

/** *X, who had urged them to “live [well]”, thanked all*: a few words quoted in a relative clause, which end at `close`. */
function isQuotedBelow({ tokens, first }: UnitContext, close: number): boolean {
  if (/^[,.?!]$/.test(tokens[close - 1]?.text ?? "")) return false;
  for (let i = close - 1; i > first; i--) {
    if (tokens.at(i).text === ",") return false;
    const { lower } = tokens.at(i);
    if (RELATIVES.has(lower)) return tokens.at(tokens.at(i - 1).pos === "ADP" ? i - 2 : i - 1).text === ",";
  }
  return false;
}

/** *In an email, X …*, *Asked for [comment], X …*: the last noun phrase behind a preposition or participle that opens the unit. */
export function isAdjunct(context: UnitContext, phrase: Range): boolean {
  const { first, tokens, phrases } = context;
  const opener = tokens.at(first).pos;
  if ((opener !== "ADP" && opener !== "SCONJ" && opener !== "VERB") || phrase.first > first + LONGEST_ADJUNCT)
    return false;
  for (let i = first; i < phrase.first; i++) {
    if (tokens.at(i).text === "," || (i > first && groupAt(phrases, i)?.form === "finite")) return false;
  }
  return true;
}

/** *[Yesterday], Ana Ruiz, the mayor, said*, *[This past Friday], …*: a time that opens the unit. */
function isWhen({ tokens, first }: UnitContext, phrase: Headed): boolean {
  return phrase.first === first && isTime(tokens[phrase.last - 1]);
}

/** *the essay “The Long [Road,”]*: the end of a title, with the comma of what stands around it. */
export function closesTitle(context: UnitContext, at: number): boolean {
  const { tokens, first } = context;
  if (!closesQuotation(context, at) || tokens[at - 1]?.text !== ",") return false;
  let opening = at - 1;
  while (opening > first && !opensQuotation(context, opening)) opening--;
  const before = tokens[opening - 1];
  if (before?.pos !== "NOUN" && before?.lower !== "of") return false;
  return /^\p{Lu}/u.test(tokens.at(opening + 1).text) && /^\p{Lu}/u.test(tokens.at(at - 2).text);
}

/** A quotation that ends before a verb is a barrier, unless it is a few words of the subject: *the “[hawks]” said*. */
export function closesFewWords(context: UnitContext, at: number): boolean {
  return closesQuotation(context, at) && !/^[,.?!]$/.test(context.tokens[at - 1]?.text ?? "");
}
