import { wordClass } from "../../../lexicon/word-classes.js";
import { POSSESSIVE_MARKS, POSSESSIVE_PRONOUNS } from "../../../phrases/closed-classes.js";
import { groupAt, groupFrom, phraseAt } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import type { Subject, UnitContext } from "../../unit.js";
import type { Complement } from "../content/complement-search.js";
import { complementsAfter } from "../content/complements.js";

// Reads a noun that may be a cue: whose it is, and what follows it.

/** A noun phrase whose head may be a cue: *[X’s] call for …*, *concern about …*, *the claim that …*. */
export interface NounReading {
  readonly phrase: NounPhrase;
  /** Whose it is, and the first token behind the possessive. */
  readonly possessor: { readonly source: Subject; readonly next: number } | null;
  /** A copula follows: *his hope [is] that …*. */
  readonly linked: boolean;
  /** Where the cue ends: behind the noun or its copula. */
  readonly last: number;
  /** What may be its content or, behind *by*, its source. */
  readonly complements: readonly Complement[];
}

const CAUSES = wordClass("causeNouns");

/** *sailed in [support] of the fleet*: why something is done, not what is said. */
export function isCause({ tokens, first: start }: UnitContext, { first, head, last }: NounPhrase): boolean {
  // "walked out in protest over the plan"
  if (tokens.at(head).lower === "protest" && PROTESTED.test(tokens[last]?.lower ?? "")) return false;
  return (
    first > start &&
    head === first &&
    tokens.at(first - 1).lower === "in" &&
    CAUSES.has(tokens.at(head).lower)
  );
}

const PROTESTED = /^(?:against|at|over)$/;

/** Nouns that tell of words only as the object of certain verbs: *drew attention to the war*, but not *paid attention*. */
const CARRIED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["attention", new Set(["call", "draw", "turn"])],
  ["fun", new Set(["make", "poke"])],
]);

/**
 * *pays [attention] to the news*, *is full of [fun]*: nobody says anything, because the verb that would make it a claim
 * is missing.
 */
export function isUncarried({ tokens, phrases }: UnitContext, { first, head }: NounPhrase): boolean {
  const verbs = CARRIED.get(tokens.at(head).lemma);
  return verbs !== undefined && !verbs.has(groupAt(phrases, first - 1)?.lemma ?? "");
}

/** *Mali shares Chad’s [concern] about the border*: the subject of the verb has it too, so the verb is the cue. */
export function isShared({ phrases }: UnitContext, { first, possessive }: NounPhrase): boolean {
  return possessive >= 0 && SHARING.has(groupAt(phrases, first - 1)?.lemma ?? "");
}

const SHARING = new Set(["share", "echo"]);

/** The noun phrase as a cue. */
export function nounReadingOf(context: UnitContext, phrase: NounPhrase): NounReading {
  const copula = groupFrom(context.phrases, phrase.last);
  const linked = copula?.form === "finite" && context.tokens.at(copula.head).pos === "AUX";
  const last = linked ? copula.last : phrase.last;
  return {
    phrase,
    possessor: possessorOf(context, phrase),
    linked,
    last,
    complements: complementsAfter(context, last).slice(0, 2),
  };
}

/** Whose a noun is, and the first token behind the possessive; null where nothing in front of it says so. */
export function possessorOf(
  context: UnitContext,
  range: NounPhrase,
): { readonly source: Subject; readonly next: number } | null {
  const { tokens } = context;
  if (range.possessive >= 0) {
    return {
      source: { first: range.first, last: range.possessive, head: range.possessive - 1, rule: "before" },
      next: range.possessive + 1,
    };
  }
  if (POSSESSIVE_PRONOUNS.has(tokens.at(range.first).lower)) {
    return {
      source: { first: range.first, last: range.first + 1, head: range.first, rule: "relative" },
      next: range.first + 1,
    };
  }
  return holderOf(context, range);
}

/** *[voters]’ deeply held belief*, *[her] widely shared fear*: the possessor that a participle parts from the noun. */
function holderOf({ tokens, phrases, first }: UnitContext, range: NounPhrase): NounReading["possessor"] {
  let at = range.first;
  while (at > first && at > range.first - LONGEST_MODIFIER && MODIFIER.test(tokens.at(at - 1).pos)) at--;
  if (at === range.first || !/(?:ed|en|held|felt)$/.test(tokens.at(range.first - 1).lower)) return null;
  const mark = tokens[at - 1];
  if (at <= first || mark === undefined) return null;
  if (POSSESSIVE_PRONOUNS.has(mark.lower))
    return { source: { first: at - 1, last: at, head: at - 1, rule: "relative" }, next: at };
  const owner = POSSESSIVE_MARKS.has(mark.text) ? phraseAt(phrases, at - 2) : undefined;
  // "he ’s endured questions": a verb
  if (owner === undefined || tokens.at(owner.head).pos === "PRON") return null;
  return { source: { first: owner.first, last: at - 1, head: at - 2, rule: "before" }, next: at };
}

/** How many words may part a possessor from its noun, and what they are. */
const LONGEST_MODIFIER = 4;
const MODIFIER = /^(?:ADV|VERB|ADJ)$/;

/** Where the cue of a noun begins: with the noun, but behind its possessor, and with a *no* that would else be lost. */
export function cueFirstOf({ tokens }: UnitContext, { phrase, possessor }: NounReading): number {
  if (possessor) return possessor.next;
  return tokens.at(phrase.first).lower === "no" ? phrase.first : phrase.head;
}
