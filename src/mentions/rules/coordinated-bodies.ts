/** Bodies with *and* inside their names: the *National Search and Rescue Agency*, *Bangladesh Garment Manufacturers and Exporters Association*. */
import { wordClass } from "../../lexicon/word-classes.js";
import { body, type MentionDraft } from "../draft.js";
import { isHit, type MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined, runEnd, titleFrom, withComplement } from "../runs.js";
import { beginsSentence, has, sameSentence, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

/** A run of ordinary words, *and*, and a run that ends in what a body is; what stands before *and* must be no name of its own. */
export function coordinatedBodyAt(context: MentionContext, start: Start): MentionDraft | null {
  const { scan } = context;
  const { at, run, word, inCapitals } = start;
  if (inCapitals || !start.large || run - at > 5) return null;
  if (wordAt(scan, run)?.text !== "and" || !joined(context, run) || !isLarge(context, run + 1)) return null;
  if (!joined(context, run + 1) || wordAt(scan, run - 1)?.possessive === true) return null;
  if (isFireOfRescue(context, run - 1, run) && run > at + 1) {
    const head = joined(context, run + 2) && has(scan, run + 2, TRAIT.organizationHead) ? 3 : 2;
    return body(at, run + head, "coordinated-body");
  }
  if (start.notName) return null;
  const state = isHit(context.hits[at], "state", "location") ? context.hits[at].length : 0;
  const house = /^(?:house|senate)$/.test(word.key) && run > at + 1 ? 1 : 0;
  const before = wordAt(scan, at - 1);
  // behind a small word a committee may be told from two names: *ballot-qualified Peace and Freedom Party*
  const inside = before?.shape === "lower" && sameSentence(scan, at - 1, at) && word.gap === "space";
  if (state === 0 && house === 0 && !inside && before?.possessive !== true && before?.text !== "The")
    return null;
  const first = at + Math.max(state, house);
  if (first >= run || !areMereWords(context, first, run)) return null;
  const end = headEnd(context, run + 1);
  return end < 0 ? null : body(at, withComplement(context, end, false), "coordinated-body");
}

/** Ordinary words, none of which names a body, a happening or an office. */
function areMereWords(context: MentionContext, from: number, to: number): boolean {
  const { scan } = context;
  for (let at = from; at < to; at += 1) {
    const title = titleFrom(context, at) > 0 && !(at === to - 1 && wordAt(scan, at)?.key === "justice");
    if (!isMere(context, at) || context.hits[at] !== undefined || title) return false;
    // *National Parks and Wildlife Service*
    const parks = /^(?:parks|forests|waters|roads|ports)$/.test(wordAt(scan, at)?.key ?? "");
    const others = TRAIT.organizationHead | TRAIT.eventHead | TRAIT.notName;
    if (has(scan, at, parks ? others : others | TRAIT.locationHead)) return false;
    if (to - from === 1 && has(scan, at, TRAIT.direction | TRAIT.given)) return false;
  }
  return true;
}

/** *North Wales [Fire] and Rescue Service*. */
function isFireOfRescue({ scan }: MentionContext, at: number, and: number): boolean {
  return at === and - 1 && wordAt(scan, at)?.key === "fire" && wordAt(scan, and + 1)?.key === "rescue";
}

/** End of *Rescue Agency*, *Development Program Board*: ordinary words up to the last head; -1 where it has none. */
function headEnd(context: MentionContext, from: number): number {
  const { scan } = context;
  const run = Math.min(runEnd(context, from), from + 5);
  let end = -1;
  for (let at = from; at < run; at += 1) {
    const hit = context.hits[at];
    // *Peace and [Security Council]*
    if (isHit(hit, "organization") && has(scan, at + hit.length - 1, TRAIT.organizationHead))
      return at + hit.length;
    if (hit !== undefined && !has(scan, at, TRAIT.organizationHead)) return -1;
    if (at > from && has(scan, at, TRAIT.organizationHead)) end = at + 1;
    else if (!isMere(context, at)) break;
  }
  return end;
}

/** An ordinary word, or one that is made like a word for people of a trade or for a field: *exporters*, *tourism*. */
function isMere({ scan }: MentionContext, at: number): boolean {
  return (
    has(scan, at, TRAIT.common) ||
    /(?:ers|ors|ists|men|ism|ics|ology|ment|age|life)$/.test(wordAt(scan, at)?.key ?? "")
  );
}

/** *Painters without Limits*, *Doctors Against Torture*, the *Trees for Schools Trust*: ordinary words with a preposition between them. */
export function bodyAroundPrepositionAt(
  context: MentionContext,
  { at, run, may, large, notName, inCapitals, word }: Start,
): MentionDraft | null {
  const { scan } = context;
  const link = wordAt(scan, run);
  // "Doctors for Peace said": the second word is large for no other reason
  const opens = large && !notName && beginsSentence(scan, at) && link?.shape === "lower";
  if (!(may || opens) || inCapitals || run - at > 2 || link === undefined || !LINKS.test(link.text))
    return null;
  const first = run + 1;
  if (!joined(context, run) || !joined(context, first) || !isLarge(context, first)) return null;
  const article = /^the$/i.test(wordAt(scan, at - 1)?.text ?? "") && word.gap === "space";
  // *the rights group [Justice Without Borders]*
  const called = word.gap === "space" && context.lists.companyNouns.has(wordAt(scan, at - 1)?.key ?? "");
  for (let i = at; i < run; i += 1) {
    if (context.hits[i] !== undefined || has(scan, i, TRAIT.given)) return null;
    if (titleFrom(context, i) > 0 && !called && !areForCause(scan, i, run)) return null;
    if (!isMere(context, i) && !article) return null;
  }
  const end = runEnd(context, first);
  if (article && has(scan, end - 1, TRAIT.organizationHead) && areMereWords(context, first, end - 1))
    return body(at, end, "body-around-preposition");
  const last = wordAt(scan, run - 1)?.key ?? "";
  if (!called && !/(?:s|men)$/.test(last) && !PEOPLE.has(last)) return null;
  return areMereWords(context, first, end) && !has(scan, first, TRAIT.given)
    ? body(at, withComplement(context, end, false), "body-around-preposition")
    : null;
}

/** *[Doctors] for Justice*, not *[lawyers] for Justice Holm*: people of a trade written large, and none who serve another. */
function areForCause(scan: MentionContext["scan"], at: number, run: number): boolean {
  const { key } = scan.words.at(at);
  return run === at + 1 && key.endsWith("s") && !SPOKEN_FOR.has(key);
}

const SPOKEN_FOR = wordClass("spokenFor");

const LINKS = /^(?:[Ww]ithout|[Aa]gainst|[Ff]or)$/;
const PEOPLE = wordClass("plurals");
