import { phraseAt } from "../phrases/phrase-at.js";
import type { Token } from "../sentences/reading.js";
import type { QuantityContext } from "./quantity.js";

/** Tokens `first` up to, not including, `last`. */
export interface Counted {
  readonly first: number;
  readonly last: number;
}

/**
 * The words for what a number counts: *two* [*live jackals*], *dozens of* [*homes*], *half* [*the patients*],
 * *39 of* [*the state's 40 delegates*]. `at` is the token after the number and its unit.
 */
export function countedAt(context: QuantityContext, at: number, end: number): Counted | null {
  const { tokens, phrases } = context;
  if (at >= end) return null;
  if (tokens.at(at).lower === "of") return at + 1 < end ? nounPhraseFrom(context, at + 1, end) : null;
  const tied = tokens.at(at).text === "-" && tokens.at(at - 1).end === tokens.at(at).start;
  if (tied) return null;
  // *25 [most influential Americans]*
  if (tokens.at(at).pos === "ADV" && at + 1 < end && tokens.at(at + 1).pos === "ADJ") {
    const rest = nounPhraseFrom(context, at + 1, end);
    return rest === null ? null : { first: at, last: rest.last };
  }
  const own = phraseAt(phrases, at - 1);
  if (own !== undefined && own.last > at) return nounPhraseFrom(context, at, end);
  // *told reporters 45 people*; *half the patients*
  const next = phraseAt(phrases, at);
  return next !== undefined && next.first === at && counts(tokens.at(at))
    ? nounPhraseFrom(context, at, end)
    : null;
}

/** *39 of* [*the state's 40 delegates*] and *two* [*live jackals*], to the end of the phrase that holds the token. */
function nounPhraseFrom(
  { tokens, phrases, taken }: QuantityContext,
  first: number,
  end: number,
): Counted | null {
  const phrase = phraseAt(phrases, first);
  if (phrase === undefined || tokens.at(first).text === ",") return null;
  let last = first;
  while (last < phrase.last && last < end && taken[last] === 0) last += 1;
  const head = tokens.at(phrase.head);
  return last > first && phrase.head >= first && !/^(?:each|all|both)$/.test(head.lower)
    ? { first, last }
    : null;
}

function counts({ pos }: Token): boolean {
  return (
    pos === "NOUN" || pos === "ADJ" || pos === "PROPN" || pos === "DET" || pos === "PRON" || pos === "VERB"
  );
}
