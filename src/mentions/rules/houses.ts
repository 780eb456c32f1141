/** Bodies that are houses, where something is done in or near them: *taken to [Lund Hospital]*, not *Lund Hospital said*. */
import { wordClass } from "../../lexicon/word-classes.js";
import { type MentionDraft, unlistedDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { wordAt } from "../scan.js";

export const houseAsPlace = (from: number, to: number): MentionDraft =>
  unlistedDraft("location", "name", from, to, "house-as-place");

/** True for a name from `at` whose head says that it is a house, in a place where houses stand and bodies hardly do. */
export function isHouseAsPlace(context: MentionContext, at: number, head: number): boolean {
  const { scan } = context;
  const { key } = scan.words.at(head);
  const halls = /^cent(?:er|re)$/.test(key) && HALLS.has(wordAt(scan, head - 1)?.key ?? "");
  return (
    (HOUSES.has(key) || halls) &&
    isPlaced(context, at, /^(?:at|in|near|outside|inside|into|opposite|behind|around)$/)
  );
}

/** *at the [White House]*, *outside the [Kremlin]*: a seat of government where something happens; *in* it sits whoever governs. */
export function seatAsPlace(context: MentionContext, { from, to, type }: MentionDraft): MentionDraft | null {
  const name = context.scan.words
    .slice(from, to)
    .map(({ key }) => key)
    .join(" ");
  if (type !== "organization" || !SEATS.test(name)) return null;
  return isPlaced(context, from, /^(?:at|near|outside|inside|into|opposite|behind|around)$/)
    ? houseAsPlace(from, to)
    : null;
}

/** Behind one of the prepositions and no word for those who belong to the body: *a doctor at Lund Hospital*. */
function isPlaced(context: MentionContext, at: number, prepositions: RegExp): boolean {
  const { scan } = context;
  const before = wordAt(scan, at - 1)?.text === "the" ? at - 2 : at - 1;
  const preposition = wordAt(scan, before)?.text ?? "";
  const behind = wordAt(scan, before - 1);
  if (preposition === "to") return BROUGHT.has(behind?.key ?? "");
  if (!prepositions.test(preposition)) return false;
  if (behind === undefined || behind.gap === "break") return true;
  if (BELONGING.has(behind.key) || context.titles.lastWords.has(behind.key)) return false;
  return !context.titles.personNouns.has(behind.key.replace(/s$/, ""));
}

/** What a house is called: *hospital*, *museum*. */
const HOUSES = wordClass("houses");
/** Before *Centre*: *Congress Centre*. */
const HALLS = wordClass("centresAsHouses");
/** Words before *to* and the house where somebody is brought or goes. */
const BROUGHT = wordClass("wordsOfBringing");
/** Houses in which states are governed. */
const SEATS = /^(?:white house|blue house|kremlin|pentagon|elysee palace)$/;
/** Behind which a house is the body that somebody belongs to. */
const BELONGING = wordClass("wordsOfBelonging");
