import { groupFrom, inVerbGroup, phraseFrom } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import type { UnitContext } from "../../unit.js";
import { occasionBehind } from "../clauses/occasions.js";
import { behindTimes } from "../clauses/times-behind.js";
import { TELLING } from "../subjects/inverted-subjects.js";

// Relative clauses that are said: *who police said on Monday was armed*.

/** How many times, occasions and adverbs may stand between the two verbs. */
const MOST_ADJUNCTS = 4;

/**
 * The verb whose subject the relative pronoun is, behind when, where and to whom it is said: *who police said on Monday
 * [was armed]*, *which he told the BBC in June [would fall]*. Its first token, or -1 where it is the next one or none.
 */
export function gapVerb(context: UnitContext, { lemma, last }: VerbGroup): number {
  const { phrases } = context;
  const hearer = TELLING.has(lemma) ? phraseFrom(phrases, last) : undefined;
  let at = hearer ? hearer.last : last;
  for (let steps = 0; steps < MOST_ADJUNCTS; steps++) {
    const next = behindAdjunct(context, at);
    if (next === at) break;
    at = next;
  }
  const verb = at > last ? groupFrom(phrases, at) : undefined;
  return verb?.form === "finite" ? at : -1;
}

function behindAdjunct(context: UnitContext, at: number): number {
  const { tokens, phrases } = context;
  const token = tokens[at];
  if (token?.pos === "ADV" && !inVerbGroup(phrases, at)) return at + 1;
  const time = behindTimes(context, at);
  return time > at ? time : (occasionBehind(context, at)?.last ?? at);
}
