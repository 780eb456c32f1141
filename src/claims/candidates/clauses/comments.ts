import { wordClass } from "../../../lexicon/word-classes.js";
import { DASHES } from "../../../phrases/closed-classes.js";
import { groupAt, groupFrom, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import { cueRate, type UnitContext } from "../../unit.js";
import { chainEnd } from "./clauses.js";
import { behindAdverbs } from "./limits.js";

/**
 * *…, a claim Tehran denies*, *… — a charge that he rejects*: another’s word on what was said, which is not part of it. It
 * begins at `first`, behind the mark or behind the quotation that ends with it, *“unjust,” [a claim Tehran denies]*.
 */
export function opensComment(context: UnitContext, mark: number, first = mark + 1): boolean {
  const { tokens, phrases, cueOf } = context;
  const { text } = tokens.at(mark);
  if (text !== "," && !DASHES.has(text)) return false;
  if (isNamed(context, first) || isEcho(context, first) || isReported(context, first)) return true;
  if (isVerdict(context, first)) return true;
  const noun = phraseFrom(phrases, first);
  if (!noun) return false;
  // ", something the mayor denies"
  const named = tokens[noun.last]?.lower === "that" ? noun.last + 1 : noun.last;
  if (tokens.at(noun.head).lower === "something") return phraseFrom(phrases, named) !== undefined;
  const { lemma } = tokens.at(noun.head);
  if (cueOf("noun", lemma) === undefined && !COMMENTED.has(lemma)) return false;
  // "a claim for which they found no proof"
  const link = tokens[noun.last]?.pos === "ADP" && tokens[noun.last + 1]?.lower === "which" ? 1 : 0;
  const relative = /^(?:that|which)$/.test(tokens[noun.last + link]?.lower ?? "");
  const behind = relative ? noun.last + link + 1 : noun.last;
  if (link === 1 && /^an?$/.test(tokens.at(noun.first).lower)) return true;
  if (isToldOf(context, noun.first, behind)) return true;
  const subject = phraseAt(phrases, behind);
  if (subject === undefined) return false;
  const behindSubject = behindParenthesis(context, chainEnd(context, subject.first));
  const verb = groupAt(phrases, behindAdverbs(context, behindSubject));
  return verb?.form === "finite" && cueRate(context, verb) >= 0.5;
}

/** *a charge the army, which holds the hills, [denied]*: behind what two commas cut out at `at`, if a verb follows; else `at`. */
export function behindParenthesis({ tokens, phrases, last }: UnitContext, at: number): number {
  if (tokens[at]?.text !== ",") return at;
  for (let i = at + 1; i < Math.min(last, at + LONGEST_PARENTHESIS); i++)
    if (tokens.at(i).text === ",") return groupAt(phrases, i + 1)?.form === "finite" ? i + 1 : at;
  return at;
}

/** How many tokens such a parenthesis may have. */
const LONGEST_PARENTHESIS = 25;

/** *…, a practice [that has spread]*, *…, a plan [the firm had dropped]*, *…, a charge [rejected by both]*: what became of it. */
function isToldOf({ tokens, phrases }: UnitContext, first: number, behind: number): boolean {
  if (!/^an?$/.test(tokens.at(first).lower) || tokens.at(first).quotation >= 0) return false;
  const verb = groupFrom(phrases, behind);
  const relative = /^(?:that|which)$/.test(tokens.at(behind - 1).lower);
  if (verb?.form === "finite" && relative) return true;
  if (relative) return false;
  if (verb?.past) return tokens[verb.last]?.lower === "by";
  const subject = phraseFrom(phrases, behind);
  return subject !== undefined && groupAt(phrases, subject.last)?.form === "finite";
}

/** Nouns besides those of saying by which others name what was done or said: *a move the union called unjust*. */
const COMMENTED = wordClass("commentedNouns");

/** *…, in [what] the mayor called a betrayal*: what others call all that stands before. */
function isNamed(context: UnitContext, first: number): boolean {
  const { tokens, phrases } = context;
  if (tokens[first]?.lower !== "in" || tokens[first + 1]?.lower !== "what") return false;
  const subject = phraseAt(phrases, first + 2);
  const verb = subject && groupAt(phrases, subject.last);
  return verb !== undefined && verb.form === "finite" && cueRate(context, verb) > 0;
}

/** *…, in [a fresh setback] to the talks*, *…, in [a sign] of thaw*: what the author makes of it. */
function isVerdict({ tokens, phrases }: UnitContext, first: number): boolean {
  if (tokens[first]?.lower !== "in" || !/^an?$/.test(tokens[first + 1]?.lower ?? "")) return false;
  const noun = phraseFrom(phrases, first + 1);
  return noun !== undefined && VERDICTS.has(tokens.at(noun.head).lemma);
}

const VERDICTS = wordClass("verdictNouns");

/** *…, as [quoted] by the Herald*: who passes on what was said. */
function isReported({ tokens }: UnitContext, first: number): boolean {
  if (tokens[first]?.lower !== "as" || tokens[first + 2]?.lower !== "by") return false;
  return REPORTED.has(tokens.at(first + 1).lower);
}

const REPORTED = wordClass("reportedByParticiples");
const ECHOES = wordClass("echoNouns");
const ECHO_VERBS = wordClass("echoVerbs");

/** *…, drawing laughter from the crowd*, *…, raising fears of a war*: what others made of what was said or done. */
function isEcho({ tokens, phrases }: UnitContext, first: number): boolean {
  const verb = groupAt(phrases, first);
  if (verb?.form !== "gerund" || !ECHO_VERBS.has(verb.lemma)) return false;
  const object = phraseAt(phrases, verb.last);
  return object !== undefined && ECHOES.has(tokens.at(object.head).lower);
}

const TELLING_MORE = new Set(["elaborate", "specify"]);
const GIVING = wordClass("detailVerbs");
const DETAILS = wordClass("detailNouns");

/** *…, without elaborating*, *… without giving details*: how little was said. */
export function opensManner({ tokens, phrases }: UnitContext, at: number): boolean {
  const without = tokens.at(at).text === "," ? at + 1 : at;
  if (tokens[without]?.lower !== "without") return false;
  const verb = groupAt(phrases, without + 1);
  if (verb?.form !== "gerund") return false;
  if (TELLING_MORE.has(verb.lemma)) return true;
  const object = phraseAt(phrases, tokens[verb.last]?.lower === "into" ? verb.last + 1 : verb.last);
  return GIVING.has(verb.lemma) && object !== undefined && DETAILS.has(tokens.at(object.head).lemma);
}
