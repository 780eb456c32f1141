// Lays two wordings beside each other: which words they share, in order.
import type { Indexed } from "../indexed.js";
import type { ComparedWord } from "./claim-words.js";

/** How much of two wordings is the same; weights count a weighty word as much as four others. */
export interface Alignment {
  /** Places of the shared words in the first and in the second wording, in order. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Weight of the shared words, and of all words of each side. */
  readonly shared: number;
  readonly first: number;
  readonly second: number;
}

const WEIGHTY = 4;

/** The heaviest common subsequence of the two; the time it takes is the product of their lengths. */
export function align(first: Indexed<ComparedWord>, second: Indexed<ComparedWord>): Alignment {
  const columns = second.length + 1;
  const best = new Int32Array((first.length + 1) * columns);
  for (let i = first.length - 1; i >= 0; i -= 1) {
    const { key, weighty } = first.at(i);
    for (let j = second.length - 1; j >= 0; j -= 1) {
      const without = Math.max(best[(i + 1) * columns + j] ?? 0, best[i * columns + j + 1] ?? 0);
      const together =
        second.at(j).key === key ? (best[(i + 1) * columns + j + 1] ?? 0) + (weighty ? WEIGHTY : 1) : 0;
      best[i * columns + j] = Math.max(without, together);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const here = best[i * columns + j] ?? 0;
    if (first.at(i).key === second.at(j).key && here > (best[(i + 1) * columns + j] ?? 0)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if ((best[(i + 1) * columns + j] ?? 0) === here) i += 1;
    else j += 1;
  }
  return { pairs, shared: best[0] ?? 0, first: weightOf(first), second: weightOf(second) };
}

export function weightOf(words: readonly ComparedWord[]): number {
  return words.reduce((sum, { weighty }) => sum + (weighty ? WEIGHTY : 1), 0);
}
