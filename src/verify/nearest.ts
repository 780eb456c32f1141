import { type Indexed, indexed } from "../indexed.js";
import { present } from "../present.js";
import type { Span } from "../span.js";
import { type Aligned, align, BAND, type Wanted, wantedWords } from "./align.js";
import type { Word } from "./compared-words.js";
import { MANY, type Passages, placesOf, spanOf } from "./passages.js";

/** One place where a claim departs from the article; one side is empty where words were added or left out. */
export interface Difference {
  readonly claim: string;
  readonly article: string;
  /** Where the article's words stand, or the point where the claim's were added. */
  readonly span: Span;
}

/** The passage of the article that is most like a claim. */
export interface Nearest {
  readonly span: Span;
  readonly differences: readonly Difference[];
  /** Weights of the words in common and of those that differ; rare words weigh more. */
  readonly common: number;
  readonly differing: number;
}

/**
 * The passage nearest to `words` of `text`; null when they have no word in common.
 * Words vote for the diagonals they lie on, and the best three are aligned. Callers bound the number of words.
 */
export function nearestPassage(passages: Passages, text: string, words: readonly Word[]): Nearest | null {
  const wanted = wantedWords(passages, text, words);
  let best: Nearest | null = null;
  for (const diagonal of diagonals(passages, wanted)) {
    const found = nearestOf(passages, wanted, align(passages, wanted, diagonal));
    if (found && (best === null || likeness(found) > likeness(best))) best = found;
  }
  return best;
}

/** From 0 to 1: the share that the words in common have of all words on both sides, by weight. */
export function likeness(nearest: Pick<Nearest, "common" | "differing">): number {
  return nearest.common / (nearest.common + nearest.differing || 1);
}

/** The three diagonals (place in the article minus place in the claim) for which most speaks. */
function diagonals(passages: Passages, wanted: Wanted): number[] {
  const votes = new Map<number, number>();
  const step = BAND / 2;
  // Frequent words vote only where there are no others.
  for (const limit of [MANY, Number.POSITIVE_INFINITY]) {
    for (const [i, id] of wanted.ids.entries()) {
      const places = placesOf(passages, id);
      if (places.length > limit) continue;
      for (const place of places.subarray(0, MANY)) {
        const bucket = Math.floor((place - i) / step);
        for (const b of [bucket, bucket + 1]) votes.set(b, (votes.get(b) ?? 0) + 1 / places.length);
      }
    }
    if (votes.size > 0) break;
  }
  const scored = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return scored.slice(0, 3).map(([bucket]) => bucket * step);
}

function nearestOf(passages: Passages, wanted: Wanted, aligned: readonly Aligned[]): Nearest | null {
  let common = 0;
  let differing = 0;
  let first = -1;
  let last = -1;
  for (const { step, claim, article } of aligned) {
    if (step === "same") common += wanted.weights[claim] ?? 0;
    else if (step === "added") differing += wanted.weights[claim] ?? 0;
    else if (step === "left-out") differing += passages.weights[article] ?? 0;
    else differing += Math.max(wanted.weights[claim] ?? 0, passages.weights[article] ?? 0);
    if (step === "added") continue;
    if (first < 0) first = article;
    last = article;
  }
  if (common === 0) return null;
  return {
    span: spanOf(passages, first, last + 1),
    differences: differencesOf(passages, wanted, indexed(aligned)),
    common,
    differing,
  };
}

/** Joins neighbouring steps that change something. */
function differencesOf(passages: Passages, wanted: Wanted, aligned: Indexed<Aligned>): Difference[] {
  const differences: Difference[] = [];
  for (let from = 0, to = 0; from < aligned.length; from = to + 1) {
    to = from;
    while (to < aligned.length && aligned.at(to).step !== "same") to += 1;
    if (to > from) differences.push(difference(passages, wanted, indexed(aligned.slice(from, to))));
  }
  return differences;
}

function difference(passages: Passages, wanted: Wanted, run: Indexed<Aligned>): Difference {
  const own = indexed(
    run.filter(({ step }) => step !== "left-out").map(({ claim }) => wanted.words.at(claim)),
  );
  const article = run
    .filter(({ step }) => step !== "added")
    .map((aligned) => passages.words.at(aligned.article));
  const before = Math.min(Math.max(run.at(0).article, 0), passages.words.length - 1);
  const point = passages.words.at(before).end;
  const span = { start: article[0]?.start ?? point, end: article.at(-1)?.end ?? point };
  return {
    claim: own.length > 0 ? wanted.text.slice(own.at(0).start, present(own.at(-1)).end) : "",
    article: passages.text.slice(span.start, span.end),
    span,
  };
}
