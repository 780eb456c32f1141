import type { TargetPlace } from "../lexicon/wording.js";
import { groupAt } from "../phrases/phrase-at.js";
import { tokensIn } from "../sentences/locate.js";
import type { Claim } from "../sources/claim.js";
import { entityOf, nounPhraseAt, type Scene, spanOfTokens } from "./meaning-context.js";
import type { Party } from "./meant-claim.js";
import { temporalAt } from "./when.js";

/** Words of a cue that leave its object what it is: *called on*, *called out*, *lashed out at*; but not *warned of*. */
const PARTICLES = new Set([
  "on",
  "upon",
  "out",
  "down",
  "up",
  "off",
  "back",
  "at",
  "against",
  "for",
  "to",
  "with",
]);

/** How far behind the cue the phrase of a preposition may stand: *blamed the attack on the airport on* [*Iran*]. */
const REACH = 14;

/**
 * The one at whom an act is aimed: *accused* [*Iran*] *of …*, *called on* [*both sides*] *to …*, *criticism of*
 * [*the government*]; the subject of a passive cue: [*Iran*] *was accused by …*.
 */
export function targetOf(scene: Scene, claim: Claim, places: readonly TargetPlace[]): Party | null {
  for (const place of places) {
    const found = place === "object" ? objectOf(scene, claim) : prepositionalObjectOf(scene, claim, place);
    if (found !== null) return found;
  }
  return null;
}

function objectOf(scene: Scene, claim: Claim): Party | null {
  const { tokens, phrases } = scene;
  const group = groupAt(phrases, claim.cueToken);
  if (group?.passive === true) return subjectOf(scene, claim, group.first);
  const cueEnd = tokensIn(scene.tokenIndex, claim.cue.at(-1)!)[1];
  let at = claim.cueToken + 1;
  while (at < cueEnd && PARTICLES.has(tokens[at]!.lower)) at += 1;
  // Behind the cue: adverbs, and the time that reporters slip in between a verb and its object.
  for (let steps = 0; steps < 6; steps += 1) {
    const after = temporalAt(scene, at, Math.min(tokens.length, at + 8));
    if (after > at) at = after;
    else if (tokens[at]?.pos === "ADV") at += 1;
    else break;
  }
  // *warned it could get worse*: the subject of the content is not whom it is said to.
  const phrase = nounPhraseAt(scene, at);
  if (groupAt(phrases, phrase?.last ?? -1)?.form === "finite") return null;
  return partyAt(scene, claim, at);
}

/** The noun phrase right before a verb group. */
function subjectOf(scene: Scene, claim: Claim, verb: number): Party | null {
  const phrase = nounPhraseAt(scene, verb - 1);
  if (phrase === undefined) return null;
  return partyAt(scene, claim, phrase.first);
}

function prepositionalObjectOf(scene: Scene, claim: Claim, preposition: string): Party | null {
  const { tokens } = scene;
  const sentence = tokens[claim.cueToken]?.sentence;
  const from = claim.cueToken + 1;
  for (let at = from; at < from + REACH && tokens[at]?.sentence === sentence; at += 1) {
    const token = tokens[at]!;
    if (token.lower === "that" || token.text === ";" || token.text === ":") break;
    if (token.lower === preposition) return partyAt(scene, claim, at + 1);
  }
  return null;
}

/** The noun phrase that starts at a token, unless it is the claim's own source. */
function partyAt(scene: Scene, claim: Claim, at: number): Party | null {
  const phrase = nounPhraseAt(scene, at);
  // *blamed Iran on Monday*: a time is nobody.
  if (phrase === undefined || phrase.first !== at || temporalAt(scene, at, phrase.last) > at) return null;
  const span = spanOfTokens(scene, phrase.first, phrase.last);
  if (claim.source.some((source) => source.start < span.end && span.start < source.end)) return null;
  return { spans: [span], entity: entityOf(scene, span) };
}
