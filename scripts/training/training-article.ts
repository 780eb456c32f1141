/** An annotated article read as far as the claim rules need: what all examples are made from. */
import { readArticle } from "../../src/article/read-article.js";
import type { CueLookup } from "../../src/claims/cues.js";
import { type Parsed, unitsOf } from "../../src/claims/find-attributions.js";
import { speakersOf } from "../../src/claims/speakers.js";
import type { UnitContext } from "../../src/claims/unit.js";
import type { Indexed } from "../../src/indexed.js";
import { loadLexicon } from "../../src/lexicon/load.js";
import { findMentions } from "../../src/mentions/find-mentions.js";
import { parsePhrases } from "../../src/phrases/parse-phrases.js";
import { readSentences } from "../../src/sentences/read-sentences.js";
import type { Token } from "../../src/sentences/reading.js";
import type { AnnotatedArticle, AnnotatedClaim } from "./annotated-article.js";

export interface TrainingArticle extends AnnotatedArticle {
  readonly parsed: Parsed;
  readonly tokens: Indexed<Token>;
  readonly units: readonly UnitContext[];
  /** The claims of the first annotator. */
  readonly claims: readonly AnnotatedClaim[];
}

/** Reads the articles; `lookup` gives the words that may be cues,. */
export function readForTraining(articles: readonly AnnotatedArticle[], lookup: CueLookup): TrainingArticle[] {
  return articles.map((article) => {
    const parsed = parse(article.text);
    const units = unitsOf(parsed, lookup);
    return { ...article, parsed, tokens: parsed.reading.tokens, units, claims: article.annotations[0] ?? [] };
  });
}

/** The same articles with other words as cues. */
export function withCues(articles: readonly TrainingArticle[], lookup: CueLookup): TrainingArticle[] {
  return articles.map((article) => ({ ...article, units: unitsOf(article.parsed, lookup) }));
}

function parse(text: string): Parsed {
  const article = readArticle(text);
  const reading = readSentences(article);
  const mentions = findMentions({ article, reading, lexicon: loadLexicon() });
  const speakerAt = speakersOf(reading.tokens, mentions, loadLexicon());
  return { reading, phrases: parsePhrases(reading), speakerAt };
}
