import { inVerbGroup, phraseUpTo } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import { opensQuotation, subjectOn } from "../../unit.js";
import { mayThink } from "../clauses/noun-kinds.js";
import { bareCandidate, candidateWith, type Find } from "../readings/candidate.js";

// What somebody would rather do: *would rather lose than cheat*.

const FRAME = featureValue("inf");
const WOULD = /^(?:would|['’]d)$/;

/** *[She] {would rather} <lose the vote than cheat>*. */
export const ofRather: Find<"unit"> = (context, _, rule) => {
  const { tokens, phrases, first, last } = context;
  for (let i = first + 2; i < last - 1; i++) {
    if (tokens.at(i).lower !== "rather" || !WOULD.test(tokens.at(i - 1).lower)) continue;
    const subject = phraseUpTo(phrases, i - 1);
    if (!subject || !mayThink(context, subject.head)) continue;
    // "it would rather snow"
    if (tokens.at(subject.head).lower === "it") continue;
    // "would rather not", "would rather he left"
    const at = opensQuotation(context, i + 1) ? i + 2 : i + 1;
    if (!inVerbGroup(phrases, at) && tokens[at]?.pos !== "VERB") continue;
    const cue = { head: i, first: i - 1, last: i + 1 };
    return [
      candidateWith(bareCandidate(context, rule, "verb", "prefer", cue), {
        source: subjectOn(subject, "before"),
        sourceLimit: i - 1,
        frame: FRAME,
        right: i + 1,
      }),
    ];
  }
  return [];
};
