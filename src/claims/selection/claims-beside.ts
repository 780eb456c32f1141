import { type Indexed, indexed } from "../../indexed.js";
import type { Candidate } from "../candidates/readings/candidate.js";
import type { Range } from "../unit.js";

/** A claim whose content or source stands in other units than its cue, where no rule that reads one unit sees it. */
export interface ClaimBeside {
  /** The unit of the cue. */
  readonly unit: number;
  readonly candidate: Candidate;
  readonly source: Range;
  readonly cue: Range;
  readonly content: Indexed<Range>;
  /** The units that hold the content. */
  readonly taken: readonly number[];
}

/** The claims, each without the units that one before it in the list holds: no two have the same content. */
export function heldOnce(claims: readonly ClaimBeside[]): ClaimBeside[] {
  const held = new Set<number>();
  const out: ClaimBeside[] = [];
  for (const claim of claims) {
    const free = claim.taken.map((unit) => !held.has(unit));
    const taken = claim.taken.filter((_, i) => free[i]);
    if (taken.length > 0)
      out.push({ ...claim, taken, content: indexed(claim.content.filter((_, i) => free[i])) });
    for (const unit of taken) held.add(unit);
  }
  return out;
}
