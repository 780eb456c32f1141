import { phraseAt } from "../../phrases/phrase-at.js";
import { featureValue } from "../../scoring/features.js";
import { isTime, opensQuotation, subjectOn } from "../unit.js";
import { bareCandidate, candidateWith, type Find } from "./candidate.js";

/** *Poll: …*, *Rep. X: “…”*: a colon that hands the word over, early in its unit. */
export const ofColon: Find<"unit"> = (context, _, rule) => {
  const { tokens, phrases } = context;
  for (let j = context.first + 1; j < Math.min(context.last - 1, context.first + 14); j++) {
    if (phrases.verbGroupAt[j - 1]! >= 0) return [];
    if (!tokens[j]!.text.endsWith(":")) continue;
    const bracket = tokens[j]!.text.startsWith(")") || tokens[j - 1]!.text === ")";
    const phrase = phraseAt(phrases, bracket ? context.first : j - 1);
    if (
      !phrase ||
      isTime(tokens[phrase.head]) ||
      tokens[phrase.head]!.pos === "NUM" ||
      isTime(tokens[phrase.first])
    )
      return [];
    const source = subjectOn(phrase, "before");
    const frame = opensQuotation(context, j + 1) ? "colon-quote" : "colon";
    const bare = bareCandidate(context, rule, "colon", "", { head: j, first: j, last: j + 1 }, null);
    return [candidateWith(bare, { frame: featureValue(frame), source, sourceLimit: j, right: j + 1 })];
  }
  return [];
};
