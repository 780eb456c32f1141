import { featureValue } from "../../../scoring/features.js";
import type { UnitContext } from "../../unit.js";
import { beforeAdverbs, behindJoinedWord, wordBehind } from "../clauses/limits.js";
import { complementsAfter } from "../content/complements.js";
import { bareCandidate, type Candidate, candidateWith, type Find } from "../readings/candidate.js";
import { subjectOf } from "../subjects/subjects.js";

// The rule for adjectives that tell what somebody thinks or wants: *is confident that*, *is ready to*.

const FRAMES = new Set(["that", "inf", "pp", "clause", "wh"]);

/** *X is [confident] that …*: a copula and an adjective as a cue. */
export const ofAdjective: Find<"copula"> = (context, group, rule) => {
  const { tokens } = context;
  const j = wordBehind(context, behindDegree(context, group.last));
  const adjective = tokens[j];
  if (!adjective || j >= context.last) return [];
  const participle = adjective.pos === "VERB";
  if (adjective.pos !== "ADJ" && !participle) return [];
  const kind = context.cueOf("adjective", adjective.lower)?.kind;
  if (kind === undefined) return [];
  const subject = subjectOf(context, group);
  const cue = { head: j, first: group.first, last: behindJoinedWord(context, j) };
  const bare = bareCandidate(context, rule, "adjective", adjective.lower, cue, group);
  const out: Candidate[] = [];
  for (const right of complementsAfter(context, cue.last).slice(0, 2)) {
    if (!FRAMES.has(right.frame) || right.audience) continue;
    const link = tokens[right.preposition]?.lower;
    // "is critical to the economy": important, not critical of it
    if (adjective.lower === "critical" && link !== "of") continue;
    // "was silent for hours"
    if (adjective.lower === "silent" && link !== "on" && link !== "about") continue;
    // "remain confident despite the vote": not what they are confident of
    if (link === "despite" || link === "after") continue;
    // "was angry when he heard": on what occasion
    if (kind === "attitude" && tokens.at(right.start).lower === "when") continue;
    const frame = link === undefined ? `a-${right.frame}` : `a-${right.frame}:${link}`;
    const base = candidateWith(bare, {
      preposition: right.preposition,
      right: right.start,
      complement: right,
    });
    out.push(
      candidateWith(base, {
        frame: featureValue(frame),
        source: subject,
        sourceLimit: beforeAdverbs(context, group.first),
      }),
    );
    // "the party is likely to win": the author’s view; in "is eager to win" it is the subject’s
    if (right.frame === "inf" && kind !== "intention")
      out.push(candidateWith(base, { frame: featureValue(`${frame}+`), fixed: subject }));
  }
  return out;
};

/** *is [a bit] wary of it*: behind the words that say how much. */
function behindDegree({ tokens }: UnitContext, at: number): number {
  return tokens[at]?.lower === "a" && DEGREES.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at;
}

const DEGREES = /^(?:bit|little|lot|tad|touch)$/;
