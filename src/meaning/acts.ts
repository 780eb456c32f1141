import { indexed } from "../indexed.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Act, ActEntry, Certainty, TargetPlace } from "../lexicon/wording.js";
import { phrasalVerb } from "../phrases/phrasal-verbs.js";
import { phraseAt } from "../phrases/phrase-at.js";
import { tokensIn } from "../sentences/locate.js";
import type { Token, Tokens } from "../sentences/reading.js";
import type { Claim } from "../sources/claim.js";
import { contentStart, objectHead, openersOf } from "./frame-openers.js";
import type { MainClause } from "./main-verb.js";
import type { MeaningContext } from "./meaning-context.js";
import type { Polarity } from "./meant-claim.js";

// What a source does with its content (asserts, denies, demands …), and what follows from that.

interface Force {
  readonly polarity: Polarity;
  /** How sure the source is unless a hedge says otherwise. */
  readonly certainty: Certainty;
  /** What the cue does when it is negated. */
  readonly negated: readonly [Act, Polarity];
}

const force = (polarity: Polarity, certainty: Certainty, act: Act, negated: Polarity): Force => ({
  polarity,
  certainty,
  negated: [act, negated],
});

/**
 * What follows from each act. Commitment as in FactBank (Saurí and Pustejovsky 2009); verbs of belief, wish and
 * expectation carry a negation down to their content (*does not think that* is *thinks that not*); who does not
 * say or does not deny leaves it open.
 */
export const FORCES: Readonly<Record<Act, Force>> = {
  asserts: force("positive", "certain", "withholds", "neutral"),
  confirms: force("positive", "certain", "withholds", "neutral"),
  admits: force("positive", "certain", "withholds", "neutral"),
  denies: force("negative", "certain", "withholds", "neutral"),
  rejects: force("negative", "unspecified", "withholds", "neutral"),
  withholds: force("neutral", "unspecified", "asserts", "positive"),
  questions: force("neutral", "unspecified", "withholds", "neutral"),
  doubts: force("negative", "probable", "believes", "positive"),
  accuses: force("positive", "certain", "withholds", "neutral"),
  demands: force("positive", "unspecified", "withholds", "neutral"),
  proposes: force("positive", "unspecified", "withholds", "neutral"),
  promises: force("positive", "unspecified", "withholds", "neutral"),
  threatens: force("positive", "unspecified", "withholds", "neutral"),
  warns: force("positive", "probable", "withholds", "neutral"),
  praises: force("positive", "certain", "withholds", "neutral"),
  condemns: force("negative", "certain", "withholds", "neutral"),
  supports: force("positive", "unspecified", "opposes", "negative"),
  opposes: force("negative", "unspecified", "supports", "positive"),
  agrees: force("positive", "certain", "opposes", "negative"),
  orders: force("positive", "unspecified", "withholds", "neutral"),
  forbids: force("negative", "unspecified", "permits", "positive"),
  permits: force("positive", "unspecified", "forbids", "negative"),
  decides: force("positive", "certain", "withholds", "neutral"),
  predicts: force("positive", "probable", "predicts", "negative"),
  believes: force("positive", "probable", "doubts", "negative"),
  knows: force("positive", "certain", "withholds", "neutral"),
  wants: force("positive", "unspecified", "opposes", "negative"),
  intends: force("positive", "unspecified", "rejects", "negative"),
  fears: force("negative", "possible", "withholds", "neutral"),
  shows: force("positive", "certain", "withholds", "neutral"),
  apologizes: force("positive", "certain", "rejects", "negative"),
};

/** What a claim's source does, and where to look for the one it is done to. */
export interface ActReading {
  readonly act: Act;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly target: readonly TargetPlace[];
  /** True when the head of the cue alone says so: no particle, no frame, no other word. */
  readonly byHead: boolean;
}

/** Verbs that deny the verb they lead to: *declined to confirm*, *stopped short of accusing*. */
const NEGATIVE_IMPLICATIVES = wordClass("refusingVerbs");

/** Verbs that do what the noun behind them says: *expressed* [*outrage over the verdict*]. */
const EXPRESSING = wordClass("expressingVerbs");

const HEADS = ["verb", "noun", "other"] as const;
const NEGATIONS = wordClass("negations");

/** [*did not rule out*] → withholds, neutral; [*told*] Iran to stop → orders, Iran; [*called for*] → demands. */
export function actOf(context: MeaningContext, claim: Claim, clause: MainClause | null): ActReading {
  const { wording } = context;
  const cue = cueOf(context, claim);
  const whole = wording.phraseStarts.has(cue[0]?.lower ?? "")
    ? wording.actsOf.other.get(cue.map(({ lower }) => lower).join(" "))
    : undefined;
  const { entry, denied } =
    whole === undefined ? actOfWords(context, cue, claim) : { entry: whole, denied: false };
  const openers = entry?.frames === undefined ? null : openersOf(context, claim, cue, clause);
  const frame = entry?.frames?.find((candidate) => openers?.has(candidate.content));
  const act = frame?.act ?? entry?.act ?? "asserts";
  const target = frame?.target ?? entry?.target ?? [];
  const byHead =
    frame === undefined &&
    (entry === undefined || HEADS.some((kind) => wording.actsOf[kind].get(claim.cueLemma) === entry));
  const { polarity, certainty, negated } = FORCES[act];
  if (!isNegated(cue, claim, act, denied || isByNobody(context, claim)))
    return { act, polarity, certainty, target, byHead };
  const [turned, side] = negated;
  return { act: turned, polarity: side, certainty: FORCES[turned].certainty, target, byHead: true };
}

