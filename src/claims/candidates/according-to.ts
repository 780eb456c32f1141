import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../phrases/phrases.js";
import { featureValue } from "../../scoring/features.js";
import { isActor } from "../speakers.js";
import { closesQuotation, quotationStart, type Subject, type UnitContext } from "../unit.js";
import { bareCandidate, type Candidate, candidateWith, type Find, type Rule } from "./candidate.js";
import { chainEnd } from "./clauses.js";
import { sourceEnd } from "./limits.js";

const FIRST = featureValue("according-first");
/** The frame of content before a phrase that names its source. */
export const ACCORDING_LAST = featureValue("according-last");

/** *According to [X], …* and *…, according to [X]*. */
export const accordingTo: Find<"unit"> = (context, _, rule) => {
  const out: Candidate[] = [];
  for (let i = context.first; i < context.last - 1; i++) {
    const group = isAccordingTo(context, i) ? groupAt(context.phrases, i) : undefined;
    if (group?.first === i) out.push(...proposedBy(context, group, rule));
  }
  return out;
};

/** True where *according to* begins. */
export function isAccordingTo({ tokens }: UnitContext, at: number): boolean {
  return tokens[at]!.lower === "according" && tokens[at + 1]?.lower === "to";
}

function proposedBy(context: UnitContext, group: VerbGroup, rule: Rule): Candidate[] {
  const { phrases, tokens } = context;
  // "exit polls": the first word may be tagged as a verb
  const found = phraseAt(phrases, group.last + 1);
  const phrase = found ?? phraseAt(phrases, group.last + 2);
  if (!phrase || phrase.first > group.last + 2 || isMeasure(context, phrase)) return [];
  const first = Math.min(phrase.first, group.last + 1);
  const source: Subject = { first, last: phrase.last, head: phrase.head, rule: "inverted" };
  const cue = { head: group.head, first: group.first, last: group.last + 1 };
  const bare = bareCandidate(context, rule, "verb", group.lemma, cue, group);
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
    candidateWith(bare, {
      frame: ACCORDING_LAST,
      source,
      sourceLimit: sourceEnd(context),
      left: { from, quoted },
    }),
  ];
}

/** *given out according to [rank]*: a single noun in the singular that names nobody. */
function isMeasure({ tokens, speakerAt }: UnitContext, { first, last, head }: NounPhrase): boolean {
  const { pos, lower, lemma } = tokens[head]!;
  return last - first === 1 && pos === "NOUN" && lower === lemma && !isActor(speakerAt(head));
}
