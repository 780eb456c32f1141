import { phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../phrases/phrases.js";
import { featureValue } from "../../scoring/features.js";
import { isActor } from "../speakers.js";
import { closesQuotation, quotationStart, type Subject, type UnitContext } from "../unit.js";
import { bareCandidate, type Candidate, candidateWith } from "./candidate.js";
import { chainEnd } from "./complements.js";
import { sourceEnd } from "./limits.js";

const FIRST = featureValue("according-first");
const LAST = featureValue("according-last");

/** *According to [X], …* and *…, according to [X]*. */
export function accordingTo(context: UnitContext, group: VerbGroup): Candidate[] {
  const { phrases, tokens } = context;
  // "exit polls": the first word may be tagged as a verb
  const found = phraseAt(phrases, group.last + 1);
  const phrase = found ?? phraseAt(phrases, group.last + 2);
  if (!phrase || phrase.first > group.last + 2 || isMeasure(context, phrase)) return [];
  const first = Math.min(phrase.first, group.last + 1);
  const source: Subject = { first, last: phrase.last, head: phrase.head, rule: "inverted" };
  const cue = { head: group.head, first: group.first, last: group.last + 1 };
  const bare = bareCandidate(context, "according-to", "verb", group.lemma, cue, group);
  const opening = group.first <= context.first + 1 || tokens[group.first - 1]!.pos === "CCONJ";
  if (opening) {
    let comma = chainEnd(context, phrase.first);
    while (comma < context.last && tokens[comma]!.text !== ",") comma++;
    if (comma + 1 >= context.last) return [];
    return [candidateWith(bare, { frame: FIRST, source, sourceLimit: comma, right: comma + 1 })];
  }
  const from = tokens[group.first - 1]!.text === "," ? group.first - 1 : group.first;
  const quoted = closesQuotation(context, from - 1) ? quotationStart(context, from - 1) : -1;
  return [
    candidateWith(bare, { frame: LAST, source, sourceLimit: sourceEnd(context), left: { from, quoted } }),
  ];
}

/** *given out according to [rank]*: a single noun in the singular that names nobody. */
function isMeasure({ tokens, speakerAt }: UnitContext, { first, last, head }: NounPhrase): boolean {
  const { pos, lower, lemma } = tokens[head]!;
  return last - first === 1 && pos === "NOUN" && lower === lemma && !isActor(speakerAt(head));
}
