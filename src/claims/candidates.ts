import type { Figures } from "./figures.js";
import {
  adjectiveProposals,
  colonProposals,
  nounProposals,
  type Proposal,
  verbProposals,
} from "./proposals.js";
import type { Scope } from "./scope.js";
import { type Candidate, settle } from "./settle.js";

/** Every proposal the rules make for one unit. */
export function proposalsOf(scope: Scope): Proposal[] {
  const { tokens, phrases } = scope;
  const isCue = (key: string): boolean => scope.cueRate(key) > 0;
  const out: Proposal[] = colonProposals(scope);
  let previous = -1;
  for (let i = scope.first; i < scope.last; i++) {
    const group = phrases.verbGroups[phrases.verbGroupAt[i]!];
    if (group && group.first === i) {
      if (tokens[group.head]!.pos === "AUX")
        out.push(...adjectiveProposals(scope, group).filter((each) => isCue(each.lemma)));
      else if (isCue(`verb:${group.lemma}`)) out.push(...verbProposals(scope, group));
    }
    const at = phrases.nounPhraseAt[i]!;
    if (at >= 0 && at !== previous) {
      previous = at;
      const phrase = phrases.nounPhrases[at]!;
      if (tokens[phrase.head]!.pos === "NOUN" && isCue(`noun:${tokens[phrase.head]!.lemma}`))
        out.push(...nounProposals(scope, phrase));
    }
  }
  return out;
}

/** The candidates of one unit, their edges settled by the figures. */
export function candidatesOf(scope: Scope, figures: Figures): Candidate[] {
  const out: Candidate[] = [];
  for (const proposal of proposalsOf(scope)) {
    const candidate = settle(scope, proposal, figures);
    if (candidate) out.push(candidate);
  }
  return out;
}
