import { wordClass } from "../lexicon/word-classes.js";
import type { MediumEntry, Wording } from "../lexicon/wording.js";
import { groupAt } from "../phrases/phrase-at.js";
import { present } from "../present.js";
import type { Token, Tokens } from "../sentences/reading.js";
import type { Claim } from "../sources/claim.js";
import { entityOf, type MeaningContext, nounPhraseAt, spanOfTokens } from "./meaning-context.js";
import type { Medium, Party } from "./meant-claim.js";
import type { Range, Surroundings } from "./surroundings.js";
import { temporalAt } from "./when.js";

/** Verbs whose object is the one spoken to, whatever else they take. */
const HEARER_VERBS = wordClass("hearerVerbs");
/** Nouns and verbs that are followed by *with* or *to* and a hearer. */
const EXCHANGE_NOUNS = wordClass("exchangeNouns");
const ADDRESSED = wordClass("addressedWords");
const SOCIAL = new Map([
  ["tweet", "social-media"],
  ["retweet", "social-media"],
  ["blog", "social-media"],
  ["email", "letter"],
  ["e-mail", "letter"],
  ["phone", "telephone"],
  ["telephone", "telephone"],
] as const);

/** *told* [*Al Jazeera*]; *in an interview with* [*state television*]; *wrote in a letter to* [*the council*]. */
export function audienceOf(context: MeaningContext, claim: Claim, surroundings: Surroundings): Party | null {
  const { tokens } = context;
  if (HEARER_VERBS.has(claim.cueLemma) && !isPassive(context, claim)) {
    const told = objectAt(context, surroundings.after);
    if (told !== null) return told;
  }
  for (const range of [...surroundings.cue, ...surroundings.ranges]) {
    for (let at = range[0]; at < range[1]; at += 1) {
      const { lower } = tokens.at(at);
      if (lower !== "with" && lower !== "to") continue;
      const before = at > 0 ? tokens.at(at - 1).lemma : "";
      const exchange = lower === "with" && precededBy(tokens, at, range[0], EXCHANGE_NOUNS);
      const addressed =
        lower === "to" && (precededBy(tokens, at, range[0], ADDRESSED) || ADDRESSED.has(before));
      if (!exchange && !addressed) continue;
      const phrase = nounPhraseAt(context, at + 1);
      // A cue ends with its preposition at times: the hearer may stand behind the range.
      if (phrase !== undefined && phrase.first === at + 1) return partyOf(context, phrase.first, phrase.last);
    }
  }
  return null;
}

function isPassive(context: MeaningContext, claim: Claim): boolean {
  return groupAt(context.phrases, claim.cueToken)?.passive === true;
}

function objectAt(context: MeaningContext, [first, last]: Range): Party | null {
  const phrase = nounPhraseAt(context, first);
  if (
    phrase === undefined ||
    phrase.first !== first ||
    phrase.last > last ||
    temporalAt(context, first, last) > first
  )
    return null;
  let end = phrase.last;
  // *told reporters and diplomats*; the time that may follow is not part of it.
  const joined = context.tokens[end]?.lower === "and" ? nounPhraseAt(context, end + 1) : undefined;
  if (joined !== undefined && joined.last <= last) end = joined.last;
  for (let at = phrase.first + 1; at < end; at += 1)
    if (temporalAt(context, at, last) > at) {
      end = at;
      break;
    }
  return partyOf(context, phrase.first, end);
}

function partyOf(context: MeaningContext, first: number, last: number): Party {
  const span = spanOfTokens(context, first, last);
  return { spans: [span], entity: entityOf(context, span) };
}

/** True when one of the words stands within the few tokens before, inside the range. */
function precededBy(tokens: Tokens, at: number, from: number, words: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 5, 0); i -= 1)
    if (words.has(tokens.at(i).lemma) || words.has(tokens.at(i).lower)) return true;
  return false;
}

/** *said* [*in a statement*]; *wrote* [*on X*]; [*tweeted*]; *told* [*a news conference*]. */
export function mediumOf(context: MeaningContext, claim: Claim, surroundings: Surroundings): Medium | null {
  const { tokens } = context;
  const told = surroundings.after;
  for (const range of [...surroundings.cue, ...surroundings.ranges]) {
    for (let at = range[0]; at < range[1]; at += 1) {
      const preposition = tokens.at(at).lower;
      const object = at === told[0] && HEARER_VERBS.has(claim.cueLemma);
      if (tokens.at(at).pos !== "ADP" && !object) continue;
      const found = mediumAfter(
        context,
        object && tokens.at(at).pos !== "ADP" ? at : at + 1,
        Math.max(range[1], told[1]),
      );
      if (found === null || !(object || found.entry.prepositions.includes(preposition))) continue;
      const { start, end } = spanOfTokens(context, found.first, found.last);
      // "on X." at the end of a sentence is one token to the tagger.
      return { kind: found.entry.kind, span: { start, end: context.text[end - 1] === "." ? end - 1 : end } };
    }
  }
  const own = SOCIAL.get(claim.cueLemma as "tweet");
  const head = tokens[claim.cueToken];
  return own === undefined || head === undefined
    ? null
    : { kind: own, span: { start: head.start, end: head.end } };
}

/** The medium at the end of the noun phrase that starts at a token, by its last three words down to one. */
function mediumAfter(
  context: MeaningContext,
  at: number,
  last: number,
): { entry: MediumEntry; first: number; last: number } | null {
  const phrase = nounPhraseAt(context, at);
  if (phrase === undefined || phrase.first !== at || phrase.last > last) return null;
  const { tokens, wording } = context;
  const end = tokens.at(phrase.last - 1);
  if (!mayEndMedium(wording, end)) return null;
  for (let length = Math.min(3, phrase.last - at); length >= 1; length -= 1) {
    const words = tokens.slice(phrase.last - length, phrase.last);
    const entry =
      wording.media.get(
        words
          .map(({ text }) => text)
          .join(" ")
          .replace(/\.$/, ""),
      ) ??
      wording.media.get(words.map(({ lower }) => lower).join(" ")) ??
      wording.media.get(
        [...words.slice(0, -1).map(({ lower }) => lower), present(words.at(-1)).lemma].join(" "),
      );
    // A name ("X", "Signal") is known by its capitals alone, so the lower-case look-up never finds it.
    if (entry !== undefined) return { entry, first: phrase.first, last: phrase.last };
  }
  return null;
}

/** Most phrases don’t end in a word for a medium; this tells without spelling them out in three ways. */
function mayEndMedium({ mediumEnds }: Wording, { text, lower, lemma }: Token): boolean {
  return mediumEnds.has(lower) || mediumEnds.has(lemma) || mediumEnds.has(text.replace(/\.$/, ""));
}
