import type { VerbGroup } from "../../phrases/phrases.js";
import { term } from "../../scoring/features.js";
import type { Scope } from "../unit.js";
import { bareProposal, type Proposal, proposalWith } from "./candidate.js";
import { complementsAfter } from "./complements.js";
import { beforeAdverbs } from "./limits.js";
import { subjectOf } from "./subjects.js";

const FRAMES = new Set(["that", "inf", "pp", "clause", "wh"]);

/** *X is [confident] that …*: a copula and an adjective as a cue. */
export function adjectiveProposals(scope: Scope, group: VerbGroup): Proposal[] {
  const { tokens } = scope;
  let j = group.last;
  while (j < scope.last && tokens[j]!.pos === "ADV") j++;
  const adjective = tokens[j];
  if (!adjective || j >= scope.last) return [];
  const participle = adjective.pos === "VERB";
  if (adjective.pos !== "ADJ" && !participle) return [];
  if (!scope.cueOf("adjective", adjective.lower)) return [];
  const subject = subjectOf(scope, group);
  const cue = { head: j, first: group.first, last: j + 1 };
  const bare = bareProposal(scope, "adjective", "adjective", adjective.lower, cue, group);
  const out: Proposal[] = [];
  for (const right of complementsAfter(scope, j + 1).slice(0, 2)) {
    if (!FRAMES.has(right.frame) || right.audience) continue;
    const link = tokens[right.preposition]?.lower;
    const frame = link === undefined ? `a-${right.frame}` : `a-${right.frame}:${link}`;
    const base = proposalWith(bare, {
      preposition: right.preposition,
      right: right.start,
      complement: right,
    });
    out.push(
      proposalWith(base, {
        frame: term(frame),
        source: subject,
        sourceLimit: beforeAdverbs(scope, group.first),
      }),
    );
    if (right.frame === "inf") out.push(proposalWith(base, { frame: term(`${frame}+`), fixed: subject }));
  }
  return out;
}
