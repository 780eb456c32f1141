import { UsageError } from "../errors.js";
import type { Lexicon } from "../lexicon/entries.js";
import { loadLexicon } from "../lexicon/load.js";
import { readUserLexicons } from "../lexicon/user/read-user-lexicon.js";
import { describeUserFault } from "../lexicon/user/user-entries.js";

/** The built-in lexicon with the user's files laid over it. Throws UsageError that lists every fault. */
export async function lexiconWith(files: readonly string[]): Promise<Lexicon> {
  const { lexicon, faults } = readUserLexicons(loadLexicon(), files);
  if (faults.length > 0) throw new UsageError(`--lexicon:\n${faults.map(describeUserFault).join("\n")}`);
  return lexicon;
}
