import { phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../phrases/phrases.js";
import { term } from "../../scoring/features.js";
import { isActor } from "../speakers.js";
import { closesQuotation, quotationStart, type Scope, type Subject } from "../unit.js";
import { bareProposal, type Proposal, proposalWith } from "./candidate.js";
import { chainEnd } from "./complements.js";
import { sourceEnd } from "./limits.js";

const FIRST = term("according-first");
const LAST = term("according-last");

/** *According to [X], …* and *…, according to [X]*. */
export function accordingTo(scope: Scope, group: VerbGroup): Proposal[] {
  const { phrases, tokens } = scope;
  // "exit polls": the first word may be tagged as a verb
  const found = phraseAt(phrases, group.last + 1);
  const phrase = found ?? phraseAt(phrases, group.last + 2);
  if (!phrase || phrase.first > group.last + 2 || isMeasure(scope, phrase)) return [];
  const first = Math.min(phrase.first, group.last + 1);
  const source: Subject = { first, last: phrase.last, head: phrase.head, rule: "inverted" };
  const cue = { head: group.head, first: group.first, last: group.last + 1 };
  const bare = bareProposal(scope, "according-to", "verb", group.lemma, cue, group);
  const opening = group.first <= scope.first + 1 || tokens[group.first - 1]!.pos === "CCONJ";
  if (opening) {
    let comma = chainEnd(scope, phrase.first);
    while (comma < scope.last && tokens[comma]!.text !== ",") comma++;
    if (comma + 1 >= scope.last) return [];
    return [proposalWith(bare, { frame: FIRST, source, sourceLimit: comma, right: comma + 1 })];
  }
  const from = tokens[group.first - 1]!.text === "," ? group.first - 1 : group.first;
  const quoted = closesQuotation(scope, from - 1) ? quotationStart(scope, from - 1) : -1;
  return [proposalWith(bare, { frame: LAST, source, sourceLimit: sourceEnd(scope), left: { from, quoted } })];
}

/** *given out according to [rank]*: a single noun in the singular that names nobody. */
function isMeasure({ tokens, speakerAt }: Scope, { first, last, head }: NounPhrase): boolean {
  const { pos, lower, lemma } = tokens[head]!;
  return last - first === 1 && pos === "NOUN" && lower === lemma && !isActor(speakerAt(head));
}
