/** Works that bear the name of a person: *the [Johan Castberg] field*. */
import { wordClass } from "../../lexicon/word-classes.js";
import { type MentionDraft, unlistedDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { wordAt } from "../scan.js";

/** *the [Johan Castberg] field*, *the [Tía María] copper project*: behind *the* and before a word for what is dug, drilled or built there. */
export function namedSiteAt(
  context: MentionContext,
  { at, run, word, large, may, inCapitals, title }: Start,
): MentionDraft | null {
  const { scan } = context;
  if (inCapitals || !large || !may || title > 0 || run - at > 3 || word.gap !== "space") return null;
  if (!/^the$/i.test(wordAt(scan, at - 1)?.text ?? "") || scan.words.at(run - 1).possessive) return null;
  return isSite(context, run) || (MINED.has(wordAt(scan, run)?.text ?? "") && isSite(context, run + 1))
    ? unlistedDraft("location", "name", at, run, "named-site")
    : null;
}

function isSite({ scan }: MentionContext, at: number): boolean {
  const noun = wordAt(scan, at);
  return noun?.gap === "space" && SITES.has(noun.text);
}

const SITES = wordClass("worksOnSites");
/** What is won there. */
const MINED = wordClass("minedGoods");
