import { wordClass } from "../../lexicon/word-classes.js";
import { type MentionDraft, unlistedDraft } from "../draft.js";
import { isHit, type MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { joined, titleFrom, withComplement } from "../runs.js";
import { has, inCapitals, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

// Rules for armed groups that the lexicon does not know.

const group = (from: number, to: number, rule: string): MentionDraft =>
  unlistedDraft("armed_group", "name", from, to, rule);

/** An armed group by the words of its name: [Popular Resistance Brigades], [Jaish al-Fatah], [Lord's Liberation Army]. */
export function groupByWordsAt(context: MentionContext, start: Start): MentionDraft | null {
  const { scan } = context;
  const { at, word, run } = start;
  if (run - at < 2 || start.inCapitals || !(start.may || (start.large && has(scan, at, TRAIT.insideNames))))
    return null;
  if (ARABIC_LEADS.has(word.key)) return group(at, run, "group-by-lead");
  // *the Armed Forces* are a state's
  if (word.key === "armed" && /^(?:forces|services)$/.test(wordAt(scan, at + 1)?.key ?? "")) return null;
  let fights = false;
  let head = -1;
  for (let i = at; i < run; i += 1) {
    const { key } = scan.words.at(i);
    if (i > at && titleFrom(context, i) > 0 && !BODY_HEADS.has(key)) break;
    if (has(scan, i, TRAIT.groupWord)) fights = true;
    if (has(scan, i, TRAIT.groupHead) || BODY_HEADS.has(key)) head = i;
  }
  if (head <= at) return null;
  const { key } = scan.words.at(head);
  if (
    !fights &&
    !isBacked(context, at) &&
    !/^(?:brigades|battalions|militia|mujahideen|mujahedeen|mujahidin|martyrs|cartel)$/.test(key)
  )
    return null;
  return group(at, withComplement(context, head + 1, false), "group-by-words");
}

/**
 * The same where the name opens with a place or state that the lexicon knows: [Shan State Nationalities Liberation
 * Organization]. A state's own army and a party may be for liberation too.
 */
export function groupOfPlaceAt(context: MentionContext, start: Start): MentionDraft | null {
  const { scan } = context;
  const { at, run } = start;
  if (start.inCapitals || !isHit(context.hits[at], "state", "location")) return null;
  let fights = false;
  for (let i = at + 1; i < run; i += 1) if (FOR_LIBERATION.has(scan.words.at(i).key)) fights = true;
  const last = scan.words.at(run - 1);
  const owner = scan.words.at(at).key;
  const ownArmy = last.key === "army" && STATES_WITH_LIBERATION_ARMIES.has(owner);
  return fights && !ownArmy && OF_LIBERATION.has(last.key) ? group(at, run, "group-of-place") : null;
}

const FOR_LIBERATION = wordClass("liberationWords");
/** What ends the names of such groups. */
const OF_LIBERATION = wordClass("liberationHeads");
const STATES_WITH_LIBERATION_ARMIES: ReadonlySet<string> = new Set(["chinese", "china"]);

/** *the Turkey-backed [National Army]* fights for another. */
function isBacked(context: MentionContext, at: number): boolean {
  const before = wordAt(context.scan, at - 1);
  return before?.gap === "hyphen" && before.key === "backed" && context.scan.words.at(at).gap === "space";
}

const ARABIC_LEADS = wordClass("groupLeads");
const BODY_HEADS = wordClass("groupBodyHeads");

/**
 * A name that the text calls an armed group: *the [CNG] rebels*, *[M23] fighters*, *the rebel group [Kalo]*,
 * *guerrillas of the [FARC]*.
 */
export function groupByFrameAt(context: MentionContext, start: Start): MentionDraft | null {
  const { scan } = context;
  const { at, run } = start;
  if (start.inCapitals || !start.large || start.notName) return null;
  const after = scan.words[run];
  const last = scan.words.at(run - 1);
  if (
    !last.possessive &&
    after?.gap === "space" &&
    FIGHTERS.has(after.text) &&
    start.title === 0 &&
    !start.ordinary
  ) {
    return group(at, run, "fighters-after");
  }
  let i = at - 1;
  if (wordAt(scan, i)?.text === "the" && joined(context, at)) i -= 1;
  const link = wordAt(scan, i)?.text;
  if (link === "called" || link === "of") i -= 1;
  // "the rebels, known as the Front for Renewal"
  if (link === "as" && wordAt(scan, i - 1)?.text === "known") i -= 2;
  const noun = wordAt(scan, i);
  const modifier = wordAt(scan, i - 1);
  if (noun === undefined || modifier === undefined || !joined(context, at)) return null;
  const said =
    (NOUNS.has(noun.text) && FIGHTING.has(modifier.text)) ||
    (BANDS.has(noun.text) && wordAt(scan, at - 1) !== noun);
  return said ? group(at, withComplement(context, run, false), "group-noun-before") : null;
}

/** *the rebel [Movement for Justice]*: what fights is called by a head that bodies have too. */
export function rebelGroupAt(
  context: MentionContext,
  { at, run, large, notName }: Start,
): MentionDraft | null {
  const { scan } = context;
  if (!large || notName || !REBELS.has(wordAt(scan, at - 1)?.text ?? "") || !joined(context, at)) return null;
  const heads = [wordAt(scan, at), wordAt(scan, run - 1)];
  if (!heads.some((word) => REBEL_HEADS.has(word?.key ?? ""))) return null;
  const to = withComplement(context, run, false);
  return to - at > 1 && !inCapitals(scan, at) ? group(at, to, "rebel-before") : null;
}

const REBELS: ReadonlySet<string> = new Set(
  "rebel separatist insurgent jihadist guerrilla paramilitary".split(" "),
);
const REBEL_HEADS: ReadonlySet<string> = new Set("front army movement forces alliance coalition".split(" "));

/** *fighters of the [National Salvation Front]*, but not a person's: *fighters of Khalifa Haftar*. */
export function groupOfFightersAt(
  context: MentionContext,
  { at, run, may, title }: Start,
): MentionDraft | null {
  const { scan } = context;
  if (!may || title > 0 || inCapitals(scan, at) || has(scan, at, TRAIT.given) || !joined(context, at))
    return null;
  const of = wordAt(scan, at - 1)?.text === "the" ? at - 2 : at - 1;
  if (wordAt(scan, of)?.text !== "of" || !BANDS.has(wordAt(scan, of - 1)?.key ?? "")) return null;
  return group(at, withComplement(context, run, false), "group-of-fighters");
}

const FIGHTERS = wordClass("fighterNouns");
const NOUNS = wordClass("groupNouns");
/** Adjectives for groups that fight. */
export const FIGHTING = wordClass("fightingAdjectives");
const BANDS = wordClass("bandNouns");
