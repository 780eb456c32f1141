import { phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import type { Range, UnitContext } from "../../unit.js";

// Noun phrases that prepositions tie together, from the last one back: *the head of the union in Oslo*.

/** *[the head] of the union*: the noun phrase that a preposition ties another one to; undefined where none does. */
export function outerOf(
  { tokens, phrases, first: start }: UnitContext,
  { first }: Pick<Range, "first">,
): NounPhrase | undefined {
  return first > start && tokens.at(first - 1).pos === "ADP" ? phraseUpTo(phrases, first - 1) : undefined;
}

/** *[the mayor] of Lund*: the noun phrase that *of* ties another one to, or that one itself. */
export function beforeOf(context: UnitContext, phrase: NounPhrase): NounPhrase {
  const isOf = context.tokens[phrase.first - 1]?.lower === "of";
  return (isOf ? outerOf(context, phrase) : undefined) ?? phrase;
}

/** *[the head] of the union in Oslo*: the first of the noun phrases that prepositions tie to the last one. */
export function firstOfChain(context: UnitContext, last: NounPhrase): NounPhrase {
  let first = last;
  for (let outer = outerOf(context, first); outer; outer = outerOf(context, first)) first = outer;
  return first;
}
