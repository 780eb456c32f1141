import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseFrom } from "../../phrases/phrase-at.js";
import { type FeatureSink, featureValue } from "../../scoring/features.js";
import type { Visit } from "../../scoring/model.js";
import { isFiniteHead } from "../candidates/clauses/finite.js";
import { isBarePast } from "../candidates/clauses/participles.js";
import {
  afterQuotation,
  closesQuotation,
  cueRate,
  isTime,
  opensQuotation,
  SAYS,
  type UnitContext,
} from "../unit.js";
import { addPlaceFeatures, type ContentStart, type Progress } from "./content-features.js";
import { isBetweenAdjectives, isOfContent, isParallel, resumedAt } from "./content-links.js";
import { mustEnd } from "./content-stops.js";
import { lastFiniteHead } from "./next-speakers.js";
import { pieceAt } from "./pieces.js";
import { isBoundary } from "./token-classes.js";

// Where content behind its cue may end: the walk over possible places, and the latest place where it must stop.

const STOPS: ReadonlySet<string> = new Set(".;,:");

/**
 * How many places are looked at, per token of a unit; after that, a few for each candidate. No sentence of an article
 * needs as many, but in a long unit of nothing but cues every content could end at every word behind it.
 */
const PLACES_PER_TOKEN = 12;
const FEW_PLACES = 8;

/** Where content must end at the latest: the unit's end without its full stop, but with a closing quotation mark. */
export function contentLimit(context: UnitContext): number {
  let last = context.last;
  while (last > context.first && STOPS.has(context.tokens.at(last - 1).text)) last--;
  return last;
}

/** Where content that begins inside a quotation must end at the latest: before the mark that closes it, and its comma. */
function quotationLimit(context: UnitContext, start: number): number {
  const { tokens, last } = context;
  const home = tokens.at(start).quotation;
  for (let i = start + 1; i < last; i++) {
    if (tokens.at(i).quotation !== home || !closesQuotation(context, i)) continue;
    // “… until they have lived together[.]”
    const isEdited = tokens.at(i - 1).text === "]" && STOPS.has(tokens.at(i - 2).text);
    const end = isEdited ? i - 3 : STOPS.has(tokens.at(i - 1).text) ? i - 1 : i;
    return end > start ? end : i;
  }
  return contentLimit(context);
}

/** The places where content that starts on the right of its cue may end. */
export function walkContentRight(
  context: UnitContext,
  content: ContentStart,
  features: FeatureSink,
  visit: Visit,
): number {
  const { tokens, found } = context;
  const { start } = content;
  // a quotation at the start is never cut
  const opened = opensQuotation(context, start) ? afterQuotation(context, start) : -1;
  const quoted = opened > start + 1;
  const home = tokens.at(start).quotation;
  const limit = opened < 0 && home >= 0 ? quotationLimit(context, start) : contentLimit(context);
  const isClause = content.frame.name.includes("clause");
  // "said that, under the plan, taxes would fall"
  const isBroken =
    content.frame.name === "that" && tokens[start + 1]?.text === "," && tokens[start + 2]?.pos !== "CCONJ";
  const progress: Progress = {
    content,
    form: featureValue(content.form),
    subject: featureValue(content.subject),
    verbs: 0,
    commas: 0,
    owed: isClause || isBroken ? 1 : 0,
    isClausal:
      isClause ||
      tokens.at(start).lower === "that" ||
      asksWhether(context, start) ||
      tellsThat(context, start, content.frame.name),
    quoted,
    home,
    limit,
    lastVerb: lastFiniteHead(context, start, limit),
    verbBefore: -1,
    closing: -1,
  };
  const from = quoted ? opened : start + 1;
  let places = 0;
  let resumed = -1;
  for (let j = start; j < from && j < limit; j++) pass(context, j, progress);
  for (let k = from; k < limit; k++) {
    if (k > from) pass(context, k - 1, progress);
    if (tokens.at(k - 1).text === ",") progress.commas++;
    if (!isPlace(context, k, progress)) continue;
    resumed = Math.max(resumed, resumedAt(context, k, progress));
    if (k <= resumed || goesOn(context, k, progress)) continue;
    if (mustEnd(context, k, progress)) return k;
    if (places >= FEW_PLACES && found.places > PLACES_PER_TOKEN * (context.last - context.first)) return k;
    places++;
    found.places++;
    addPlaceFeatures(context, k, progress, features);
    if (visit(k)) return k;
  }
  return limit;
}

/** Where the bracket closes that opens at `at`; -1 where none does, or it is not closed in the content. */
function closingBracket({ tokens }: UnitContext, at: number, limit: number): number {
  if (tokens.at(at).text !== "(") return -1;
  for (let i = at + 1; i < Math.min(limit, at + LONGEST_BRACKET); i++)
    if (tokens.at(i).text === ")") return i;
  return -1;
}

const LONGEST_BRACKET = 60;

/** *whether the dam, after years of rain, would hold*; not *whether to leave*. */
function asksWhether({ tokens }: UnitContext, start: number): boolean {
  return tokens.at(start).lower === "whether" && !/^(?:or|to)$/.test(tokens[start + 1]?.lower ?? "");
}

