/** Teams: under the name of their town (*[Linz] drew 1-1 at Graz*), under a plural (*the [Denver Broncos]*). */
import { wordClass } from "../../lexicon/word-classes.js";
import { oncePer } from "../../once-per.js";
import { body, type MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined } from "../runs.js";
import { has, type Scan, sameSentence, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

/** The team that a place's name stands for where it plays, in an article about sport; null elsewhere. */
export function teamAt(context: MentionContext, { from, to, type, form }: MentionDraft): MentionDraft | null {
  if (type !== "location" || form === "demonym") return null;
  const { scan } = context;
  const after = wordAt(scan, to);
  const before = wordAt(scan, from - 1);
  const plays =
    after?.gap === "space" &&
    (PLAYS.test(after.text) || (after.text === "lost" && wordAt(scan, to + 1)?.text === "to"));
  const played =
    wordAt(scan, from)?.gap === "space" &&
    (BEATEN.test(before?.text ?? "") || (before?.text === "to" && wordAt(scan, from - 2)?.text === "lost"));
  if (!plays && !(played && !(isLarge(context, to) && joined(context, to)))) return null;
  return sportOf(context).size > 1 ? body(from, to, "team") : null;
}

const PLAYS = /^(?:beat|defeated|thrashed|edged|drew|trounced|hammered)$/;
const BEATEN = /^(?:beat|beating|defeated|thrashed|edged|trounced|hammered|against|over)$/;

/** The words of sport in the article: two at least, so that rebels who defeat a town are none. */
const sportOf = oncePer(
  (context: MentionContext): ReadonlySet<string> =>
    new Set(context.scan.words.filter(({ key }) => SPORT.has(key)).map(({ key }) => key)),
);

const SPORT = wordClass("wordsOfSport");

/** A club by a word of its name: [Bolton Wanderers], [Olympique Tarsac]; [Luton Town] in an article about sport. */
export function clubAt(
  context: MentionContext,
  { at, run, large, notName, inCapitals, word }: Start,
): MentionDraft | null {
  const { scan } = context;
  if (inCapitals || !large || notName || run - at < 2 || run - at > 3) return null;
  const last = scan.words.at(run - 1);
  if (last.gap !== "space" || last.possessive) return null;
  // "Azam FC", in an article about sport "Simba SC"
  if (
    last.shape === "upper" &&
    CLUB_LETTERS.test(last.text) &&
    (last.text !== "SC" || sportOf(context).size > 0)
  )
    return body(at, run, "club");
  const named = TAILS.has(last.key) && !has(scan, at, TRAIT.given);
  const led = LEADS.has(word.key) && !has(scan, at + 1, TRAIT.common | TRAIT.given | TRAIT.title);
  if (!named && !led && !TOWN_TAILS.has(last.key)) return null;
  return sportOf(context).size > (named ? 0 : 1) || playsAt(scan, at, run) ? body(at, run, "club") : null;
}

/** *[Luton Town] 2-1*, *beat [Real Monteros] 3-0*: a score beside the name, or a verb of playing and a score. */
function playsAt(scan: Scan, from: number, to: number): boolean {
  const verb = PLAYS.test(wordAt(scan, to)?.text ?? "") || BEATEN.test(wordAt(scan, from - 1)?.text ?? "");
  for (let at = to; at < to + (verb ? 6 : 1); at += 1)
    if (isScore(scan, at) && sameSentence(scan, from, at)) return true;
  return false;
}

/** *2-1*. */
function isScore(scan: Scan, at: number): boolean {
  const goals = /^\d\d?$/;
  const second = wordAt(scan, at + 1);
  return goals.test(wordAt(scan, at)?.text ?? "") && second?.gap === "hyphen" && goals.test(second.text);
}

const CLUB_LETTERS = /^(?:A?FC|SC)$/;
const TAILS = wordClass("clubTails");
const LEADS = wordClass("clubLeads");
/** Towns end in them too. */
const TOWN_TAILS = wordClass("clubTownTails");

/** A team or union under a plural name: the [Denver Broncos], the [United Steelworkers]. */
export function pluralBodyAt(
  context: MentionContext,
  { at, run, may, inCapitals }: Start,
): MentionDraft | null {
  const { scan } = context;
  if (inCapitals || !may || wordAt(scan, at - 1)?.text !== "the") return null;
  const last = scan.words.at(run - 1);
  if (run - at < 2 || run - at > 4 || !last.key.endsWith("s") || has(scan, run - 1, TRAIT.eventHead))
    return null;
  let common = true;
  for (let i = at; common && i < run; i += 1) common = has(scan, i, TRAIT.common);
  if (common) return null;
  return body(at, run, "plural-body");
}
