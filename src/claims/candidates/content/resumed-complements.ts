import { wordClass } from "../../../lexicon/word-classes.js";
import { DASHES } from "../../../phrases/closed-classes.js";
import { groupAt, groupFrom, phraseFrom } from "../../../phrases/phrase-at.js";
import { opensQuotation, type UnitContext } from "../../unit.js";
import { clauseFollows } from "../clauses/clauses.js";
import { behindAdverbs } from "../clauses/limits.js";
import { behindTimes, timeFollows } from "../clauses/times-behind.js";

// Complements that go on behind something in between: *said, in a speech to the assembly, [that] …*.

/** How many tokens may stand between. */
export const LONGEST_PARENTHESIS = 28;

/** *urged Lena, a striker, [to stay]*: the infinitive right behind what stands between two commas or dashes, or -1. */
export function infinitiveBehindComment(context: UnitContext, opening: number): number {
  const at = behindComment(context, opening);
  if (at < 0 || context.tokens.at(at).lower !== "to") return -1;
  return groupAt(context.phrases, at)?.form === "infinitive" ? at : -1;
}

const ACCUSING = new Set(["verb:accuse", "verb:acquit", "verb:convict", "verb:suspect"]);

/** *accused Lena, who led the club, [of having lied]*: the charge behind what is told of the accused, or -1. */
export function chargeBehindComment(context: UnitContext, cue: string, opening: number): number {
  const at = ACCUSING.has(cue) ? behindComment(context, opening) : -1;
  return at >= 0 && context.tokens.at(at).lower === "of" ? at : -1;
}

/**
 * *accused Lena on Monday [of] lying*, *warned the firm last week [against] selling*: the charge or warning behind words of
 * time that stand behind whom it meets, or -1.
 */
export function chargeBehindTimes(context: UnitContext, cue: string, from: number): number {
  const links = CHARGES.get(cue.replace(/^verb:/, ""));
  const at = links ? behindTimes(context, from) : from;
  const { lower } = context.tokens[at] ?? {};
  if (at === from || lower === undefined || !links?.has(lower)) return -1;
  const next = at + 1;
  const isTold = phraseFrom(context.phrases, next) !== undefined && !timeFollows(context, next);
  return isTold || groupAt(context.phrases, behindAdverbs(context, next))?.form === "gerund" ? at : -1;
}

const OF = new Set(["of"]);
const AGAINST = new Set(["about", "against", "of"]);
const FOR = new Set(["for", "over"]);
/** Verbs that are said to somebody, with what leads to what is held against him or asked of him. */
const CHARGES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["accuse", OF],
  ["suspect", OF],
  ["warn", AGAINST],
  ["caution", AGAINST],
  ["blame", FOR],
  ["condemn", FOR],
  ["criticise", FOR],
  ["criticize", FOR],
  ["praise", FOR],
  ["rebuke", FOR],
]);

/** *described the vote, which was held on Sunday, [as] a farce*: what something is said to be, behind what is told of it; or -1. */
export function asBehindComment(context: UnitContext, cue: string, opening: number): number {
  const at = JUDGING.has(cue.replace(/^verb:/, "")) ? behindComment(context, opening) : -1;
  if (at < 0 || context.tokens.at(at).lower !== "as") return -1;
  // "presented the plan, which took a year, as the deadline passed": when
  return /^an?$/.test(context.tokens[at + 1]?.lower ?? "") || clauseFollows(context, at + 1) === null
    ? at
    : -1;
}

const JUDGING = wordClass("verbsWithAs");

/**
 * *said — as X reported — [“…”]*, *apologised — [“We let you down”] — and left*: the quotation or *that* behind a dash, or
 * behind what stands between two, or -1.
 */
export function behindDash(context: UnitContext, dash: number): number {
  if (opensQuotation(context, dash + 1)) return dash + 1;
  const at = behindComment(context, dash);
  return at >= 0 && (opensQuotation(context, at) || context.tokens.at(at).lower === "that") ? at : -1;
}

