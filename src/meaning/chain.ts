import { wordClass } from "../lexicon/word-classes.js";
import { tokensIn } from "../sentences/locate.js";
import type { Claim } from "../sources/claim.js";
import { entityOf, type MeaningContext, nounPhraseAt, spanOfTokens } from "./meaning-context.js";
import type { Party } from "./meant-claim.js";
import type { Range, Surroundings } from "./surroundings.js";

/** *citing officials*: whoever is named behind one of these words knew it before the source. */
const CITING = new Set(["citing", "quoting"]);
/** *a report seen by Reuters*: whoever is named behind *by* passes on what the document says. */
const SEEN = wordClass("seenForms");
/** A chain longer than this is a mistake of the parse. */
const LONGEST = 8;

/**
 * Who passed it on to whom, from the one who tells down to the first who knew: the sources of the claims around
 * this one, the outlet that its source *told*, the source itself, and whom that one cites.
 */
export function chainOf(
  context: MeaningContext,
  claim: Claim,
  audience: Party | null,
  surroundings: Surroundings,
): Party[] {
  const chain = ownChain(context, claim, audience, surroundings);
  if (chain.length === 0) return chain;
  let { parent } = claim;
  for (let depth = 0; parent >= 0 && depth < LONGEST; depth += 1) {
    const above = context.claims.at(parent);
    if (above.source.length > 0)
      chain.unshift({ spans: above.source, entity: above.speaker?.entity ?? null });
    parent = above.parent;
  }
  if (chain.length === 1) return chain;
  return chain.filter((party, at) => {
    const before = chain[at - 1];
    return before === undefined || !isSame(before, party);
  });
}

/** Somebody who goes on speaking is not a new link: *warned that …, adding that …*. */
function isSame(a: Party, b: Party): boolean {
  if (a.entity !== null && a.entity === b.entity) return true;
  return a.spans[0]?.start === b.spans[0]?.start;
}

function ownChain(
  context: MeaningContext,
  claim: Claim,
  audience: Party | null,
  surroundings: Surroundings,
): Party[] {
  if (claim.source.length === 0) return [];
  const chain: Party[] = [];
  if (audience !== null && isOutlet(context, audience)) chain.push(audience);
  const relay = relayOf(context, claim, surroundings);
  if (relay !== null) chain.push(relay);
  chain.push({ spans: claim.source, entity: claim.speaker?.entity ?? null });
  const cited = citedBy(context, claim, surroundings);
  if (cited !== null) chain.push(cited);
  return chain;
}

/** Anybody may tell "reporters"; only an outlet with a name passes on what it was told. */
function isOutlet(context: MeaningContext, party: Party): boolean {
  return party.entity !== null && context.isOutlet(party.entity);
}

/** *a report by A* [*seen by B*]: B, inside the words of the source or at the head of its sentence. */
function relayOf(context: MeaningContext, claim: Claim, { fronted }: Surroundings): Party | null {
  for (const span of claim.source) {
    const relay = relayIn(context, tokensIn(context.tokenIndex, span));
    if (relay !== null) return relay;
  }
  return relayIn(context, fronted);
}

function relayIn(context: MeaningContext, [first, last]: Range): Party | null {
  const { tokens } = context;
  for (let at = first + 1; at < last; at += 1) {
    if (!SEEN.has(tokens.at(at).lower) || tokens[at + 1]?.lower !== "by") continue;
    const party = partyAt(context, at + 2);
    if (party !== null) return party;
  }
  return null;
}

/** *Reuters reported,* [*citing*] *two officials*: after the cue or behind the content, in the same sentence. */
function citedBy(context: MeaningContext, claim: Claim, { after }: Surroundings): Party | null {
  const { tokens } = context;
  const end = claim.content.at(-1)?.end ?? 0;
  const behind = tokensIn(context.tokenIndex, { start: end, end: end + 1 })[0];
  for (const from of [after[0], behind]) {
    const sentence = tokens[claim.cueToken]?.sentence;
    for (let at = from; at < from + 4 && tokens[at]?.sentence === sentence; at += 1) {
      if (!CITING.has(tokens.at(at).lower)) continue;
      const party = partyAt(context, at + 1);
      if (party !== null) return party;
    }
  }
  return null;
}

function partyAt(context: MeaningContext, token: number): Party | null {
  const phrase = nounPhraseAt(context, token);
  if (phrase === undefined || phrase.first !== token) return null;
  const span = spanOfTokens(context, phrase.first, phrase.last);
  return { spans: [span], entity: entityOf(context, span) };
}
