import { wordClass } from "../../../lexicon/word-classes.js";
import { DASHES } from "../../../phrases/closed-classes.js";
import type { Token } from "../../../sentences/reading.js";
import { opensQuotation } from "../../unit.js";
import { type ComplementCase, end, goOn } from "./complement-search.js";
import { behindDash, clauseBehindParenthesis, thatBehindParenthesis } from "./resumed-complements.js";

// The cases of complements that begin with a mark: quotations, and what goes on behind a comma, brackets, a dash or a colon.

/** *said, [“…”]*, *called it [“…”]*: a quotation with a capital or behind a comma is a sentence of its own. */
export const quotation: ComplementCase = (search) => {
  const { context, at, comma } = search;
  if (!opensQuotation(context, at)) return "not this";
  // "laid out in the “Great Plan”": a name
  const isName = !comma && context.tokens[at - 1]?.pos === "DET";
  return end(
    search,
    !isName && (comma || /^[A-Z]/.test(context.tokens[at + 1]?.text ?? "")) ? "quote" : "fragment",
  );
};

/** *said, in a speech, [that] …*, *rejected, however, [the plan]*: what goes on behind a parenthesis. */
export const comma: ComplementCase = (search) => {
  const { context, at } = search;
  if (context.tokens.at(at).text !== ",") return "not this";
  // "said, “Priests and bishops, that is the trouble”": what is quoted is no parenthesis
  // "believing, she liked to say, that …": right behind the cue, such a clause is another’s claim
  const below = /^(?:after|before|if|once|when|while)$/.test(context.tokens[at + 1]?.lower ?? "");
  const clauses = search.step > 0 || below ? 1 : 0;
  const resumed =
    search.comma || opensQuotation(context, at + 1) ? -1 : thatBehindParenthesis(context, at, clauses);
  if (resumed >= 0) {
    search.adjunct = true;
    return end(search, "that", resumed);
  }
  // "rejected, however, [suggestions]"
  if (context.tokens[at + 2]?.text === "," && isInterjected(context.tokens.at(at + 1))) {
    search.adjunct = true;
    return goOn(search, at + 3);
  }
  const clause = search.step === 0 ? clauseBehindParenthesis(context, at) : -1;
  if (clause >= 0) {
    search.adjunct = true;
    return end(search, "clause", clause);
  }
  search.comma = true;
  return goOn(search, at + 1);
};

/** *, [however], …*, *, [though], …*, *on June 3, [2016], …*: one word between two commas. */
function isInterjected({ pos, lower }: Token): boolean {
  return SENTENCE_LINKS.has(lower) || lower === "though" || (pos === "NUM" && /^(?:19|20)\d\d$/.test(lower));
}

/** *however*, *meanwhile*: what ties a sentence to the one before. */
const SENTENCE_LINKS = wordClass("sentenceLinks");

/** *told the agency [(APK)] that …*: short letters or figures in brackets. */
export const brackets: ComplementCase = (search) => {
  const { context, at, audience, adjunct } = search;
  if (context.tokens.at(at).text !== "(" || !(audience || adjunct)) return "not this";
  for (let i = at + 2; i < Math.min(context.last - 1, at + LONGEST_IN_BRACKETS); i++)
    if (context.tokens.at(i).text === ")") return goOn(search, i + 1);
  return "end";
};

const LONGEST_IN_BRACKETS = 6;

/** *said — as X reported — [“…”]*: what goes on behind a dash or two. */
export const dash: ComplementCase = (search) => {
  const { context, at } = search;
  const behind = DASHES.has(context.tokens.at(at).text) ? behindDash(context, at) : -1;
  if (behind < 0) return "not this";
  search.comma = true;
  return goOn(search, behind);
};

/** *said: [“…”]*, *warned: [the dam was weak]*. */
export const colon: ComplementCase = (search) => {
  const { context, at } = search;
  if (context.tokens.at(at).text !== ":") return "not this";
  return end(search, opensQuotation(context, at + 1) ? "colon-quote" : "colon", at + 1);
};
