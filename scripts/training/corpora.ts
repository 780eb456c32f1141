/** Which annotated folders are learned from when none are named. */
import { existsSync } from "node:fs";

/** The large corpora, which are not part of the project; relative to its root. */
export const SHARED = ["../shared/polnear/train", "../shared/gold/train"];
/** Ten articles of our own, so that anybody can learn and measure. */
export const OPEN = ["fixtures/annotated"];

/** The large corpora where they are, else the open articles. */
export const defaultFolders = (): readonly string[] =>
  SHARED.every((folder) => existsSync(folder)) ? SHARED : OPEN;
