/** Firms by what is theirs: *shares in [Helvox] fell*. */
import { wordClass } from "../../lexicon/word-classes.js";
import { body, type MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { wordAt } from "../scan.js";

/** The rule for *shares in [Helvox]*. */
export const SHARES_IN = "shares-in";

/** *shares in [Helvox]*, *its 30% stake in [Nordgas]*: nobody holds shares in a place. */
export function sharesInAt(
  context: MentionContext,
  { at, run, word, large, may, ordinary, inCapitals }: Start,
): MentionDraft | null {
  const { scan } = context;
  if (inCapitals || !large || !may || ordinary || run - at > 3 || word.gap !== "space") return null;
  if (wordAt(scan, at - 1)?.text !== "in" || !SHARES.has(wordAt(scan, at - 2)?.key ?? "")) return null;
  return body(at, run, SHARES_IN);
}

const SHARES = wordClass("sharesOfFirms");
