import { readArticle } from "../../src/article/read-article.js";
import type { Attribution } from "../../src/claims/attribution.js";
import { boundSpans } from "../../src/claims/boundaries/bound.js";
import { candidatesIn } from "../../src/claims/candidates/find-candidates.js";
import { claimModel, cuesIn } from "../../src/claims/cues.js";
import { findAttributions, type Parsed, unitsOf } from "../../src/claims/find-attributions.js";
import { speakersOf } from "../../src/claims/speakers.js";
import { loadLexicon } from "../../src/lexicon/load.js";
import { findMentions } from "../../src/mentions/find-mentions.js";
import { parsePhrases } from "../../src/phrases/parse-phrases.js";
import { boundaryChooser } from "../../src/scoring/model.js";
import { readSentences } from "../../src/sentences/read-sentences.js";
import type { Span } from "../../src/span.js";

/** A claim in the words of the fixtures; `parent` is the cue of the one that holds it, null at the top. */
export interface FoundClaim {
  readonly source: string | null;
  readonly cue: string;
  readonly content: readonly string[];
  readonly rule: string;
  readonly parent?: string | null;
  readonly negated?: boolean;
  readonly quotation?: string;
}

/** An article read as far as the claims room needs. */
export function parsedOf(text: string): Parsed {
  const article = readArticle(text);
  const reading = readSentences(article);
  const mentions = findMentions({ article, reading, lexicon: loadLexicon() });
  return {
    reading,
    phrases: parsePhrases(reading),
    speakerAt: speakersOf(reading.tokens, mentions, loadLexicon()),
  };
}

/** The claims that are found, in text order. */
export function claimsOf(text: string): FoundClaim[] {
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  const cueOf = (claim: Attribution): string => claim.cue.map(cut).join(" … ");
  const claims = findAttributions(parsedOf(text));
  return claims.map((claim) => ({
    source: claim.source.map(cut)[0] ?? null,
    cue: cueOf(claim),
    content: claim.content.map(cut),
    rule: claim.rule,
    negated: claim.negated,
    quotation: claim.quotation,
    parent: claim.parent < 0 ? null : cueOf(claims[claim.parent]!),
  }));
}

/** Every analysis that the rules weigh, with its edges settled, whether it is chosen or not. */
export function weighedOf(text: string): FoundClaim[] {
  const parsed = parsedOf(text);
  const { tokens } = parsed.reading;
  const cut = (range: { first: number; last: number }): string =>
    text.slice(tokens[range.first]!.start, tokens[range.last - 1]!.end);
  const { cues, weights } = claimModel();
  const choose = boundaryChooser(weights);
  return unitsOf(parsed, cuesIn(cues))
    .flatMap((context) => candidatesIn(context).map((candidate) => boundSpans(context, candidate, choose)))
    .filter((bound) => bound !== null)
    .map((bound) => ({
      source: bound.source && cut(bound.source),
      cue: cut(bound.cue),
      content: bound.content.map(cut),
      rule: bound.candidate.rule.name,
    }));
}
