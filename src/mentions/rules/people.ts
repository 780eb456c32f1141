import { titleEndsBefore } from "../../gazetteer/titles.js";
import { type Draft, unlistedDraft } from "../draft.js";
import type { Setting } from "../mention-context.js";
import { isKoreanOrChinese, isLarge, joined, runEnd, titleFrom } from "../runs.js";
import { between, has, inCapitals, wordAt } from "../scan.js";
import type { Start } from "../start.js";
import { TRAIT } from "../traits.js";

/** What is known of a possible name before it is judged. */
export interface Candidate {
  readonly start: Start;
  readonly to: number;
  readonly count: number;
  readonly titled: boolean;
  readonly given: boolean;
  /** The first word is no ordinary English word. */
  readonly plain: boolean;
  /** The last word ends the name of a body or happening. */
  readonly body: boolean;
}

/** Looks once at a large word that may open the name of a person. */
export function candidateAt(setting: Setting, start: Start): Candidate {
  const { scan } = setting;
  const { at } = start;
  const to = nameEnd(setting, at, start.run);
  return {
    start,
    to,
    count: to - at,
    titled: titleEndsBefore(setting.titles, scan.words, at),
    given: has(scan, at, TRAIT.given),
    plain: !start.ordinary,
    body: has(scan, to - 1, TRAIT.organizationHead | TRAIT.eventHead | TRAIT.companyTail),
  };
}

const draft = (from: number, to: number, rule: string): Draft =>
  unlistedDraft("person", to - from === 1 ? "surname" : "name", from, to, rule);

/**
 * A person nobody listed, by what stands before or in the name: a title (*Secretary [Kerry]*), a given name
 * ([Nikos Dendias]), a particle ([Ahmed al-Assadi]). `fresh` is false in the middle of a run whose first
 * words were no name.
 */
export function personAt(setting: Setting, candidate: Candidate, fresh: boolean): Draft | null {
  return nicknamedAt(setting, candidate.start) ?? plainPersonAt(setting, candidate, fresh);
}

function plainPersonAt(setting: Setting, candidate: Candidate, fresh: boolean): Draft | null {
  const { to, count, titled, given, plain, body, start } = candidate;
  const { at, word } = start;
  if (start.notName && !(titled && given)) return null;
  if (start.inCapitals && !(count >= 2 && (titled || given) && plain)) return null;
  if (titled && count <= 5 && !(body && count > 1) && (plain || given || count >= 2)) {
    if (count === 1 && word.shape === "upper" && !start.inCapitals) return null;
    return ordinary(setting, at, to) ? null : draft(at, to, "title-before");
  }
  if (count === 1 && plain && ruled(setting, at)) return draft(at, to, "ruler-before");
  if (count === 1 && plain && ownedSpeaker(setting, at)) return draft(at, to, "owned-speaker");
  if (count === 1 && plain && familyNameSpeaks(setting, at)) return draft(at, to, "family-name-speaks");
  if (count < 2 || count > 5 || !start.may) return null;
  if (body && !(given && count === 2 && plain)) return null;
  if (given && !(!plain && ordinary(setting, at + 1, to))) return draft(at, to, "given-name");
  if (fresh && word.shape !== "upper" && hasParticle(setting, at, to)) return draft(at, to, "particle");
  return null;
}

/** A person by what stands after two unknown names, or by nothing but that they are unknown. */
export function unknownPersonAt(setting: Setting, candidate: Candidate, fresh: boolean): Draft | null {
  const { scan } = setting;
  const { to, count, plain, body, start } = candidate;
  const { at, word } = start;
  if (!fresh || count < 2 || start.notName || start.inCapitals) return null;
  const initials = word.shape === "upper" && /^(?:\p{Lu}\.)+$/u.test(word.text);
  if (word.shape === "upper" && !initials) return null;
  const eastAsian = isKoreanOrChinese(setting, at) && scan.words[at + 2]?.gap === "hyphen" && count >= 3;
  if (eastAsian) return draft(at, to, "family-name-first");
  if (!plain || body || count > 5 || !start.may) return null;
  if (initials && !ordinary(setting, at + 1, to)) return draft(at, to, "initials");
  const article = /^(?:the|The|a|an|A|An)$/.test(wordAt(scan, at - 1)?.text ?? "") && word.gap === "space";
  const tied = words(setting, at + 1, to).every(({ gap }) => gap === "hyphen" || gap === "ampersand");
  if (article || tied || ordinary(setting, at, to)) return null;
  if (isKoreanOrChinese(setting, at)) return draft(at, to, "family-name-first");
  if (apposed(setting, to)) return draft(at, to, "apposition");
  if (says(setting, at, to)) return draft(at, to, "says");
  const unknown =
    count <= 3 &&
    words(setting, at, to).every(({ key, shape }) => shape !== "upper" && !setting.common.has(key));
  return unknown ? draft(at, to, "unknown-names") : null;
}

