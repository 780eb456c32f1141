import { phraseAt } from "../../phrases/phrase-at.js";
import { term } from "../../scoring/features.js";
import { isTime, opensQuotation, type Scope, subjectOn } from "../unit.js";
import { bareProposal, type Proposal, proposalWith } from "./candidate.js";

/** *Poll: …*, *Rep. X: “…”*: a colon that hands the word over, early in its unit. */
export function colonProposals(scope: Scope): Proposal[] {
  const { tokens, phrases } = scope;
  for (let j = scope.first + 1; j < Math.min(scope.last - 1, scope.first + 14); j++) {
    if (phrases.verbGroupAt[j - 1]! >= 0) return [];
    if (!tokens[j]!.text.endsWith(":")) continue;
    const bracket = tokens[j]!.text.startsWith(")") || tokens[j - 1]!.text === ")";
    const phrase = phraseAt(phrases, bracket ? scope.first : j - 1);
    if (
      !phrase ||
      isTime(tokens[phrase.head]) ||
      tokens[phrase.head]!.pos === "NUM" ||
      isTime(tokens[phrase.first])
    )
      return [];
    const source = subjectOn(phrase, "before");
    const frame = opensQuotation(scope, j + 1) ? "colon-quote" : "colon";
    const bare = bareProposal(scope, "colon", "colon", "", { head: j, first: j, last: j + 1 }, null);
    return [proposalWith(bare, { frame: term(frame), source, sourceLimit: j, right: j + 1 })];
  }
  return [];
}