/** The token behind what stands between two commas or dashes, the first at `opening`; -1 where there is none. */
function behindComment({ tokens, last }: UnitContext, opening: number): number {
  const mark = tokens[opening]?.text ?? "";
  if (opening >= last || (mark !== "," && !DASHES.has(mark))) return -1;
  for (let i = opening + 1; i < Math.min(last - 1, opening + LONGEST_PARENTHESIS); i++) {
    const { text, pos } = tokens.at(i);
    if (text === mark) return i + 1;
    if (pos === "PUNCT" && text !== "-") return -1;
  }
  return -1;
}

/**
 * *said, in a speech to the assembly, [that] …*, *told a meeting, which lasted all night, [that] …*: the word after the
 * parenthesis that opens at `comma`, or -1; `clauses` tells how many clauses may stand in it: *said in May, 23 days before
 * it fell, [that] …*.
 */
export function thatBehindParenthesis(context: UnitContext, comma: number, clauses: number): number {
  const { tokens } = context;
  if (WHO_OR_WHICH.test(tokens[comma + 1]?.lower ?? "")) return thatBehindRelative(context, comma + 1);
  let close = nextComma(context, comma);
  while (close !== null && close.verbs <= clauses) {
    const { at, verbs } = close;
    // "decided, according to the ruling, “that it was void”"
    if (tokens[opensQuotation(context, at + 1) ? at + 2 : at + 1]?.lower === "that") return at + 1;
    if (verbs > 0) return -1;
    close = nextComma(context, at, comma);
  }
  return -1;
}

const WHO_OR_WHICH = /^wh(?:ich|o)$/;

/** *claimed, as of Thursday, [it] was safe*, *reported, citing X, [there] were …*: where the clause begins, or -1. */
export function clauseBehindParenthesis(context: UnitContext, comma: number): number {
  const { tokens, phrases } = context;
  const opener = tokens[comma + 1];
  if (opener?.pos !== "ADP" && groupAt(phrases, comma + 1)?.form !== "gerund") return -1;
  const close = nextComma(context, comma);
  if (close === null || close.verbs > 0 || tokens.at(close.at).quotation !== tokens.at(comma).quotation)
    return -1;
  return clauseFollows(context, close.at + 1) ? close.at + 1 : -1;
}

/** The *that* behind the comma that ends the relative clause which begins with the *that* at `relative`, or -1. */
export function thatBehindRelative(context: UnitContext, relative: number): number {
  const close = nextComma(context, relative);
  return close?.verbs === 1 && context.tokens.at(close.at + 1).lower === "that" ? close.at + 1 : -1;
}

/**
 * The next comma behind a token, and how many finite verbs stand before it; null where none is near `opening`, where the
 * parenthesis began.
 */
export function nextComma(
  { tokens, phrases, last }: UnitContext,
  behind: number,
  opening = behind,
): { readonly at: number; readonly verbs: number } | null {
  let verbs = 0;
  for (let at = behind + 1; at < Math.min(last - 1, opening + LONGEST_PARENTHESIS); at++) {
    const group = groupAt(phrases, at);
    if (group?.head === at && group.form === "finite") verbs++;
    if (tokens.at(at).text === ",") return { at, verbs };
  }
  return null;
}

/** *described him on Monday [as] a friend*: the *as* behind words of time, or -1. */
export function asBehindTimes(context: UnitContext, from: number): number {
  const at = behindTimes(context, from);
  return at > from && context.tokens[at]?.lower === "as" ? at : -1;
}

/** *claimed without providing evidence [that] …*: what is claimed, behind the details that are not given; or -1. */
export function behindLackOfDetail(context: UnitContext, without: number): number {
  const { tokens, phrases } = context;
  const giving = groupFrom(phrases, without + 1);
  if (!giving || !GIVING.has(giving.lemma)) return -1;
  const detail = phraseFrom(phrases, giving.last);
  if (!detail || !DETAILS.has(tokens.at(detail.head).lemma)) return -1;
  return tokens[detail.last]?.lower === "that" && clauseFollows(context, detail.last + 1) ? detail.last : -1;
}

const GIVING = wordClass("detailVerbs");
const DETAILS = wordClass("detailNouns");
