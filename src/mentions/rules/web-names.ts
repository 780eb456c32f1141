/** Bodies whose names show by their spelling that they are not people's: *Znak.com*, *UpGuard*. */
import { wordClass } from "../../lexicon/word-classes.js";
import { body, type MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined } from "../runs.js";
import { type Scan, tokenAt, wordAt } from "../scan.js";

/** A site by its address: [Znak.com], [News.com.au]. */
export function siteAt({ scan }: MentionContext, { at, large }: Start): MentionDraft | null {
  if (!large) return null;
  let end = at + 1;
  while (end < at + 4 && isDomainPart(scan, end)) end += 1;
  return end > at + 1 && scan.article.text[wordAt(scan, end - 1)?.end ?? 0] !== "/"
    ? body(at, end, "site")
    : null;
}

/** *com* right behind a stop. */
function isDomainPart(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  const before = wordAt(scan, at - 1);
  if (word === undefined || before === undefined || word.start !== before.end + 1) return false;
  if (scan.article.text[before.end] !== "." || word.shape !== "lower") return false;
  return WEB_DOMAINS.has(word.text) || (/^[a-z]{2}$/.test(word.text) && COMPANY_DOMAINS.has(before.text));
}

/** Domains that those of countries stand behind: *News.com.au*. */
const COMPANY_DOMAINS = wordClass("companyDomains");

const WEB_DOMAINS = wordClass("webDomains");

/** A coined word with a capital inside, where it acts or is one among bodies: [UpGuard] said, a report by [UpGuard]. */
export function coinedAt(context: MentionContext, { at, word, inCapitals, run }: Start): MentionDraft | null {
  if (word.shape !== "mixed" || inCapitals || run !== at + 1 || !COINED.test(word.text)) return null;
  const { scan } = context;
  const before = wordAt(scan, at - 1);
  const next = scan.words[at + 1];
  if (isLarge(context, at - 1) && joined(context, at)) return null;
  if (before !== undefined && word.gap === "space" && /^(?:by|to|from|at|with)$/.test(before.text))
    return body(at, at + 1, "coined");
  const acts =
    next?.gap === "space" && (tokenAt(scan, at + 1)?.pos === "VERB" || tokenAt(scan, at + 1)?.pos === "ADV");
  return acts || word.possessive ? body(at, at + 1, "coined") : null;
}

/** Not *McDonald*, *DeLuca*, *LeBron*. */
const COINED = /^(?!(?:Ma?c|D[eaiu]|L[ea]|Van|Von|Fitz|St|O)\p{Lu})\p{Lu}\p{Ll}{1,}\p{Lu}[\p{L}\p{N}]*$/u;

/** A name that opens with a digit, where the text says that it is a body's: the union [3F], the website [9gag]. */
export function digitNameAt(context: MentionContext, { at, word }: Start): MentionDraft | null {
  if (word.shape !== "number" || word.gap !== "space" || !DIGIT_NAME.test(word.text)) return null;
  const noun = wordAt(context.scan, at - 1);
  if (noun?.shape !== "lower" || noun.possessive || !context.lists.companyNouns.has(noun.key)) return null;
  return body(at, at + 1, "digit-name");
}

/** *3F*, *23andMe*; not an ordinal, an amount or a time. */
const DIGIT_NAME = /^\d{1,3}(?!(?:st|nd|rd|th|s|m|k|km|kg|cm|mm|am|pm|bn|mn|g)$)\p{L}+$/u;
