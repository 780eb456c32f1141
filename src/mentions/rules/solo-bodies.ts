/** Bodies by a word for them written large, without the rest of their names: *dissolve [Parliament]*, *the [Coalition]*. */

import { wordClass } from "../../lexicon/word-classes.js";
import { oncePer } from "../../once-per.js";
import { type MentionDraft, unlistedDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined } from "../runs.js";
import { beginsSentence, inCapitals, type Scan, tokenAt, wordAt } from "../scan.js";

/** A parliament or force that the article names by that word alone; at the start of a sentence only where it does so elsewhere too. */
export function soloBodyAt(context: MentionContext, { at, run, word }: Start): MentionDraft | null {
  if (run !== at + 1 || !SOLO.has(word.key) || !standsAlone(context, at)) return null;
  if (beginsSentence(context.scan, at) && !soloWords(context).has(word.key) && !isSubject(context.scan, at))
    return null;
  return unlistedDraft("organization", "alias", at, at + 1, "solo-body");
}

/** Bodies that a state has one of. */
const SOLO = wordClass("soloBodies");

/** Capitalised, in a sentence whose capitals tell something, and not part of a longer name. */
function standsAlone(context: MentionContext, at: number): boolean {
  const { scan } = context;
  const word = wordAt(scan, at);
  if (word?.shape !== "capitalised" || inCapitals(scan, at)) return false;
  if (isLarge(context, at - 1) && joined(context, at) && !beginsSentence(scan, at - 1)) return false;
  return !/^(?:of|for)$/.test(wordAt(scan, at + 1)?.text ?? "") || word.possessive;
}

/** *Parliament [has] not been prorogued*. */
function isSubject(scan: Scan, at: number): boolean {
  const next = tokenAt(scan, at + 1);
  return wordAt(scan, at + 1)?.gap === "space" && (next?.pos === "AUX" || next?.pos === "VERB");
}

/** The words of `SOLO` that the article writes large inside a sentence. */
const soloWords = oncePer((context: MentionContext): ReadonlySet<string> => {
  const { scan } = context;
  const found = new Set<string>();
  scan.words.forEach(({ key }, at) => {
    if (SOLO.has(key) && !beginsSentence(scan, at) && standsAlone(context, at)) found.add(key);
  });
  return found;
});

/** Last words of names of bodies that stand for the whole name later: *the European Commission … the [Commission]*. */
export const SHORT_FOR_BODY = wordClass("bodyShortHeads");
