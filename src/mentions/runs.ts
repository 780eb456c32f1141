import { GENERATIONS } from "../gazetteer/generations.js";
import { titleAt, titleEndsBefore } from "../gazetteer/titles.js";
import type { Word } from "../gazetteer/words.js";
import { wordClass } from "../lexicon/word-classes.js";
import { isHit, type MentionContext } from "./mention-context.js";
import {
  givenTailEnd,
  isBeforeFamilyName,
  isFaithOfDescribed,
  isKoreanHalf,
  isMonthAsName,
  isSmallSurname,
  isTiedToFaith,
} from "./name-parts.js";
import { beginsSentence, has, sameSentence, tokenAt, wordAt } from "./scan.js";
import { TRAIT } from "./traits.js";

/** True for a word written as names are. */
export function isLarge(context: MentionContext, at: number): boolean {
  return has(context.scan, at, TRAIT.large);
}

/**
 * True when the word may begin a name: large, and neither an ordinary word at the start of a sentence nor
 * one that never names an entity.
 */
export function mayBegin(context: MentionContext, at: number): boolean {
  const { scan } = context;
  if (!isLarge(context, at) || has(scan, at, TRAIT.notName)) return false;
  if (!has(scan, at, TRAIT.common) || !beginsSentence(scan, at)) return true;
  // "Rice said", "Bank of England": an ordinary word first in its sentence needs a name right after it.
  return isLarge(context, at + 1) && joined(context, at + 1) && tokenAt(scan, at)?.pos === "PROPN";
}

/** True when nothing but what joins the parts of a name stands before the word. */
export function joined(context: MentionContext, at: number): boolean {
  const { scan } = context;
  const word = wordAt(scan, at);
  const before = wordAt(scan, at - 1);
  if (word === undefined || before === undefined) return false;
  if (before.possessive)
    return (
      word.gap !== "break" &&
      (context.lists.genericPossessors.has(before.key) ||
        isTradePossessor(context, at - 1) ||
        (word.key === "office" && word.shape === "capitalised" && OFFICES.has(before.key)))
    );
  switch (word.gap) {
    case "space":
    case "hyphen":
    case "ampersand":
      return sameSentence(scan, at - 1, at) || before.text.length <= 2;
    case "period": // "John F. Kennedy", "St. Louis"; but "wrote on X. Bruno …"
      if (before.key === "x" && !sameSentence(scan, at - 1, at)) return false;
      if (before.key === "x" && before.gap === "space" && wordAt(scan, at - 2)?.shape === "lower")
        return false;
      return (before.text.length === 1 && before.shape === "capitalised") || SHORT.has(before.key);
    default:
      return false;
  }
}

/** *Grain [Exporters'] Association*, but not *Sanders' Senate bill*: people of a trade before the head of a body. */
function isTradePossessor({ scan, common, titles, familyNames }: MentionContext, at: number): boolean {
  const { key, shape } = scan.words.at(at);
  if (shape !== "capitalised" || !/(?:ers|ors|ists|ees|ents)$/.test(key) || familyNames.has(key))
    return false;
  if (!has(scan, at + 1, TRAIT.organizationHead) || !has(scan, at + 1, TRAIT.large)) return false;
  const one = key.slice(0, -1);
  return titles.personNouns.has(one) || common.has(one) || common.has(key);
}

/** Whose office is a body: *Attorney General's Office*. */
const OFFICES = wordClass("officesWithOffice");

const SHORT = wordClass("shortNames");

/** How many words a name has at most, so that a text all in capitals is not a single run. */
const LONGEST = 14;

/**
 * End (exclusive) of the run of large words that starts at `at`. Particles inside belong to it (*bin
 * Salman*, *al-Asad*, *de Mistura*), the second half of a hyphenated Korean given name too (*Jae-in*).
 */
