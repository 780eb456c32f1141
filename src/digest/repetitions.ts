// Makes of claims with their sightings what is told of them: the first article, and what each later one changed.
import { type Indexed, indexed } from "../indexed.js";
import { present } from "../present.js";
import { compareDays } from "./calendar-days.js";
import { changesBetween } from "./changes.js";
import { byDate, type ClaimCluster, type Kept, opened } from "./claim-cluster.js";
import type { Changes, RepeatedClaim, Repetitions, Sighting } from "./digest-data.js";
import { reprintsOf } from "./reprints.js";
import { likeness } from "./same-claim.js";

/** A claim of several articles with one sighting an article, the earliest first. */
export interface TracedClaim {
  readonly articles: number;
  readonly sightings: Indexed<Kept>;
}

/** What is told of the clusters: without reprints, the claims in most articles first, then by the day of the first. */
export function repetitionsOf(clusters: readonly ClaimCluster[]): Repetitions {
  const traced = clusters.map(trace).filter(({ sightings }) => sightings.length > 1);
  const { reprints, others } = reprintsOf(traced);
  const repeated = together(others).sort(
    (a, b) =>
      b.articles - a.articles ||
      compareDays(a.first.article.date, b.first.article.date) ||
      (a.first.words < b.first.words ? -1 : 1),
  );
  return { repeated, reprints };
}

/** Of each article the wording that is most like the first article's; of the first, the one most like all others. */
function trace({ articles, sightings }: ClaimCluster): TracedClaim {
  const [earliest, ...later] = sightings.sort(byDate).map((here) => here.map(opened)) as [Opened[]];
  const traces = earliest.map((first) => {
    const matches = later.map((here: Opened[]) => closest(first, here));
    return { first, matches, sum: matches.reduce((sum, match) => sum + match.likeness, 0) };
  });
  const [best] = traces.sort((a, b) => b.sum - a.sum);
  const alike = present(best)
    .matches.filter((match) => match.likeness > 0)
    .map(({ kept }) => kept);
  return {
    articles: articles - (later.length - alike.length),
    sightings: indexed([present(best).first, ...alike]),
  };
}

type Opened = ReturnType<typeof opened>;

function closest(first: Opened, here: readonly Opened[]): { kept: Kept; likeness: number } {
  const matches = here.map((kept) => ({ kept, likeness: likeness(first, kept, Number.POSITIVE_INFINITY) }));
  return present(matches.sort((a, b) => b.likeness - a.likeness)[0]);
}

/** Sentences of the same claims of the same articles are one repeated claim. */
function together(traced: readonly TracedClaim[]): RepeatedClaim[] {
  const byClaims = new Map<string, TracedClaim[]>();
  for (const one of traced) {
    const key = one.sightings.map(({ article, claim }) => `${article.seen.number} ${claim}`).join();
    const parts = byClaims.get(key);
    if (parts === undefined) byClaims.set(key, [one]);
    else parts.push(one);
  }
  return [...byClaims.values()].map((parts) => {
    const [{ articles, sightings }] = parts as [TracedClaim];
    const [first, ...later] = sightings.map((_, at) => parts.map((part) => part.sightings.at(at))) as [
      Kept[],
    ];
    return {
      articles,
      first: sighting(first),
      repeated: later.map((here: Kept[]) => {
        const changes = here.map((one, part) => changesBetween(opened(present(first[part])), opened(one)));
        return { ...sighting(here), changes: changes.reduce(bothChanges) };
      }),
    };
  });
}

function sighting(parts: readonly Kept[]): Sighting {
  const [{ article, claim, voice, quotation, act }] = parts as [Kept];
  const words = parts.map(({ passage }) => passage.text).join(" ");
  const speaker = { entity: voice.entity, name: voice.name };
  return { article: article.seen, claim, speaker, words, quotation, act };
}

function bothChanges(one: Changes, other: Changes): Changes {
  return {
    ...one,
    added: [...one.added, ...other.added],
    dropped: [...one.dropped, ...other.dropped],
    hedgesAdded: [...new Set([...one.hedgesAdded, ...other.hedgesAdded])],
    hedgesLost: [...new Set([...one.hedgesLost, ...other.hedgesLost])],
    quotationMarks: one.quotationMarks === "same" ? other.quotationMarks : one.quotationMarks,
  };
}
