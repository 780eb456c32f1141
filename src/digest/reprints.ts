// Tells articles that are printed over again from claims that travel: in a reprint every claim is a repetition.
import type { ReadArticle } from "./claim-cluster.js";
import type { Reprint } from "./digest-data.js";
import type { TracedClaim } from "./repetitions.js";

/** Two articles are one if so many of their claims are the same, and this share of the shorter one's. */
const FEWEST_CLAIMS = 4;
const SHARE = 0.5;
/** Claims in more articles than this tell nothing about which of them are the same. */
const MOST_ARTICLES = 8;

/** The reprints, and the claims that are in other articles too. */
export function reprintsOf(traced: readonly TracedClaim[]): { reprints: Reprint[]; others: TracedClaim[] } {
  const groups = groupsOf(traced);
  const claims = new Map<Set<ReadArticle>, number>();
  const others = traced.filter(({ sightings }) => {
    const group = groups.get(sightings.at(0).article);
    if (group === undefined || sightings.some(({ article }) => !group.has(article))) return true;
    claims.set(group, (claims.get(group) ?? 0) + 1);
    return false;
  });
  const reprints = [...claims].map(([group, count]) => ({
    articles: [...group].sort((a, b) => a.seen.number - b.seen.number).map(({ seen }) => seen),
    claims: count,
  }));
  return { reprints, others };
}

function groupsOf(traced: readonly TracedClaim[]): Map<ReadArticle, Set<ReadArticle>> {
  const shared = new Map<string, { pair: [ReadArticle, ReadArticle]; claims: number }>();
  for (const { sightings } of traced) {
    if (sightings.length > MOST_ARTICLES) continue;
    for (const [at, { article }] of sightings.entries()) {
      for (const { article: other } of sightings.slice(at + 1)) {
        const key = `${article.seen.number} ${other.seen.number}`;
        const tie = shared.get(key) ?? { pair: [article, other], claims: 0 };
        tie.claims += 1;
        shared.set(key, tie);
      }
    }
  }
  const groups = new Map<ReadArticle, Set<ReadArticle>>();
  for (const { pair, claims } of shared.values()) {
    const fewer = Math.min(...pair.map((article) => article.claims));
    if (claims < FEWEST_CLAIMS || claims < SHARE * fewer) continue;
    const members = new Set(pair.flatMap((article) => [...(groups.get(article) ?? [article])]));
    for (const article of members) groups.set(article, members);
  }
  return groups;
}
