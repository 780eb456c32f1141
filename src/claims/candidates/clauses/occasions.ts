import { wordClass } from "../../../lexicon/word-classes.js";
import { phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import type { UnitContext } from "../../unit.js";

// Where and how something is said: *at a news conference*, *in a letter*.

export const OCCASIONS = wordClass("speechOccasions");
/** Prepositions that lead to an occasion or to what something is said by. */
export const OCCASION_LINKS: ReadonlySet<string> = new Set(["at", "during", "in", "on", "via"]);

/** *[at] the daily briefing*: the occasion behind the preposition at a token; undefined where none is. */
export function occasionBehind({ tokens, phrases }: UnitContext, at: number): NounPhrase | undefined {
  const occasion = OCCASION_LINKS.has(tokens[at]?.lower ?? "") ? phraseFrom(phrases, at + 1) : undefined;
  return occasion && OCCASIONS.has(tokens.at(occasion.head).lemma) ? occasion : undefined;
}
