import type { Candidate } from "../boundaries/bound.js";
import type { Range } from "../unit.js";

/** A candidate with what the figures give it. */
export interface Ranked extends Candidate {
  readonly odds: number;
  /** Log odds that its cue is one, whatever its content. */
  readonly cueOdds: number;
}

/** A chosen candidate and the index of the one whose content holds it, or -1. */
export interface Chosen extends Ranked {
  readonly parent: number;
}

const holds = (outer: readonly Range[], inner: Range): boolean =>
  outer.some((piece) => piece.first <= inner.first && inner.last <= piece.last);
const touches = (a: Range, b: Range): boolean => a.first < b.last && b.first < a.last;

/**
 * Chooses among competing analyses: one a cue, the likeliest first; cues do not overlap; contents nest or stand apart.
 */
export function selectOuter(accepted: readonly Ranked[]): Ranked[] {
  const kept: Ranked[] = [];
  addCompatible(kept, accepted);
  return kept;
}

/**
 * The outer claims with those inside their contents. `within` is the threshold there: the articles that the figures
 * come from have only outermost attributions marked, so that those inside look less likely than they are. Words that
 * are more often no cue must pass the ordinary one.
 */
export function selectWithin(
  outer: readonly Ranked[],
  inner: readonly Ranked[],
  { cue, within }: Thresholds,
): Ranked[] {
  const kept = [...outer];
  const nested = inner.filter(
    (each) =>
      each.cueOdds >= (each.proposal.rate < 0.5 ? cue : within) && outer.some((claim) => nests(claim, each)),
  );
  addCompatible(kept, nested);
  return kept;
}

function addCompatible(kept: Ranked[], candidates: readonly Ranked[]): void {
  const order = [...candidates].sort((a, b) => b.odds - a.odds || a.cue.first - b.cue.first);
  for (const candidate of order)
    if (kept.every((other) => compatible(other, candidate))) kept.push(candidate);
}

/** In text order, each with its parent. */
export function withParents(claims: readonly Ranked[]): Chosen[] {
  const kept = [...claims].sort((a, b) => a.cue.first - b.cue.first);
  return kept.map(({ proposal, source, cue, content, cueOdds, odds }, index) => ({
    proposal,
    source,
    cue,
    content,
    cueOdds,
    odds,
    parent: parentOf(kept, index),
  }));
}

/** True when the token stands in the content of the claim. */
export function isWithin({ content }: Candidate, token: number): boolean {
  return content.some((piece) => piece.first <= token && token < piece.last);
}

/** True when cue, source and content stand in the content of the other; without a source there is too little to go by. */
function nests({ content }: Ranked, inner: Ranked): boolean {
  if (inner.source === null && inner.cueOdds < 0) return false;
  return [inner.cue, ...inner.content, ...(inner.source ? [inner.source] : [])].every((part) =>
    holds(content, part),
  );
}

/** How sure a cue must be, and cue and analysis together; `within` is for cues inside another claim’s content. */
export interface Thresholds {
  readonly cue: number;
  readonly sum: number;
  readonly within: number;
  /** Added to the odds of a cue whose source is an actor, and once more when it tells a stance or a decision. */
  readonly actor: number;
}

/** A claim is accepted for its cue above all; how sure its analysis is counts less than half as much. */
export function isAccepted({ cueOdds, odds }: Ranked, { cue, sum }: Thresholds): boolean {
  return cueOdds >= cue && cueOdds + 0.4 * odds >= sum;
}

function compatible(kept: Ranked, candidate: Ranked): boolean {
  if (touches(kept.cue, candidate.cue)) return false;
  const inKept = holds(kept.content, candidate.cue);
  const inCandidate = holds(candidate.content, kept.cue);
  if (inKept && inCandidate) return false;
  if (inKept)
    return candidate.content.every(
      (piece) => holds(kept.content, piece) || !kept.content.some((other) => touches(other, piece)),
    );
  if (inCandidate)
    return kept.content.every(
      (piece) => holds(candidate.content, piece) || !candidate.content.some((other) => touches(other, piece)),
    );
  return !kept.content.some((a) => candidate.content.some((b) => touches(a, b)));
}

/** The nearest claim whose content holds this one’s cue: the one with the shortest such content. */
function parentOf(kept: readonly Ranked[], index: number): number {
  let best = -1;
  let bestLength = Number.POSITIVE_INFINITY;
  const cue = kept[index]!.cue;
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
