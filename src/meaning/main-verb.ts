import { wordClass } from "../lexicon/word-classes.js";
import { BE, HAVE } from "../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../phrases/phrase-at.js";
import type { VerbGroup } from "../phrases/phrases.js";
import { shapeOf } from "../phrases/verb-shape.js";
import { tokensIn } from "../sentences/locate.js";
import type { Tokens } from "../sentences/reading.js";
import type { Claim } from "../sources/claim.js";
import type { MeaningContext } from "./meaning-context.js";

// Finds the verb of a content's main clause, on which tense, polarity and predicate depend.

const CLAUSE_BORDERS = wordClass("clauseBorders");
const LINKS = new Set(["and", "or", "nor", "neither", "both", "either"]);
const TRANSPARENT = wordClass("transparentOpeners");

/** Rules whose content is a noun phrase as a rule, so that a verb in it mostly belongs to a relative clause. */
const NOMINAL = new Set(["object", "prepositional", "noun", "possessor-noun", "noun-by", "gerund"]);

/** The verb of a content's main clause and the tokens of that clause up to it. */
export interface MainClause {
  readonly verb: VerbGroup;
  /** First token of the clause, behind any subordinate clause that stands before its verb. */
  readonly from: number;
  /** Token after the last one of the piece of the content that holds the verb. */
  readonly last: number;
  /** True when an if-clause stands before it or the content goes on with one. */
  readonly conditional: boolean;
}

/**
 * Finds the main verb of a content: the first finite verb that is in no relative or fronted subordinate clause;
 * *to withdraw* where the content begins with its infinitive. Null for contents that are not a clause.
 */
export function mainClauseOf(context: MeaningContext, claim: Claim): MainClause | null {
  for (const span of claim.content) {
    const [first, last] = tokensIn(context.tokenIndex, span);
    const clause = clauseIn(context, first, last);
    if (clause !== null && !(NOMINAL.has(claim.rule) && isInside(context, first, clause))) return clause;
  }
  return null;
}

/** *the remarks* [*he had made*]: true unless the verb follows the first noun phrase and what is joined to it. */
function isInside(context: MeaningContext, first: number, clause: MainClause): boolean {
  const { tokens, phrases } = context;
  if (clause.verb.form === "infinitive" || TRANSPARENT.has(tokens.at(first).lower)) return false;
  // *said* [*leaving the club*] *was a mistake*
  const opening = groupAt(phrases, first);
  const start = opening?.form === "gerund" ? opening.last : first;
  let at = start;
  while (at < clause.verb.first) {
    const phrase = phraseAt(phrases, at);
    const linked = at === start || LINKS.has(tokens.at(at - 1).lower) || tokens.at(at - 1).pos === "ADP";
    if (phrase !== undefined && !linked) return true;
    if (
      phrase === undefined &&
      tokens.at(at).pos !== "ADP" &&
      tokens.at(at).pos !== "ADV" &&
      !LINKS.has(tokens.at(at).lower)
    )
      return true;
    at = phrase?.last ?? at + 1;
  }
  return false;
}

function clauseIn(context: MeaningContext, first: number, last: number): MainClause | null {
  const { tokens, phrases } = context;
  let at = first;
  while (at < last && TRANSPARENT.has(tokens.at(at).lower)) at += 1;
  const sentence = tokens[at]?.sentence;
  const opening = groupAt(phrases, at);
  if (opening?.form === "infinitive" && tokens.at(opening.first).lower === "to")
    return { verb: opening, from: first, last, conditional: false };
  // How many subordinate clauses are open, and whether the next comma ends a fronted one.
  let skip = 0;
  let from = first;
  let conditional = false;
  let subject = false;
  for (; at < last && tokens.at(at).sentence === sentence; at += 1) {
    const token = tokens.at(at);
    const group = groupAt(phrases, at);
    if (group !== undefined) {
      if (group.form === "finite" && !isReducedRelative(context, group, last)) {
        const isJoined = from > first && LINKS.has(tokens.at(group.first - 1).lower);
        if (skip === 0 && !isJoined) {
          const verb = fullVerb(context, group, last);
          return { verb, from, last, conditional: conditional || goesOnWithIf(tokens, verb.last, last) };
        }
        if (!isJoined) skip -= 1;
        from = group.last;
      }
      at = group.last - 1;
    } else if (
      CLAUSE_BORDERS.has(token.lower) ||
      (token.lower === "that" && subject && followsNoun(tokens, at))
    ) {
      if (token.lower === "if" || token.lower === "unless") conditional = true;
      if (opensClause(context, at, last)) skip = 1;
    }
    if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "PRON") subject = true;
  }
  return null;
}

