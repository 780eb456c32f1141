// A second opinion on wink's tags: which words are verbs, which nouns, adjectives or names.
import type { Indexed } from "../indexed.js";
import { FeatureHashes } from "../scoring/features.js";
import { tagWeights } from "../scoring/load-weights.js";
import { sumOf, type WeightTable } from "../scoring/weight-table.js";
import type { Pos, Sentence } from "./reading.js";
import { isCapital } from "./tag-context.js";
import type { TokenDraft, TokenDrafts } from "./tokens.js";
import { addContextFeatures, mayBeVerb, wordScore } from "./verb-features.js";
import { wink } from "./wink.js";

/**
 * Log odds from the word alone by which wink is believed unasked: six in ten words that can be verbs. On PolNeAR's
 * development texts and a third of the world news, one correction in fifteen is lost by this, none of them clear.
 */
const SURE = 2;

let weights: WeightTable | null = null;

/** Overrules wink where it takes a verb for a noun, an adjective or a name, or one of these for a verb. */
export function correctVerbs(tokens: TokenDrafts, sentences: Indexed<Sentence>): void {
  weights ??= tagWeights();
  const table = weights;
  const features = new FeatureHashes();
  const scoreOf = (addTo: (sink: FeatureHashes) => void): number => {
    features.clear();
    addTo(features);
    return sumOf(table, features);
  };
  const wrong: number[] = [];
  for (const sentence of sentences) {
    for (let at = sentence.first; at < sentence.last; at += 1) {
      const token = tokens.at(at);
      if (!mayBeVerb(token)) continue;
      const sign = token.pos === "VERB" ? 1 : -1;
      const ofWord = wordScore(token, scoreOf);
      if (sign * ofWord >= SURE) continue;
      features.clear();
      addContextFeatures(tokens, sentence, at, features);
      if (sign * (ofWord + sumOf(table, features)) < 0) wrong.push(at);
    }
  }
  // All are asked before any tag is changed, because wink's tags of the neighbours count.
  for (const at of wrong) {
    const token = tokens.at(at);
    const { first, last } = sentences.at(token.sentence);
    const next = at + 1 < last ? tokens.at(at + 1) : null;
    token.pos = token.pos === "VERB" ? insteadOfVerb(token, at === first, next) : "VERB";
    token.lemma = wink.lemmaOf(token.lower, token.pos);
  }
}

function insteadOfVerb(token: TokenDraft, isFirst: boolean, next: TokenDraft | null): Pos {
  if (isCapital(token) && !isFirst) return "PROPN";
  const isNoun = wink.canBe(token.lower, "NOUN");
  if (wink.canBe(token.lower, "ADJ") && (!isNoun || next?.pos === "NOUN" || next?.pos === "PROPN"))
    return "ADJ";
  return isNoun || !token.lower.endsWith("ed") ? "NOUN" : "ADJ";
}
