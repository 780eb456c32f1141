/** Names that the article explains, once and anywhere: *UpGuard, a cybersecurity firm*, *Bolka, a village near the lake*. */

import type { EntityType } from "../../gazetteer/entity-type.js";
import { titleEndsBefore } from "../../gazetteer/titles.js";
import { wordClass } from "../../lexicon/word-classes.js";
import { type MentionDraft, unlistedDraft } from "../draft.js";
import { isHit, type MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined, runEnd, tiedEnd, titleFrom } from "../runs.js";
import { has, inCapitals, type Scan, tokenAt, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import { FIGHTING } from "./groups.js";

/** What a name is said to be; null for a thing that is not an entity (a film, a ship). */
type Said = EntityType | null;

interface Introduction {
  readonly keys: readonly string[];
  readonly type: Said;
}

/** The introduced names by their first word. */
export type Introductions = ReadonlyMap<string, readonly Introduction[]>;

/** How many words such a name has at most. */
const LONGEST = 4;
/** How many introductions may share their first word; no real article has more. */
const MOST = 8;

/** Finds, going once over the words, the names that are not in the lexicon and that a noun introduces. */
export function introductionsOf(context: MentionContext): Introductions {
  const { scan } = context;
  const found = new Map<string, Introduction[]>();
  const surnames = surnamesOf(context);
  for (let at = 0; at < scan.words.length; at += 1) {
    if (!isLarge(context, at) || (context.hits[at] !== undefined && !opensLonger(context, at))) continue;
    if (has(scan, at, TRAIT.notName) || inCapitals(scan, at)) continue;
    if (isLarge(context, at - 1) && joined(context, at) && !has(scan, at - 1, TRAIT.notName)) continue;
    const end = tiedEnd(context, runEnd(context, at));
    const type = end - at > LONGEST ? undefined : saidOf(context, at, end);
    const alone = end - at === 1 && surnames.has(scan.words[at]?.key ?? "");
    if (type !== undefined && !alone) {
      const keys = scan.words.slice(at, end).map(({ key }) => key);
      const [first = ""] = keys;
      const same = found.get(first);
      if (same === undefined) found.set(first, [{ keys, type }]);
      else if (same.length < MOST) same.push({ keys, type });
    }
    at = Math.max(at, end - 1);
  }
  return found;
}

/** The name at a word as the article has introduced it: a draft, "thing" for what is not an entity, null for a name never introduced. */
export function introducedAt(
  context: MentionContext,
  introductions: Introductions,
  { at, large }: Start,
): MentionDraft | "thing" | null {
  const { words } = context.scan;
  const named = large ? introductions.get(words[at]?.key ?? "") : undefined;
  if (named === undefined) return null;
  let best: Introduction | null = null;
  for (const one of named) {
    if (best !== null && best.keys.length >= one.keys.length) continue;
    if (one.keys.every((key, i) => words[at + i]?.key === key && (i === 0 || joined(context, at + i))))
      best = one;
  }
  if (best === null) return null;
  if (best.type === null) return "thing";
  return unlistedDraft(best.type, "name", at, at + best.keys.length, "introduced");
}

/** What follows a given name somewhere: later it is the person alone. */
function surnamesOf(context: MentionContext): ReadonlySet<string> {
  const { scan } = context;
  const surnames = new Set<string>();
  for (let at = 0; at < scan.words.length; at += 1) {
    if (!has(scan, at, TRAIT.given) || !isLarge(context, at) || !isLarge(context, at + 1)) continue;
    const end = runEnd(context, at);
    for (let i = at + 1; i < end; i += 1) surnames.add(scan.words[i]?.key ?? "");
    at = end - 1;
  }
  return surnames;
}

/** *the manufacturer, [Osaka] Seiki,*: a place that a longer name opens with. */
function opensLonger(context: MentionContext, at: number): boolean {
  const end = at + (context.hits[at]?.length ?? 0);
  const next = wordAt(context.scan, end);
  return (
    isHit(context.hits[at], "location") &&
    next?.gap === "space" &&
    next.shape === "capitalised" &&
    context.hits[end] === undefined &&
    !has(context.scan, end, TRAIT.notName | TRAIT.locationHead)
  );
}

/** A title stands before or in the name, or it opens as names of people do. */
function isPerson(context: MentionContext, at: number, end: number): boolean {
  const { scan, titles } = context;
  if (titleFrom(context, at) > 0 || titleEndsBefore(titles, scan.words, at)) return true;
  return end - at >= 2 && has(scan, at, TRAIT.given);
}

/** What the words around a run say that it is; undefined where they say nothing. */
function saidOf(context: MentionContext, at: number, end: number): Said | undefined {
  const { scan, lists } = context;
  if (isFirmBefore(context, at, end)) return "organization";
  if (context.hits[at] !== undefined || isPerson(context, at, end)) return undefined;
  const before = wordAt(scan, at - 1);
  const first = scan.words[at];
  if (
    before !== undefined &&
    first?.gap === "space" &&
    lists.thingNouns.has(before.key) &&
    !before.possessive
  )
    return isDetermined(context, at - 1) ? null : undefined;
  // *the site, GunBroker.com, …* is named by its address
  const behind = scan.words[end - 1]?.end ?? 0;
  if (scan.article.text[behind] === "." && /^\p{Ll}/u.test(scan.article.text.slice(behind + 1, behind + 2)))
    return undefined;
  const known = has(scan, at, TRAIT.common) && end - at === 1;
  // *the journal Science*: later the word alone is mostly the word
  if (known && before?.key === "journal") return undefined;
  if (isNounBefore(context, at, end))
    return FIGHTING.has(wordAt(scan, at - 2)?.key ?? "") ? "armed_group" : "organization";
  if (known) return undefined;
  if (isRunningFirm(scan, end)) return "organization";
  const calling = isCallingItself(scan, at);
  if (calling !== undefined) return calling;
  const head = appositionHead(context, end);
  if (head < 0) return undefined;
  const key = scan.words[head]?.key ?? "";
  const fights = FIGHTING.has(wordAt(scan, head - 1)?.key ?? "");
  if (lists.bodyNouns.has(key) || (key === "tank" && wordAt(scan, head - 1)?.key === "think"))
    return fights ? "armed_group" : "organization";
  if (lists.placeHeads.has(key)) return "location";
  if (lists.thingNouns.has(key)) return null;
  return undefined;
}

/** *The manufacturer, [Osaka Seiki],*, *the airline, [Ana Air],*: nouns that are said of no person, whatever the name looks like. */
function isFirmBefore({ scan }: MentionContext, at: number, end: number): boolean {
  const noun = wordAt(scan, at - 1);
  if (noun?.shape !== "lower" || noun.possessive || !NO_PEOPLE.has(noun.key)) return false;
  if (scan.words[at]?.gap !== "comma" || scan.words[end - 1]?.possessive === true) return false;
  return isDetermined({ scan }, at - 1) && endsApposition(scan, at, end);
}

const NO_PEOPLE = wordClass("firmsNotPeople");

/** A comma behind the name, or behind one of two words or more the end of the sentence. */
const endsApposition = ({ words }: Scan, at: number, end: number): boolean =>
  words[end]?.gap === "comma" || (end - at >= 2 && words[end]?.gap !== "space");

/** *The union [ZGB]*, *a local group, [LUCHA],*: a noun for a body right before the name, or before a comma with another behind. */
function isNounBefore(context: MentionContext, at: number, end: number): boolean {
  const { scan, lists } = context;
  const noun = wordAt(scan, at - 1);
  if (noun?.shape !== "lower" || noun.possessive || scan.words[end - 1]?.possessive === true) return false;
  if (isRepeated(scan, at - 1)) return false;
  if (scan.words[at]?.gap === "space")
    return (
      (lists.companyNouns.has(noun.key) || isServiceOfFirm(scan, at - 1)) &&
      (isDetermined(context, at - 1) || isBareAfterPreposition(scan, at - 1))
    );
  if (!isDetermined(context, at - 1) || scan.words[at]?.gap !== "comma") return false;
  return endsApposition(scan, at, end) && lists.bodyNouns.has(noun.key);
}

/** *Lund Kola[, which runs] the mine,*, *Lundair[, which is based] in Bern,*: what only firms and offices do, and *which* refers to no person. */
function isRunningFirm(scan: Scan, end: number): boolean {
  const { words } = scan;
  if (words[end]?.gap !== "comma" || words[end]?.text !== "which") return false;
  let verb = end + 1;
  while (RELATIVE_ADVERBS.test(words[verb]?.text ?? "")) verb += 1;
  const deed = words[verb]?.text ?? "";
  return /^(?:is|was)$/.test(deed)
    ? /^(?:based|headquartered|listed)$/.test(words[verb + 1]?.text ?? "")
    : DEEDS_OF_FIRMS.has(deed) &&
        /^(?:DET|NUM|PRON|NOUN|ADJ|PROPN)$/.test(tokenAt(scan, verb + 1)?.pos ?? "");
}

const RELATIVE_ADVERBS = /^(?:also|now|still|already|once|currently|jointly)$/;
const DEEDS_OF_FIRMS = wordClass("deedsOfFirms");

/** *a group calling itself [Kestrel]*: a body, or those who fight; undefined where no such words stand. */
function isCallingItself(scan: Scan, at: number): Said | undefined {
  if (!/^(?:itself|themselves)$/.test(wordAt(scan, at - 1)?.text ?? "")) return undefined;
  if (!/^(?:calling|calls|called|styling)$/.test(wordAt(scan, at - 2)?.text ?? "")) return undefined;
  return FIGHTING.has(wordAt(scan, at - 4)?.key ?? "") ? "armed_group" : "organization";
}

/** *a [daily] Aspirin*: no paper. */
export function isRepeated(scan: Scan, at: number): boolean {
  return /^(?:daily|weekly)$/.test(wordAt(scan, at)?.text ?? "") && wordAt(scan, at - 1)?.text === "a";
}

/** *the music streaming [service] Holmio*. */
const isServiceOfFirm = (scan: Scan, at: number): boolean =>
  wordAt(scan, at)?.key === "service" && SERVED.has(wordAt(scan, at - 1)?.key ?? "");

const SERVED = wordClass("servicesOfFirms");

/** *the head of mining [company] Serra Nova*: no determiner, but a preposition before the noun and what is said of it. */
function isBareAfterPreposition(scan: Scan, noun: number): boolean {
  for (let at = noun - 1; at >= noun - 3; at -= 1) {
    const word = wordAt(scan, at);
    if (
      word?.shape !== "lower" ||
      word.possessive ||
      !/^(?:space|hyphen)$/.test(scan.words[at + 1]?.gap ?? "")
    )
      return false;
    if (/^(?:of|at|by|for|with|from|to)$/.test(word.key)) return at < noun - 1;
  }
  return false;
}

/** *the ship X*, *the 2019 film X*: the noun has a determiner or possessor, so that the name is in apposition to it. */
function isDetermined({ scan }: Pick<MentionContext, "scan">, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
    const word = wordAt(scan, at);
    if (
      word === undefined ||
      (wordAt(scan, at + 1)?.gap !== "space" && wordAt(scan, at + 1)?.gap !== "hyphen")
    )
      return false;
    if (word.possessive || DETERMINERS.has(word.key)) return true;
  }
  return false;
}

