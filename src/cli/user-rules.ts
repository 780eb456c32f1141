import type { Rules } from "../codebook/rule.js";
import { UsageError } from "../errors.js";
import { describeFaults } from "../lexicon/user/user-entries.js";

/** How many faults are listed, at the most. */
const MOST_FAULTS = 20;

/** The rules of the user's files. Throws UsageError that lists every fault. */
export async function rulesFrom(files: readonly string[]): Promise<Rules> {
  const { readRules } = await import("../codebook/read-rules.js");
  const { rules, faults } = readRules(files);
  if (faults.length > 0) throw new UsageError(`--rules:\n${describeFaults(faults, MOST_FAULTS)}`);
  return rules;
}