export function runEnd(context: MentionContext, at: number): number {
  const { scan } = context;
  const { words } = scan;
  let end = at + 1;
  while (end < words.length && end - at < LONGEST && joined(context, end)) {
    const word = words.at(end);
    if (isLarge(context, end)) {
      if (
        word.gap !== "hyphen" &&
        isNoPart(context, end) &&
        !isFaithAsName(context, end) &&
        !isSmallSurname(context, end) &&
        !isMonthAsName(context, end) &&
        !isKoreanHalf(context, end)
      )
        break;
      end += 1;
      continue;
    }
    if (word.shape === "lower" && has(scan, end, TRAIT.particle)) {
      let next = end + 1;
      while (
        next < words.length &&
        words.at(next).shape === "lower" &&
        has(scan, next, TRAIT.particle) &&
        joined(context, next)
      )
        next += 1;
      if (
        next < words.length &&
        next - end <= 3 &&
        joined(context, next) &&
        isLarge(context, next) &&
        !(SMALL_WORDS.has(word.key) && words.at(end).gap !== "hyphen" && words.at(next).gap !== "hyphen")
      ) {
        end = next + 1;
        continue;
      }
    }
    const opens = end - at === 1 && isBeforeFamilyName(context, end + 1);
    if (word.gap === "hyphen" && word.shape === "lower" && (end - at >= 2 || opens)) {
      const tail = isKoreanOrChinese(context, at) ? end + 1 : givenTailEnd(context, end);
      if (tail > end) {
        end = tail;
        continue;
      }
    }
    break;
  }
  return end;
}

/** End of *do Norte* behind a paper's or body's name in a Romance language; where nothing is tied to it, `end` itself. */
export function tiedEnd(context: MentionContext, end: number): number {
  const tie = wordAt(context.scan, end);
  if (tie?.gap !== "space" || !/^(?:do|da|de|del|della|du|des|y)$/.test(tie.text)) return end;
  const isName = isLarge(context, end + 1) && wordAt(context.scan, end + 1)?.gap === "space";
  return isName ? runEnd(context, end + 1) : end;
}

/** Particles that are English words too: between two names they must be tied by a hyphen. */
const SMALL_WORDS = wordClass("particlesLikeWords");

/** *Aminul [Islam]*, *the leader Tarikul [Islam]*: a family name behind a given name or a title's bearer. */
function isFaithAsName(context: MentionContext, at: number): boolean {
  const { scan, titles } = context;
  const word = wordAt(scan, at);
  if (word?.key !== "islam" || word.gap !== "space") return false;
  return (
    has(scan, at - 1, TRAIT.given) ||
    titleEndsBefore(titles, scan.words, at - 1) ||
    isTiedToFaith(context, at - 1) ||
    isFaithOfDescribed(context, at)
  );
}

/** True for a word that is neither a name nor part of one. */
function isNoPart({ scan }: MentionContext, at: number): boolean {
  const word = wordAt(scan, at);
  if (
    word?.text.length === 1 &&
    scan.article.text[word.end] === "." &&
    word.gap !== "hyphen" &&
    scan.words[at + 1]?.gap === "period"
  )
    return false;
  return has(scan, at, TRAIT.notName) && !has(scan, at, TRAIT.insideNames);
}

/** Number of words of the longest title that starts at a word; 0 for none. */
export function titleFrom(context: MentionContext, at: number): number {
  const { scan, titles } = context;
  if (!has(scan, at, TRAIT.title) || isGivenTitle(context, at) || isInitial(context, at)) return 0;
  // *Martin Luther [King] Jr.*
  if (GENERATIONS.has(scan.words[at + 1]?.key ?? "") && isLarge(context, at - 1)) return 0;
  return titleAt(titles, scan.words, at);
}

/** *Anthony [M.] Kennedy*: behind a given name *M.* is an initial, not Monsieur. */
function isInitial({ scan }: MentionContext, at: number): boolean {
  const word = wordAt(scan, at);
  return word?.text.length === 1 && word.gap === "space" && has(scan, at - 1, TRAIT.given);
}

/** *Don Blankenship*, *Dean Foyle*: a given name, where a title would stand before one. */
function isGivenTitle(context: MentionContext, at: number): boolean {
  const { scan } = context;
  if (!GIVEN_TITLES.has(scan.words[at]?.key ?? "") || !has(scan, at, TRAIT.given)) return false;
  return (
    isLarge(context, at + 1) &&
    wordAt(scan, at + 1)?.gap === "space" &&
    !has(scan, at + 1, TRAIT.given | TRAIT.particle | TRAIT.common | TRAIT.title)
  );
}

const GIVEN_TITLES = wordClass("givenTitles");

/** True when the run opens with a family name of the kind that stands first. */
export function isKoreanOrChinese(context: MentionContext, at: number): boolean {
  return context.lists.eastAsianSurnames.has(context.scan.words.at(at).key);
}

/** *R5*, *Rs81*: an amount with its currency before it. */
const AMOUNT = /^\p{Lu}\p{L}?\d/u;

