/** Scores the exact spans of outermost claims against each annotator, as `../shared/bench/polnear.py --train` counts. */
import type { Span } from "../../src/span.js";
import type { AnnotatedArticle } from "./annotated-article.js";
import { Counts, type FoundClaim } from "./claim-score.js";

export class SpanScore {
  readonly source = new Counts();
  readonly cue = new Counts();
  readonly content = new Counts();

  add({ annotations }: AnnotatedArticle, found: readonly FoundClaim[]): void {
    const printed = found.filter(({ parent }) => parent < 0);
    for (const claims of annotations)
      for (const role of ["source", "cue", "content"] as const)
        addSpans(
          this[role],
          placesOf(claims.flatMap((claim) => claim[role])),
          placesOf(printed.flatMap((claim) => claim[role])),
        );
  }
}

function addSpans(counts: Counts, annotated: ReadonlySet<string>, printed: ReadonlySet<string>): void {
  let hits = 0;
  for (const place of printed) if (annotated.has(place)) hits++;
  counts.hits += hits;
  counts.extra += printed.size - hits;
  counts.missed += annotated.size - hits;
}

const placesOf = (spans: readonly Span[]): ReadonlySet<string> =>
  new Set(spans.map(({ start, end }) => `${start} ${end}`));
