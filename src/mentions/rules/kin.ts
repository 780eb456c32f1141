/** Relatives by their first names alone: *two sons, [Wyatt] and [Zachary]*, *his daughter [Gianna]*. */
import { wordClass } from "../../lexicon/word-classes.js";
import { type MentionDraft, unlistedDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { has, sameSentence, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

/** A given name behind a word for a relative, or one more of a row of them. */
export function kinNameAt(
  context: MentionContext,
  { at, run, word, notName, inCapitals }: Start,
  before: MentionDraft | undefined,
): MentionDraft | null {
  const { scan } = context;
  if (run !== at + 1 || notName || inCapitals || word.shape !== "capitalised") return null;
  if (!sameSentence(scan, at - 1, at)) return null;
  // *two sons, Stanislaus and Christopher*: the first may be one that nobody listed
  const rare = !has(scan, at, TRAIT.given);
  if (isOnlyRelative(context, at)) return unlistedDraft("person", "name", at, at + 1, "kin");
  if (rare && (has(scan, at, TRAIT.common) || !has(scan, at + 2, TRAIT.given) || word.gap !== "comma"))
    return null;
  const named = () => unlistedDraft("person", "name", at, at + 1, "kin");
  if (isInRow(context, at, before)) return named();
  const last = wordAt(scan, at - 1);
  if (
    !rare &&
    last !== undefined &&
    KIN.has(last.text) &&
    !last.possessive &&
    (word.gap === "space" || word.gap === "comma")
  )
    return named();
  return word.gap === "comma" && goesOn(context, at) && isBehindKin(context, at) ? named() : null;
}

const KIN = wordClass("kin");

/** *his wife, [Zeenat], left*: between commas, and no ordinary word. */
function isOnlyRelative({ scan }: MentionContext, at: number): boolean {
  if (wordAt(scan, at)?.gap !== "comma" || wordAt(scan, at + 1)?.gap !== "comma") return false;
  if (has(scan, at, TRAIT.common) || !KIN.has(wordAt(scan, at - 1)?.text ?? "")) return false;
  return /^(?:his|her|their|whose)$/i.test(wordAt(scan, at - 2)?.text ?? "");
}

/** *…, Stanislaus and Christopher*: the relative stands some words before the comma. */
function isBehindKin({ scan }: MentionContext, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i -= 1) {
    if (wordAt(scan, i + 1)?.gap === "comma" && i + 1 < at) return false;
    if (PLURAL.test(wordAt(scan, i)?.text ?? "")) return true;
  }
  return false;
}

const PLURAL = /^(?:sons|daughters|children|brothers|sisters|siblings|twins|grandchildren)$/;

/** A comma or *and* with another name follows. */
function goesOn({ scan }: MentionContext, at: number): boolean {
  const next = wordAt(scan, at + 1);
  return next?.text === "and"
    ? has(scan, at + 2, TRAIT.large)
    : next?.gap === "comma" && has(scan, at + 1, TRAIT.given);
}

/** Right behind a relative's name, with a comma, *and* or both between. */
function isInRow({ scan }: MentionContext, at: number, before: MentionDraft | undefined): boolean {
  if (before?.rule !== "kin") return false;
  if (before.to === at) return wordAt(scan, at)?.gap === "comma";
  return before.to === at - 1 && wordAt(scan, at - 1)?.text === "and" && wordAt(scan, at)?.gap === "space";
}
