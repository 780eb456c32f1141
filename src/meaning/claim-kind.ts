import type { ClaimKind } from "../claims/attribution.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Act } from "../lexicon/wording.js";
import { phraseAt } from "../phrases/phrase-at.js";
import { tokensIn } from "../sentences/locate.js";
import type { Token } from "../sentences/reading.js";
import type { Claim } from "../sources/claim.js";
import type { MeaningContext } from "./meaning-context.js";

/** Verbs that say of a person that he speaks, and of a thing that it proves. */
const SHOWING_VERBS = wordClass("showingVerbs");
/** Heads of sources that know because of what they are made of. */
const EVIDENCE = wordClass("evidenceNouns");
/** What kind of claim an act makes where it is another word of the cue that says what is done. */
const KINDS: Partial<Readonly<Record<Act, ClaimKind>>> = {
  supports: "attitude",
  opposes: "attitude",
  fears: "attitude",
  praises: "attitude",
  condemns: "attitude",
  promises: "intention",
  intends: "intention",
  wants: "intention",
  believes: "belief",
  doubts: "belief",
  knows: "belief",
  decides: "decision",
  orders: "decision",
  permits: "decision",
  forbids: "decision",
  shows: "evidence",
};

/**
 * The class of a claim by all of its cue and its source, where the cue's head alone misleads: *expressed*
 * [*support*] is an attitude, [*spoke out against*] too, and *reports* [*confirm*] gives evidence.
 */
export function kindOf(context: MeaningContext, claim: Claim, act: Act, byHead: boolean): ClaimKind {
  if (SHOWING_VERBS.has(claim.cueLemma) && isEvidence(context, claim)) return "evidence";
  return byHead ? claim.kind : (KINDS[act] ?? claim.kind);
}

/** True for a source that knows because of what it is made of: *the footage*, *a study*. */
export function isEvidence(context: MeaningContext, claim: Claim): boolean {
  if (claim.speaker?.kind === "document") return true;
  const head = sourceHead(context, claim);
  return head !== undefined && EVIDENCE.has(head.lemma);
}

/** The head of the last base phrase before a comma or a preposition: *circuit TV* [*footage*] *from the shrine*. */
export function sourceHead(context: MeaningContext, claim: Claim): Token | undefined {
  const last = claim.source.at(-1);
  if (last === undefined) return undefined;
  const [first, end] = tokensIn(context.tokenIndex, last);
  const phrase = phraseAt(context.phrases, first);
  return context.tokens[phrase !== undefined && phrase.head < end ? phrase.head : end - 1];
}
