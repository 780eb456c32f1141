import { wordClass } from "../../lexicon/word-classes.js";
import { isHit, type MentionContext } from "../mention-context.js";
import { isLarge, joined, runEnd } from "../runs.js";
import { sameSentence, tokenAt, wordAt } from "../scan.js";

/**
 * True where a capital or seat stands for its government: it acts or speaks ([Tehran] *rejected*), owns a
 * policy ([Moscow]*'s endorsement*), or is dealt with (*talks with [Moscow]*, *between [Washington] and …*).
 * Everywhere else the name is a place.
 */
export function actsAsGovernment(context: MentionContext, from: number, to: number): boolean {
  const { scan, lists } = context;
  const before = wordAt(scan, from - 1);
  const after = scan.words[to];
  const last = scan.words.at(to - 1);
  const here = sameSentence(scan, from - 1, from);
  const preposition = here && before !== undefined && scan.words.at(from).gap === "space" ? before.key : "";
  if (speaksBehindWhich(context, to)) return true;
  if (lists.placePrepositions.has(preposition)) return false;
  // "the group, which Tehran arms": the tagger takes it for a noun
  if (/^(?:which|whom|that)$/.test(preposition) && after?.gap === "space" && SPONSORING.has(after.text))
    return true;
  // "the French capital Paris caught fire"
  if (before?.shape === "lower" && /^(?:capital|city|town|port|suburb)$/.test(preposition)) return false;
  if (last.possessive) return after !== undefined && preposition !== "of" && !isPlaceOwned(context, to);
  // a *Nairobi-based* group sits there, a *Moscow-Tehran* deal is one of governments
  if (after?.gap === "hyphen") return POLICY_COMPOUNDS.has(after.key) || after.shape === "capitalised";
  if (preposition === "like" || (preposition === "as" && wordAt(scan, from - 2)?.text === "such"))
    return false;
  if (preposition === "to" && wordAt(scan, from - 2)?.text === "up") return after?.text === "to";
  if (DEALINGS.has(preposition) && !isPlaceNoun(context, to)) {
    return preposition !== "from" && preposition !== "to" && preposition !== "on"
      ? true
      : isDealing(context, from);
  }
  if (isBetween(context, from, to)) return true;
  if (isInRowOfPlaces(context, from)) return false;
  if (preposition === "of" || (here && before !== undefined && /^(?:from|to|for)$/.test(preposition)))
    return isDealing(context, from);
  if (scan.words.at(from).gap === "hyphen" || after === undefined) return false;
  if (actsWithAnother(context, to)) return true;
  if (after.gap === "comma") return actsBehindParenthesis(context, to);
  return joined(context, to) && isActingVerb(context, to);
}

/** *Schools in Moscow and [Minsk] were shut*: behind other names, one of which a preposition of place stands before. */
function isInRowOfPlaces({ scan, hits, lists }: MentionContext, from: number): boolean {
  let at = from;
  for (let i = 0; i < LONGEST_ROW; i += 1) {
    const last = wordAt(scan, at - 1)?.key === "and" ? at - 2 : at - 1;
    if (last === at - 1 && wordAt(scan, at)?.gap !== "comma") return false;
    if (last === at - 2 && wordAt(scan, at)?.gap !== "space") return false;
    at = last;
    while (at > last - 3 && hits[at] === undefined) at -= 1;
    const hit = hits[at];
    if (!isHit(hit, "location", "state") || at + hit.length !== last + 1) return false;
    if (hit.names.some(({ name }) => name.form === "demonym")) return false;
    if (wordAt(scan, at)?.gap === "space" && lists.placePrepositions.has(wordAt(scan, at - 1)?.key ?? ""))
      return sameSentence(scan, at - 1, from);
  }
  return false;
}

/** How many names such a row has before the last at most. */
const LONGEST_ROW = 4;

/** *London's streets*, *London's Natural History [Museum]*: what a city has and no government. */
function isPlaceOwned(context: MentionContext, at: number): boolean {
  const { scan, lists } = context;
  const owned = (i: number) => lists.placePossessions.has(scan.words.at(i).key);
  return owned(at) || (isLarge(context, at) && owned(runEnd(context, at) - 1));
}

