import { wordClass } from "../lexicon/word-classes.js";
import type { Act } from "../lexicon/wording.js";
import { groupAt } from "../phrases/phrase-at.js";
import type { VerbGroup } from "../phrases/phrases.js";
import type { Claim } from "../sources/claim.js";
import type { MainClause } from "./main-verb.js";
import type { MeaningContext } from "./meaning-context.js";
import type { Tense } from "./meant-claim.js";

// Tells whether a content speaks of the past, the present or the future.

const FUTURE = wordClass("futureModals");
const CONDITIONAL = wordClass("conditionalModals");
/** Acts whose infinitive content is still to come. */
const AHEAD: ReadonlySet<Act> = new Set<Act>([
  "demands",
  "proposes",
  "promises",
  "threatens",
  "orders",
  "decides",
  "wants",
  "opposes",
  "intends",
  "predicts",
  "permits",
  "forbids",
  "rejects",
  "agrees",
  "warns",
]);

/**
 * Tense of the content's main clause, from its verb group. *Would* after a past cue in indirect speech is the
 * future as seen from then (*said it would attack*), unless an if-clause makes it a condition.
 */
export function tenseOf(
  context: MeaningContext,
  claim: Claim,
  clause: MainClause | null,
  act: Act,
): Tense | null {
  if (clause === null) return null;
  const { tokens, phrases } = context;
  const { verb } = clause;
  if (verb.form === "infinitive")
    return isPerfect(context, verb) ? "past" : AHEAD.has(act) || isKept(claim, act) ? "future" : "present";
  const words = tokens.slice(verb.first, verb.last);
  if (words.some(({ lower }) => FUTURE.has(lower))) return "future";
  if (verb.modal && words.some(({ lower }) => CONDITIONAL.has(lower))) {
    const would = words.some(({ lower }) => lower === "would" || (lower.endsWith("d") && lower.length === 2));
    const cue = groupAt(phrases, claim.cueToken);
    const backshifted =
      would && !verb.perfect && !clause.conditional && claim.quotation !== "direct" && cue?.past === true;
    return backshifted ? "future" : "conditional";
  }
  if (isGoingTo(context, clause)) return "future";
  return verb.past || isPerfect(context, verb) ? "past" : "present";
}

/** *declined* [*to comment*], not *did not claim* [*to be king*]. */
const isKept = (claim: Claim, act: Act): boolean => act === "withholds" && !claim.negated;

/** *to have planted*, which the parse gives as two verb groups. */
function isPerfect({ tokens, phrases }: MeaningContext, verb: VerbGroup): boolean {
  const next = groupAt(phrases, verb.last);
  const participle =
    next !== undefined && tokens.at(next.head).lower !== next.lemma && next.form !== "gerund";
  const have = tokens.at(verb.head).lemma === "have";
  // *may have two victims* has no participle; *to have planted* has it in the next group.
  const first = tokens.slice(verb.first, verb.head).some(({ lemma }) => lemma === "have");
  return have && !first ? participle && verb.form === "infinitive" : verb.perfect;
}

/** *is going to strike*, *are about to leave*, *is to visit*, *is set to open*. */
function isGoingTo(context: MeaningContext, { verb }: MainClause): boolean {
  const { tokens, phrases } = context;
  const head = tokens.at(verb.head).lower;
  const after = tokens[verb.last]?.lower;
  const infinitive = (at: number) => groupAt(phrases, at)?.form === "infinitive";
  if (verb.past) return false;
  if (head === "going" && after === "to") return infinitive(verb.last);
  const be = tokens.at(verb.head).lemma === "be";
  if (be && after === "to") return infinitive(verb.last);
  return (
    be &&
    (after === "about" || after === "set" || after === "due" || after === "expected") &&
    infinitive(verb.last + 1)
  );
}