const DETERMINERS = wordClass("introducingDeterminers");

/** Index of the head of *, a German non-profit organisation based in …* or *is a … company* after a name; -1 for none. */
function appositionHead({ scan, lists }: MentionContext, end: number): number {
  const { words } = scan;
  let at = end;
  const copula = words[at]?.gap === "space" && /^(?:is|was)$/.test(words[at]?.text ?? "");
  if (copula) at += 1;
  else if (words[at]?.gap !== "comma") return -1;
  if (/^(?:which|who)$/.test(words[at]?.text ?? "") && /^(?:is|was)$/.test(words[at + 1]?.text ?? ""))
    at += 2;
  const article = words[at];
  if (article === undefined || !/^(?:an?|the|another|one)$/.test(article.text)) return -1;
  let last = at;
  for (let i = at + 1; i < at + 9; i += 1) {
    const word = words[i];
    if (word === undefined || (word.gap !== "space" && word.gap !== "hyphen")) break;
    // *based in Lund*, but *a Lund-based group*
    // *an energy leasing company*
    const compound = isGerund(scan, i) && lists.bodyNouns.has(words[i + 1]?.key ?? "");
    if (word.gap === "space" && (NOUN_PHRASE_ENDS.has(word.key) || (isGerund(scan, i) && !compound))) break;
    last = i;
  }
  return last > at && words[last]?.shape === "lower" ? last : -1;
}

/** *a website [covering] incidents*. */
function isGerund(scan: Scan, at: number): boolean {
  return tokenAt(scan, at)?.pos === "VERB" && wordAt(scan, at)?.key.endsWith("ing") === true;
}

/** Words that a noun phrase does not go on with. */
const NOUN_PHRASE_ENDS = wordClass("nounPhraseEnds");
