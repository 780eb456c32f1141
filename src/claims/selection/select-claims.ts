import { type Indexed, indexed } from "../../indexed.js";
import { wordClass } from "../../lexicon/word-classes.js";
import type { BoundCandidate } from "../boundaries/bound.js";
import { hasFiniteVerb } from "../candidates/clauses/finite.js";
import type { Candidate } from "../candidates/readings/candidate.js";
import { holds, type Range, type UnitContext } from "../unit.js";

/** A candidate with its scores. */
export interface ScoredCandidate extends BoundCandidate {
  readonly score: number;
  /** Log odds that its cue is one, whatever its content. */
  readonly cueScore: number;
  /** The same where it stands inside another claim’s content. */
  readonly innerScore: number;
}

/** A chosen candidate and the index of the one whose content holds it, or -1. */
export interface SelectedCandidate extends ScoredCandidate {
  readonly parent: number;
}

const touches = (a: Range, b: Range): boolean => a.first < b.last && b.first < a.last;

/**
 * Chooses among competing analyses: one a cue, the likeliest first; cues do not overlap; contents nest or stand apart.
 */
export function selectOuter(context: UnitContext, accepted: readonly ScoredCandidate[]): ScoredCandidate[] {
  const kept: ScoredCandidate[] = [];
  addCompatible(kept, accepted, (tail) => addTail(context, kept, tail));
  return kept;
}

/** Without those that stand inside another one and are unlikely there. */
export function withoutUnlikelyInner(
  outer: readonly ScoredCandidate[],
  { within }: Thresholds,
): ScoredCandidate[] {
  return outer.filter(
    (each) =>
      each.innerScore >= within || !outer.some((claim) => claim !== each && holds(claim.content, each.cue)),
  );
}

/** The outer claims with those inside their contents that are likely there. */
export function selectWithin(
  outer: readonly ScoredCandidate[],
  inner: readonly ScoredCandidate[],
  { within }: Thresholds,
): ScoredCandidate[] {
  const kept = [...outer];
  const nested = inner.filter(
    (each) => each.innerScore >= within && outer.some((claim) => nests(claim, each)),
  );
  addCompatible(kept, nested);
  return kept;
}

function addCompatible(
  kept: ScoredCandidate[],
  candidates: readonly ScoredCandidate[],
  otherwise?: (candidate: ScoredCandidate) => void,
): void {
  const order = [...candidates].sort((a, b) => b.score - a.score || a.cue.first - b.cue.first);
  const isFree = (candidate: ScoredCandidate): boolean => kept.every((other) => compatible(other, candidate));
  for (const candidate of order) {
    if (isFree(candidate)) kept.push(candidate);
    else {
      const fitted = withEnd(candidate, endBeside(kept, candidate)) ?? withoutVerb(kept, candidate);
      if (fitted && isFree(fitted)) kept.push(fitted);
      else otherwise?.(candidate);
    }
  }
}

/** *announced {plans} to close it*: a noun in the content of the verb that its cue has taken in; null for others. */
function withoutVerb(kept: readonly ScoredCandidate[], claim: ScoredCandidate): ScoredCandidate | null {
  const { candidate, cue } = claim;
  const verb = { first: cue.first, last: candidate.cueFirst };
  if (candidate.part !== "noun" || verb.first >= verb.last || !NOUNS_WITH_TOPIC.has(candidate.word))
    return null;
  if (!kept.some((other) => touches(other.cue, verb) && holds(other.content, { ...cue, first: verb.last })))
    return null;
  return { ...claim, source: candidate.source ? claim.source : null, cue: { ...cue, first: verb.last } };
}

/** Nouns that tell by themselves what somebody thinks or wants; *showed support for it* is one claim. */
const NOUNS_WITH_TOPIC = wordClass("nounsWithTopic");

/**
 * *The ministers fear [that prices will rise], people close to them told reporters*: a claim whose content goes on over a
 * likely one that tells of it, from behind, ends where what that tells ends.
 */
function addTail(context: UnitContext, kept: ScoredCandidate[], tail: ScoredCandidate): void {
  // in speech, "you know" and the like tell nothing
  if (context.tokens.at(tail.cue.first).quotation >= 0 || !TAILS.has(tail.candidate.rule.name)) return;
  const { last: end } = tail.content.at(tail.content.length - 1);
  // "[that rain will fall], as the mayor said": it is the minister’s comparison
  const opening = Math.min(tail.cue.first, tail.source?.first ?? tail.cue.first);
  if (tail.cueScore < SURE || opening !== end + 1) return;
  const shortened: ScoredCandidate[] = [];
  for (const claim of kept) {
    const isTold = holds(tail.content, claim.cue) && holds(claim.content, tail.cue) && mayBeTold(claim, tail);
    const told = isTold ? withEnd(claim, end) : claim;
    if (told === null || (isTold && !isWhole(context, told)) || !compatible(told, tail)) return;
    shortened.push(told);
  }
  kept.splice(0, kept.length, ...shortened, tail);
}

/** Rules for who tells of what stands before. */
const TAILS: ReadonlySet<string> = new Set(["fronted", "according-to"]);