const words = (setting: Setting, from: number, to: number) => setting.scan.words.slice(from, to);

/** A ruler by whom the rule is called: *the [Asad] dictatorship*, *the [Marcos] era*. */
function ruled(setting: Setting, at: number): boolean {
  const { words } = setting.scan;
  const after = words[at + 1];
  if (
    words[at]!.shape === "upper" ||
    words[at]!.possessive ||
    after?.gap !== "space" ||
    after.shape !== "lower"
  )
    return false;
  return (
    /^(?:the|The)$/.test(wordAt(setting.scan, at - 1)?.text ?? "") &&
    /^(?:regime|dictatorship|presidency|administration|clan|era)$/.test(after.text)
  );
}

/** *[Okonkwo] said*: a family name alone, where the article never gives the whole name. */
function familyNameSpeaks(setting: Setting, at: number): boolean {
  const word = setting.scan.words[at]!;
  const after = setting.scan.words[at + 1];
  const before = wordAt(setting.scan, at - 1);
  if (
    word.shape !== "capitalised" ||
    !setting.familyNames.has(word.key) ||
    /^(?:the|The)$/.test(before?.text ?? "")
  )
    return false;
  return after?.gap === "space" && SAYING.has(after.text);
}

/** *NATO's [Stoltenberg] said*. */
function ownedSpeaker(setting: Setting, at: number): boolean {
  const before = wordAt(setting.scan, at - 1);
  const after = setting.scan.words[at + 1];
  if (before?.possessive !== true || before.shape === "lower" || setting.scan.words[at]!.gap !== "space")
    return false;
  return setting.scan.words[at]!.shape === "capitalised" && after?.gap === "space" && SAYING.has(after.text);
}

