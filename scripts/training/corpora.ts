/** Which annotated folders are learned from, and which are judged. */
import { existsSync } from "node:fs";

export interface Corpora {
  /** Divided into folds, each judged by what was learned from the others. */
  readonly judged: readonly string[];
  /** Learned from beside them for every fold. */
  readonly beside: readonly string[];
}

/** The large corpora, which are not part of the project; relative to its root. */
export const SHARED = ["../shared/polnear/train", "../shared/gold/train"];
/** Articles of our own, so that anybody can learn and measure. */
export const OPEN = ["fixtures/annotated"];

/** What is learned from when no folders are named: our own articles, beside the large corpora where they are. */
export const defaultCorpora = (): Corpora =>
  SHARED.every((folder) => existsSync(folder))
    ? { judged: SHARED, beside: OPEN }
    : { judged: OPEN, beside: [] };
