import type { Token, Tokens } from "../sentences/reading.js";
import type { NounPhrase, Phrases, VerbGroup } from "./phrases.js";

// The index is checked first: reading an array at -1 or behind its end takes ten times as long as at any other place,
// and when a function does so for the first time V8 throws its compiled code away.

/** The verb group that holds a token, if there is one; `token` may lie outside the article. */
export function groupAt({ verbGroups, verbGroupAt }: Phrases, token: number): VerbGroup | undefined {
  const index = placeIn(verbGroupAt, token);
  return index < 0 ? undefined : verbGroups[index];
}

/** The verb group that begins at a token, which may lie outside the article. */
export function groupFrom(phrases: Phrases, token: number): VerbGroup | undefined {
  const group = groupAt(phrases, token);
  return group?.first === token ? group : undefined;
}

/** The verb group that ends right before a token, which may lie outside the article. */
export function groupUpTo(phrases: Phrases, token: number): VerbGroup | undefined {
  const group = groupAt(phrases, token - 1);
  return group?.last === token ? group : undefined;
}

/** True where a verb group holds the token, which may lie outside the article. */
export function inVerbGroup({ verbGroupAt }: Phrases, token: number): boolean {
  return placeIn(verbGroupAt, token) >= 0;
}

/** True where a base noun phrase holds the token, which may lie outside the article. */
export function inNounPhrase({ nounPhraseAt }: Phrases, token: number): boolean {
  return placeIn(nounPhraseAt, token) >= 0;
}

/** The base noun phrase that holds a token, if there is one; `token` may lie outside the article. */
export function phraseAt({ nounPhrases, nounPhraseAt }: Phrases, token: number): NounPhrase | undefined {
  const index = placeIn(nounPhraseAt, token);
  return index < 0 ? undefined : nounPhrases[index];
}

/** The base noun phrase that begins at a token, which may lie outside the article. */
export function phraseFrom(phrases: Phrases, token: number): NounPhrase | undefined {
  const phrase = phraseAt(phrases, token);
  return phrase?.first === token ? phrase : undefined;
}

/** The base noun phrase that ends right before a token, which may lie outside the article. */
export function phraseUpTo(phrases: Phrases, token: number): NounPhrase | undefined {
  const phrase = phraseAt(phrases, token - 1);
  return phrase?.last === token ? phrase : undefined;
}

/** The token at an index, which may lie outside the article. */
export function tokenAt(tokens: Tokens, index: number): Token | undefined {
  return index >= 0 && index < tokens.length ? tokens[index] : undefined;
}

function placeIn(places: Int32Array, token: number): number {
  return token >= 0 && token < places.length ? (places[token] ?? -1) : -1;
}
