import { contentLimit } from "./extents.js";
import { afterQuotation, closesQuotation, opensQuotation, type Range, type Scope } from "./scope.js";
import type { Chosen } from "./select.js";

/** One unit with the claims chosen in it. */
export interface ReadUnit {
  readonly scope: Scope;
  readonly chosen: readonly Chosen[];
}

/** A claim by its unit and its place there. */
export interface ClaimPlace {
  readonly unit: number;
  readonly at: number;
}

/** Asked for each quotation without a cue of its own: does it go on with the claim at `host`? */
export type VisitContinuation = (
  host: ClaimPlace,
  unit: number,
  quoted: Range,
  evidence: string[],
) => boolean;

/**
 * Goes through the units that are one quotation and name no speaker: *“…,” X said. [“…”]*, in the same paragraph or the
 * next. Each is offered to the last claim before it; a chain goes on until a unit says no.
 */
export function walkContinuations(units: readonly ReadUnit[], visit: VisitContinuation): void {
  let host: ClaimPlace | null = null;
  let links = 0;
  let distance = 0;
  units.forEach((unit, number) => {
    const quoted = wholeQuotation(unit.scope);
    const own = lastOutside(unit, quoted);
    if (own >= 0) {
      host = { unit: number, at: own };
      links = 0;
      distance = 0;
      return;
    }
    distance++;
    if (!host || !quoted) {
      host = null;
      return;
    }
    const evidence = evidenceOf(units, host, number, quoted, links, distance);
    if (visit(host, number, quoted, evidence)) links++;
    else host = null;
  });
}

/** The unit’s quotation when it is nothing else, its full stop aside. */
function wholeQuotation(scope: Scope): Range | null {
  if (!opensQuotation(scope, scope.first)) return null;
  const last = afterQuotation(scope, scope.first);
  return last >= contentLimit(scope) ? { first: scope.first, last } : null;
}

/** The unit’s last top-level claim whose cue stands outside its quotation, or -1. */
function lastOutside(unit: ReadUnit, quoted: Range | null): number {
  for (let at = unit.chosen.length - 1; at >= 0; at--) {
    const claim = unit.chosen[at]!;
    if (claim.parent < 0 && !(quoted && quoted.first <= claim.cue.first && claim.cue.last <= quoted.last))
      return at;
  }
  return -1;
}

function evidenceOf(
  units: readonly ReadUnit[],
  place: ClaimPlace,
  number: number,
  quoted: Range,
  links: number,
  distance: number,
): string[] {
  const host = units[place.unit]!;
  const claim = host.chosen[place.at]!;
  const unit = units[number]!.scope;
  const { lemma, frame, rule } = claim.proposal;
  const gap = unit.paragraph - host.scope.paragraph;
  const last = claim.content[claim.content.length - 1]!;
  const form = claim.content.some((piece) => closesQuotation(host.scope, piece.last - 1))
    ? "quoted"
    : "plain";
  const same =
    unit.tokens[unit.first]!.quotation === unit.tokens[Math.max(last.last - 1, 0)]!.quotation
      ? "same"
      : "other";
  const near = gap === 0 ? "in" : gap === 1 ? "next" : "far";
  const next = units[number + 1]?.scope;
  const follows = !next
    ? "end"
    : next.paragraph === unit.paragraph
      ? "more"
      : opensQuotation(next, next.first)
        ? "quote"
        : "text";
  const start = unit.paragraph !== units[number - 1]?.scope.paragraph ? "opens" : "within";
  const size = quoted.last - quoted.first < 8 ? "short" : "long";
  return [
    "bias",
    `p:${near}`,
    `pf:${near}|${form}`,
    `pr:${near}|${rule}`,
    `pfr:${near}|${frame}`,
    `l:${lemma}`,
    `pl:${near}|${lemma}`,
    `q:${same}`,
    `k:${Math.min(links, 2)}|${near}`,
    `d:${Math.min(distance, 3)}|${near}`,
    `n:${follows}|${near}`,
    `s:${start}|${near}|${form}`,
    `z:${size}|${near}`,
    `fn:${form}|${follows}|${near}`,
  ];
}
