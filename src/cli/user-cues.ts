import { UsageError } from "../errors.js";
import { type OwnCues, readUserCues } from "../lexicon/user/read-user-cues.js";
import { describeFaults } from "../lexicon/user/user-entries.js";

/** How many faults are listed, at the most. */
const MOST_FAULTS = 20;

/** The cues of the user's files. Throws UsageError that lists every fault. */
export async function cuesFrom(files: readonly string[]): Promise<OwnCues> {
  const { cues, faults } = readUserCues(files);
  if (faults.length > 0) throw new UsageError(`--cues:\n${describeFaults(faults, MOST_FAULTS)}`);
  return cues;
}
