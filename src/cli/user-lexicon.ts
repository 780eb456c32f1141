import { UsageError } from "../errors.js";
import type { Lexicon } from "../lexicon/entries.js";
import { loadLexicon } from "../lexicon/load.js";
import { readUserLexicons } from "../lexicon/user/read-user-lexicon.js";
import { describeFaults } from "../lexicon/user/user-entries.js";

/** How many faults are listed, at the most. */
const MOST_FAULTS = 20;

/** The built-in lexicon with the user's files laid over it. Throws UsageError that lists every fault. */
export async function lexiconWith(files: readonly string[]): Promise<Lexicon> {
  const { lexicon, faults } = readUserLexicons(loadLexicon(), files);
  if (faults.length > 0) throw new UsageError(`--lexicon:\n${describeFaults(faults, MOST_FAULTS)}`);
  return lexicon;
}
