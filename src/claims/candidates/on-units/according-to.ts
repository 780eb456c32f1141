import { wordClass } from "../../../lexicon/word-classes.js";
import {
  ADVERBIAL_CONJUNCTIONS,
  DASHES,
  SUBJECT_PRONOUNS,
  SUBJECT_RELATIVES,
} from "../../../phrases/closed-classes.js";
import { groupAt, groupFrom, groupUpTo, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import { isActor } from "../../speakers.js";
import { cueRate, opensQuotation, quotationBefore, type Subject, type UnitContext } from "../../unit.js";
import { chainEnd, clauseFollows } from "../clauses/clauses.js";
import { hasFiniteVerb } from "../clauses/finite.js";
import { sourceEnd } from "../clauses/limits.js";
import { isBarePast } from "../clauses/participles.js";
import { bareCandidate, type Candidate, candidateWith, type Find, type Rule } from "../readings/candidate.js";
import { isAccordingTo } from "../readings/verb-readings.js";
import { heavyClause } from "../subjects/heavy-subjects.js";
import { isClause, nextComma } from "./source-commas.js";

// The rule for *according to X*: before its content, behind it or in the middle of it.

/** The frame of content behind a phrase that names its source. */
export const ACCORDING_FIRST = featureValue("according-first");
/** The frame of content before a phrase that names its source. */
export const ACCORDING_LAST = featureValue("according-last");

/** *According to [X], …* and *…, according to [X]*. */
export const accordingTo: Find<"unit"> = (context, _, rule) => {
  const out: Candidate[] = [];
  for (let i = context.first; i < context.last - 1; i++) {
    const group = isAccordingTo(context, i) ? groupFrom(context.phrases, i) : undefined;
    if (group !== undefined) out.push(...proposedBy(context, group, rule));
  }
  return out;
};

function proposedBy(context: UnitContext, group: VerbGroup, rule: Rule): Candidate[] {
  const { phrases } = context;
  // "exit polls": the first word may be tagged as a verb
  const found = phraseAt(phrases, group.last + 1);
  const phrase = found ?? phraseAt(phrases, group.last + 2);
  if (!phrase || phrase.first > group.last + 2 || phrase.last > context.last) return [];
  if (isMeasure(context, phrase)) return [];
  const first = Math.min(phrase.first, group.last + 1);
  const source: Subject = { first, last: phrase.last, head: phrase.head, rule: "inverted" };
  const cue = { head: group.head, first: group.first, last: group.last + 1 };
  const bare = candidateWith(bareCandidate(context, rule, "verb", group.lemma, cue, group), { source });
  return openingContent(context, phrase, bare) ?? inTheMiddle(context, phrase, bare);
}

/** *According to X, …*, *…; according to X, …*: a clause of its own, whose content stands behind it; null elsewhere. */
function openingContent(context: UnitContext, phrase: NounPhrase, bare: Candidate): Candidate[] | null {
  const { tokens } = context;
  const { cueFirst } = bare;
  // "a pact according to which Oslo pays"
  if (tokens.at(phrase.first).lower === "which") return withoutComma(context, phrase, bare);
  const before = tokens[cueFirst - 1];
  const comma = before?.text === "," ? cueFirst - 1 : cueFirst;
  if (cueFirst <= context.first + 1 || before?.pos === "CCONJ") return behindSource(context, phrase, bare);
  const close = nextComma(context, phrase);
  const clause = close + 1 < context.last && isClause(context, close + 1);
  // "…; and, according to X, the king fell ill": not "Lima and, according to X, Quito"
  if (tokens.at(comma - 1).pos === "CCONJ" && clause) return behindSource(context, phrase, bare);
  const open = clauseStart(context, comma);
  if (open < comma && !(comma < cueFirst && isAdverbial(context, open, comma))) return null;
  if (!clause && !isClauseBehind(context, phrase)) return null;
  const told = behindSource(context, phrase, bare);
  if (!isSetting(context, open, comma)) return told;
  return told.map((candidate) => candidateWith(candidate, { left: { from: comma, quoted: -1 } }));
}

/** Where the clause begins that ends before a token: behind a semicolon or with the unit. */
function clauseStart({ tokens, first }: UnitContext, last: number): number {
  let start = last;
  while (start > first && tokens.at(start - 1).text !== ";") start--;
  return start;
}

/** *In March, …*, *Although the army denied it, …*: what stands before a clause and is not a clause by itself. */
function isAdverbial(context: UnitContext, first: number, last: number): boolean {
  if (ADVERBIAL_CONJUNCTIONS.has(context.tokens.at(first).lower)) return true;
  return first < last && context.tokens.at(first).pos === "ADP" && !hasFiniteVerb(context, last, first);
}

/** *In March, according to X, he fell ill*: when, where or why it happened is told with it; not *In addition, …*. */
function isSetting({ tokens }: UnitContext, first: number, last: number): boolean {
  if (tokens.at(first).pos !== "ADP" || ADVERBIAL_CONJUNCTIONS.has(tokens.at(first).lower)) return false;
  return last - first > LONGEST_LINK || !LINKING.has(tokens.at(last - 1).lower);
}

const LINKING = wordClass("linkingNouns");
/** How many words such a phrase has at the most: *on the contrary*. */
const LONGEST_LINK = 3;

/** The content behind the comma that ends the source, or right behind the source. */
function behindSource(context: UnitContext, phrase: NounPhrase, bare: Candidate): Candidate[] {
  const comma = nextComma(context, phrase);
  if (comma + 1 >= context.last || isClauseBehind(context, phrase))
    return withoutComma(context, phrase, bare);
  return [candidateWith(bare, { frame: ACCORDING_FIRST, sourceLimit: comma, right: comma + 1 })];
}

function inTheMiddle(context: UnitContext, phrase: NounPhrase, bare: Candidate): Candidate[] {
  const { tokens } = context;
  const { cueFirst } = bare;
  const before = tokens.at(cueFirst - 1).text;
  const comma = before === ",";
  const aside = before === "(" || DASHES.has(before);
  const from = comma || aside ? cueFirst - 1 : cueFirst;
  const relative = tokens.at(from - 1);
  const resumed =
    SUBJECT_RELATIVES.has(relative.lower) && from - 1 > context.first
      ? ofRelative(context, phrase, from - 1, bare)
      : null;
  // "had no part in that according to the mayor": no relative clause
  if (resumed || (relative.pos !== "DET" && SUBJECT_RELATIVES.has(relative.lower))) return resumed ?? [];
  const quoted = quotationBefore(context, from);
  const left = { from, quoted };
  const joins = comma && tokens.at(from - 1).pos === "CCONJ";
  const close = joins
    ? nextComma(context, phrase)
    : comma && isCopula(context, from - 1)
      ? nextMark(context, phrase)
      : comma
        ? closingComma(context, phrase, !hasFiniteVerb(context, from))
        : aside
          ? closingMark(context, phrase, before === "(" ? ")" : before)
          : -1;
  if (close < 0 || close + 1 >= context.last) {
    const verb = comma && !hasFiniteVerb(context, from) ? chainEnd(context, phrase.first) : -1;
    // "Rescuers, working in the cold, according to the ministry [found] ten people"
    if (verb >= 0 && groupAt(context.phrases, verb)?.form === "finite")
      return [candidateWith(bare, { frame: ACCORDING_LAST, sourceLimit: verb, left, right: verb })];
    return [candidateWith(bare, { frame: ACCORDING_LAST, sourceLimit: sourceEnd(context), left })];
  }
  const right = tokens.at(close + 1).pos === "CCONJ" || isNextReport(context, close + 1) ? -1 : close + 1;
  return [candidateWith(bare, { frame: ACCORDING_LAST, sourceLimit: close, left, right })];
}

/** *The tower [is], according to its owner, …*: what it is stands behind. */
function isCopula({ tokens, phrases }: UnitContext, at: number): boolean {
  const group = groupUpTo(phrases, at + 1);
  return group?.form === "finite" && tokens.at(group.head).pos === "AUX";
}

/** The comma right behind all that hangs on a noun phrase, or -1. */
function nextMark(context: UnitContext, { first }: NounPhrase): number {
  const end = chainEnd(context, first);
  return context.tokens[end]?.text === "," ? end : -1;
}

/** *The dam — according to X [—] is safe*: the mark behind the source that ends what an earlier one began, or -1. */
function closingMark({ tokens, last }: UnitContext, phrase: NounPhrase, mark: string): number {
  for (let j = phrase.last; j < last; j++) if (tokens.at(j).text === mark) return j;
  return -1;
}

/** *…, according to X, [though analysts warned …]*: what somebody else says. */
function isNextReport(context: UnitContext, opener: number): boolean {
  if (!ADVERBIAL_CONJUNCTIONS.has(context.tokens.at(opener).lower)) return false;
  const speaker = phraseAt(context.phrases, opener + 1);
  if (!speaker || !isActor(context.speakerAt(speaker.head))) return false;
  const verb = groupAt(context.phrases, speaker.last);
  return verb?.form === "finite" && cueRate(context, verb) >= 0.5;
}

/** *the plant, [which] according to X [had passed every test]*: the source ends where the relative clause goes on. */
function ofRelative(
  context: UnitContext,
  { first }: NounPhrase,
  at: number,
  bare: Candidate,
): Candidate[] | null {
  const end = chainEnd(context, first);
  const right = context.tokens[end]?.text === "," ? end + 1 : end;
  if (groupAt(context.phrases, right)?.form !== "finite" && !isClause(context, right)) return null;
  const fixed: Subject = { first: at, last: at + 1, head: at, rule: "relative" };
  return [candidateWith(bare, { frame: ACCORDING_FIRST, sourceLimit: end, fixed, right })];
}

/** True where a clause begins right behind the source: *according to [police] three men fled*. */
function isClauseBehind(context: UnitContext, phrase: NounPhrase): boolean {
  return clauseBehind(context, phrase) >= 0;
}

/**
 * Where the clause begins that stands behind the source, or behind all that hangs on it: *… of trade [he] died*, *a treaty
 * signed in 1994 [the island] is neutral*; or -1.
 */
function clauseBehind(context: UnitContext, { first, last }: NounPhrase): number {
  const { tokens, phrases } = context;
  const begins = (at: number): boolean =>
    at < context.last && phraseFrom(phrases, at) !== undefined && clauseFollows(context, at) !== null;
  if (begins(last)) return last;
  // "according to Holm the mine, which shut in May, was never safe"
  if (tokens[last]?.pos === "DET" && heavyClause(context, last) !== null) return last;
  // "according to [police] two men fled": one noun phrase to the parse
  for (let i = first + 1; i < last; i++)
    if (tokens.at(i).pos === "NUM" && tokens.at(i - 1).pos === "NOUN" && clauseFollows(context, i)) return i;
  let end = chainEnd(context, first);
  const group = groupAt(phrases, end);
  if (group && isBarePast(group)) {
    const link = tokens[group.last]?.pos === "ADP" ? group.last + 1 : -1;
    end = link < 0 ? end : chainEnd(context, link);
  }
  const opener = tokens[end];
  const mayOpen = opener?.pos === "DET" || SUBJECT_PRONOUNS.has(opener?.lower ?? "");
  return mayOpen && begins(end) ? end : -1;
}

/** *According to [police] three men fled*: a clause right behind the source. */
function withoutComma(context: UnitContext, phrase: NounPhrase, bare: Candidate): Candidate[] {
  const right = clauseBehind(context, phrase);
  if (right < 0) return [];
  const whole = bare.source;
  const source = whole && whole.last > right ? { ...whole, last: right, head: right - 1 } : whole;
  return [candidateWith(bare, { source, frame: ACCORDING_FIRST, sourceLimit: right, right })];
}

/**
 * The comma behind which what is said goes on, *…, according to X[,] has …*, or another clause begins; -1 where all
 * that follows may name the source: *according to Anna Weber, an analyst*. `waits`: what stands before it has no verb.
 */
function closingComma(context: UnitContext, { first }: NounPhrase, waits: boolean): number {
  const { tokens, phrases, last } = context;
  for (let j = chainEnd(context, first); j < last - 1; j++) {
    if (opensQuotation(context, j)) return -1;
    if (tokens.at(j).text !== ",") continue;
    const next = tokens.at(j + 1);
    const verb = groupAt(phrases, j + 1);
    // "according to a study, published on Monday": a past form alone may describe the source
    if (verb?.form === "finite" && (waits || !isBarePast(verb))) return j;
    if (SUBJECT_RELATIVES.has(next.lower) || next.lower === "whose") continue;
    if (next.pos === "CCONJ") {
      if (clauseFollows(context, j + 2) || groupAt(phrases, j + 2)?.form === "finite") return j;
      continue;
    }
    if (next.pos === "ADP" || next.pos === "SCONJ" || isClause(context, j + 1)) return j;
    if (verb && isOutcome(context, verb)) return j;
  }
  return -1;
}

/** *lost 20 seats, according to X, [resulting] in a hung parliament*: what came of it, where the verb says nothing. */
function isOutcome(context: UnitContext, verb: VerbGroup): boolean {
  return verb.form === "gerund" && cueRate(context, verb) === 0 && !ABOUT_SOURCE.has(verb.lemma);
}

const ABOUT_SOURCE = wordClass("sourceGerunds");

/** *given out according to [rank]*: a single noun in the singular names a measure, not a source. */
function isMeasure({ tokens, speakerAt }: UnitContext, { first, last, head }: NounPhrase): boolean {
  const { pos, lower, lemma } = tokens.at(head);
  return last - first === 1 && pos === "NOUN" && lower === lemma && !isActor(speakerAt(head));
}
