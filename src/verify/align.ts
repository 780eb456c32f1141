import { type Indexed, indexed } from "../indexed.js";
import { present } from "../present.js";
import type { Word } from "./compared-words.js";
import { numbered, type Passages, placesOf, weightOf } from "./passages.js";

/** A run of words to be found in an article. */
export interface Wanted {
  /** The text that the words' spans point into. */
  readonly text: string;
  readonly words: Indexed<Word>;
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** What an alignment does with one word of the claim, of the article, or with one of each. */
export type Step = "same" | "added" | "left-out" | "replaced";

/** `claim` and `article` are word numbers; the one that a step does not use is the last used before it. */
export interface Aligned {
  readonly step: Step;
  readonly claim: number;
  readonly article: number;
}

/** Words by which the passage may run ahead of or behind the claim. */
export const BAND = 48;
const WIDTH = 2 * BAND + 1;
const STEPS: readonly Step[] = ["same", "added", "left-out", "replaced"];
const [SAME, ADDED, LEFT_OUT, REPLACED] = [0, 1, 2, 3];

/** Looks the words up in the article. */
export function wantedWords(passages: Passages, text: string, words: readonly Word[]): Wanted {
  const ids = numbered(passages, words);
  const weights = Float64Array.from(words, (word, i) =>
    weightOf(word, placesOf(passages, ids[i] ?? 0).length),
  );
  return { text, words: indexed(words), ids, weights };
}

/**
 * The cheapest alignment of the words with a passage that starts within `BAND` words of `diagonal`: edit distance
 * by weight, bounded to a band, free at both ends of the passage. Time and memory grow with the claim alone.
 */
export function align(passages: Passages, wanted: Wanted, diagonal: number): Aligned[] {
  const { ids, weights } = passages;
  const steps = new Uint8Array((wanted.ids.length + 1) * WIDTH);
  let above = new Float64Array(WIDTH);
  let row = new Float64Array(WIDTH);
  for (let i = 1; i <= wanted.ids.length; i += 1) {
    const id = wanted.ids[i - 1] ?? 0;
    const own = wanted.weights[i - 1] ?? 0;
    // Column k of row i: the claim's first i words are used, and the article's before word j.
    for (let k = 0, j = i + diagonal - BAND; k < WIDTH; k += 1, j += 1) {
      let cost = k + 1 < WIDTH ? (above[k + 1] ?? 0) + own : Number.POSITIVE_INFINITY;
      let step = ADDED;
      if (j >= 1 && j <= ids.length) {
        const passing = weights[j - 1] ?? 0;
        const same = ids[j - 1] === id;
        // The hundredth keeps a word that is merely replaced from winning over one that is left out.
        const across = same ? (above[k] ?? 0) : (above[k] ?? 0) + Math.max(own, passing) + 0.01;
        if (across <= cost) {
          cost = across;
          step = same ? SAME : REPLACED;
        }
        if (k > 0 && (row[k - 1] ?? 0) + passing < cost) {
          cost = (row[k - 1] ?? 0) + passing;
          step = LEFT_OUT;
        }
      }
      row[k] = cost;
      steps[i * WIDTH + k] = step;
    }
    [above, row] = [row, above];
  }
  let end = 0;
  for (let k = 1; k < WIDTH; k += 1) if ((above[k] ?? 0) < (above[end] ?? 0)) end = k;
  return pairEdges(passages, trace(steps, wanted.ids.length, end, diagonal));
}

/**
 * The passage's ends are free, so a word changed right there costs less as one added to nothing. A single one is
 * set against the article's next word: *[three] bridges* for *[two] bridges*.
 */
function pairEdges(passages: Passages, aligned: Aligned[]): Aligned[] {
  const isWord = (at: number) => passages.words[at]?.letters === true;
  const [first, second] = aligned;
  if (first?.step === "added" && second?.step === "same" && isWord(second.article - 1))
    aligned[0] = { ...first, step: "replaced", article: second.article - 1 };
  const [before, last] = aligned.slice(-2);
  if (aligned.length > 1 && last?.step === "added" && before?.step === "same" && isWord(before.article + 1))
    aligned[aligned.length - 1] = { ...last, step: "replaced", article: before.article + 1 };
  return aligned;
}

/** Reads the steps back from the last cell. */
function trace(steps: Uint8Array, rows: number, end: number, diagonal: number): Aligned[] {
  const aligned: Aligned[] = [];
  let i = rows;
  let k = end;
  while (i > 0) {
    const step = steps[i * WIDTH + k] ?? 0;
    aligned.push({ step: present(STEPS[step]), claim: i - 1, article: i + diagonal + k - BAND - 1 });
    if (step === LEFT_OUT) k -= 1;
    else {
      i -= 1;
      if (step === ADDED) k += 1;
    }
  }
  return aligned.reverse();
}
