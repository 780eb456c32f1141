import { wordClass } from "../../lexicon/word-classes.js";
import { phraseFrom, phraseUpTo } from "../../phrases/phrase-at.js";
import { behindAdverbs } from "../candidates/clauses/limits.js";
import {
  asBehindComment,
  asBehindTimes,
  chargeBehindComment,
  chargeBehindTimes,
  infinitiveBehindComment,
} from "../candidates/content/resumed-complements.js";
import { subjectOf } from "../candidates/subjects/subjects.js";
import { closesQuotation, opensQuotation, type UnitContext } from "../unit.js";
import type { ContentStart, Progress } from "./content-features.js";
import { firstVerb, verbBeside } from "./next-speakers.js";
import { classAt } from "./token-classes.js";

// What ties the words behind a mark or a conjunction to the content before it.

/** *called for calm[, and for talks]*, *thanked her for her help[, and for her patience]*: the preposition of the content again. */
export function isParallel(context: UnitContext, k: number, content: ContentStart): boolean {
  const { tokens } = context;
  const { start, frame } = content;
  if (isCalledToo(context, k, content)) return true;
  if (tokens.at(k).text !== "," || tokens[k + 1]?.lower !== "and") return false;
  const { lower, pos } = tokens[k + 2] ?? {};
  if (pos !== "ADP" || lower === undefined || !TOPICAL.has(lower)) return false;
  if (tokens[start - 1]?.lower === lower) return true;
  if (!frame.name.startsWith("obj")) return false;
  return tokens
    .slice(Math.max(start, k - FARTHEST), k)
    .some((token) => token.pos === "ADP" && token.lower === lower);
}

/** *called the drivers “decent” [but] their leaders “paid agents”*: another thing, and what it is called. */
function isCalledToo(context: UnitContext, k: number, { lemma, frame }: ContentStart): boolean {
  const { tokens, phrases } = context;
  if (!/^(?:and|but)$/.test(tokens.at(k).lower) || !closesQuotation(context, k - 1)) return false;
  if (!CALLING.has(lemma.name.replace(/^verb:/, "")) || !frame.name.startsWith("obj")) return false;
  const thing = phraseFrom(phrases, k + 1);
  return thing !== undefined && opensQuotation(context, thing.last);
}

const CALLING = wordClass("doubleObjectVerbs");

/** How many tokens back the same preposition is looked for. */
const FARTHEST = 20;

/** Prepositions that lead to what is said of something, and hardly to when or where. */
const TOPICAL: ReadonlySet<string> = new Set(["about", "against", "for", "of", "with"]);

/** *a windswept[,] nearly barren field*: the first adjective of a noun phrase has a determiner and no noun. */
export function isBetweenAdjectives(context: UnitContext, comma: number): boolean {
  const { tokens, phrases } = context;
  if (tokens.at(comma).text !== "," || tokens.at(comma - 1).pos !== "ADJ") return false;
  const before = phraseUpTo(phrases, comma);
  if (!before || tokens.at(before.first).pos !== "DET") return false;
  const next = behindAdverbs(context, comma + 1);
  const behind = phraseFrom(phrases, next);
  return (
    tokens[next]?.pos === "ADJ" && behind !== undefined && /^(?:NOUN|PROPN)$/.test(tokens.at(behind.head).pos)
  );
}

/** *said it regretted the move [and expected the firm to pay]*: a verb whose subject stands in the clause that is said. */
export function isOfContent(context: UnitContext, at: number, { content, verbs }: Progress): boolean {
  if (verbs === 0 || context.tokens.at(at).lower !== "and" || classAt(context, at).verb !== "joined")
    return false;
  const verb = firstVerb(context, at);
  const beside = verbBeside(context, content.start, at);
  // "found the car had come from there and spoke with the driver"
  if (!beside || beside.past !== verb.past || beside.perfect !== verb.perfect) return false;
  const subject = subjectOf(context, verb);
  return subject?.rule === "shared" && subject.first >= content.start && subject.first < at;
}

/** *called on Oslo[,] which pays for it, [to] act*: where content goes on behind a comment that opens at `at`, or -1. */
export function resumedAt(context: UnitContext, at: number, { content, isClausal }: Progress): number {
  const { lemma, frame } = content;
  const behindTimes = frame.name === "obj-as" ? asBehindTimes(context, at) : -1;
  if (isClausal) return behindTimes;
  return Math.max(
    behindTimes,
    chargeBehindComment(context, lemma.name, at),
    chargeBehindTimes(context, lemma.name, at),
    asBehindComment(context, lemma.name, at),
    infinitiveBehindComment(context, at),
  );
}
