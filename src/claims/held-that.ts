import { groupAt, phraseFrom } from "../phrases/phrase-at.js";
import type { Phrases, VerbGroup } from "../phrases/phrases.js";
import type { Tokens } from "../sentences/reading.js";

// *The court held that …*: a verb that is a cue before a clause alone.

/** *[held] that the law was void*: a verdict or belief; elsewhere things are held. */
export function holdsThat(tokens: Tokens, phrases: Phrases, { lemma, last, passive }: VerbGroup): boolean {
  if (lemma !== "hold" || passive || tokens[last]?.lower !== "that") return false;
  const subject = phraseFrom(phrases, last + 1);
  if (!subject) return false;
  // "held that post for years": no verb of its own
  for (let i = subject.last; i < Math.min(tokens.length, subject.last + LONGEST_SUBJECT); i++) {
    if (tokens.at(i).sentence !== tokens.at(last).sentence) return false;
    if (groupAt(phrases, i)?.form === "finite") return true;
  }
  return false;
}

/** How many tokens may stand between its noun and its verb. */
const LONGEST_SUBJECT = 25;

/** How often *hold* is a cue before a clause. */
export const HELD_RATE = 0.9;
