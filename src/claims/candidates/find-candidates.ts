import { groupAt } from "../../phrases/phrase-at.js";
import type { UnitContext } from "../unit.js";
import { adjectiveCandidates } from "./adjective-cues.js";
import type { Candidate } from "./candidate.js";
import { colonCandidates } from "./colon-cues.js";
import { nounCandidates } from "./noun-cues.js";
import { verbCandidates } from "./verb-cues.js";

/** Every candidate the rules make for one unit. */
export function candidatesIn(context: UnitContext): Candidate[] {
  const { tokens, phrases } = context;
  const out: Candidate[] = colonCandidates(context);
  let previous = -1;
  for (let i = context.first; i < context.last; i++) {
    const group = groupAt(phrases, i);
    if (group && group.first === i) {
      if (tokens[group.head]!.pos === "AUX") out.push(...adjectiveCandidates(context, group));
      else if (context.verbRates[group.index]! > 0) out.push(...verbCandidates(context, group));
    }
    const at = phrases.nounPhraseAt[i]!;
    if (at >= 0 && at !== previous) {
      previous = at;
      const phrase = phrases.nounPhrases[at]!;
      const head = tokens[phrase.head]!;
      if (head.pos === "NOUN" && context.cueOf("noun", head.lemma))
        out.push(...nounCandidates(context, phrase));
    }
  }
  return out;
}
