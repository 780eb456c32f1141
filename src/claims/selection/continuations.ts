import { upTo } from "../../scoring/bins.js";
import { type Evidence, kinds, term } from "../../scoring/features.js";
import { contentLimit } from "../boundaries/content-boundaries.js";
import { afterQuotation, closesQuotation, opensQuotation, type Range, type Scope } from "../unit.js";
import type { Chosen } from "./select-claims.js";

const KIND = kinds("bias", "p", "pf", "pr", "pfr", "l", "pl", "q", "k", "d", "n", "s", "z", "fn");

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

/** Asked for each quotation without a cue of its own, when its evidence is given: does it go on with the claim at `host`? */
export type VisitContinuation = (host: ClaimPlace, unit: number, quoted: Range) => boolean;

/**
 * Goes through the units that are one quotation and name no speaker: *“…,” X said. [“…”]*, in the same paragraph or the
 * next. Each is offered to the last claim before it; a chain goes on until a unit says no.
 */
export function walkContinuations(
  units: readonly ReadUnit[],
  evidence: Evidence,
  visit: VisitContinuation,
): void {
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
    gather(units, host, number, quoted, links, distance, evidence);
    if (visit(host, number, quoted)) links++;
    else host = null;
  });
}

/** The unit’s quotation when it is nothing else, its full stop aside. */
function wholeQuotation(scope: Scope): Range | null {
  if (!opensQuotation(scope, scope.first)) return null;
  const last = afterQuotation(scope, scope.first);
  return last >= contentLimit(scope) ? { first: scope.first, last } : null;
}

/**
 * The unit’s last top-level claim whose cue stands outside its quotation, or -1. One that quotes goes before others:
 * *“…,” X said, noting that …. [“…”]*
 */
function lastOutside({ scope, chosen }: ReadUnit, quoted: Range | null): number {
  let last = -1;
  for (let at = chosen.length - 1; at >= 0; at--) {
    const claim = chosen[at]!;
    if (claim.parent >= 0 || (quoted && quoted.first <= claim.cue.first && claim.cue.last <= quoted.last))
      continue;
    if (quotes(scope, claim)) return at;
    if (last < 0) last = at;
  }
  return last;
}

/** True when a piece of the content ends with a quotation. */
function quotes(scope: Scope, { content }: Chosen): boolean {
  return content.some((piece) => closesQuotation(scope, piece.last - 1));
}

function gather(
  units: readonly ReadUnit[],
  place: ClaimPlace,
  number: number,
  quoted: Range,
  links: number,
  distance: number,
  evidence: Evidence,
): void {
  const host = units[place.unit]!;
  const claim = host.chosen[place.at]!;
  const unit = units[number]!.scope;
  const { lemma } = claim.proposal;
  const gap = unit.paragraph - host.scope.paragraph;
  const last = claim.content[claim.content.length - 1]!;
  const form = term(quotes(host.scope, claim) ? "quoted" : "plain");
  const same = unit.tokens[unit.first]!.quotation === unit.tokens[Math.max(last.last - 1, 0)]!.quotation;
  const near = term(gap === 0 ? "in" : gap === 1 ? "next" : "far");
  const follows = term(whatFollows(unit, units[number + 1]?.scope));
  const start = unit.paragraph !== units[number - 1]?.scope.paragraph ? "opens" : "within";
  evidence.add(KIND.bias);
  evidence.add(KIND.p, near);
  evidence.add(KIND.pf, near, form);
  evidence.add(KIND.pr, near, term(claim.proposal.rule));
  evidence.add(KIND.pfr, near, claim.proposal.frame);
  evidence.add(KIND.l, lemma);
  evidence.add(KIND.pl, near, lemma);
  evidence.add(KIND.q, term(same ? "same" : "other"));
  evidence.add(KIND.k, upTo(2, links), near);
  evidence.add(KIND.d, upTo(3, distance), near);
  evidence.add(KIND.n, follows, near);
  evidence.add(KIND.s, term(start), near, form);
  evidence.add(KIND.z, term(quoted.last - quoted.first < 8 ? "short" : "long"), near);
  evidence.add(KIND.fn, form, follows, near);
}

function whatFollows(unit: Scope, next: Scope | undefined): string {
  if (!next) return "end";
  if (next.paragraph === unit.paragraph) return "more";
  return opensQuotation(next, next.first) ? "quote" : "text";
}
