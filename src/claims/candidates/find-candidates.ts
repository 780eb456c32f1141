import { groupAt } from "../../phrases/phrase-at.js";
import type { Scope } from "../unit.js";
import { adjectiveProposals } from "./adjective-cues.js";
import type { Proposal } from "./candidate.js";
import { colonProposals } from "./colon-cues.js";
import { nounProposals } from "./noun-cues.js";
import { verbProposals } from "./verb-cues.js";

/** Every proposal the rules make for one unit. */
export function proposalsOf(scope: Scope): Proposal[] {
  const { tokens, phrases } = scope;
  const out: Proposal[] = colonProposals(scope);
  let previous = -1;
  for (let i = scope.first; i < scope.last; i++) {
    const group = groupAt(phrases, i);
    if (group && group.first === i) {
      if (tokens[group.head]!.pos === "AUX") out.push(...adjectiveProposals(scope, group));
      else if (scope.verbRates[group.index]! > 0) out.push(...verbProposals(scope, group));
    }
    const at = phrases.nounPhraseAt[i]!;
    if (at >= 0 && at !== previous) {
      previous = at;
      const phrase = phrases.nounPhrases[at]!;
      const head = tokens[phrase.head]!;
      if (head.pos === "NOUN" && scope.cueOf("noun", head.lemma)) out.push(...nounProposals(scope, phrase));
    }
  }
  return out;
}
