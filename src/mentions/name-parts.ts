/** Parts of people's names that look like other words: *Yu Hoi-[kwan]*, *Khin [Mar] Swe*. */
import type { Word } from "../gazetteer/words.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { MentionContext } from "./mention-context.js";
import { beginsSentence, has, inCapitals, wordAt } from "./scan.js";
import { TRAIT } from "./traits.js";

/**
 * End of the small rest of a given name that hyphens tie to its first half (*Yu Hoi-[kwan]*, *Chan-[o-cha]*); `at`
 * itself for other words (*Gazprom-[linked]*).
 */
export function givenTailEnd(context: MentionContext, at: number): number {
  const { scan, hits, common, lists } = context;
  const { words } = scan;
  const half = wordAt(scan, at - 1);
  if (half?.shape !== "capitalised" || hits[at - 1] !== undefined) return at;
  let end = at;
  while (words[end]?.gap === "hyphen" && words[end]?.shape === "lower" && words.at(end).text.length <= 6)
    end += 1;
  const { key, text } = words.at(end - 1);
  if (end === at || end > at + 2 || words[end]?.gap === "hyphen") return at;
  // *Wong Ka-wing*, *Lau Siu-man*: syllables that are English words too go by the family name before them
  const family = wordAt(scan, at - 2);
  if (family?.gap !== "hyphen" && CANTONESE_SURNAMES.has(family?.key ?? "")) return end;
  if (isBeforeFamilyName(context, end)) return end;
  if (common.has(half.key) || common.has(key) || lists.particles.has(key) || /^(?:esque|ish|gate)$/.test(key))
    return at;
  return text.length >= 2 && end === at + 1 ? end : at;
}

/** Family names of Hong Kong and Taiwan as they are written there. */
const CANTONESE_SURNAMES = wordClass("cantoneseSurnames");

/** *Khin [Mar] Swe*: a month's short form between two words that are in no list of ordinary words. */
export function isMonthAsName({ scan, common }: MentionContext, at: number): boolean {
  const word = wordAt(scan, at);
  const next = wordAt(scan, at + 1);
  if (word?.gap !== "space" || word.shape !== "capitalised" || !SHORT_MONTHS.has(word.key)) return false;
  if (next?.gap !== "space" || next.shape !== "capitalised" || common.has(next.key)) return false;
  const before = wordAt(scan, at - 1);
  return before?.shape === "capitalised" && !common.has(before.key) && !has(scan, at + 1, TRAIT.notName);
}

/**
 * *[Jan] Petersen*, *[April] Jones won*: a month before a word in no list, where no date can stand. The short form without
 * its stop is a name but behind *in* and *since*; a whole one needs a family name behind it.
 */
export function isMonthAsGivenName({ scan, hits, common, familyNames }: MentionContext, at: number): boolean {
  const word = wordAt(scan, at);
  const next = wordAt(scan, at + 1);
  if (next?.gap !== "space" || next.shape !== "capitalised" || hits[at + 1] !== undefined) return false;
  if (common.has(next.key)) return false;
  const before = beginsSentence(scan, at) ? "" : (wordAt(scan, at - 1)?.key ?? "");
  if (word?.key === "jan") return !/^(?:in|since)$/.test(before);
  if (word?.key === "may" && before === "") return false;
  const isDate = DATE_LEADS.has(before) || DETERMINERS.has(before) || /^\d/.test(before);
  return MONTHS.has(word?.key ?? "") && !isDate && familyNames.has(next.key);
}

const DATE_LEADS = wordClass("dateLeads");
const DETERMINERS = wordClass("determiners");
const MONTHS = wordClass("months");

/** *Nahid [Islam], a student,*: behind a word in no list, and who the two are behind a comma. */
export function isFaithOfDescribed({ scan, hits, common }: MentionContext, at: number): boolean {
  const first = wordAt(scan, at - 1);
  const next = scan.words[at + 1];
  if (first?.shape !== "capitalised" || common.has(first.key) || hits[at - 1] !== undefined) return false;
  if (has(scan, at - 1, TRAIT.notName) || wordAt(scan, at)?.possessive === true) return false;
  return next?.gap === "comma" && /^(?:an?|the|one|who|whose|\d\d)$/.test(next.text);
}

/** *[Nurul] Islam*, *[Tajul] Islam*: a word in no list with the Arabic article at its end, tied to what it belongs to. */
export function isTiedToFaith({ scan, hits, common }: MentionContext, at: number): boolean {
  const word = wordAt(scan, at);
  if (word?.shape !== "capitalised" || word.possessive || hits[at] !== undefined) return false;
  return /\p{L}{2}[uo][lr]$/u.test(word.key) && !common.has(word.key);
}

/** *Maria de [Jesus] Rios*: behind a small word that ties it to a name. */
export function isTiedJesus({ scan }: MentionContext, at: number): boolean {
  const tie = wordAt(scan, at - 1);
  return wordAt(scan, at)?.key === "jesus" && tie?.shape === "lower" && has(scan, at - 1, TRAIT.particle);
}

/** *Park [Sun]-won*: the first half of a Korean given name, though it is an ordinary word. */
export function isKoreanHalf({ scan, lists }: MentionContext, at: number): boolean {
  const half = wordAt(scan, at + 1);
  if (half?.gap !== "hyphen" || half.shape !== "lower" || half.text.length > 5) return false;
  return wordAt(scan, at)?.gap === "space" && lists.eastAsianSurnames.has(wordAt(scan, at - 1)?.key ?? "");
}

const SHORT_MONTHS = wordClass("shortMonths");

/** *Man-kei [Tam]*: the family name of Hong Kong behind the given one. */
export function isBeforeFamilyName({ scan }: MentionContext, end: number): boolean {
  const family = wordAt(scan, end);
  return family?.gap === "space" && family.shape === "capitalised" && CANTONESE_SURNAMES.has(family.key);
}

/** *Martin [How]*, *Alvin [So]*: a small word that is a family name too, written large at the end of a name. */
export function isSmallSurname({ scan }: MentionContext, at: number): boolean {
  const word = wordAt(scan, at);
  if (word?.gap !== "space" || word.shape !== "capitalised" || !SMALL_SURNAMES.has(word.key)) return false;
  if (!has(scan, at - 1, TRAIT.given) || inCapitals(scan, at)) return false;
  return !(has(scan, at + 1, TRAIT.large) && wordAt(scan, at + 1)?.gap === "space");
}

const SMALL_SURNAMES = wordClass("smallSurnames");

/** *Durham Hall [QC]*: letters behind the name of a barrister. */
export const isCounsel = (word: Word | undefined): boolean =>
  word?.gap === "space" && /^[QK]C$/.test(word.text);
