import { SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { groupAt, groupUpTo, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isActor } from "../../speakers.js";
import { closesQuotation, cueRate, isTime, SAYS, type Subject, type UnitContext } from "../../unit.js";
import { firstOfChain } from "../clauses/noun-chains.js";
import { beforeQuantity } from "../clauses/quantities.js";
import { TELLING } from "./inverted-subjects.js";
import { isAdjunct } from "./parentheses.js";

// What stands between a subject and its verb: *[the mayor], blaming the union, sent police to the port*.

/** How many tokens an aside may have. */
const LONGEST_ASIDE = 60;

/** *[the mayor], blaming the union, sent police …*: the noun phrase before the comma, where its verb follows the aside; null elsewhere. */
export function aroundAside(context: UnitContext, comma: number, gerund: VerbGroup): NounPhrase | null {
  const { tokens, phrases, first } = context;
  const noun = tokens.at(comma).text === "," ? phraseUpTo(phrases, comma) : undefined;
  if (!noun || isTime(tokens[noun.head]) || isAdjunct(context, noun)) return null;
  // "Ana Holm, a nurse, citing …"
  const named = tokens[noun.first - 1]?.text === "," ? phraseUpTo(phrases, noun.first - 1) : undefined;
  const subject = named?.first === first ? named : noun;
  if (gerund.form !== "gerund" || !opensClause(context, subject)) return null;
  return asideEnd(context, gerund) < 0 ? null : subject;
}

/**
 * *[The mayor], police said on Monday, denied it*, *[the mayor] – police said – denied it*: the noun phrase, or the pronoun
 * of a relative clause, that a verb of saying with its subject parts from its own verb. @param mark the second comma or dash
 */
export function subjectBeforeTeller(context: UnitContext, mark: number): Subject | null {
  const { tokens, phrases, first } = context;
  const saying = sayingBefore(context, mark);
  if (saying === null) return null;
  let open = saying.first - 1;
  while (open > first && saying.first - open < LONGEST_SPEAKER && !endsSpeaker(context, open)) open--;
  if (open <= first || open === saying.first - 1 || tokens.at(open).text !== tokens.at(mark).text)
    return null;
  if (SUBJECT_RELATIVES.has(tokens.at(open - 1).lower))
    return { first: open - 1, last: open, head: open - 1, rule: "relative" };
  const part = partOfThem(context, open);
  if (part) return { first: part.first, last: open, head: part.head, rule: "relative" };
  const named = phraseUpTo(phrases, open);
  const noun = named && firstOfChain(context, named);
  if (!noun || !opensClause(context, noun)) return null;
  return { first: noun.first, last: open, head: noun.head, rule: "apposition" };
}

/**
 * *[He] left, police said, and denied it*: the verb whose subject goes on behind what somebody says between two commas; null
 * where none does. @param mark the second comma
 */
export function verbBeforeTeller(context: UnitContext, mark: number): VerbGroup | null {
  const { tokens, phrases, first } = context;
  const saying = tokens.at(mark).text === "," ? sayingBefore(context, mark) : null;
  const speaker = saying && phraseUpTo(phrases, saying.first);
  if (!speaker || tokens[speaker.first - 1]?.text !== ",") return null;
  for (let i = speaker.first - 2; i > first && tokens.at(i).pos !== "PUNCT"; i--) {
    const group = groupAt(phrases, i);
    if (group?.head === i && group.form === "finite") return group.passive ? null : group;
  }
  return null;
}

/** *[one] of whom*, *[three] of which*: the part that the relative clause which ends before a token tells of; null elsewhere. */
export function partOfThem({ tokens, phrases }: UnitContext, end: number): NounPhrase | null {
  if (!/^wh(?:om|ich)$/.test(tokens[end - 1]?.lower ?? "") || tokens[end - 2]?.lower !== "of") return null;
  return phraseUpTo(phrases, end - 2) ?? null;
}

/** *police [said],*, *police [said] on Monday,*, *police [told] reporters,*: the verb of saying that a mark ends, or null. */
function sayingBefore(context: UnitContext, mark: number): VerbGroup | null {
  const { tokens, phrases } = context;
  const last = phraseUpTo(phrases, mark);
  const isLinked = last !== undefined && tokens[last.first - 1]?.pos === "ADP";
  const end = !last ? mark : isLinked ? last.first - 1 : last.first;
  const saying = groupUpTo(phrases, end);
  if (saying?.form !== "finite" || cueRate(context, saying) < SAYS) return null;
  const told = !last || isLinked || isTime(tokens[last.head]) || TELLING.has(saying.lemma);
  return told ? saying : null;
}

/** How many tokens may stand between a mark and the verb of saying behind it. */
const LONGEST_SPEAKER = 15;

/** True for a mark and for a verb: who speaks stands behind them. */
function endsSpeaker({ tokens, phrases }: UnitContext, at: number): boolean {
  return tokens.at(at).pos === "PUNCT" || groupAt(phrases, at) !== undefined;
}

/** *with [its neighbour], Spain, reporting …*: who does so, behind *with*, where a name between commas says who that is. */
export function behindWith({ tokens, phrases }: UnitContext, comma: number): NounPhrase | null {
  const name = tokens.at(comma).text === "," ? phraseUpTo(phrases, comma) : undefined;
  if (!name || tokens[name.first - 1]?.text !== ",") return null;
  const described = phraseUpTo(phrases, name.first - 1);
  const isWhole = described !== undefined && tokens[described.first - 1]?.lower === "with";
  return isWhole ? { ...described, last: name.last } : null;
}

/** True where the unit, a clause behind a conjunction or what is said without *that* begins. */
function opensClause(context: UnitContext, { first, head }: NounPhrase): boolean {
  const { tokens, phrases, speakerAt } = context;
  if (first === context.first || /^[CS]CONJ$/.test(tokens.at(first - 1).pos)) return true;
  // "said at least [40 men], demanding pay, left"
  const number = beforeQuantity(context, first);
  const verb = groupAt(phrases, number - 1);
  return verb?.form === "finite" && cueRate(context, verb) >= 0.5 && isActor(speakerAt(head));
}

/** The comma that closes an aside, behind which a finite verb stands without a subject; -1 where there is none. */
function asideEnd(context: UnitContext, gerund: VerbGroup): number {
  const { tokens, phrases, last } = context;
  const { sentence, quotation } = tokens.at(gerund.head);
  let owed = 0;
  for (let i = gerund.last; i < last && i < gerund.last + LONGEST_ASIDE; i++) {
    const token = tokens.at(i);
    if (token.sentence !== sentence) return -1;
    if (SUBJECT_RELATIVES.has(token.lower) || token.pos === "SCONJ") owed++;
    const verb = groupAt(phrases, i);
    if (verb?.head === i && verb.form === "finite" && owed > 0) owed--;
    // "vowing to be there “for long,” approved it"
    const close = closesQuotation(context, i + 1) ? i + 1 : i;
    if (token.text !== "," || owed > 0 || (token.quotation !== quotation && close === i)) continue;
    const behind = tokens[close + 1];
    const adverb = behind?.pos === "ADV" && !/^(?:how|when|where|why)$/.test(behind.lower);
    const next = groupAt(phrases, close + (adverb ? 2 : 1));
    if (next?.form === "finite" && next.first > i) return i;
  }
  return -1;
}

/** How many tokens may stand between the verb in *-ing* and its content. */
const NEAR = 6;

/** True at the comma that closes the aside whose content begins at `start`: *blaming the union[, sent police …]*. */
export function closesAside(context: UnitContext, start: number, at: number): boolean {
  const { tokens, phrases, first } = context;
  if (tokens.at(at).text !== ",") return false;
  for (let i = start; i > first && i > start - NEAR; i--) {
    const gerund = groupAt(phrases, i);
    if (gerund?.form !== "gerund" || tokens[gerund.first - 1]?.text !== ",") continue;
    return aroundAside(context, gerund.first - 1, gerund) !== null && asideEnd(context, gerund) === at;
  }
  return false;
}

/** *…, as most drivers [expect], …*, *…, as the union [sees] it, …*: what is thought stands around it, not behind it. */
export function isAsThought(context: UnitContext, group: VerbGroup, subject: Subject | null): boolean {
  const { tokens, first } = context;
  if (!subject || subject.first <= first || tokens.at(subject.first - 1).lower !== "as") return false;
  const before = subject.first - 2;
  // "As the mayor said, the road is shut"
  if (before < first || tokens.at(before).text !== ",") return false;
  const end = tokens[group.last]?.lower === "it" ? group.last + 1 : group.last;
  return tokens[end]?.text === ",";
}