function cueOf({ tokens, tokenIndex }: MeaningContext, { cue }: Claim): Tokens {
  const found: Token[] = [];
  for (const span of cue) {
    const [first, last] = tokensIn(tokenIndex, span);
    for (let at = first; at < last; at += 1) found.push(tokens.at(at));
  }
  return indexed(found);
}

/** *[No rival] denied …*: a subject that means nobody. */
function isByNobody({ tokens, tokenIndex }: MeaningContext, { negated, source }: Claim): boolean {
  const first = source[0] && tokens[tokensIn(tokenIndex, source[0])[0]];
  return negated && first !== undefined && NOBODY.has(first.lower);
}

const NOBODY = wordClass("nobodyWords");

/** Two negations make none (*did not decline to say*); *declined* alone is negative by its own act. */
function isNegated(cue: Tokens, claim: Claim, act: Act, denied: boolean): boolean {
  const explicit = cue.some(({ lower }) => NEGATIONS.has(lower));
  if (explicit || denied) return explicit !== denied;
  return claim.negated && FORCES[act].polarity === "positive";
}

/** *called Trump's* [*order*] *swift*: what somebody else did is not what the source does. */
function isOwned({ phrases }: MeaningContext, token: Token): boolean {
  const phrase = phraseAt(phrases, token.index);
  return phrase !== undefined && phrase.possessive >= 0 && token.index > phrase.possessive;
}

/** The entry of the cue's words; where they only express what the content begins with, that noun's: [*expressed*] *outrage*. */
function actOfWords(
  context: MeaningContext,
  cue: Tokens,
  claim: Claim,
): { entry?: ActEntry; denied: boolean } {
  const found = headAct(context, cue, claim);
  if (!EXPRESSING.has(claim.cueLemma) || (found.entry && found.entry.act !== "asserts")) return found;
  const head = objectHead(context, contentStart(context, claim));
  const expressed = head && context.wording.actsOf.noun.get(head.lemma);
  return expressed === undefined ? found : { entry: expressed, denied: found.denied };
}

/**
 * The entry of the first word in the cue that does more than assert, else of its head: *issued a statement*
 * [*condemning*], *expressed* [*support*] *for*, [*denied*] *supporting*. A verb that denies the next one is told, not
 * taken: *declined to* [*confirm*].
 */
function headAct(context: MeaningContext, cue: Tokens, claim: Claim): { entry?: ActEntry; denied: boolean } {
  const { wording } = context;
  let denied = false;
  for (let at = 0; at < cue.length; at += 1) {
    const token = cue.at(at);
    if (token.pos !== "NOUN" && token.pos !== "VERB" && token.pos !== "ADJ") continue;
    // *stopped to consider* did consider
    const pauses = token.lemma === "stop" && cue[at + 1]?.lower === "to";
    if (
      NEGATIVE_IMPLICATIVES.has(token.lemma) &&
      !pauses &&
      cue.slice(at + 1).some(({ pos }) => pos === "VERB")
    ) {
      denied = true;
      continue;
    }
    const owned = token.pos === "NOUN" && token.index !== claim.cueToken && isOwned(context, token);
    const entry = owned ? undefined : wordEntry(context, token);
    if (entry !== undefined && entry.act !== "asserts") return { entry, denied };
  }
  // The tagger takes some verbs for nouns and the other way round ("claims", "hopes").
  for (const kind of cue.find(({ index }) => index === claim.cueToken)?.pos === "ADJ"
    ? HEADS.toReversed()
    : HEADS) {
    const entry = wording.actsOf[kind].get(claim.cueLemma);
    if (entry !== undefined) return { entry, denied };
  }
  return { denied };
}

/** The entry of a word with its particle or preposition, else of the word alone, as the kind of word it is. */
function wordEntry({ wording, tokens }: MeaningContext, { pos, lemma, index }: Token): ActEntry | undefined {
  const { actsOf, phrasalStarts } = wording;
  const kind = pos === "NOUN" ? "noun" : pos === "ADJ" ? "other" : "verb";
  const alone = actsOf[kind].get(lemma);
  if (kind !== "verb" || !phrasalStarts.has(lemma)) return alone;
  const phrasal = phrasalVerb(lemma, tokens, index + 1, (words) => actsOf.verb.has(words));
  return phrasal === undefined ? alone : actsOf.verb.get(phrasal);
}
