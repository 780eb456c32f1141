import { type Indexed, indexed } from "../indexed.js";
import type { Reading, Token } from "../sentences/reading.js";
import type { Span } from "../span.js";
import type { Attribution } from "./attribution.js";

// Resolutions of councils and assemblies: one sentence over many paragraphs, whose subject stands alone in the first.

/** How many tokens the name of the body may have, its comma among them. */
const LONGEST_OPENING = 10;
const NAME_WORDS = /^(?:NOUN|PROPN|ADJ|DET|ADP)$/;

/**
 * *The Security Council,* in a paragraph of its own is the source of *Recalling …,*, *Condemns …;* and all other
 * paragraphs up to the stop that ends the sentence, where they open with a cue that has no source.
 */
export function withResolvingBodies(
  attributions: readonly Attribution[],
  reading: Reading,
): readonly Attribution[] {
  const bodies = bodiesByStart(reading);
  if (bodies.size === 0) return attributions;
  return attributions.map((attribution) => {
    const body = attribution.source.length > 0 ? undefined : bodies.get(attribution.cue[0]?.start ?? -1);
    return body === undefined ? attribution : { ...attribution, source: [body] };
  });
}

/** By the offset where a paragraph of a resolution begins: the name of who resolves. */
function bodiesByStart({ tokens, sentences }: Reading): ReadonlyMap<number, Span> {
  const found = new Map<number, Span>();
  let body: Span | null = null;
  sentences.forEach(({ first, last, paragraph }, index) => {
    const opens = sentences[index - 1]?.paragraph !== paragraph;
    const closes = sentences[index + 1]?.paragraph !== paragraph;
    const start = tokens.at(first).start;
    if (opens && closes && isBodyAlone(indexed(tokens.slice(first, last)))) {
      body = { start, end: tokens.at(last - 2).end };
      return;
    }
    if (body === null) return;
    if (opens) found.set(start, body);
    if (!/^(?:[,;:]|and)$/.test(tokens.at(last - 1).text)) body = null;
  });
  return found;
}

/** *The General Assembly,*: nothing but a name with *the* and the comma behind it. */
function isBodyAlone(words: Indexed<Token>): boolean {
  if (words.length < 3 || words.length > LONGEST_OPENING) return false;
  if (words.at(0).text !== "The" || words.at(-1).text !== "," || !/^\p{Lu}/u.test(words.at(-2).text))
    return false;
  return words.slice(0, -1).every(({ pos }) => NAME_WORDS.test(pos));
}
