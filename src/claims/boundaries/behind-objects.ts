import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import { clauseFollows } from "../candidates/clauses.js";
import { opensQuotation, type UnitContext } from "../unit.js";
import type { Progress } from "./content-features.js";

// What stands behind an object without a verb and is no part of it: how, where or in spite of what something is said.

/** True where such an adjunct opens at `at`. */
export function isBehindObject(context: UnitContext, at: number, { content, verbs }: Progress): boolean {
  if (verbs > 0 || content.frame.name !== "obj") return false;
  if (!isMeans(context, at) && !isPlaceOfSaying(context, at) && !isInSpite(context, at)) return false;
  for (let i = content.start; i < at; i++) if (groupAt(context.phrases, i)) return false;
  return true;
}

/** *protested the law [by giving away a gun]*: how it is done. */
function isMeans(context: UnitContext, at: number): boolean {
  if (context.tokens.at(at).lower !== "by") return false;
  const means = groupAt(context.phrases, at + 1);
  return means?.form === "gerund" && takesMore(context, means.last);
}

/** *giving [a gun]*, *giving [away] a gun*, *arguing [that]*, *saying [“we …”]*: what a gerund that tells a means goes on with. */
function takesMore(context: UnitContext, at: number): boolean {
  const { tokens, phrases } = context;
  if (at >= context.last) return false;
  return (
    phraseAt(phrases, at) !== undefined ||
    /^(?:ADP|ADV|PART|SCONJ)$/.test(tokens.at(at).pos) ||
    opensQuotation(context, at)
  );
}

const OCCASIONS = wordClass("speechOccasions");
const NETWORKS = wordClass("socialNetworks");

/** *praised the law [in a tweet]*, *mocked the minister [on Twitter]*; not *condemned his remarks [in a tweet]*. */
function isPlaceOfSaying({ tokens, phrases, cueOf }: UnitContext, at: number): boolean {
  const { lower } = tokens.at(at);
  if (!/^(?:at|during|in|on|via)$/.test(lower)) return false;
  const place = phraseAt(phrases, at + 1);
  if (place?.first !== at + 1) return false;
  const before = tokens.at(at - 1).lemma;
  if (cueOf("noun", before) !== undefined || OCCASIONS.has(before)) return false;
  const head = tokens.at(place.head);
  if (NETWORKS.has(head.lower)) return place.last === place.first + 1 && /^(?:on|via)$/.test(lower);
  return OCCASIONS.has(head.lemma) && /^(?:an?|her|his|its|their)$/.test(tokens.at(place.first).lower);
}

/** *endorsed the deal[, although she had doubts]*, *praised him [even as she left]*. */
function isInSpite(context: UnitContext, at: number): boolean {
  const { tokens } = context;
  const first = tokens.at(at).text === "," ? at + 1 : at;
  const even = tokens[first]?.lower === "even" ? 1 : 0;
  const link = tokens[first + even]?.lower ?? "";
  if (!/^(?:although|though)$/.test(link) && !(even === 1 && link === "as")) return false;
  return clauseFollows(context, first + even + 1) !== null;
}
