import { DASHES } from "../../../phrases/closed-classes.js";
import { phraseFrom } from "../../../phrases/phrase-at.js";
import type { Tokens } from "../../../sentences/reading.js";
import { closesQuotation, opensQuotation, quotationStart, subjectOn, type UnitContext } from "../../unit.js";
import { hasFiniteVerb } from "../clauses/finite.js";
import { bareCandidate, candidateWith, type Find } from "../readings/candidate.js";
import { ACCORDING_LAST } from "./according-to.js";

// Quotations with a dash and the name of who spoke: *“We asked for water.” — Ruth Mbeki, camp leader*.

/** Tokens that the name and what is said of it may have. */
const LONGEST = 24;

/** *“…” — [Ruth Mbeki, camp leader]*: a quotation that opens the unit, and a person's name to its end. */
export const ofCredit: Find<"unit"> = (context, _, rule) => {
  const { tokens, first, last } = context;
  if (!opensQuotation(context, first)) return [];
  for (let dash = Math.max(first + 2, last - LONGEST); dash < last - 1; dash++) {
    if (!isDash(tokens, dash) || !closesQuotation(context, dash - 1)) continue;
    const name = creditedName(context, dash + 1);
    const quoted = quotationStart(context, dash - 1);
    if (name < 0 || quoted !== first) return [];
    const sourceLimit = titleEnd(context, name);
    const source = subjectOn({ first: dash + 1, last: sourceLimit, head: name - 1 }, "inverted");
    const bare = bareCandidate(context, rule, "colon", "", { head: dash, first: dash, last: dash + 1 });
    return [
      candidateWith(bare, { frame: ACCORDING_LAST, source, sourceLimit, left: { from: dash, quoted } }),
    ];
  }
  return [];
};

/** The end of the person's name with which a credit begins, behind which no verb stands up to the unit's end; or -1. */
export function creditedName(context: UnitContext, from: number): number {
  const { phrases, speakerAt, last } = context;
  const phrase = from < last ? phraseFrom(phrases, from) : undefined;
  if (!phrase || speakerAt(phrase.head).name !== "person") return -1;
  return hasFiniteVerb(context, last, from) ? -1 : phrase.last;
}

/** A dash, or a hyphen with a blank behind. */
export function isDash(tokens: Tokens, at: number): boolean {
  const { text, end } = tokens.at(at);
  return DASHES.has(text) || (text === "-" && (tokens[at + 1]?.start ?? end) > end);
}

/** *Ruth Mbeki[, camp leader]*: what the person is, up to a preposition or a figure. */
export function titleEnd({ tokens, phrases, last }: UnitContext, end: number): number {
  const title = end < last - 1 && tokens.at(end).text === "," ? phraseFrom(phrases, end + 1) : undefined;
  return title !== undefined && tokens.at(title.head).pos === "NOUN" ? title.last : end;
}
