import { groupUpTo, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { cueRate, type UnitContext } from "../../unit.js";
import { firstOfChain } from "../clauses/noun-chains.js";

// Who does what a gerund tells of, over what the gerund takes: *[unions] backing the drivers in their fight to save the line*.

/**
 * *[Unions] representing 40,000 workers oppose …*, *[groups] opposing the dam said …*: what opens a clause, described by a
 * gerund behind which no clause can stand.
 */
export function doingTo(context: UnitContext, object: NounPhrase): NounPhrase | null {
  const gerund = groupUpTo(context.phrases, object.first);
  if (gerund?.form !== "gerund") return null;
  if (cueRate(context, gerund) > 0.2 && context.cueOf("verb", gerund.lemma)?.kind !== "attitude") return null;
  return openingNoun(context, gerund);
}

/** The noun right before a gerund that opens a clause: *[the driver] of the bus carrying the players said*. */
function openingNoun(context: UnitContext, gerund: VerbGroup): NounPhrase | null {
  const { tokens, phrases, first } = context;
  const noun = phraseUpTo(phrases, gerund.first);
  if (!noun || tokens.at(noun.head).pos !== "NOUN") return null;
  const opening = firstOfChain(context, noun).first;
  const before = opening > first ? tokens.at(opening - 1) : null;
  return before === null || before.text === "," || /^[CS]CONJ$/.test(before.pos) ? noun : null;
}

/** Who has an aim, or the noun that names the aim. */
interface Aim {
  readonly doer?: NounPhrase | null;
  readonly noun?: NounPhrase;
}

/**
 * *[a man] trying to get into the park said*, *backing the drivers in their [fight] to save the line said*: what stands
 * before the infinitive that takes the noun phrase; null where none does.
 */
export function aimAt(context: UnitContext, object: NounPhrase): Aim | null {
  const { tokens, phrases } = context;
  const end = tokens[object.first - 1]?.pos === "ADP" ? object.first - 1 : object.first;
  const infinitive = groupUpTo(phrases, end);
  if (infinitive?.form !== "infinitive") return null;
  // "hoping to prove the firm lied"
  if (cueRate(context, infinitive) > 0.2) return null;
  const gerund = groupUpTo(phrases, infinitive.first);
  if (gerund?.form === "gerund") return { doer: openingNoun(context, gerund) };
  const aim = phraseUpTo(phrases, infinitive.first);
  if (!aim) return null;
  const noun = beforeAnd(context, aim.first) ?? aim;
  const doer = doingTo(context, noun);
  return doer ? { doer } : { noun };
}

/** *[the drivers] and their fight*: the noun phrase that *and* joins to what begins at a token. */
export function beforeAnd({ tokens, phrases }: UnitContext, at: number): NounPhrase | undefined {
  const joined = tokens[at - 1]?.lower === "and" ? phraseUpTo(phrases, at - 1) : undefined;
  return joined;
}
