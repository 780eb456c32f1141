import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseFrom } from "../../phrases/phrase-at.js";
import type { FeatureValue } from "../../scoring/features.js";
import { clauseFollows } from "../candidates/clauses/clauses.js";
import { OCCASION_LINKS, OCCASIONS } from "../candidates/clauses/occasions.js";
import { behindTimes } from "../candidates/clauses/times-behind.js";
import { isTime, opensQuotation, type UnitContext } from "../unit.js";
import type { ContentStart, Progress } from "./content-features.js";

// What stands behind an object without a verb and is no part of it: how, where or in spite of what something is said.

/** True where such an adjunct opens at `at`. */
export function isBehindObject(context: UnitContext, at: number, { content, verbs }: Progress): boolean {
  if (verbs > 0 || content.frame.name !== "obj") return false;
  const opens =
    isMeans(context, at) ||
    isPlaceOfSaying(context, at) ||
    isInSpite(context, at) ||
    isOccasionTold(context, at) ||
    isHearer(context, at, content);
  if (!opens) return false;
  for (let i = content.start; i < at; i++) if (groupAt(context.phrases, i)) return false;
  return true;
}

/** True for the complement of a verb that is its object alone. */
export const isObject = ({ name }: FeatureValue): boolean => name === "obj" || name === "obj-pronoun";

/** *promised it [in 2018]*, *discussed it [at length]*, *will deny it [if you ask]*: behind a pronoun only when or how stands. */
export function isBehindPronoun(context: UnitContext, at: number, { start, frame }: ContentStart): boolean {
  const { tokens, phrases } = context;
  if (at !== start + 1 || !isObject(frame) || !PRONOUNS.has(tokens.at(start).lower)) return false;
  const { lower, pos } = tokens.at(at);
  // "considers it too dangerous"
  if (lower === "too") return tokens[at + 1]?.pos === "PUNCT";
  if (TAILS.has(lower)) return true;
  if (pos !== "ADP") return false;
  if (lower === "at" && /^(?:all|length|once)$/.test(tokens[at + 1]?.lower ?? "")) return true;
  const phrase = phraseAt(phrases, at + 1);
  if (!phrase || !isTime(tokens[phrase.head])) return false;
  // "accused it in May of lying", "described it on Monday as a farce"
  return !/^(?:as|for|of|that|to)$/.test(tokens[behindTimes(context, at)]?.lower ?? "");
}

const PRONOUNS = new Set(["it", "this", "that", "them"]);
/** Words behind a pronoun that is all of the content. */
const TAILS = new Set(["either", "already", "anyway", "if", "when", "because", "until", "unless"]);

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

const NETWORKS = wordClass("socialNetworks");

/** *praised the law [in a tweet]*, *mocked the minister [on Twitter]*; not *condemned his remarks [in a tweet]*. */
function isPlaceOfSaying({ tokens, phrases, cueOf }: UnitContext, at: number): boolean {
  const { lower } = tokens.at(at);
  if (!OCCASION_LINKS.has(lower)) return false;
  const place = phraseFrom(phrases, at + 1);
  if (!place) return false;
  const before = tokens.at(at - 1).lemma;
  if (cueOf("noun", before) !== undefined || OCCASIONS.has(before)) return false;
  const head = tokens.at(place.head);
  if (NETWORKS.has(head.lower)) return place.last === place.first + 1 && /^(?:on|via)$/.test(lower);
  return OCCASIONS.has(head.lemma) && /^(?:an?|her|his|its|their)$/.test(tokens.at(place.first).lower);
}

/** *urged patience in a speech[, before which he had promised force]*: what happened then. */
function isOccasionTold({ tokens }: UnitContext, at: number): boolean {
  if (tokens.at(at).text !== "," || tokens[at + 2]?.lower !== "which") return false;
  return /^(?:after|before|during)$/.test(tokens.at(at + 1).lower);
}

const PRESS = new Set([...wordClass("mediaNouns"), "journalist", "media", "press", "reporter"]);

/** *confirmed his name [to reporters]*; not *denied access [to reporters]*, *condemned threats [to the press]*. */
function isHearer(context: UnitContext, at: number, { lemma }: ContentStart): boolean {
  const { tokens, phrases } = context;
  const hearer = tokens.at(at).lower === "to" ? phraseAt(phrases, at + 1) : undefined;
  if (hearer?.first !== at + 1 || AIMED.has(tokens.at(at - 1).lemma)) return false;
  const kind = context.cueOf("verb", lemma.name.replace(/^verb:/, ""))?.kind;
  return kind === "statement" && PRESS.has(tokens.at(hearer.head).lemma);
}

/** Nouns of what is aimed at somebody. */
const AIMED = new Set([
  "access",
  "answer",
  "damage",
  "danger",
  "gift",
  "letter",
  "risk",
  "threat",
  "visit",
  "warning",
]);

/** *endorsed the deal[, although she had doubts]*, *praised him [even as she left]*. */
function isInSpite(context: UnitContext, at: number): boolean {
  const { tokens } = context;
  const first = tokens.at(at).text === "," ? at + 1 : at;
  const even = tokens[first]?.lower === "even" ? 1 : 0;
  const link = tokens[first + even]?.lower ?? "";
  if (!/^(?:although|though)$/.test(link) && !(even === 1 && link === "as")) return false;
  return clauseFollows(context, first + even + 1) !== null;
}
