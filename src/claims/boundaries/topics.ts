import { indexed } from "../../indexed.js";
import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseFrom } from "../../phrases/phrase-at.js";
import type { Token } from "../../sentences/reading.js";
import { OCCASIONS } from "../candidates/clauses/occasions.js";
import { afterQuotation, holds, isTime, opensQuotation, type Range, type UnitContext } from "../unit.js";
import type { BoundCandidate } from "./bound.js";
import { contentLimit } from "./content-endings.js";

// What a quotation behind a colon speaks of, where the cue names that first: *commented on [the plan]: “…”*.

const VERBS = wordClass("topicVerbs");
const LINKS = new Set(["about", "against", "of", "on", "with"]);
/** Words that lead from the topic to whom, when or where it is said. */
const LEAVING = new Set(["to", "via"]);
const NETWORKS = wordClass("socialNetworks");

/**
 * *{commented on} [the plan]: <“…”>*, *{opposed} [the plan]: <“…”>*: the claims, those whose cue has taken in what their
 * quotation speaks of with that as content, and those that end before such a quotation with the quotation.
 */
export function withTopics<C extends BoundCandidate>(context: UnitContext, claims: readonly C[]): C[] {
  return claims.map((claim) => {
    const topic = topicBefore(context, claim);
    if (topic) {
      const cue = { first: claim.cue.first, last: topic.first };
      return { ...claim, cue, content: indexed([topic, ...claim.content]) };
    }
    const quotation = quotationBehind(context, claim);
    if (
      quotation.first < 0 ||
      claims.some((other) => isCut(other, quotation) || endsBefore(other, claim, quotation))
    )
      return claim;
    return { ...claim, content: indexed([...claim.content, quotation]) };
  });
}

/** True where a claim stands partly within the quotation. */
function isCut({ source, cue, content }: BoundCandidate, { first, last }: Range): boolean {
  const parts = [cue, ...content, ...(source ? [source] : [])];
  const within = parts.filter((part) => first <= part.first && part.last <= last).length;
  return within < parts.length && parts.some((part) => part.first < last && first < part.last);
}

/** True where the claim stands in the content of another one, which ends before the quotation. */
function endsBefore(other: BoundCandidate, { cue }: BoundCandidate, quotation: Range): boolean {
  return holds(other.content, cue) && !holds(other.content, quotation);
}

const NONE: Range = { first: -1, last: -1 };

/**
 * The quotation behind the colon at which content ends: *praised the fans: [“…”]*, and up to the end of the unit behind
 * whatever was said: *told us that they had lost: [“…”]*.
 */
function quotationBehind(context: UnitContext, { candidate, content }: BoundCandidate): Range {
  const { frame, group, kind, part, right } = candidate;
  const { first, last } = content.at(content.length - 1);
  if (first < right || right < 0 || context.tokens[last]?.text !== ":" || last + 1 >= context.last)
    return NONE;
  if (!opensQuotation(context, last + 1)) return NONE;
  const quotation = { first: last + 1, last: afterQuotation(context, last + 1) };
  if (group?.form === "finite" && FRAMES.test(frame.name) && (kind === "attitude" || VERBS.has(group.lemma)))
    return quotation;
  const isSaid =
    CLAUSES.test(frame.name) &&
    (group ? !group.passive : part === "noun" || frame.name === "according-first");
  return isSaid && quotation.last >= contentLimit(context) ? quotation : NONE;
}

const FRAMES = /^(?:obj|pp|clause)/;
/** Complements with a verb. */
const CLAUSES = /^(?:that|clause|wh|inf|gerund|n-that|according-first)/;

function topicBefore(context: UnitContext, { candidate, content }: BoundCandidate): Range | null {
  const { frame, right, cueLast, group, kind } = candidate;
  const { tokens, phrases } = context;
  if (!group || !frame.name.startsWith("colon-quote") || tokens.at(right - 1).text !== ":") return null;
  if (content.at(0).first < right || (kind !== "attitude" && !VERBS.has(group.lemma))) return null;
  const isLinked = LINKS.has(tokens.at(cueLast).lower);
  const first = isLinked ? cueLast + 1 : cueLast;
  const phrase = phraseFrom(phrases, first);
  if (!phrase) return null;
  // "commented on Twitter"; "taunted us: “…”" tells who heard it
  const head = tokens.at(phrase.head);
  if (isLinked ? isSetting(head) : head.pos === "PRON") return null;
  for (let i = first; i < right - 1; i++)
    if (tokens.at(i).pos === "PUNCT" || groupAt(phrases, i)) return null;
  return { first, last: topicEnd(context, first) };
}

/** Where a noun phrase with all that prepositions add to it ends, before whom, when and where it is said. */
function topicEnd({ tokens, phrases }: UnitContext, first: number): number {
  let last = phraseAt(phrases, first)?.last ?? first;
  while (tokens[last]?.pos === "ADP" && !LEAVING.has(tokens.at(last).lower)) {
    const next = phraseFrom(phrases, last + 1);
    if (!next) return last;
    if (isSetting(tokens.at(next.head))) return last;
    last = next.last;
  }
  return last;
}

/** *on Monday*, *in an interview*, *on Twitter*: when and where something is said. */
function isSetting(head: Token): boolean {
  return isTime(head) || OCCASIONS.has(head.lemma) || NETWORKS.has(head.lower);
}
