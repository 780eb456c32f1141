/** Which claims one output has and another has not, and what changed in those that both have. */

/** What is read of a claim of the output. */
export interface PrintedClaim {
  readonly rule: string;
  readonly parent: string | null;
  readonly source: (Part & { readonly entity: string | null }) | null;
  readonly cue: Part;
  readonly content: Part;
}

interface Part {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** What is read of one line of the output. */
export interface PrintedArticle {
  readonly article: { readonly id: string; readonly path: string | null };
  readonly claims: readonly PrintedClaim[];
}

/** What of a claim can change. */
export const ASPECTS = ["source", "cue", "content", "who", "parent"] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface ChangedClaim {
  readonly article: string;
  readonly before: PrintedClaim;
  readonly after: PrintedClaim;
  readonly aspects: readonly Aspect[];
}

export interface Comparison {
  /** Articles that both outputs have. */
  readonly articles: number;
  /** Ids of articles that one of them lacks: nothing of them is compared. */
  readonly unpaired: readonly string[];
  readonly before: number;
  readonly after: number;
  readonly gained: readonly { readonly article: string; readonly claim: PrintedClaim }[];
  readonly lost: readonly { readonly article: string; readonly claim: PrintedClaim }[];
  readonly changed: readonly ChangedClaim[];
}

/** Compares article by article, by id, which is that of its bytes. Claims are the same when their cues overlap. */
export function compareOutputs(old: readonly PrintedArticle[], now: readonly PrintedArticle[]): Comparison {
  const keyOf = ({ article }: PrintedArticle): string => article.id;
  const later = new Map(now.map((article) => [keyOf(article), article]));
  const earlier = new Set(old.map(keyOf));
  const gained: { article: string; claim: PrintedClaim }[] = [];
  const lost: { article: string; claim: PrintedClaim }[] = [];
  const changed: ChangedClaim[] = [];
  const unpaired = [...later.keys()].filter((key) => !earlier.has(key));
  const counts = { articles: 0, before: 0, after: 0 };
  for (const one of old) {
    const article = one.article.path ?? one.article.id;
    const other = later.get(keyOf(one));
    if (!other) {
      unpaired.push(keyOf(one));
      continue;
    }
    counts.articles++;
    counts.before += one.claims.length;
    counts.after += other.claims.length;
    const { pairs, first, second } = pairsOf(one.claims, other.claims);
    lost.push(...first.map((claim) => ({ article, claim })));
    gained.push(...second.map((claim) => ({ article, claim })));
    for (const [before, after] of pairs) {
      const aspects = changesOf(before, after);
      if (aspects.length > 0) changed.push({ article, before, after, aspects });
    }
  }
  return { ...counts, unpaired, gained, lost, changed };
}

/** Pairs of claims whose cues overlap, those with the most alike contents first; and what is left of each list. */
function pairsOf(first: readonly PrintedClaim[], second: readonly PrintedClaim[]) {
  const possible: { a: PrintedClaim; b: PrintedClaim; alike: number }[] = [];
  for (const a of first)
    for (const b of second)
      if (shared(a.cue, b.cue) > 0) possible.push({ a, b, alike: shared(a.content, b.content) });
  possible.sort((x, y) => y.alike - x.alike);
  const taken = new Set<PrintedClaim>();
  const pairs: [PrintedClaim, PrintedClaim][] = [];
  for (const { a, b } of possible) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  pairs.sort(([a], [b]) => startOf(a.cue) - startOf(b.cue));
  const isLeft = (claim: PrintedClaim): boolean => !taken.has(claim);
  return { pairs, first: first.filter(isLeft), second: second.filter(isLeft) };
}

const startOf = ({ spans }: Part): number => spans[0]?.start ?? 0;

/** Characters that two parts share, in relation to those that either has: 0 to 1. */
function shared(a: Part, b: Part): number {
  let both = 0;
  for (const x of a.spans)
    for (const y of b.spans) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  const size = (part: Part): number => part.spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return both / (size(a) + size(b) - both || 1);
}

function changesOf(before: PrintedClaim, after: PrintedClaim): Aspect[] {
  const placeOf = (part: Part | null): string =>
    (part?.spans ?? []).map(({ start, end }) => `${start}-${end}`).join();
  const differs: Record<Aspect, boolean> = {
    source: placeOf(before.source) !== placeOf(after.source),
    cue: placeOf(before.cue) !== placeOf(after.cue),
    content: placeOf(before.content) !== placeOf(after.content),
    who: (before.source?.entity ?? null) !== (after.source?.entity ?? null),
    parent: (before.parent === null) !== (after.parent === null),
  };
  return ASPECTS.filter((aspect) => differs[aspect]);
}
