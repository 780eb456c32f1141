// Runs of capitalised words that no rule took: possible names that are in no list.
import { wordClass } from "../lexicon/word-classes.js";
import type { MentionDraft } from "./draft.js";
import type { MentionContext } from "./mention-context.js";
import type { NameSpan } from "./name-features.js";
import { isRepeated } from "./rules/introduced.js";
import { FIELDS } from "./rules/locations.js";
import { isIndefinite } from "./rules/organizations.js";
import { isVersus } from "./rules/other-senses.js";
import { isLarge, joined, mayBegin, runEnd, titleFrom } from "./runs.js";
import { has, inCapitals, wordAt } from "./scan.js";
import { TRAIT } from "./traits.js";

/** How many words such a name has at most. */
const LONGEST = 5;

/** The runs between the drafts that may be names, those of the same words together; in text order. */
export function untakenNames(
  context: MentionContext,
  drafts: readonly MentionDraft[],
): Iterable<readonly [NameSpan, ...NameSpan[]]> {
  const byName = new Map<string, [NameSpan, ...NameSpan[]]>();
  for (const span of runsBetween(context, drafts)) {
    const name = nameOf(context, span);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [span]);
    else same.push(span);
  }
  return byName.values();
}

function runsBetween(context: MentionContext, drafts: readonly MentionDraft[]): NameSpan[] {
  const { scan } = context;
  const { words } = scan;
  const covered = new Uint8Array(words.length);
  for (const { from, to } of drafts) covered.fill(1, from, to);
  const found: NameSpan[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (covered[at] === 1 || !isLarge(context, at)) continue;
    const end = endOf(context, at, covered);
    const tied =
      (at > 0 && covered[at - 1] === 1 && joined(context, at)) ||
      (covered[end] === 1 && joined(context, end));
    if (
      !tied &&
      mayBegin(context, at) &&
      !isOther(context, at, end) &&
      !inCapitals(scan, at) &&
      end - at <= LONGEST &&
      titleFrom(context, at) === 0
    )
      found.push({ from: at, to: end });
    at = end - 1;
  }
  return found;
}

/** *Kelly v. Brown*, *US$*: a party to a case, a currency. */
function isOther(context: MentionContext, at: number, end: number): boolean {
  if (isVersus(context, at - 1) || isVersus(context, end)) return true;
  return context.scan.article.text[context.scan.words.at(end - 1).end] === "$";
}

/** The end of the run, before what is covered and what names nothing. */
function endOf(context: MentionContext, at: number, covered: Uint8Array): number {
  const run = runEnd(context, at);
  let end = at + 1;
  while (end < run && covered[end] === 0 && !has(context.scan, end, TRAIT.never)) end += 1;
  while (end > at + 1 && !isLarge(context, end - 1)) end -= 1;
  return end;
}

/** *the Court*, *Cessation of Hostilities*, *a Foreign Terrorist Organization*: an ordinary word, the rest of a longer name, a kind. */
export function isHardlyName(context: MentionContext, { from, to }: NameSpan): boolean {
  const { scan } = context;
  const { key } = scan.words.at(to - 1);
  // *R0*, *K2*
  if (to === from + 1 && /^\p{Lu}\d{1,2}$/u.test(wordAt(scan, from)?.text ?? "")) return true;
  if (to === from + 1 && (has(scan, from, TRAIT.common) || KIND_ACRONYMS.has(key) || FIELDS.test(key)))
    return true;
  // *African*, *African American*: peoples
  if (areDemonyms(context, from, to)) return true;
  // the rules that know the last word have decided already
  if (has(scan, to - 1, TRAIT.locationHead | TRAIT.eventHead)) return true;
  // *CB Governor*: an office
  if (to > from + 1 && has(scan, to - 1, TRAIT.title) && context.titles.lastWords.has(key))
    return !context.familyNames.has(key);
  if (isRepeated(scan, from - 1)) return true;
  const before = wordAt(scan, from - 1)?.text ?? "";
  if (before === "of" && isLarge(context, from - 2)) return true;
  return isIndefinite(context, from, to) && has(scan, to - 1, TRAIT.common);
}

/** True where each word of the name says whence somebody is. */
function areDemonyms({ hits }: MentionContext, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (hits[at]?.names.some(({ name }) => name.form === "demonym") !== true) return false;
  return true;
}

/** Acronyms for a kind of thing: *a super PAC*. */
const KIND_ACRONYMS = wordClass("kindAcronyms");

/** The words of a name, folded, by which occurrences of the same name are recognised. */
export function nameOf({ scan }: MentionContext, { from, to }: NameSpan): string {
  let name = scan.words.at(from).key;
  for (let at = from + 1; at < to; at += 1) name += ` ${scan.words.at(at).key}`;
  return name;
}
