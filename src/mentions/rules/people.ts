import { titleEndsBefore } from "../../gazetteer/titles.js";
import { wordClass } from "../../lexicon/word-classes.js";
import { type MentionDraft, unlistedDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { isBeforeFamilyName, isMonthAsGivenName } from "../name-parts.js";
import type { Start } from "../name-start.js";
import { isKoreanOrChinese, isLarge, joined, runEnd } from "../runs.js";
import { beginsSentence, between, has, inCapitals, tokenAt, wordAt } from "../scan.js";
import { NO_SURNAME, TRAIT } from "../traits.js";
import {
  familyNameSpeaks,
  isApposed,
  isByline,
  isCredit,
  ownedSpeaker,
  ruled,
  says,
} from "./beside-person.js";
import { isGivenAsName, isNamedAlone } from "./named-alone.js";
import { nameEnd } from "./person-name-end.js";
import { isFieldBeforeName } from "./portfolios.js";

/** What is known of a possible name before it is judged. */
export interface Candidate {
  readonly start: Start;
  readonly to: number;
  readonly count: number;
  readonly titled: boolean;
  readonly given: boolean;
  /** The first word is not an ordinary English word. */
  readonly plain: boolean;
  /** The last word ends the name of a body or happening. */
  readonly body: boolean;
}

/** Looks once at a large word that may open the name of a person. */
export function candidateAt(context: MentionContext, start: Start): Candidate {
  const { scan } = context;
  const { at } = start;
  const to = nameEnd(context, at, start.run);
  return {
    start,
    to,
    // *Ben Carson*: a particle that is a given name counts where it opens the name
    count: scan.words
      .slice(at, to)
      .filter(({ key }, i) => (i === 0 && has(scan, at, TRAIT.given)) || !context.lists.particles.has(key))
      .length,
    titled: titleEndsBefore(context.titles, scan.words, at),
    given: has(scan, at, TRAIT.given),
    plain: !start.ordinary,
    body: has(scan, to - 1, TRAIT.organizationHead | TRAIT.eventHead | TRAIT.companyTail),
  };
}

const draft = (from: number, to: number, rule: string): MentionDraft =>
  unlistedDraft("person", to - from === 1 ? "surname" : "name", from, to, rule);

/**
 * A person nobody listed, by what stands before or in the name: a title (*Secretary [Kerry]*), a given name
 * ([Nikos Dendias]), a particle ([Ahmed al-Assadi]). `fresh` is false in the middle of a run whose first
 * words were not a name.
 */
export function personAt(context: MentionContext, bound: Candidate, fresh: boolean): MentionDraft | null {
  return nicknamedAt(context, bound.start) ?? plainPersonAt(context, bound, fresh);
}

/** What ministries and departments are for; *Justice* is a title too. */
const OFFICE_FIELDS = wordClass("officeFields");

function plainPersonAt(context: MentionContext, bound: Candidate, fresh: boolean): MentionDraft | null {
  const { to, count, titled, given, plain, body, start } = bound;
  const { at, word } = start;
  if (given && count === 2 && to === at + 2 && (start.notName || !plain) && isNamed(context, at, to))
    return draft(at, to, "given-name-acts");
  if (given && count >= 3 && isDoubleGivenName(context, at)) return draft(at, to, "double-given-name");
  if (start.notName && !(titled && given)) return null;
  if (count === 1 && (/\d/.test(word.text) || isBehindSaint(context, at))) return null;
  // "Mr. Ali said": a surname, though others are given it as a first name
  const called = titled && wordAt(context.scan, at - 1)?.shape !== "lower";
  if (count === 1 && given && plain && !called && !start.inCapitals && isGivenNameAlone(context, at))
    return unlistedDraft("person", "name", at, to, "given-name-speaks");
  if (count >= 2 && plain && word.shape === "capitalised" && isCredit(context, at))
    return draft(at, to, "byline");
  if (start.inCapitals && !(count >= 2 && (titled || given) && plain)) return null;
  if (titled && count <= 5 && !(body && count > 1) && (plain || given || count >= 2)) {
    if (count === 1 && word.shape === "upper" && !start.inCapitals) return null;
    // "the Justice [Department]"
    if (body && OFFICE_FIELDS.has(wordAt(context.scan, at - 1)?.key ?? "")) return null;
    return ordinary(context, at, to) ? null : draft(at, to, "title-before");
  }
  if (count === 1 && isGivenAsName(context, at))
    return unlistedDraft("person", "name", at, to, "given-as-name");
  if (count >= 2 && isByline(context, at, to)) return draft(at, to, "byline");
  if (count === 1 && plain && isFieldBeforeName(context, at - 1)) return draft(at, to, "title-before");
  if (count === 1 && plain && isNamedAlone(context, at)) return draft(at, to, "named-alone");
  if (count === 1 && plain && ruled(context, at)) return draft(at, to, "ruler-before");
  if (count === 1 && plain && ownedSpeaker(context, at)) return draft(at, to, "owned-speaker");
  if (count === 1 && plain && familyNameSpeaks(context, at)) return draft(at, to, "family-name-speaks");
  if (count < 2 || count > 5 || !start.may) return null;
  if (body && !(given && count === 2 && plain)) return null;
  if (given && !(!plain && ordinary(context, at + 1, to))) return draft(at, to, "given-name");
  if (fresh && word.shape !== "upper" && hasParticle(context, at, to)) return draft(at, to, "particle");
  return null;
}

/** *[Jan-Albert] Holm*: a month tied to another given name. */
function isDoubleGivenName({ scan }: MentionContext, at: number): boolean {
  const second = wordAt(scan, at + 1);
  return second?.gap === "hyphen" && has(scan, at + 1, TRAIT.given) && !has(scan, at + 1, TRAIT.notName);
}

/** *[He] Yongqian, a spokeswoman*, *[Will] Davies said*: part of a name, though written like a small word. */
export function isPronounName({ scan }: MentionContext, at: number): boolean {
  const { text } = scan.words.at(at);
  if (!/^(?:He|She|Will)$/.test(text) || tokenAt(scan, at)?.pos !== "PROPN") return false;
  const given = wordAt(scan, at + 1);
  return given?.shape === "capitalised" && given.gap === "space" && !has(scan, at + 1, NO_SURNAME);
}

/** A person by the words after two unknown names, or only because both are unknown. */
export function unknownPersonAt(
  context: MentionContext,
  bound: Candidate,
  fresh: boolean,
): MentionDraft | null {
  const { scan } = context;
  const { to, count, plain, body, start } = bound;
  const { at, word } = start;
  if (!fresh || count < 2 || start.notName || start.inCapitals) return null;
  // *Guest of Honour | Cherie Holm*
  if (/^honou?r$/.test(word.key) && wordAt(scan, at - 1)?.text === "of") return null;
  const initials = word.shape === "upper" && /^(?:\p{Lu}\.)+$/u.test(word.text);
  if (word.shape === "upper" && !initials) return null;
  const eastAsian = isKoreanOrChinese(context, at) && scan.words[at + 2]?.gap === "hyphen" && count >= 3;
  if (eastAsian) return draft(at, to, "family-name-first");
  if (scan.words[at + 1]?.gap === "hyphen" && to === at + 3 && isBeforeFamilyName(context, at + 2))
    return draft(at, to, "family-name-last");
  if (!plain || body || count > 5 || !start.may) return null;
  if (initials && !ordinary(context, at + 1, to)) return draft(at, to, "initials");
  // *Marketer [SOMO] said*
  if (scan.words.at(to - 1).shape === "upper" && scan.words.at(to - 1).text.length >= 3) return null;
  // *Chromosome X*: a letter alone is not a family name
  if (scan.words.at(to - 1).text.length === 1 && scan.article.text[scan.words.at(to - 1).end] !== ".")
    return null;
  if (isSubject(scan.words[to - 1]?.key ?? "") || isSubject(word.key) || /(?:ies|ions)$/.test(word.key))
    return null;
  const article = /^(?:the|The|a|an|A|An)$/.test(wordAt(scan, at - 1)?.text ?? "") && word.gap === "space";
  const tied = words(context, at + 1, to).every(({ gap }) => gap === "hyphen" || gap === "ampersand");
  if (article || tied || ordinary(context, at, to)) return null;
  if (isKoreanOrChinese(context, at)) return draft(at, to, "family-name-first");
  if (isApposed(context, to)) return draft(at, to, "apposition");
  if (says(context, at, to)) return draft(at, to, "says");
  // *Tynice Nichole Hall*: an unknown first name before a known one
  if (count >= 3 && count <= 4 && has(scan, at + 1, TRAIT.given) && !context.common.has(word.key))
    return draft(at, to, "second-given-name");
  const unknown =
    count <= 3 &&
    words(context, at, to).every(
      ({ key, text, shape }) =>
        shape !== "upper" && !context.common.has(key) && !(shape === "mixed" && !MIXED_NAME.test(text)),
    );
  return unknown ? draft(at, to, "unknown-names") : null;
}

/** Names with a capital inside: *McBride*, *DeLuca*, *O’Hara*; not *EuroAsia Interconnector*. */
const MIXED_NAME = /^(?:Ma?c|D[aeiu]|L[aeo]|V[ao]n|Fitz|[ODdLl]['’]|Al|El|Abd|Ben|St)\p{Lu}/u;

/** *Oceanography*, *Mathematics*, *Incorporated*: last words of names that are not persons. */
function isSubject(key: string): boolean {
  return (
    /(?:ology|ography|onomy|matics|nomics|istry|ation|ition|ism|ity|ment|ship|incorporated|limited|unlimited|tribes?|linux|awards?|software|research|magazine|blues|airport)$/.test(
      key,
    ) && key.length > 5
  );
}

/** *St [Thomas]’ hospital*, *near St. [Mellions]*: mostly a house or place. */
function isBehindSaint({ scan }: MentionContext, at: number): boolean {
  return /^Ste?$/.test(wordAt(scan, at - 1)?.text ?? "");
}

/** *[April Holm], a nurse*, *[Jan Kowalik] said*: a month, a faith or an ordinary word as a given name. */
function isNamed(context: MentionContext, at: number, to: number): boolean {
  const { scan } = context;
  const last = wordAt(scan, to - 1);
  if (last === undefined || wordAt(scan, at)?.shape !== "capitalised" || inCapitals(scan, at)) return false;
  if (has(scan, to - 1, TRAIT.notName | TRAIT.eventHead | TRAIT.organizationHead | TRAIT.locationHead))
    return false;
  if (has(scan, to - 1, TRAIT.common) && !context.familyNames.has(last.key))
    return isApposed(context, to) && !has(scan, at, TRAIT.notName);
  if (isMonthAsGivenName(context, at)) return true;
  // *Bill Weld*, *Mark Ruffalo*: written large where no sentence begins
  const inside = !beginsSentence(scan, at) && wordAt(scan, at)?.gap === "space" && last.gap === "space";
  if (inside && !has(scan, at, TRAIT.notName) && context.hits[to - 1] === undefined) return true;
  return (
    isApposed(context, to) ||
    says(context, at, to) ||
    (context.familyNames.has(last.key) && !has(scan, at, TRAIT.notName))
  );
}

/** *[Samira] said*, *Fifteen-year-old [Robert]*: a given name alone that speaks or has an age. */
function isGivenNameAlone(context: MentionContext, at: number): boolean {
  const { scan } = context;
  const before = wordAt(scan, at - 1);
  if (wordAt(scan, at)?.shape !== "capitalised" || context.hits[at] !== undefined) return false;
  if (before?.key === "old" && before.gap === "hyphen") return true;
  if (
    before !== undefined &&
    isLarge(context, at - 1) &&
    joined(context, at) &&
    !has(scan, at - 1, TRAIT.notName)
  )
    return false;
  return !/^(?:the|a|an)$/i.test(before?.text ?? "") && says(context, at, at + 1);
}

const words = (context: MentionContext, from: number, to: number) => context.scan.words.slice(from, to);

/** The family name first, in capitals: *[OKORO, James] told*; or a name that opens like a sentence: *[He Yongqian]*. */
export function invertedNameAt(
  context: MentionContext,
  { at, word, inCapitals }: Start,
): MentionDraft | null {
  const { scan } = context;
  if (isPronounName(context, at)) return draft(at, at + 2, "like-small-word");
  const given = wordAt(scan, at + 1);
  if (inCapitals || word.shape !== "upper" || word.text.length < 3 || context.hits[at] !== undefined)
    return null;
  if (given?.gap !== "comma" || given.shape !== "capitalised" || !has(scan, at + 1, TRAIT.given)) return null;
  return says(context, at, at + 2)
    ? unlistedDraft("person", "name", at, at + 2, "family-name-inverted")
    : null;
}

/** A nickname in quotation marks inside the name: [Joaquín "El Chapo" Guzmán]. */
function nicknamedAt(context: MentionContext, { at, notName, ordinary }: Start): MentionDraft | null {
  const { scan } = context;
  if (notName || ordinary) return null;
  for (let open = at + 1; open <= at + 2; open += 1) {
    if (scan.words[open]?.gap !== "other" || !/^ ["“‘']$/.test(between(scan, open))) continue;
    for (let close = open + 1; close <= open + 3; close += 1) {
      // *Ronald “Bato” dela Rosa*
      const tie =
        has(scan, close, TRAIT.particle) && isLarge(context, close + 1) && joined(context, close + 1);
      if (!isLarge(context, close) && !tie) break;
      const { gap } = scan.words.at(close);
      if (!(gap === "other" || gap === "apostrophe") || !/^["”’'] $/.test(between(scan, close))) continue;
      return draft(at, runEnd(context, tie ? close + 1 : close), "nickname");
    }
  }
  return null;
}

/** The first word of *al-Muhandis*. */
export function isTiedParticle(context: MentionContext, at: number): boolean {
  const { scan } = context;
  return has(scan, at, TRAIT.particle) && scan.words[at + 1]?.gap === "hyphen";
}

/** *al-Muhandis* alone, after a title. */
export function particleNameAt(context: MentionContext, at: number): MentionDraft | null {
  if (!isTiedParticle(context, at) || !isLarge(context, at + 1)) return null;
  if (!titleEndsBefore(context.titles, context.scan.words, at)) return null;
  return unlistedDraft("person", "surname", at, runEnd(context, at + 1), "title-before");
}

/** True when every word is an ordinary English one: *Black Lives*, *Burning Issues*. */
function ordinary(context: MentionContext, from: number, to: number): boolean {
  const { scan } = context;
  for (let at = from; at < to; at += 1) {
    if (!has(scan, at, TRAIT.common) || scan.words.at(at).text.length < 2) return false;
  }
  return true;
}

function hasParticle(context: MentionContext, from: number, to: number): boolean {
  if (words(context, from + 1, to).every(({ gap }) => gap === "hyphen")) return false;
  return words(context, from + 1, to - 1).some(
    ({ key, shape }) => context.lists.particles.has(key) && (shape === "lower" || ARABIC.has(key)),
  );
}

const ARABIC = wordClass("arabicParticles");
