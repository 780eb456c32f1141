import { closesQuotation, opensQuotation, type UnitContext } from "../../unit.js";

// How far a source may reach, before the cue and behind it, and what stands behind a word in quotation marks.

const STOPS: ReadonlySet<string> = new Set(".;:!?");

/** The first of the adverbs right before token `first`, or the quotation mark before them; `first` itself where none stand there. */
export function beforeAdverbs(context: UnitContext, first: number): number {
  let j = first;
  while (j > context.first && context.tokens.at(j - 1).pos === "ADV") j--;
  return j > context.first && opensQuotation(context, j - 1) ? j - 1 : j;
}

/** The first token from `from` on that is no adverb, in the unit or behind it. */
export function behindAdverbs({ tokens }: UnitContext, from: number): number {
  let j = from;
  while (tokens[j]?.pos === "ADV") j++;
  return j;
}

/** The latest place where a source behind its cue may end: before the marks that end the unit. */
export function sourceEnd(context: UnitContext): number {
  let last = context.last;
  while (last > context.first && STOPS.has(context.tokens.at(last - 1).text)) last--;
  return last;
}

/** *was really “[proud] to lead”*: the word behind adverbs and a quotation mark; the end of the unit where none is. */
export function wordBehind(context: UnitContext, from: number): number {
  const { tokens, last } = context;
  let j = from;
  while (j < last && (tokens.at(j).pos === "ADV" || (j === from && opensQuotation(context, j)))) j++;
  return j;
}

/** The token after a word, and after the closing quotation mark where one follows: *was “appalled” [that]*. */
export function behindWord(context: UnitContext, word: number): number {
  return closesQuotation(context, word + 1) ? word + 2 : word + 1;
}

/**
 * *am honoured [and humbled] by*, *is happy [and proud] to*, *were concerned [both] by*: what stands behind a word and the
 * one joined to it.
 */
export function behindJoinedWord(context: UnitContext, word: number): number {
  const { tokens } = context;
  const end = behindWord(context, word);
  if (tokens[end]?.lower === "both") return end + 1;
  if (tokens[end]?.lower !== "and") return end;
  const next = tokens[end + 1];
  const isJoined = next?.pos === "ADJ" || (next?.pos === "VERB" && next.lower.endsWith("ed"));
  return isJoined && context.cueOf("adjective", next.lower) ? behindWord(context, end + 1) : end;
}
