import { beginsSentence, sameSentence, tokenAt } from "./scan.js";
import type { Setting } from "./setting.js";

/** True for a word written as names are. */
export function isLarge(setting: Setting, at: number): boolean {
  const shape = setting.scan.words[at]?.shape;
  return shape === "capitalised" || shape === "upper" || shape === "mixed";
}

/**
 * True when the word may begin a name: large, and neither an ordinary word at the start of a sentence nor
 * one that never names an entity.
 */
export function mayBegin(setting: Setting, at: number): boolean {
  if (!isLarge(setting, at)) return false;
  const { key } = setting.scan.words[at]!;
  if (setting.lists.notNames.has(key)) return false;
  if (!beginsSentence(setting.scan, at)) return true;
  if (!setting.common.has(key)) return true;
  // "Rice said", "Bank of England": an ordinary word first in its sentence needs a name right after it.
  return isLarge(setting, at + 1) && joined(setting, at + 1) && tokenAt(setting.scan, at)?.pos === "PROPN";
}

/** True when nothing but what joins the parts of a name stands before the word. */
export function joined(setting: Setting, at: number): boolean {
  const { words } = setting.scan;
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined) return false;
  if (before.possessive) return setting.lists.genericPossessors.has(before.key) && word.gap !== "break";
  switch (word.gap) {
    case "space":
    case "hyphen":
    case "ampersand":
      return sameSentence(setting.scan, at - 1, at) || before.text.length <= 2;
    case "period": // "John F. Kennedy", "St. Louis"; but "wrote on X. Bruno …"
      if (before.key === "x" && !sameSentence(setting.scan, at - 1, at)) return false;
      if (before.key === "x" && before.gap === "space" && words[at - 2]?.shape === "lower") return false;
      return (before.text.length === 1 && before.shape === "capitalised") || SHORT.has(before.key);
    default:
      return false;
  }
}

const SHORT: ReadonlySet<string> = new Set(["st", "ste", "mt", "ft", "jr", "sr", "wm", "co", "bros"]);

/** No name has more words; a text in capitals throughout is no single run. */
const LONGEST = 14;

/**
 * End (exclusive) of the run of large words that starts at `at`. Particles inside belong to it (*bin
 * Salman*, *al-Asad*, *de Mistura*), the second half of a hyphenated Korean given name too (*Jae-in*).
 */
export function runEnd(setting: Setting, at: number): number {
  const { words } = setting.scan;
  let end = at + 1;
  while (end < words.length && end - at < LONGEST && joined(setting, end)) {
    const word = words[end]!;
    if (isLarge(setting, end)) {
      if (word.gap !== "hyphen" && setting.lists.notNames.has(word.key) && !INSIDE_NAMES.has(word.key)) break;
      end += 1;
      continue;
    }
    if (word.shape === "lower" && setting.lists.particles.has(word.key)) {
      let next = end + 1;
      while (
        next < words.length &&
        words[next]!.shape === "lower" &&
        setting.lists.particles.has(words[next]!.key) &&
        joined(setting, next)
      )
        next += 1;
      if (
        next < words.length &&
        next - end <= 3 &&
        joined(setting, next) &&
        isLarge(setting, next) &&
        !(SMALL_WORDS.has(word.key) && words[end]!.gap !== "hyphen" && words[next]!.gap !== "hyphen")
      ) {
        end = next + 1;
        continue;
      }
    }
    if (word.gap === "hyphen" && word.shape === "lower" && end - at >= 2 && isKoreanOrChinese(setting, at)) {
      end += 1;
      continue;
    }
    break;
  }
  return end;
}

/** Particles that are English words too: between two names they must be tied by a hyphen. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  "as",
  "at",
  "an",
  "e",
  "ad",
  "den",
  "ten",
  "ag",
  "las",
  "los",
  "das",
]);
/** Words that never stand for an entity alone but do occur inside names. */
export const INSIDE_NAMES: ReadonlySet<string> = new Set(
  "islamic muslim christian jewish arab kurdish catholic orthodox democratic republican socialist communist liberal conservative labour western eastern northern southern north south east west first second third black white new next internet ngo tv latino hispanic hebrew persian zionist evangelical mormon tamil god people one latin".split(
    " ",
  ),
);

/** True when the run opens with a family name of the kind that stands first. */
export function isKoreanOrChinese(setting: Setting, at: number): boolean {
  return setting.lists.eastAsianSurnames.has(setting.scan.words[at]!.key);
}

/** Follows *of the X*, *for X and Y* after a head; gives the end of the last name in it, or `end` itself. */
export function withComplement(setting: Setting, end: number, coordinated: boolean): number {
  const { words } = setting.scan;
  const preposition = words[end];
  if (preposition === undefined || !joined(setting, end) || !/^(?:of|for|on)$/.test(preposition.text))
    return end;
  let at = end + 1;
  if (words[at]?.text === "the" && joined(setting, at)) at += 1;
  if (
    !joined(setting, at) ||
    !isLarge(setting, at) ||
    (setting.lists.notNames.has(words[at]!.key) && !INSIDE_NAMES.has(words[at]!.key))
  )
    return end;
  let last = runEnd(setting, at);
  for (let i = 0; i < 3 && coordinated; i += 1) {
    const link = words[last];
    if (link === undefined || !(link.text === "and" && link.gap === "space" && joined(setting, last))) break;
    if (!isLarge(setting, last + 1) || !joined(setting, last + 1)) break;
    const next = runEnd(setting, last + 1);
    if (
      setting.lists.organizationHeads.has(words[next - 1]!.key) &&
      !/^(?:affairs|services?|security|development|trade)$/.test(words[next - 1]!.key)
    )
      break;
    last = next;
  }
  return withComplement(setting, last, false);
}