/** *Moscow, an old ally of Belgrade, [said]*, *Moscow, Serbia's ally, [said]*, *Tehran, which arms the group, [denied] …*. */
function actsBehindParenthesis(context: MentionContext, from: number): boolean {
  const { words } = context.scan;
  if (!PARENTHESES.has(words.at(from).key) && !words.at(from).possessive) return false;
  for (let i = from + 1; i < Math.min(words.length, from + LONGEST_PARENTHESIS); i += 1) {
    if (!sameSentence(context.scan, from, i)) return false;
    if (words.at(i).gap === "comma") return isActingVerb(context, i);
  }
  return false;
}

/** *[Washington] and London condemned*, *neither [Moscow] nor Minsk denies*: the first of two that act. */
function actsWithAnother(context: MentionContext, at: number): boolean {
  const { scan, hits } = context;
  const joint = wordAt(scan, at);
  const other = hits[at + 1];
  if (joint?.gap !== "space" || !/^(?:and|nor)$/.test(joint.key) || other === undefined) return false;
  return joined(context, at + 1) && isActingVerb(context, at + 1 + other.length);
}

const LONGEST_PARENTHESIS = 15;
/** What a parenthesis behind a name begins with. */
const PARENTHESES = wordClass("parenthesisOpeners");

/** *aimed at Beijing, which has long [denied] it*: whatever stands before it. */
function speaksBehindWhich({ scan }: MentionContext, at: number): boolean {
  const { words } = scan;
  if (words[at]?.gap !== "comma" || words[at]?.key !== "which") return false;
  for (let i = at + 1; i < at + 4 && words[i]?.gap === "space"; i += 1) {
    if (SPEAKING.has(words.at(i).key)) return true;
    if (!/^ha[sd]$/.test(words.at(i).key) && tokenAt(scan, i)?.pos !== "ADV") return false;
  }
  return false;
}

const SPEAKING = wordClass("governmentSpeechForms");
const SPONSORING = wordClass("sponsoringForms");
const POLICY_COMPOUNDS = wordClass("policyForms");
const DEALINGS = wordClass("dealingWords");
const POLICY_NOUNS = wordClass("policyNouns");

/** *pressure on Tehran*, *support from Moscow*, *a message to Beijing*. */
function isDealing(context: MentionContext, from: number): boolean {
  for (let i = from - 2; i >= Math.max(0, from - 4); i -= 1) {
    if (POLICY_NOUNS.has(context.scan.words.at(i).key)) return true;
  }
  return false;
}

/** *between Washington and Tehran*: both sides of such a pair are governments. */
function isBetween(context: MentionContext, from: number, to: number): boolean {
  const { words } = context.scan;
  const before = wordAt(context.scan, from - 1)?.text;
  if (before === "between" || before === "Between") return words[to]?.text === "and";
  if (before !== "and") return false;
  for (let i = from - 2; i >= Math.max(0, from - 5); i -= 1)
    if (/^[Bb]etween$/.test(words.at(i).text)) return !isPlaceNoun(context, to);
  return false;
}

function isPlaceNoun(context: MentionContext, at: number): boolean {
  const word = context.scan.words[at];
  return (
    word !== undefined &&
    word.gap === "space" &&
    (context.lists.placeNouns.has(word.key) || context.lists.placePossessions.has(word.key))
  );
}

/** A verb or auxiliary follows, with at most an adverb between, and it is not one of those that tell of a place. */
function isActingVerb(context: MentionContext, at: number): boolean {
  let i = at;
  let token = tokenAt(context.scan, i);
  while (token !== undefined && token.pos === "ADV" && i < at + 2) {
    i += 1;
    token = tokenAt(context.scan, i);
  }
  if (token === undefined || (token.pos !== "VERB" && token.pos !== "AUX")) return false;
  if (!/[a-z]/.test(token.text.charAt(0))) return false;
  for (let k = i; k < i + 3; k += 1)
    if (context.lists.metonymVerbsNot.has(context.scan.words[k]?.key ?? "")) return false;
  return true;
}
