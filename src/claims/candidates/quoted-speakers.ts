import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import { type Subject, subjectOn, type UnitContext } from "../unit.js";

// *The agency quoted [officials] as saying …*: who is quoted says it, and quoting is not a claim of its own.

const QUOTING = new Set(["quote", "cite"]);

/** The gerund behind *quoted X as*; undefined where the verb does not quote. */
export function sayingOf(context: UnitContext, group: VerbGroup): VerbGroup | undefined {
  if (!QUOTING.has(group.lemma) || group.passive) return undefined;
  const phrase = phraseAt(context.phrases, group.last);
  return phrase && phrase.first === group.last && phrase.last + 1 < context.last
    ? groupAt(context.phrases, phrase.last + 1)
    : undefined;
}

/** *quoted [officials] as saying*: who says it, for the gerund; null where nobody is quoted. */
export function quotedSpeaker(context: UnitContext, group: VerbGroup | undefined): Subject | null {
  const { tokens, phrases } = context;
  if (group?.form !== "gerund" || tokens[group.first - 1]?.lower !== "as") return null;
  const phrase = phraseAt(phrases, group.first - 2);
  const quoting = phrase && groupAt(phrases, phrase.first - 1);
  if (!quoting || quoting.last !== phrase.first || !QUOTING.has(quoting.lemma) || quoting.passive)
    return null;
  return subjectOn(phrase, "before");
}
