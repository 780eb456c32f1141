/** Scores claims at any depth against annotated ones, as ../shared/bench/claims.py counts. */
import { type Indexed, indexed } from "../../src/indexed.js";
import type { Span } from "../../src/span.js";
import { type AnnotatedClaim, sharedOfAll, touchesAny } from "./annotated-article.js";

/** What is read of a claim that was found. */
export interface FoundClaim {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Index of the claim that holds it, or -1. */
  readonly parent: number;
  readonly rule: string;
}

/** Counts of true, extra and missed. */
export class Counts {
  constructor(
    public hits = 0,
    public extra = 0,
    public missed = 0,
  ) {}

  /** The share of what is found that is right, 0 to 100. */
  get precision(): number {
    return (100 * this.hits) / (this.hits + this.extra || 1);
  }

  get recall(): number {
    return (100 * this.hits) / (this.hits + this.missed || 1);
  }

  /** The harmonic mean of both, 0 to 100. */
  get f1(): number {
    return (200 * this.hits) / (2 * this.hits + this.extra + this.missed || 1);
  }
}

/** How many of how many. */
export class Share {
  constructor(
    public part = 0,
    public whole = 0,
  ) {}

  count(isPart: boolean): void {
    this.whole++;
    if (isPart) this.part++;
  }

  get percent(): number {
    return (100 * this.part) / (this.whole || 1);
  }
}

/** A claim is found when its cue overlaps the annotated one and the contents share half. Doubtful ones count neither way. */
export class ClaimScore {
  readonly anyLevel = new Counts();
  readonly outermost = new Counts();
  /** Of the annotated claims inside others, those found. */
  readonly nested = new Share();
  /** Of those printed with a parent, those annotated at any level. */
  readonly printedNested = new Share();
  /** Of the annotated claims that were found, those with exactly the same spans. */
  readonly exact = { source: new Share(), cue: new Share(), content: new Share() };
  /** By rule, of the claims printed, those whose cue is annotated. */
  readonly cuesByRule = new Map<string, Share>();

  add(annotated: readonly AnnotatedClaim[], found: readonly FoundClaim[]): void {
    this.addAnyLevel(annotated, found);
    this.addOutermost(annotated, found);
  }

  private addAnyLevel(annotated: readonly AnnotatedClaim[], found: readonly FoundClaim[]): void {
    const pairs = pairsOf(annotated, found);
    const foundOf = new Map(pairs);
    const annotatedOf = new Map(pairs.map(([claim, own]) => [own, claim]));
    for (const claim of annotated) {
      if (claim.doubtful) continue;
      const own = foundOf.get(claim);
      if (own) {
        this.anyLevel.hits++;
        for (const part of ["source", "cue", "content"] as const)
          this.exact[part].count(isSame(claim[part], indexed(own[part])));
      } else this.anyLevel.missed++;
      if (claim.inner) this.nested.count(own !== undefined);
    }
    for (const claim of found) {
      const own = annotatedOf.get(claim);
      if (own ? own.doubtful : isDoubtful(claim, annotated)) continue;
      if (!own) this.anyLevel.extra++;
      if (claim.parent >= 0) this.printedNested.count(own !== undefined);
      const share = this.cuesByRule.get(claim.rule) ?? new Share();
      share.count(annotated.some((each) => meets(each, claim)));
      this.cuesByRule.set(claim.rule, share);
    }
  }

  private addOutermost(annotated: readonly AnnotatedClaim[], found: readonly FoundClaim[]): void {
    const outer = annotated.filter(({ inner }) => !inner);
    const printed = found.filter(({ parent }) => parent < 0);
    const pairs = pairsOf(outer, printed);
    const matched = new Set<unknown>(pairs.flat());
    for (const claim of outer) {
      if (claim.doubtful) continue;
      if (matched.has(claim)) this.outermost.hits++;
      else this.outermost.missed++;
    }
    for (const claim of printed)
      if (!matched.has(claim) && !isDoubtful(claim, annotated)) this.outermost.extra++;
  }
}

/** Pairs of annotated and found claims, those with the most alike contents first; each at most once. */
function pairsOf(
  annotated: readonly AnnotatedClaim[],
  found: readonly FoundClaim[],
): [AnnotatedClaim, FoundClaim][] {
  const possible = annotated.flatMap((claim) =>
    found
      .filter((own) => meets(claim, own))
      .map((own) => ({ claim, own, shared: sharedOfAll(claim.content, own.content) })),
  );
  possible.sort((a, b) => b.shared - a.shared);
  const taken = new Set<unknown>();
  const pairs: [AnnotatedClaim, FoundClaim][] = [];
  for (const { claim, own, shared } of possible) {
    if (shared < 0.5 || taken.has(claim) || taken.has(own)) continue;
    taken.add(claim).add(own);
    pairs.push([claim, own]);
  }
  return pairs;
}

const meets = (annotated: AnnotatedClaim, found: FoundClaim): boolean =>
  found.cue.some((span) => touchesAny(span, annotated.cue));

/** True when all annotated claims with this cue are doubtful. */
function isDoubtful(found: FoundClaim, annotated: readonly AnnotatedClaim[]): boolean {
  const own = annotated.filter((claim) => meets(claim, found));
  return own.length > 0 && own.every(({ doubtful }) => doubtful);
}

const isSame = (a: readonly Span[], b: Indexed<Span>): boolean =>
  a.length === b.length && a.every(({ start, end }, n) => start === b.at(n).start && end === b.at(n).end);
