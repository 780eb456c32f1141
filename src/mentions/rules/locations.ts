import { GENERATIONS } from "../../gazetteer/generations.js";
import { titleEndsBefore } from "../../gazetteer/titles.js";
import { wordClass } from "../../lexicon/word-classes.js";
import { draftWith, type MentionDraft, unlistedDraft } from "../draft.js";
import { isHit, type MentionContext } from "../mention-context.js";
import { isCounsel } from "../name-parts.js";
import type { Start } from "../name-start.js";
import { isLarge, joined, runEnd } from "../runs.js";
import { has, tokenAt, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import { listedDraft } from "./listed.js";
import { leadsPlace } from "./place-leads.js";

// Rules for places that the lexicon does not know.

const place = (from: number, to: number, rule: string) => unlistedDraft("location", "name", from, to, rule);

/** A place named by what it is: [Baghdad International Airport], [Huila Department], [Lake Chad], [Gulf of Aden]. */
export function locationByHeadAt(context: MentionContext, start: Start): MentionDraft | null {
  const { scan, lists, hits } = context;
  const { at, run } = start;
  const quarter = run === at + 2 && isQuarter(context, at) && QUARTERED.has(wordAt(scan, at + 1)?.key ?? "");
  if (start.inCapitals || !(start.may || (start.large && quarter))) return null;
  const { key } = start.word;
  if (
    leadsPlace(context, start) &&
    run - at >= 2 &&
    !titleEndsBefore(context.titles, scan.words, at) &&
    !isHit(hits[at + 1], "person") &&
    !isOfBody(context, at + 1, run)
  ) {
    return place(at, Math.min(run, at + 3), "location-by-lead");
  }
  if (
    ((run === at + 1 && lists.locationOfHeads.has(key)) || quarter) &&
    scan.words[run]?.text === "of" &&
    joined(context, run)
  ) {
    const next = run + 1;
    if (isLarge(context, next) && joined(context, next)) {
      const hit = hits[next];
      if (hit === undefined) return place(at, runEnd(context, next), "location-of");
      const own = listedDraft(context, next, hit);
      // *State of [Kerala]* is Kerala
      if (key === "state" && own.type === "location" && own.form !== "demonym")
        return draftWith(own, { from: at });
      return place(at, next + hit.length, "location-of");
    }
  }
  for (let i = run - 1; i > at; i -= 1) {
    const head = scan.words.at(i).key;
    if (i === at + 1 && isNamedBearer(context, at)) return null;
    if (PLACE_SURNAMES.has(head) && (isFamilyName(context, at, i) || isCounsel(scan.words[i + 1])))
      return null;
    if (start.title === 0 && has(scan, i, TRAIT.locationHead)) {
      if (isBroadcast(context, at, i)) return null;
      // *United States District | Judge Ann Holm*
      if (head === "district" && /^(?:judge|court|attorney)$/.test(scan.words[i + 1]?.key ?? "")) return null;
      if (isOfFame(context, i + 1)) return null;
      return place(at, i + 1, "location-by-head");
    }
    if (head === "department" && !DEPARTMENT_FIELDS.has(scan.words.at(i - 1).key))
      return place(at, i + 1, "location-by-head");
    if (has(scan, i, TRAIT.organizationHead)) return null;
  }
  return null;
}

/** *Radio Hall [of Fame]*: an honour. */
function isOfFame({ scan }: MentionContext, at: number): boolean {
  return scan.words[at]?.text === "of" && scan.words[at + 1]?.text === "Fame";
}

/** *ABS-CBN News Channel*, *International Space Station*: not a place on earth. */
function isBroadcast({ scan }: MentionContext, at: number, head: number): boolean {
  const { key } = scan.words.at(head);
  const before = wordAt(scan, head - 1);
  if (key === "station") return before?.key === "space";
  return key === "channel" && (before?.key === "news" || (head > at && before?.shape === "upper"));
}

const BODY_WORDS = TRAIT.organizationHead | TRAIT.companyTail;

/** *Port [Authority]*, *Fort Worth [Police Department]*: the name of a body that sits there. */
function isOfBody({ scan }: MentionContext, from: number, run: number): boolean {
  for (let at = from; at < run; at += 1) if (has(scan, at, BODY_WORDS)) return true;
  return false;
}

/** *Michelle | Fields*, *Judge Durham | Hall*, *Ann Nichole | Hall*, *Leonard Dozier | Hill III*: behind given names, a title's bearer. */
function isFamilyName(context: MentionContext, from: number, to: number): boolean {
  const { scan, titles } = context;
  if (areGivenNames(context, from, to) || titleEndsBefore(titles, scan.words, from)) return true;
  if (has(scan, from, TRAIT.given) && GENERATIONS.has(scan.words[to + 1]?.key ?? "")) return true;
  return scan.words.at(to).key === "hall" && has(scan, to - 1, TRAIT.given);
}

/** *director [Michael] Bay*: a given name behind a person's title, before any word for a place. */
const isNamedBearer = ({ scan, titles }: MentionContext, at: number): boolean =>
  has(scan, at, TRAIT.given) && titleEndsBefore(titles, scan.words, at);

/** Given names and initials alone: *Michelle | Fields*, *James A. | Hill*. */
function areGivenNames({ scan }: MentionContext, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (!has(scan, at, TRAIT.given) && !(at > from && wordAt(scan, at)?.text.length === 1)) return false;
  return true;
}

/** Words for places that are family names too: *Michelle Fields*, *Rosa Parks*. */
const PLACE_SURNAMES = wordClass("placeSurnames");

/** What is divided by the compass: *Western District of Texas*. */
const QUARTERED: ReadonlySet<string> = new Set(
  "district province region county division department".split(" "),
);

function isQuarter({ scan }: MentionContext, at: number): boolean {
  return has(scan, at, TRAIT.direction) || wordAt(scan, at)?.key === "middle";
}

/** What stands before *Department* when it is a body, not a region of Latin America. */
const DEPARTMENT_FIELDS = wordClass("departmentFields");

/** A quarter of a state or place: [Northern Syria], [East Jerusalem]; written small the quarter stays outside. */
export function quarterAt(context: MentionContext, { at, large, inCapitals }: Start): MentionDraft | null {
  const { scan, hits } = context;
  if (!large || inCapitals || !has(scan, at, TRAIT.direction)) return null;
  // *Koszalin, North | Poland*: where in the state a town lies
  const isState = hits[at + 1]?.names.some(({ type, name }) => type === "state" && name.form !== "metonym");
  if (isState === true && scan.words[at]?.gap === "comma" && isLarge(context, at - 1)) return null;
  const next = at + 1;
  if (!joined(context, next) || scan.words.at(next).gap !== "space") return null;
  const hit = hits[next];
  if (!isHit(hit, "state", "location") || hit.names.every(({ name }) => name.form === "demonym")) return null;
  return place(at, next + hit.length, "quarter-of-place");
}

/**
 * An unknown name where only a place can stand: *in [Mushaki]*, *the town of [Jabla]*, *[Karbala], Iraq*,
 * *the [RP1030] road*, *[Xinjiang] region*.
 */
export function locationByFrameAt(context: MentionContext, start: Start): MentionDraft | null {
  const { at, word, run } = start;
  if (start.inCapitals || !start.large || start.notName || run - at > 3) return null;
  if (isBehindPlaceNoun(context, start)) return place(at, run, "place-noun-of");
  const coloured = colouredStart(context, at);
  if (coloured < at && isBehindPlaceNoun(context, { ...start, at: coloured }))
    return place(coloured, run, "place-noun-of");
  if (!mayBePlace(context, start)) return null;
  if (isExampleOfPlaces(context, start)) return place(at, run, "example-of-places");
  if (isBeforePlaceNoun(context, run)) return place(at, run, "place-noun-after");
  const isPerson = has(context.scan, at, TRAIT.given) && run - at >= 2;
  const behindWord = !isPerson && start.title === 0 && word.gap === "space";
  if (behindWord && word.shape === "capitalised" && isBehindPlaceWord(context, at))
    return place(at, run, "place-word-before");
  if (isBeforeState(context, start, isPerson)) return place(colouredStart(context, at), run, "city-state");
  const before = wordAt(context.scan, at - 1);
  if (behindWord && word.shape !== "upper" && PLACE_ONLY_PREPOSITIONS.has(before?.key ?? ""))
    return place(at, run, "in-place");
  return null;
}

/** True for a name that is not an ordinary word, an adjective, a field of study or the head of a body. */
function mayBePlace({ scan }: MentionContext, { at, word, run, ordinary }: Start): boolean {
  if (ordinary || tokenAt(scan, at)?.pos === "ADV" || FIELDS.test(scan.words.at(run - 1).key)) return false;
  return run > at + 1 || !(ADJECTIVES.test(word.key) || has(scan, at, TRAIT.organizationHead));
}

/** The first word of *[White] Plains*, *[Big] Rock*: a colour or size before the word at a place; else the word itself. */
function colouredStart(context: MentionContext, at: number): number {
  const { scan } = context;
  const before = wordAt(scan, at - 1);
  if (before?.shape !== "capitalised" || scan.words[at]?.gap !== "space" || !joined(context, at)) return at;
  return PLACE_COLOURS.has(before.key) ? at - 1 : at;
}

/** Colours and sizes that places are called by. */
const PLACE_COLOURS = wordClass("placeColours");

/** *the town of [Jabla]*. */
function isBehindPlaceNoun({ scan, lists }: MentionContext, { at, word }: Start): boolean {
  const noun = wordAt(scan, at - 2)?.key ?? "";
  return wordAt(scan, at - 1)?.text === "of" && lists.placeNouns.has(noun) && word.gap === "space";
}

/** *communities such as [Ajah]*, *towns like [Juba]*: an example of places. */
function isExampleOfPlaces({ scan, lists }: MentionContext, { at, word }: Start): boolean {
  if (word.gap !== "space") return false;
  const link = wordAt(scan, at - 1)?.text ?? "";
  const such = link === "as" && wordAt(scan, at - 2)?.text === "such";
  if (!such && !/^(?:like|including)$/.test(link)) return false;
  const noun = wordAt(scan, at - (such ? 3 : 2));
  if (noun?.key.endsWith("s") !== true) return false;
  return lists.placeNouns.has(noun.key) || noun.key === "communities";
}

/** *[KOTTAYAM] (Reuters) –*: capitals before an agency in brackets where a paragraph begins. */
export function datelineAt({ scan, hits }: MentionContext, { at, run, word }: Start): MentionDraft | null {
  if (word.shape !== "upper" || word.text.length < 4 || run - at > 2) return null;
  if (at > 0 && word.gap !== "break") return null;
  return scan.words[run]?.gap === "open" && isHit(hits[run], "organization")
    ? place(at, run, "dateline")
    : null;
}

/** *in [St Albans]*, *near [St. Mellions]*. */
export function saintAt({ scan }: MentionContext, { at, run, word, inCapitals }: Start): MentionDraft | null {
  if (inCapitals || !/^Ste?$/.test(word.text) || run - at < 2 || word.gap !== "space") return null;
  // *St. John's Episcopal Church*
  if (has(scan, run - 1, TRAIT.organizationHead) || wordAt(scan, run - 1)?.possessive === true) return null;
  const before = wordAt(scan, at - 1)?.text ?? "";
  return PLACE_ONLY_PREPOSITIONS.has(before) || /^(?:to|from|at)$/.test(before)
    ? place(at, run, "saint")
    : null;
}

/** *[Xinjiang] region*, *[Rukban] refugee camp*: `run` is where the name ends. */
function isBeforePlaceNoun({ scan, lists }: MentionContext, run: number): boolean {
  const after = scan.words[run];
  if (after?.gap !== "space" || after.shape !== "lower" || scan.words.at(run - 1).possessive) return false;
  const noun = BEFORE_PLACE_NOUNS.test(after.key) ? scan.words[run + 1] : after;
  return lists.placeNouns.has(noun?.key ?? "");
}

/** Words between a name and the noun that says which kind of place it is. */
const BEFORE_PLACE_NOUNS = /^(?:refugee|oil|border|air|sub)$/;

/** *[Karbala], Iraq*: alone, or behind a preposition of place when the name may be a person's. */
function isBeforeState(context: MentionContext, { at, run }: Start, isPerson: boolean): boolean {
  const { scan, hits, lists } = context;
  const state = hits[run];
  if (scan.words[run]?.gap !== "comma" || scan.words.at(run - 1).possessive) return false;
  if (!isHit(state, "state", "location")) return false;
  const { length, names } = state;
  if (scan.words.at(run + length - 1).possessive) return false;
  if (names.every(({ name }) => name.form === "demonym")) return false;
  if (!isPerson && run - at === 1) return true;
  return lists.placePrepositions.has(wordAt(scan, at - 1)?.key ?? "");
}

/** *Catalonian*, *Pentecostal*: not a place's name but made from one, or from a faith. */
const ADJECTIVES = /(?:onian|ovian|atian|erian|opalian|costal|aptist)$/;
/** *Mathematics*, *Physiology*: what prizes are given in. */
export const FIELDS = /(?:matics|nomics|hysics|ology|ography|istry|iterature|edicine)$/;

/** *shelled | Blida*, *residents of | Juja*, *fled from | Ambo*: words that a place alone can follow, or hardly anything else. */
function isBehindPlaceWord({ scan }: MentionContext, at: number): boolean {
  const before = wordAt(scan, at - 1);
  if (before?.shape !== "lower") return false;
  if (PLACE_VERBS.has(before.text)) return true;
  const head = wordAt(scan, at - 2);
  if (before.gap !== "space" || head === undefined) return false;
  switch (before.text) {
    case "of":
      return OF_PLACES.has(head.key);
    case "from":
    case "to":
      return MOVING.has(head.key);
    default:
      return false;
  }
}

const PLACE_VERBS = wordClass("verbsOfPlaces");
/** What a place has, before *of* and its name. */
const OF_PLACES = wordClass("nounsOfPlaces");
/** Words for moving, before *from* or *to* and a place. */
const MOVING = wordClass("wordsOfMoving");

/** One more of a row of places: *in Aleppo and [Daraya]*, *the villages of Kirove and [Shumy]*. */
export function locationInRowAt(
  context: MentionContext,
  start: Start,
  before: MentionDraft | undefined,
): MentionDraft | null {
  const { scan } = context;
  const { at, word, run } = start;
  if (before?.type !== "location" || before.form === "demonym" || start.inCapitals || !start.large)
    return null;
  if (start.notName || start.ordinary || word.shape === "upper") return null;
  if (
    has(scan, run - 1, TRAIT.organizationHead) ||
    /^(?:nation|tribes?|band)$/.test(scan.words.at(run - 1).key)
  )
    return null;
  const and =
    wordAt(scan, at - 1)?.text === "and" &&
    word.gap === "space" &&
    before.to === at - 1 &&
    scan.words.at(at - 1).gap === "space";
  const comma = word.gap === "comma" && before.to === at && before.rule !== "lexicon";
  if (!and && !comma) return null;
  const after = scan.words[run];
  if (run - at > 2 || (has(scan, at, TRAIT.given) && run - at === 2)) return null;
  if (after?.gap === "space" && /^(?:said|says|told|who)$/.test(after.text)) return null;
  return place(at, run, "place-in-row");
}

/** Prepositions that a name of a body or person rarely follows. */
const PLACE_ONLY_PREPOSITIONS = wordClass("placeOnlyPrepositions");
