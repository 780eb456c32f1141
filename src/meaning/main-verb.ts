import { wordClass } from "../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../phrases/phrase-at.js";
import type { VerbGroup } from "../phrases/phrases.js";
import { tokensIn } from "../sentences/locate.js";
import type { Tokens } from "../sentences/reading.js";
import type { Claim } from "../sources/claim.js";
import type { MeaningContext } from "./meaning-context.js";

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
  let at = first;
  while (at < clause.verb.first) {
    const phrase = phraseAt(phrases, at);
    const linked = at === first || LINKS.has(tokens.at(at - 1).lower) || tokens.at(at - 1).pos === "ADP";
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
      if (group.form === "finite") {
        if (skip === 0)
          return {
            verb: group,
            from,
            last,
            conditional: conditional || goesOnWithIf(tokens, group.last, last),
          };
        skip -= 1;
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
