import { articleDateOf, dayOf } from "../dates/article-date.js";
import type { Entity } from "../entities/entity.js";
import { type Indexed, indexed } from "../indexed.js";
import { loadWording, type Wording } from "../lexicon/wording.js";
import type { ParsedArticle } from "../phrases/parsed-article.js";
import { groupAt } from "../phrases/phrase-at.js";
import type { Claim } from "../sources/claim.js";
import { aboutOf } from "./about.js";
import { actOf } from "./acts.js";
import { audienceOf, mediumOf } from "./audience.js";
import { authorClaims } from "./author.js";
import { certaintyOf } from "./certainty.js";
import { chainOf } from "./chain.js";
import { kindOf } from "./claim-kind.js";
import { datesWithin, type Figures, figuresOf, within } from "./figures.js";
import { mainClauseOf } from "./main-verb.js";
import { type MeaningContext, meaningContextOf, namedTokens, sentencesOfClaims } from "./meaning-context.js";
import type { MeantClaim } from "./meant-claim.js";
import { predicateOf } from "./predicate.js";
import { surroundingsOf } from "./surroundings.js";
import { targetOf } from "./target.js";
import { tenseOf } from "./tense.js";
import { whenOf, whereOf } from "./when.js";

// The meaning room's entry: puts together all that is read from the words of a claim.

export interface MeaningOptions {
  /** Any full date; what the article itself says of its date is taken where this is not given or not understood. */
  readonly date?: string | null;
  readonly wording?: Wording;
  /** Also give what the article states in its own voice. */
  readonly authorClaims?: boolean;
}

/** The claims with their meaning and, where asked for, what the author asserts. */
export interface Meant {
  readonly claims: Indexed<MeantClaim>;
  readonly author: readonly MeantClaim[];
}

/** Reads what each claim means: what its source does, how surely, to whom, when, where and about whom. */
export function readMeaning(
  parsed: ParsedArticle,
  entities: readonly Entity[],
  claims: Indexed<Claim>,
  options: MeaningOptions = {},
): Meant {
  if (claims.length === 0 && !options.authorClaims) return { claims: indexed([]), author: [] };
  const { article, reading, phrases } = parsed;
  const context = meaningContextOf(parsed, entities, claims, options.wording ?? loadWording());
  const date = dayOf(options.date) ?? articleDateOf(article.text, article.paragraphs);
  const { tokens, sentences } = reading;
  const wanted = options.authorClaims ? sentences : sentencesOfClaims(context);
  const figures = figuresOf({ tokens, sentences, phrases, named: namedTokens(context) }, date, wanted);
  return {
    claims: indexed(claims.map((claim, index) => meantClaim(context, claim, index, figures))),
    author: options.authorClaims ? authorClaims(context, article, figures) : [],
  };
}

function meantClaim(context: MeaningContext, claim: Claim, index: number, figures: Figures): MeantClaim {
  const clause = mainClauseOf(context, claim);
  const { act, polarity, certainty: base, target, byHead } = actOf(context, claim, clause);
  const aimedAt = targetOf(context, claim, target);
  const surroundings = surroundingsOf(context, claim, index);
  const audience = audienceOf(context, claim, surroundings);
  const { certainty, hedges } = certaintyOf(context, claim, clause, base);
  const cue = groupAt(context.phrases, claim.cueToken);
  // field by field: to spread the claim into a larger object takes longer than to read its meaning
  return {
    source: claim.source,
    cue: claim.cue,
    cueLemma: claim.cueLemma,
    content: claim.content,
    quotation: claim.quotation,
    negated: claim.negated,
    parent: claim.parent,
    rule: claim.rule,
    confidence: claim.confidence,
    paragraph: claim.paragraph,
    cueToken: claim.cueToken,
    speaker: claim.speaker,
    reasoning: claim.reasoning,
    kind: kindOf(context, claim, act, byHead),
    act,
    polarity,
    target: aimedAt,
    certainty,
    hedges,
    tense: tenseOf(context, claim, clause, act),
    chain: chainOf(context, claim, audience, surroundings),
    audience,
    medium: mediumOf(context, claim, surroundings),
    // Nouns and "according to" have no tense; news tells of what has happened.
    when: whenOf(context, surroundings, figures, cue === undefined || cue.past || cue.perfect || !cue.modal),
    where: whereOf(context, surroundings),
    about: aboutOf(context, claim),
    predicate: predicateOf(context, claim, clause, aimedAt),
    quantities: within(figures.quantities, claim.content),
    dates: datesWithin(figures, claim.content),
  };
}
