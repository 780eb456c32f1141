import type { Candidate } from "../candidates/candidate.js";
import type { Range } from "../unit.js";

/** A claim whose content or source stands in other units than its cue, where no rule that reads one unit sees it. */
export interface ClaimBeside {
  /** The unit of the cue. */
  readonly unit: number;
  readonly candidate: Candidate;
  readonly source: Range;
  readonly cue: Range;
  readonly content: readonly Range[];
  /** The units that hold the content. */
  readonly taken: readonly number[];
}