/** A nickname in quotation marks inside the name: [Joaquín "El Chapo" Guzmán]. */
function nicknamedAt(setting: Setting, { at, notName, ordinary }: Start): Draft | null {
  const { scan } = setting;
  if (notName || ordinary) return null;
  for (let open = at + 1; open <= at + 2; open += 1) {
    if (scan.words[open]?.gap !== "other" || !/^ ["“‘']$/.test(between(scan, open))) continue;
    for (let close = open + 1; close <= open + 3 && isLarge(setting, close); close += 1) {
      if (scan.words[close]!.gap !== "other" || !/^["”’'] $/.test(between(scan, close))) continue;
      return draft(at, runEnd(setting, close), "nickname");
    }
  }
  return null;
}

/** The first word of *al-Muhandis*. */
export function isTiedParticle(setting: Setting, at: number): boolean {
  const { scan } = setting;
  return has(scan, at, TRAIT.particle) && scan.words[at + 1]?.gap === "hyphen";
}

/** *al-Muhandis* alone, after a title. */
export function particleNameAt(setting: Setting, at: number): Draft | null {
  if (!isTiedParticle(setting, at) || !isLarge(setting, at + 1)) return null;
  if (!titleEndsBefore(setting.titles, setting.scan.words, at)) return null;
  return unlistedDraft("person", "surname", at, runEnd(setting, at + 1), "title-before");
}

/** The run as far as it can be one person's name: up to a title, another name of the lexicon, a day. */
function nameEnd(setting: Setting, at: number, run: number): number {
  const { scan } = setting;
  let end = at + 1;
  while (end < run && continuesName(setting, at, end, run)) end += 1;
  // a headline's verb is as large as the name before it: *Adrienne Watson Welcoming …*
  while (end - at > 2 && scan.words[end - 1]!.gap === "space" && isNoFamilyName(setting, end - 1)) end -= 1;
  if (end - at === 2 && inCapitals(scan, at) && isNoFamilyName(setting, end - 1)) end -= 1;
  return end;
}

function continuesName(setting: Setting, at: number, i: number, run: number): boolean {
  const { scan, hits } = setting;
  const word = scan.words[i]!;
  if (word.gap === "ampersand") return false;
  if (word.gap !== "hyphen" && has(scan, i, TRAIT.notName) && !has(scan, i, TRAIT.particle)) return false;
  const hit = hits[i];
  if (hit === undefined) {
    const more = i + 1 < run || scan.words[i + 1]?.gap === "period";
    return !(more && titleFrom(setting, i) > 0 && !has(scan, i, TRAIT.given));
  }
  const types = hit.names.map(({ type }) => type);
  if (types.includes("person")) return true;
  if (word.gap === "hyphen") return i + hit.length <= run && !types.includes("state");
  if (hit.length > 1 || word.shape === "upper" || types.some((type) => type.endsWith("_group"))) return false;
  if (hit.names.some(({ name }) => name.form === "demonym")) return isSurnameLike(setting, at, i, run);
  return i === run - 1 && has(scan, at, TRAIT.given);
}

/** *Mahmod Danish, spokesman*, *Rahimbakesh Danish Karimi*: an unknown first name before, a person's words after. */
function isSurnameLike(setting: Setting, at: number, i: number, run: number): boolean {
  const { scan } = setting;
  if (i !== at + 1 || has(scan, at, TRAIT.common) || setting.hits[at] !== undefined) return false;
  if (titleFrom(setting, at) > 0) return false;
  if (i === run - 1) return apposed(setting, run) || says(setting, at, run);
  return (
    i + 2 === run &&
    !has(scan, i + 1, TRAIT.common) &&
    setting.hits[i + 1] === undefined &&
    titleFrom(setting, i + 1) === 0
  );
}

function isNoFamilyName(setting: Setting, at: number): boolean {
  const { key, text } = setting.scan.words[at]!;
  return has(setting.scan, at, TRAIT.common) && text.length > 2 && !setting.familyNames.has(key);
}

/** True when every word is an ordinary English one: *Black Lives*, *Burning Issues*. */
function ordinary(setting: Setting, from: number, to: number): boolean {
  const { scan } = setting;
  for (let at = from; at < to; at += 1) {
    if (!has(scan, at, TRAIT.common) || scan.words[at]!.text.length < 2) return false;
  }
  return true;
}

function hasParticle(setting: Setting, from: number, to: number): boolean {
  if (words(setting, from + 1, to).every(({ gap }) => gap === "hyphen")) return false;
  return words(setting, from + 1, to - 1).some(
    ({ key, shape }) => setting.lists.particles.has(key) && (shape === "lower" || ARABIC.has(key)),
  );
}

const ARABIC: ReadonlySet<string> = new Set([
  "al",
  "el",
  "bin",
  "ibn",
  "abu",
  "abdul",
  "abdel",
  "von",
  "van",
  "della",
]);

/** *…, a lawyer*, *…, who*, *…, 45,*, *… (D-N.Y.)* follows. */
function apposed(setting: Setting, to: number): boolean {
  const next = setting.scan.words[to];
  if (next === undefined) return false;
  if (next.gap === "open") return /^(?:[DRI]|aged?|born|\d\d)$/.test(next.text);
  return (
    next.gap === "comma" &&
    (/^(?:an?|the|who|whose|former|then|head|chief|director|professor|\d\d)$/.test(next.text) ||
      setting.titles.lastWords.has(next.key))
  );
}

/** A verb of saying stands beside the name. */
function says(setting: Setting, from: number, to: number): boolean {
  const after = setting.scan.words[to];
  const before = wordAt(setting.scan, from - 1);
  if (after !== undefined && (after.gap === "space" || after.gap === "comma") && SAYING.has(after.text))
    return true;
  return (
    before !== undefined &&
    SAYING.has(before.text) &&
    setting.scan.words[from]!.gap === "space" &&
    joined(setting, from)
  );
}

const SAYING: ReadonlySet<string> = new Set(
  "said says told tells added adds wrote writes tweeted argued argues insisted insists explained recalled warned warns noted notes testified replied continued asked answered".split(
    " ",
  ),
);