/** *the people [infected] included …*, *men [arrested] in May were freed*: a participle behind a noun, with the verb still to come. */
function isReducedRelative(context: MeaningContext, group: VerbGroup, last: number): boolean {
  const { tokens, phrases } = context;
  const { first } = group;
  const { sentence } = tokens.at(first);
  if (group.last - first !== 1 || !group.past || phraseAt(phrases, first - 1) === undefined) return false;
  for (let at = group.last; at < last && tokens.at(at).sentence === sentence; at += 1) {
    const token = tokens.at(at);
    if (CLAUSE_BORDERS.has(token.lower) || token.lower === "that" || token.pos === "PUNCT") return false;
    const next = groupAt(phrases, at);
    if (next?.form === "finite") {
      const before = phraseAt(phrases, at - 1);
      return before === undefined || tokens.at(before.first - 1).pos === "ADP";
    }
    if (next !== undefined) at = next.last - 1;
  }
  return false;
}

/** Marks that may stand between an auxiliary and its verb: *had “contributed”*, *is [...] ripped off*. */
const INTERRUPTING = /^(?:["“‘'[\]…]|\.\.\.|''|``)$/;

/** A group with the verb that an aside, a quotation mark or *in any way* keeps from its auxiliary. */
function fullVerb({ tokens, phrases }: MeaningContext, group: VerbGroup, last: number): VerbGroup {
  const auxiliary = tokens.at(group.head);
  if (auxiliary.pos !== "AUX") return group;
  let at = group.last;
  if (tokens[at]?.text === ",") {
    const end = asideEnd(tokens, phrases, at, last);
    if (end === at) return group;
    at = end;
  } else if (tokens[at]?.lower === "in" && tokens[at + 2]?.lower === "way") at += 3;
  else while (at < last && (INTERRUPTING.test(tokens.at(at).text) || tokens.at(at).pos === "ADV")) at += 1;
  const verb = at < last && at > group.last ? groupAt(phrases, at) : undefined;
  if (
    verb?.first !== at ||
    tokens.at(verb.head).pos !== "VERB" ||
    !canFollow(auxiliary.lower, tokens.at(verb.head))
  )
    return group;
  const passive = BE.has(auxiliary.lower) && shapeOf(tokens.at(verb.head).lower, verb.lemma) !== "ing";
  return { ...group, last: verb.last, head: verb.head, lemma: verb.lemma, passive };
}

/** *had[, on Monday,] met*: the token behind an aside without a verb, `at` itself if none begins there. */
function asideEnd(tokens: Tokens, phrases: MeaningContext["phrases"], at: number, last: number): number {
  for (let i = at + 1; i < Math.min(last, at + LONGEST_ASIDE); i += 1) {
    if (groupAt(phrases, i) !== undefined) return at;
    if (tokens.at(i).text === ",") return i + 1;
  }
  return at;
}

/** In tokens, with its commas. */
const LONGEST_ASIDE = 10;

/** *is* with *going* or *gone*, *has* with *gone*, *does* and *will* with *go*. */
function canFollow(auxiliary: string, { lower, lemma }: Tokens[number]): boolean {
  const shape = shapeOf(lower, lemma);
  if (BE.has(auxiliary)) return shape === "ing" || shape === "past" || shape === "participle";
  if (HAVE.has(auxiliary)) return shape === "past" || shape === "participle";
  return shape === "base";
}

/** *the man that I saw*, not *he said that*. */
function followsNoun(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]?.pos;
  return before === "NOUN" || before === "PROPN";
}

/** *as* and *since* before a bare noun phrase are prepositions: a clause has a finite verb before the next comma. */
function opensClause(context: MeaningContext, at: number, last: number): boolean {
  for (let i = at + 1; i < last && context.tokens.at(i).text !== ","; i += 1) {
    const group = groupAt(context.phrases, i);
    if (group?.form === "finite") return true;
  }
  return false;
}

function goesOnWithIf(tokens: Tokens, from: number, last: number): boolean {
  const sentence = tokens.at(from - 1).sentence;
  for (let i = from; i < last && tokens.at(i).sentence === sentence; i += 1)
    if (tokens.at(i).lower === "if" || tokens.at(i).lower === "unless") return true;
  return false;
}
