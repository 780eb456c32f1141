/** Annotated cues tell of their words whether they are verbs. */
import type { TokenDraft, TokenDrafts } from "../../src/sentences/tokens.js";
import { type AnnotatedClaim, touchesAny } from "./annotated-article.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** A cue behind one of these is a noun, or has no tag that can be told. */
const BEFORE_NOUN = words(
  "a an the no any this these those my your his her its our their 's ’s of in for with by on at under from into some such more many",
);
const BEFORE_VERB = words(
  "to have has had 've ’ve is are was were be been being 's ’s 're ’re 'm ’m will would can could may might must should shall 'll ’ll 'd ’d do does did n't n’t not never also then later already further even still just",
);
const AUXILIARY = words("have has had be is was were do to 's ’s");

/**
 * What cues tell of their words, by token index: true for a verb, false for a noun.
 * @param mayBeCue whether the word is a cue of the lexicon if it is a verb
 */
export function verbsByCues(
  tokens: TokenDrafts,
  claims: readonly AnnotatedClaim[],
  mayBeCue: (token: TokenDraft) => boolean,
): ReadonlyMap<number, boolean> {
  const verbs = new Map<number, boolean>();
  for (const { source, cue } of claims) {
    const inCue = tokens.filter((token) => touchesAny(token, cue));
    const head = inCue.find((token) => mayBeCue(token) && !AUXILIARY.has(token.lower));
    if (head === undefined) continue;
    const previous = tokens[head.index - 1];
    const before = inCue.slice(0, inCue.indexOf(head));
    if (previous && BEFORE_NOUN.has(previous.lower) && !(before.length > 0 && head.lower.endsWith("ing")))
      verbs.set(head.index, false);
    else if (isVerb(tokens, head, before, source)) verbs.set(head.index, true);
  }
  return verbs;
}

/** A cue is a verb behind its auxiliaries or its source, before its source, and as a participle behind a comma. */
function isVerb(
  tokens: TokenDrafts,
  head: TokenDraft,
  before: readonly TokenDraft[],
  source: AnnotatedClaim["source"],
): boolean {
  if (before.length > 0) return before.every(({ lower }) => BEFORE_VERB.has(lower) || lower.endsWith("ly"));
  const previous = tokens[head.index - 1];
  if (previous === undefined) return false;
  if (source.some(({ end }) => end === previous.end)) return !/^['’]s?$/.test(previous.lower);
  if (source.some(({ start }) => start === tokens[head.index + 1]?.start))
    return /^[,”"’'?!]$/.test(previous.lower);
  return previous.lower === "," && head.lower.endsWith("ing");
}
