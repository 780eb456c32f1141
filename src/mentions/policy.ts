import type { GazetteerName } from "../gazetteer/gazetteer.js";
import type { Word } from "../gazetteer/words.js";
import { fold } from "../lexicon/fold.js";
import { beginsSentence, has, inCapitals, type Scan, tokenAt } from "./scan.js";
import { NO_SURNAME, TRAIT } from "./traits.js";

/** True when the words from `at` may be read as this name: case, what joins them, and its context policy. */
export function allows(entry: GazetteerName, scan: Scan, at: number, policyContext: PolicyContext): boolean {
  const { name, words, abbreviated } = entry;
  for (let i = 0; i < words.length; i += 1) {
    const word = scan.words.at(at + i);
    if (i > 0 && !joins(scan.words.at(at + i - 1), word, words.at(i - 1), words.at(i))) return false;
    if (!name.anyCase && !fits(words.at(i), word, scan, at + i)) return false;
  }
  if (
    name.anyCase &&
    words.length === 1 &&
    words.at(0).shape === "upper" &&
    scan.words.at(at).shape === "lower"
  )
    return true;
  // *IT IS TRUE* does not speak of the Islamic State
  if (words.length === 1 && words.at(0).shape === "upper" && tokenAt(scan, at)?.pos === "AUX") return false;
  // *UNIDENTIFIED MALE* does not speak of the capital of the Maldives
  if (
    words.length === 1 &&
    (entry.type === "location" || name.form === "metonym") &&
    scan.words[at]?.shape === "upper" &&
    words[0]?.shape === "capitalised" &&
    has(scan, at, TRAIT.common)
  )
    return false;
  if (name.after !== undefined && (at === 0 || !name.after.includes(scan.words.at(at - 1).text)))
    return false;
  if (abbreviated && scan.article.text[scan.words.at(at + words.length - 1).end] !== ".") return false;
  if (name.notAfter !== undefined && at > 0 && name.notAfter.includes(scan.words.at(at - 1).text))
    return false;
  const after = scan.words[at + words.length];
  // *NC-21* is not North Carolina
  if (words.length === 1 && words[0]?.shape === "upper" && after?.gap === "hyphen" && /^\d/.test(after.text))
    return false;
  if (name.notBefore !== undefined && after !== undefined && name.notBefore.includes(after.text))
    return false;
  if (name.before !== undefined && (after?.gap !== "space" || !name.before.includes(after.text)))
    return false;
  if (name.needs === undefined) return true;
  return name.needs === "title"
    ? policyContext.titleBefore(at)
    : name.needs.some((word) => policyContext.has(word));
}

/** What a policy may ask of the article. */
export interface PolicyContext {
  has(word: string): boolean;
  titleBefore(at: number): boolean;
}

/** Up to this many questions, looking through the words is quicker than making a set of them. */
const FEW = 8;

/** *New [Mexico]*: another place than the one after which it is called. */
const isNew = (scan: Scan, at: number): boolean =>
  scan.words[at]?.shape === "capitalised" &&
  scan.words[at]?.gap === "space" &&
  at > 0 &&
  scan.words.at(at - 1).text === "New";

/** A context that looks a word up when first asked for it. */
export function policyContextOf(scan: Scan, titleBefore: (at: number) => boolean): PolicyContext {
  const answers = new Map<string, boolean>();
  let text: string | undefined;
  let keys: ReadonlySet<string> | undefined;
  const isThere = (word: string) => {
    if (/[\s-]/.test(word)) {
      text ??= scan.article.text.toLowerCase();
      return text.includes(word.toLowerCase());
    }
    const wanted = fold(word);
    // most articles ask for so few words that a set of its own takes longer to make
    if (answers.size < FEW) return scan.words.some(({ key }, at) => key === wanted && !isNew(scan, at));
    keys ??= new Set(scan.words.filter((_, at) => !isNew(scan, at)).map(({ key }) => key));
    return keys.has(wanted);
  };
  return {
    titleBefore,
    has(word) {
      let answer = answers.get(word);
      if (answer === undefined) {
        answer = isThere(word);
        answers.set(word, answer);
      }
      return answer;
    },
  };
}

/**
 * Names are joined by blanks and hyphens, whichever the text prefers; other marks must be the name's own,
 * and so must a possessive: "Iran's Quds Force" is not "Iran Quds Force".
 */
function joins(before: Word, word: Word, namedBefore: Word, named: Word): boolean {
  if (before.possessive && !namedBefore.possessive) return false;
  return word.gap === "space" || word.gap === "hyphen" || word.gap === "apostrophe" || word.gap === named.gap;
}

/**
 * Case policy. A small word of the name may be written large; a capitalised one must be capitalised (or all
 * capitals where that is no other word); an acronym must be in capitals, or from four letters on
 * capitalised as British papers do (*Nato*, *Isis*).
 */
function fits(named: Word, word: Word, scan: Scan, at: number): boolean {
  if (named.text === word.text) return true;
  switch (named.shape) {
    case "lower":
    case "number":
      return (
        named.shape === "number" ||
        word.shape === "lower" ||
        word.shape === "capitalised" ||
        inCapitals(scan, at) ||
        (word.shape === "upper" && isAmongCapitals(scan, at))
      );
    case "upper":
      if (word.shape === "upper") return true;
      return (
        word.shape === "capitalised" &&
        word.text.length >= 4 &&
        !(beginsSentence(scan, at) && (word.text.length < 5 || has(scan, at, WORDS))) &&
        !inCapitals(scan, at) &&
        !isBeforeFamilyName(scan, at)
      );
    default:
      if (word.shape === "upper")
        return word.text.length >= 4 || inCapitals(scan, at) || isAmongCapitals(scan, at);
      // an acronym of large and small letters is not a word: *LeT* is not *Let*, *JuD* not *Jud*
      if (named.shape === "mixed" && named.text.length <= 4) return word.shape === "mixed";
      return word.shape === "capitalised" || word.shape === "mixed";
  }
}

/** Words that are written with a capital at the start of a sentence: *Reach* is not REACH there, nor *Elena* ELENA. */
const WORDS = TRAIT.common | TRAIT.given | TRAIT.notName | TRAIT.title;

/** *Amna Idris* is not AMNA: behind it stands a word that does not go on a body's name. */
function isBeforeFamilyName(scan: Scan, at: number): boolean {
  const next = scan.words[at + 1];
  return next?.gap === "space" && next.shape === "capitalised" && !has(scan, at + 1, NO_SURNAME);
}

/** *NEW DELHI*, *LA PAZ*, *PORT-AU-PRINCE*: a short word in capitals right beside another. */
function isAmongCapitals(scan: Scan, at: number): boolean {
  const { words } = scan;
  const own = words.at(at).text.length;
  const isLong = (word: Word | undefined) =>
    word?.shape === "upper" && word.text.length + Math.min(own, 3) >= 5;
  const isTied = (word: Word | undefined) => word?.gap === "space" || word?.gap === "hyphen";
  return (
    (isTied(words[at + 1]) && isLong(words[at + 1])) || (isTied(words[at]) && at > 0 && isLong(words[at - 1]))
  );
}
