import { indexed } from "../../indexed.js";
import { groupAt } from "../../phrases/phrase-at.js";
import type { BoundCandidate } from "../boundaries/bound.js";
import { lastFiniteHead } from "../boundaries/next-speakers.js";
import { cueRate, holds, type Range, type UnitContext } from "../unit.js";

// What a speaker said and then did by a second verb of saying: *refused to say who paid for it[, but stressed that …]*.

/**
 * The claims, those that hold a second verb of their own speaker’s ended before the word that joins it, and with them what
 * stands in them.
 */
export function endedBeforeOwnVerbs<C extends BoundCandidate>(
  context: UnitContext,
  claims: readonly C[],
): readonly C[] {
  const joined = claims.filter((claim) => joinsOwnVerb(context, claim));
  if (joined.length === 0) return claims;
  const ended = claims.map((claim) => ({ claim, end: endOf(context, claim, joined) }));
  const shorter = ended.filter(({ claim, end }) => end < lastPiece(claim).last);
  return ended.flatMap(({ claim, end }) => {
    const ends = shorter
      .filter((outer) => holds([{ first: lastPiece(outer.claim).first, last: outer.end }], claim.cue))
      .map((outer) => outer.end);
    return cutAt(claim, Math.min(end, ...ends)) ?? [];
  });
}

/** Where the content ends: before the first second verb of its own speaker, else where it ended. */
function endOf(context: UnitContext, claim: BoundCandidate, joined: readonly BoundCandidate[]): number {
  const own = lastPiece(claim);
  const end = joined
    .filter((other) => isOwnVerb(context, claim, own, other))
    .map(({ cue }) => beforeJoint(context, cue.first))
    .reduce((least, each) => Math.min(least, each), own.last);
  return end > own.first ? end : own.last;
}

/** The claim with its content up to a token; null where nothing is left of it. */
function cutAt<C extends BoundCandidate>(claim: C, end: number): C | null {
  if (end >= lastPiece(claim).last) return claim;
  const left = claim.content
    .filter(({ first }) => first < end)
    .map(({ first, last }) => ({ first, last: Math.min(last, end) }));
  return left.length > 0 ? { ...claim, content: indexed(left) } : null;
}

const lastPiece = ({ content }: BoundCandidate): Range => content.at(content.length - 1);

/** True for a finite verb of saying behind *and* or *but*, or such a verb as the light one of a noun. */
function joinsOwnVerb(context: UnitContext, { candidate, cue }: BoundCandidate): boolean {
  const { part, group } = candidate;
  const verb = part === "noun" ? groupAt(context.phrases, cue.first) : group;
  if (verb?.form !== "finite" || verb.passive || cueRate(context, verb) < OFTEN) return false;
  const { tokens, verbWords, cueOf } = context;
  const joint = cue.first - 1;
  if (!/^(?:and|but)$/.test(tokens[joint]?.lower ?? "")) return false;
  const kind = cueOf("verb", verbWords.at(verb.index))?.kind;
  // "said a man approached and attacked a group"
  if (kind === "attitude") return tokens.at(joint).lower === "but" || tokens[joint - 1]?.text === ",";
  return kind === "statement" || kind === "decision";
}

/** How often the verb is a cue at the least. */
const OFTEN = 0.5;

/** True where the other's cue stands in the piece of content, and its source is the claim's own. */
function isOwnVerb(
  context: UnitContext,
  { source, cue }: BoundCandidate,
  own: Range,
  other: BoundCandidate,
): boolean {
  const { tokens, phrases } = context;
  if (!source || !other.source || other.cue.first <= own.first || other.cue.last > own.last) return false;
  if (other.source.first >= source.last || source.first >= other.source.last) return false;
  if (tokens.at(other.cue.first).quotation !== tokens.at(cue.first).quotation) return false;
  // "said they were beaten and denied food": a participle of the same passive
  const beside = groupAt(phrases, lastFiniteHead(context, own.first, other.cue.first));
  return !beside?.passive || tokens[other.cue.last]?.lower === "that";
}

/** Where content ends before what joins a verb: *[, but] stressed*, *[and] confirmed*. */
function beforeJoint({ tokens }: UnitContext, verb: number): number {
  return tokens[verb - 2]?.text === "," ? verb - 2 : verb - 1;
}