/** End of a run inside a complement: before a title that somebody bears (*House of Representatives | Speaker Nancy Pelosi*). */
function complementRunEnd(context: MentionContext, at: number): number {
  const run = runEnd(context, at);
  for (let i = at + 1; i < run - 1; i += 1)
    if (titleFrom(context, i) > 0 && !has(context.scan, i, TRAIT.organizationHead)) return i;
  // *the Department of Justice | R5 million*
  return run > at + 1 && AMOUNT.test(wordAt(context.scan, run - 1)?.text ?? "") ? run - 1 : run;
}

/** *[New York] and [New Jersey]*: places that share a body; a possessive would begin another name. */
function arePlaces({ hits, scan }: MentionContext, from: number, and: number): boolean {
  const first = hits[from];
  const second = hits[and + 1];
  if (!isHit(first, "state", "location") || !isHit(second, "state", "location")) return false;
  const end = and + 1 + second.length;
  return (
    from + first.length === and &&
    second.names[0]?.name.form !== "demonym" &&
    scan.words[end - 1]?.possessive === false
  );
}

/** *[Arts] and [Sciences]*, *[Marine] and [Atmospheric Science]*: what a body is for. */
function areFields(context: MentionContext, from: number, and: number, to: number): boolean {
  return areWords(context, from, and) && areWords(context, and + 1, to);
}

/** A word that ends the names of bodies and is also what others are for: *Energy*. */
function isField({ key }: Word): boolean {
  return /^(?:affairs|services?|security|development|trade|energy|industry|technology|media)$/.test(key);
}

/** Ordinary words that are nobody's name. */
function areWords({ scan, hits }: MentionContext, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { key } = scan.words.at(at);
    if (hits[at] !== undefined || has(scan, at, TRAIT.given | TRAIT.notName)) return false;
    if (has(scan, at, TRAIT.organizationHead) && !isField(scan.words.at(at))) return false;
    if (!has(scan, at, TRAIT.common) && !/(?:ology|ography|istry|ics|ences?|ies)$/.test(key)) return false;
  }
  return to > from;
}

/** End of *Epidemiology, Disease Control* before *and Research*: such fields in a row. */
function listEnd(context: MentionContext, from: number, end: number): number {
  const { scan } = context;
  if (scan.words[end]?.gap !== "comma" || !isLarge(context, end) || !areWords(context, from, end)) return end;
  const next = runEnd(context, end);
  const and = scan.words[next];
  return and?.text === "and" &&
    and.gap === "space" &&
    isLarge(context, next + 1) &&
    areWords(context, end, next)
    ? next
    : end;
}

/** *United Party of | Ranil Wickremesinghe*: a person's full name, not part of the body's. */
function isPersonAt(context: MentionContext, at: number): boolean {
  const { scan, hits } = context;
  const hit = hits[at];
  if (isHit(hit, "person")) return hit.length > 1;
  if (hit !== undefined || !has(scan, at, TRAIT.given) || has(scan, at, TRAIT.common)) return false;
  const run = runEnd(context, at);
  return run === at + 2 && wordAt(scan, at + 1)?.gap === "space" && !has(scan, at + 1, TRAIT.common);
}

/** Follows *of the X*, *for X and Y* after a head; gives the end of the last name in it, or `end` itself. */
export function withComplement(context: MentionContext, end: number, coordinated: boolean): number {
  const { words } = context.scan;
  if (!/^(?:of|for|on|into)$/.test(words[end]?.text ?? "") || !joined(context, end)) return end;
  let at = end + 1;
  if (words[at]?.text === "the" && joined(context, at)) at += 1;
  if (!joined(context, at) || !isLarge(context, at) || isNoPart(context, at)) return end;
  if (isPersonAt(context, at)) return end;
  const hit = context.hits[at];
  // *Court of [Bosnia and Herzegovina]*
  const whole = isHit(hit, "state") ? at + hit.length : at;
  let last = Math.max(whole, listEnd(context, at, complementRunEnd(context, at)));
  for (let i = 0; i < 3; i += 1) {
    const link = words[last];
    if (link === undefined || !(link.text === "and" && link.gap === "space" && joined(context, last))) break;
    if (!isLarge(context, last + 1) || !joined(context, last + 1)) break;
    const next = complementRunEnd(context, last + 1);
    if (!coordinated && !arePlaces(context, at, last) && !areFields(context, at, last, next)) break;
    if (has(context.scan, next - 1, TRAIT.organizationHead) && !isField(words.at(next - 1))) break;
    last = next;
  }
  return withComplement(context, last, false);
}
