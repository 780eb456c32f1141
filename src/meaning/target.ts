import { wordClass } from "../lexicon/word-classes.js";
import type { TargetPlace } from "../lexicon/wording.js";
import { groupAt } from "../phrases/phrase-at.js";
import type { NounPhrase } from "../phrases/phrases.js";
import { present } from "../present.js";
import { tokensIn } from "../sentences/locate.js";
import type { Tokens } from "../sentences/reading.js";
import type { Claim } from "../sources/claim.js";
import { entityOf, type MeaningContext, nounPhraseAt, spanOfTokens } from "./meaning-context.js";
import type { Party } from "./meant-claim.js";
import { temporalAt } from "./when.js";

/**
 * Particles and prepositions of a cue behind which its target stands: *called on*, *called out*, *lashed out at*; but
 * not *warned of*.
 */
const PARTICLES = wordClass("cueParticles");

/** How far behind the cue the phrase of a preposition may stand: *blamed the attack on the airport on* [*Iran*]. */
const REACH = 14;

/**
 * The one at whom an act is aimed: *accused* [*Iran*] *of …*, *called on* [*both sides*] *to …*, *criticism of*
 * [*the government*]; the subject of a passive cue: [*Iran*] *was accused by …*.
 */
export function targetOf(
  context: MeaningContext,
  claim: Claim,
  places: readonly TargetPlace[],
): Party | null {
  for (const place of places) {
    const found =
      place === "object" ? objectOf(context, claim) : prepositionalObjectOf(context, claim, place);
    if (found !== null) return found;
  }
  return null;
}

function objectOf(context: MeaningContext, claim: Claim): Party | null {
  const { tokens, phrases } = context;
  const group = groupAt(phrases, claim.cueToken);
  if (group?.passive === true) return subjectOf(context, claim, group.first);
  const cueEnd = tokensIn(context.tokenIndex, present(claim.cue.at(-1)))[1];
  let at = claim.cueToken + 1;
  while (at < cueEnd && PARTICLES.has(tokens.at(at).lower)) at += 1;
  // Behind the cue: adverbs, and the time that reporters slip in between a verb and its object.
  for (let steps = 0; steps < 6; steps += 1) {
    const after = temporalAt(context, at, Math.min(tokens.length, at + 8));
    if (after > at) at = after;
    else if (tokens[at]?.pos === "ADV") at += 1;
    else break;
  }
  // *warned against raids*, *urged calm*: what, not whom
  if (claim.cueLemma === "warn" && tokens[claim.cueToken + 1]?.lower === "against") return null;
  // *warned it could get worse*: the subject of the content is not whom it is said to.
  const phrase = nounPhraseAt(context, at);
  if (groupAt(phrases, phrase?.last ?? -1)?.form === "finite") return null;
  if (claim.cueLemma === "urge" && phrase !== undefined && isMass(tokens, phrase)) return null;
  return partyAt(context, claim, at);
}

/** *calm*, *restraint*: a bare noun in the singular is not somebody. */
function isMass(tokens: Tokens, { first, last, head }: NounPhrase): boolean {
  const { pos, lower, lemma } = tokens.at(head);
  return last - first === 1 && (pos === "NOUN" || pos === "ADJ") && lower === lemma;
}

/** The noun phrase right before a verb group. */
function subjectOf(context: MeaningContext, claim: Claim, verb: number): Party | null {
  const phrase = nounPhraseAt(context, verb - 1);
  if (phrase === undefined) return null;
  return partyAt(context, claim, phrase.first);
}

function prepositionalObjectOf(context: MeaningContext, claim: Claim, preposition: string): Party | null {
  const { tokens } = context;
  const sentence = tokens[claim.cueToken]?.sentence;
  const from = claim.cueToken + 1;
  for (let at = from; at < from + REACH && tokens[at]?.sentence === sentence; at += 1) {
    const token = tokens.at(at);
    if (token.lower === "that" || token.text === ";" || token.text === ":") break;
    if (token.lower === preposition) return partyAt(context, claim, at + 1);
  }
  return null;
}

/** The noun phrase that starts at a token, unless it is the claim's own source. */
function partyAt(context: MeaningContext, claim: Claim, at: number): Party | null {
  const phrase = nounPhraseAt(context, at);
  // *blamed Iran on Monday*: a time is not a target.
  if (phrase === undefined || phrase.first !== at || temporalAt(context, at, phrase.last) > at) return null;
  const span = spanOfTokens(context, phrase.first, endBehindQuotation(context, phrase.last));
  if (claim.source.some((source) => source.start < span.end && span.start < source.end)) return null;
  return { spans: [span], entity: entityOf(context, span) };
}

/** *a “tiny” band*: where a few quoted words stand inside a noun phrase, its end behind them. */
function endBehindQuotation(context: MeaningContext, last: number): number {
  const { tokens } = context;
  const opening = tokens[last];
  if (opening?.pos !== "PUNCT" || opening.quotation < 0 || opening.quotation === tokens[last - 1]?.quotation)
    return last;
  let at = last;
  while (at < last + MOST_QUOTED && tokens[at]?.quotation === opening.quotation) at += 1;
  const rest = nounPhraseAt(context, at);
  return rest?.first === at && tokens.at(at - 1).pos === "PUNCT" ? rest.last : last;
}

/** Tokens of a quotation inside a noun phrase, at the most, with its marks. */
const MOST_QUOTED = 6;