/** False where a clause is left without its verb: *added that, for many years[, nobody had asked]*. */
function isWhole(context: UnitContext, { candidate, content }: ScoredCandidate): boolean {
  if (!CLAUSES.has(candidate.complement?.frame ?? "")) return true;
  const { first, last } = content.at(content.length - 1);
  return hasFiniteVerb(context, last, first);
}

/** *The mayor said it had rained, according to the radio*: whoever says something may cite another one himself. */
function mayBeTold({ candidate, innerScore }: ScoredCandidate, tail: ScoredCandidate): boolean {
  return innerScore >= 0 && (tail.candidate.rule.name === "fronted" || candidate.kind !== "statement");
}

/**
 * Where content must end so that claims nest, when two ends were chosen apart: with the content that holds its cue, or,
 * since a clause goes on as far as a clause inside it, with a claim that begins in it. -1 where it stands free.
 */
function endBeside(kept: readonly ScoredCandidate[], candidate: ScoredCandidate): number {
  const own = candidate.content.at(candidate.content.length - 1);
  const isClause = candidate.cueScore >= SURE && holdsClause(candidate.candidate);
  let held = -1;
  let reached = -1;
  for (const { cue, content } of kept) {
    for (const piece of content)
      if (holds([piece], candidate.cue) && piece.last < own.last && (held < 0 || piece.last < held))
        held = piece.last;
    const { last } = content.at(content.length - 1);
    if (isClause && holds([own], cue) && last > own.last) reached = Math.max(reached, last);
  }
  return held >= 0 ? held : reached;
}

/** True where a main verb has a clause as its content; behind *who said* and *saying* that may be the sentence's own. */
function holdsClause({ complement, fixed, group, source }: Candidate): boolean {
  if (!CLAUSES.has(complement?.frame ?? "") || fixed) return false;
  return group?.form === "finite" && source?.rule !== "relative";
}

const CLAUSES: ReadonlySet<string> = new Set(["that", "clause", "wh"]);
/** A cue as likely as this is not given up for a claim inside its content. */
const SURE = 1;

/** The candidate with another end of its content; null where nothing would be left of the last piece. */
function withEnd(candidate: ScoredCandidate, last: number): ScoredCandidate | null {
  const pieces = [...candidate.content];
  const own = pieces.pop();
  if (!own || last <= own.first) return null;
  return { ...candidate, content: indexed([...pieces, { first: own.first, last }]) };
}

/** In text order, each with its parent. */
export function withParents(claims: readonly ScoredCandidate[]): SelectedCandidate[] {
  const kept = [...claims].sort((a, b) => a.cue.first - b.cue.first);
  return kept.map(({ candidate, source, cue, content, cueScore, innerScore, score }, index) => ({
    candidate,
    source,
    cue,
    content,
    cueScore,
    innerScore,
    score,
    parent: parentOf(indexed(kept), index),
  }));
}

/** True when the token stands in the content of the claim. */
export function isWithin({ content }: BoundCandidate, token: number): boolean {
  return content.some((piece) => piece.first <= token && token < piece.last);
}

/** True when cue, source and content stand in the content of the other; without a source there is too little to go by. */
function nests({ content }: ScoredCandidate, inner: ScoredCandidate): boolean {
  if (inner.source === null && inner.innerScore < 0) return false;
  return [inner.cue, ...inner.content, ...(inner.source ? [inner.source] : [])].every((part) =>
    holds(content, part),
  );
}

/** How sure a cue must be, and cue and analysis together; `within` is for cues inside another claim’s content. */
export interface Thresholds {
  readonly cue: number;
  readonly sum: number;
  readonly within: number;
}

/** True for a claim that is likely enough by its cue, and by cue and analysis together. */
export function isAccepted(candidate: ScoredCandidate, { cue, sum }: Thresholds): boolean {
  return candidate.cueScore >= cue && sumOfScores(candidate) >= sum;
}

/** What a claim is accepted by: its cue above all; how sure its analysis is counts less than half as much. */
export function sumOfScores({ cueScore, score }: Pick<ScoredCandidate, "cueScore" | "score">): number {
  return cueScore + 0.4 * score;
}

/** Claims stand apart, or one stands whole inside the content of the other. */
function compatible(kept: ScoredCandidate, candidate: ScoredCandidate): boolean {
  if (touches(kept.cue, candidate.cue)) return false;
  const inKept = holds(kept.content, candidate.cue);
  const inCandidate = holds(candidate.content, kept.cue);
  if (inKept && inCandidate) return false;
  if (inKept) return candidate.content.every((piece) => holds(kept.content, piece));
  if (inCandidate) return kept.content.every((piece) => holds(candidate.content, piece));
  return !kept.content.some((a) => candidate.content.some((b) => touches(a, b)));
}

/** The nearest claim whose content holds this one’s cue: the one with the shortest such content. */
function parentOf(kept: Indexed<ScoredCandidate>, index: number): number {
  let best = -1;
  let bestLength = Number.POSITIVE_INFINITY;
  const cue = kept.at(index).cue;
  kept.forEach((other, at) => {
    if (at === index) return;
    for (const piece of other.content) {
      if (piece.first <= cue.first && cue.last <= piece.last && piece.last - piece.first < bestLength) {
        best = at;
        bestLength = piece.last - piece.first;
      }
    }
  });
  return best;
}
