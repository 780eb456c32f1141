import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, groupFrom, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import {
  cueRate,
  isTime,
  opensQuotation,
  SAYS,
  type Subject,
  sentenceStart,
  type UnitContext,
} from "../../unit.js";
import { OCCASIONS } from "../clauses/occasions.js";
import type { Complement } from "./complement-search.js";
import type { LeftContent } from "./left-content.js";
import { resumption } from "./resumed-content.js";

// Sentences that a cue between commas cuts in two: *If it rains, X said, “the road will flood”*.

/** True for what stands on the right of such a cue: alone it is only the rest of what is said. */
export function isRestOnly(
  context: UnitContext,
  { first, last }: VerbGroup,
  left: LeftContent | null,
  { start }: Complement,
): boolean {
  const { tokens } = context;
  // "“He looked at me, he said, ‘no’”": speech strings sentences together
  if (left === null || left.quoted >= 0 || tokens.at(first).quotation >= 0) return false;
  const rest = resumption(context, last, ",");
  if (rest < 0 || start < rest || tokens[rest - 1]?.text !== ",") return false;
  // "On Monday, X said, “We have won”": a sentence of its own
  if (opensQuotation(context, rest) && !/^\p{Ll}/u.test(tokens[rest + 1]?.text ?? "")) return false;
  // "…, and as X noted, it is over"
  for (let i = left.from; i < Math.min(first, left.from + 3); i++)
    if (tokens.at(i).lower === "as") return false;
  return !isBeforeSaying(context, left.from, rest);
}

/** *Asked whether it was so[, as X suggests], he said …*: an aside before the report that the sentence is about. */
export function isAsideBeforeReport(
  context: UnitContext,
  subject: Subject | null,
  { last }: VerbGroup,
): boolean {
  const { tokens, phrases } = context;
  const as = subject === null ? -1 : subject.first - 1;
  if (tokens[as]?.lower !== "as" || tokens[as - 1]?.text !== "," || tokens[last]?.text !== ",") return false;
  const speaker = phraseFrom(phrases, last + 1);
  const verb = speaker ? groupAt(phrases, speaker.last) : undefined;
  return verb?.form === "finite" && cueRate(context, verb) >= SAYS;
}

const TEXTS = wordClass("textNouns");
const SENTENCE_LINKS = wordClass("sentenceLinks");

/** *[But], X said, …*, *[Speaking in Oslo], …*, *[In a letter], …*: no part of what is said, but what leads to it. */
function isBeforeSaying(context: UnitContext, end: number, rest: number): boolean {
  const { tokens, phrases } = context;
  const first = sentenceStart(context, end - 1);
  const { pos, lower } = tokens.at(first);
  if (end === first + 1 && (pos === "CCONJ" || SENTENCE_LINKS.has(lower))) return true;
  if (ASKED.has(tokens[first + 1]?.lower ?? "")) return true;
  const group = groupFrom(phrases, first);
  // "Judging by polls, X said, “is no use”": the subject of what is said
  if (group !== undefined && group.form !== "finite") {
    const verb = groupAt(phrases, opensQuotation(context, rest) ? rest + 1 : rest);
    return verb?.form !== "finite";
  }
  const phrase = phraseAt(phrases, pos === "ADP" ? first + 1 : first);
  if (!phrase || phrase.first > first + 1) return false;
  const head = tokens.at(phrase.head);
  return isTime(head) || head.lemma === "time" || (pos === "ADP" && TEXTS.has(head.lemma));
}

const ASKED = new Set(["asked", "pressed", "questioned", "told"]);

/** *…, ministers [announced] at a news conference*: behind what is told, a verb of saying has only time and place. */
export function isTail(
  context: UnitContext,
  group: VerbGroup,
  { frame, preposition, start }: Complement,
): boolean {
  // "police said in a statement late on Sunday"
  if (LATE.test(context.tokens.at(start).lower)) return cueRate(context, group) >= 0.6;
  if (frame !== "pp" || preposition !== group.last || cueRate(context, group) < 0.6) return false;
  const link = context.tokens.at(preposition).lower;
  // "…, the ministry said after a week of talks"
  if (link === "after" || link === "since") return true;
  const phrase = phraseAt(context.phrases, preposition + 1);
  const head = phrase && context.tokens.at(phrase.head);
  // "…, the ministry said on Tuesday", "… in 2010"
  if (!head || isTime(head) || (link === "in" && head.pos === "NUM")) return head !== undefined;
  // "…, Holm wrote on X"
  if (link === "on" && NETWORKS.has(head.lower)) return true;
  return /^(?:at|during|in)$/.test(link) && (OCCASIONS.has(head.lemma) || FILED.has(head.lemma));
}

const LATE = /^(?:early|earlier|late|later)$/;

const NETWORKS = wordClass("socialNetworks");
/** Papers of a court in which something is said. */
const FILED = wordClass("courtPapers");