/** *wanted [to remind everybody that, after the parade, it would rain]*: a verb of saying with its own clause. */
function tellsThat(context: UnitContext, start: number, frame: string): boolean {
  const { tokens, phrases } = context;
  const verb = frame === "inf" ? groupAt(phrases, start) : undefined;
  if (verb?.form !== "infinitive" || cueRate(context, verb) < SAYS) return false;
  const hearer = phraseFrom(phrases, verb.last);
  const that = hearer !== undefined && tokens.at(verb.last).lower !== "that" ? hearer.last : verb.last;
  return tokens[that]?.lower === "that" && tokens.at(that).pos !== "DET";
}

/** Notes the clause or verb that the token opens. */
function pass(context: UnitContext, at: number, progress: Progress): void {
  const { content, lastVerb } = progress;
  if (at > progress.closing) progress.closing = closingBracket(context, at, progress.limit);
  // "According to X, the dam is safe; for years, [nobody looked at it]"
  const isNext =
    context.tokens.at(at).text === ";" && content.frame.name === "according-first" && at < lastVerb;
  // ", who was blamed for waiting until Wednesday, …"
  const isTimeAlone =
    content.aside && context.tokens.at(at).lower === "until" && isTime(context.tokens[at + 1]);
  if (isNext || (!isTimeAlone && opensClause(context, at))) progress.owed++;
  const isClause = content.frame.name.includes("clause");
  if (!isFiniteHead(context, at) || (progress.owed > 0 && !isClause && isMadeBy(context, at))) return;
  progress.verbBefore = at;
  progress.verbs++;
  if (progress.owed > 0) progress.owed--;
}

/** *whether the gains [promised] by the banks will come*: a participle of a noun, not the verb that its clause waits for. */
function isMadeBy({ tokens, phrases }: UnitContext, at: number): boolean {
  const group = groupAt(phrases, at);
  if (group === undefined || !isBarePast(group) || tokens[group.last]?.lower !== "by") return false;
  return tokens[group.first - 1]?.pos === "NOUN";
}

/** True at a boundary outside the quotations that began within the content: a span never ends inside one. */
function isPlace(context: UnitContext, k: number, { home }: Progress): boolean {
  const { tokens, quotations } = context;
  const { quotation } = tokens.at(k);
  // "“They call it ‘the end.’ [We] go on,”": behind a quotation inside another one
  const isAround = home >= 0 && quotations.at(home).parent === quotation;
  if (quotation >= 0 && quotation !== home && !isAround && !opensQuotation(context, k)) return false;
  return isBoundary(context, k);
}

/** True where the content can't be at its end: within a list, and before the verb that its clause waits for. */
function goesOn(context: UnitContext, k: number, progress: Progress): boolean {
  const { content, verbs, owed, lastVerb, isClausal } = progress;
  if (isBetweenAdjectives(context, k) || isOfContent(context, k, progress)) return true;
  // "spoke of enemies who[, he alleged,] were afraid"
  if (context.tokens.at(k).text === "," && /^wh(?:o|ich)$/.test(context.tokens.at(k - 1).lower)) return true;
  if (context.tokens.at(k).text === ";" && isListed(context, k, content.frame.name)) return true;
  // "called the tax (a levy on [sugar]) unjust"
  if (k <= progress.closing || isParallel(context, k, content)) return true;
  if (!isClausal || owed === 0 || k > lastVerb) return false;
  // "says [while the deal is good], the union has to vote on it"
  return (
    verbs === 0 || (verbs === 1 && context.tokens.at(k).text === "," && opensBelow(context, content.start))
  );
}

/**
 * *said: the dam is safe[;] the road is open*, *said that the dam was safe[;] and that the road was open*, *According to
 * X, the dam is safe[;] the road is open*, unless somebody else speaks behind it.
 */
function isListed(context: UnitContext, semicolon: number, frame: string): boolean {
  if (frame.startsWith("colon")) return true;
  const { tokens } = context;
  if (frame === "that") {
    const next = tokens.at(semicolon + 1);
    return (next.pos === "CCONJ" ? tokens[semicolon + 2] : next)?.lower === "that";
  }
  if (frame !== "according-first") return false;
  const { verb } = pieceAt(context, semicolon);
  return !(verb && cueRate(context, verb) >= 0.5);
}

/** *[while] the deal is good, …*, *that [although] …*: the content begins with a clause below the one that follows it. */
function opensBelow({ tokens }: UnitContext, start: number): boolean {
  const first = tokens.at(start).lower === "that" ? start + 1 : start;
  return FRONTING.has(tokens[tokens[first]?.text === "," ? first + 1 : first]?.lower ?? "");
}

const FRONTING = wordClass("frontingWords");

const CLAUSE_OPENERS = wordClass("clauseOpeners");

/** Words that rarely begin a clause, though tagged so. */
const LINKS: ReadonlySet<string> = new Set(["than", "for"]);

/** True for a word that begins a clause with a verb of its own: *that*, *which*, *because* … */
function opensClause(context: UnitContext, i: number): boolean {
  const token = context.tokens.at(i);
  if (token.lower === "that") return token.pos !== "DET" && context.tokens[i + 1]?.pos !== "PUNCT";
  return CLAUSE_OPENERS.has(token.lower) || (token.pos === "SCONJ" && !LINKS.has(token.lower));
}
