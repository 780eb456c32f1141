/** Counts how often each word of cues.json is a cue where the rules could read it as one. */
import { candidatesIn } from "../../src/claims/candidates/find-candidates.js";
import type { CueEntry } from "../../src/claims/cues.js";
import { touchesAny } from "./annotated-article.js";
import type { TrainingArticle } from "./training-article.js";

/** A rate that fewer places show is left as it is declared. */
const LEAST = 5;

/** In how many places a word could be a cue, and in how many of them it is one. */
export interface CueCount {
  readonly cues: number;
  readonly places: number;
}

/** The counts by id (`verb:say`); what is inside a content counts where claims there are annotated too. */
export function countCues(articles: readonly TrainingArticle[]): ReadonlyMap<string, CueCount> {
  const counts = new Map<string, CueCount>();
  for (const { units, tokens, claims, domain } of articles) {
    for (const unit of units) {
      const seen = new Set<string>();
      for (const { head, lemma } of candidatesIn(unit)) {
        const place = `${head} ${lemma.name}`;
        if (seen.has(place)) continue;
        seen.add(place);
        const token = tokens.at(head);
        const own = claims.filter(({ cue }) => touchesAny(token, cue));
        if (
          own.length === 0 &&
          domain === "outermost" &&
          claims.some(({ content }) => touchesAny(token, content))
        )
          continue;
        if (own.length > 0 && own.every(({ doubtful }) => doubtful)) continue;
        const { cues, places } = counts.get(lemma.name) ?? { cues: 0, places: 0 };
        counts.set(lemma.name, { cues: cues + (own.length > 0 ? 1 : 0), places: places + 1 });
      }
    }
  }
  return counts;
}

/** The entries with the rates that were counted, by the rule of succession: a word never counts itself out. */
export function withRates(entries: readonly CueEntry[], counts: ReadonlyMap<string, CueCount>): CueEntry[] {
  return entries.map((entry) => {
    const count = counts.get(entry.id);
    if (!count || count.places < LEAST) return entry;
    return { ...entry, rate: Math.round((100 * (count.cues + 1)) / (count.places + 2)) / 100 };
  });
}
