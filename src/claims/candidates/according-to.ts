import { SUBJECT_RELATIVES } from "../../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../phrases/phrases.js";
import { featureValue } from "../../scoring/features.js";
import { isActor } from "../speakers.js";
import { closesQuotation, opensQuotation, quotationStart, type Subject, type UnitContext } from "../unit.js";
import { bareCandidate, type Candidate, candidateWith, type Find, type Rule } from "./candidate.js";
import { chainEnd, clauseFollows } from "./clauses.js";
import { hasFiniteVerb } from "./finite.js";
import { sourceEnd } from "./limits.js";
import { isBarePast } from "./participles.js";
import { isAccordingTo } from "./verb-readings.js";

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

function proposedBy(context: UnitContext, group: VerbGroup, rule: Rule): Candidate[] {
  const { phrases, tokens } = context;
  // "exit polls": the first word may be tagged as a verb
  const found = phraseAt(phrases, group.last + 1);
  const phrase = found ?? phraseAt(phrases, group.last + 2);
  if (!phrase || phrase.first > group.last + 2 || isMeasure(context, phrase)) return [];
  const first = Math.min(phrase.first, group.last + 1);
  const source: Subject = { first, last: phrase.last, head: phrase.head, rule: "inverted" };
  const cue = { head: group.head, first: group.first, last: group.last + 1 };
  const bare = candidateWith(bareCandidate(context, rule, "verb", group.lemma, cue, group), { source });
  const opening = group.first <= context.first + 1 || tokens[group.first - 1]!.pos === "CCONJ";
  if (opening) {
    let comma = chainEnd(context, phrase.first);
    while (comma < context.last && tokens[comma]!.text !== ",") comma++;
    // "Amina Salim, 34, …": an age is none of what she says
    if (tokens[comma + 1]?.pos === "NUM" && tokens[comma + 2]?.text === ",") comma += 2;
    if (comma + 1 < context.last)
      return [candidateWith(bare, { frame: FIRST, sourceLimit: comma, right: comma + 1 })];
    return withoutComma(context, phrase, bare);
  }
  const comma = tokens[group.first - 1]!.text === ",";
  const from = comma ? group.first - 1 : group.first;
  const quoted = closesQuotation(context, from - 1) ? quotationStart(context, from - 1) : -1;
  const left = { from, quoted };
  const close = comma ? closingComma(context, phrase) : -1;
  if (close < 0)
    return [candidateWith(bare, { frame: ACCORDING_LAST, sourceLimit: sourceEnd(context), left })];
  const right = tokens[close + 1]!.pos === "CCONJ" ? -1 : close + 1;
  // "in March, according to X, the king fell ill": what stands before is only when
  const whole = right >= 0 && !hasFiniteVerb(context, from) && clauseFollows(context, right) !== null;
  if (whole) return [candidateWith(bare, { frame: FIRST, sourceLimit: close, right })];
  return [candidateWith(bare, { frame: ACCORDING_LAST, sourceLimit: close, left, right })];
}

/** *According to [police] three men fled*: a clause right behind the source. */
function withoutComma(context: UnitContext, { last }: NounPhrase, bare: Candidate): Candidate[] {
  const clause = last < context.last && phraseAt(context.phrases, last)?.first === last;
  if (!clause || !clauseFollows(context, last)) return [];
  return [candidateWith(bare, { frame: FIRST, sourceLimit: last, right: last })];
}

/**
 * The comma behind which what is said goes on, *…, according to X[,] has …*, or another clause begins; -1 where all
 * that follows may name the source: *according to Anna Weber, an analyst*.
 */
function closingComma(context: UnitContext, { first }: NounPhrase): number {
  const { tokens, phrases, last } = context;
  for (let j = chainEnd(context, first); j < last - 1; j++) {
    if (opensQuotation(context, j)) return -1;
    if (tokens[j]!.text !== ",") continue;
    const next = tokens[j + 1]!;
    const verb = groupAt(phrases, j + 1);
    // "according to a study, published on Monday": a past form alone may describe the source
    if (verb?.form === "finite" && !isBarePast(verb)) return j;
    if (SUBJECT_RELATIVES.has(next.lower) || next.lower === "whose") continue;
    if (next.pos === "CCONJ") {
      if (clauseFollows(context, j + 2) || groupAt(phrases, j + 2)?.form === "finite") return j;
      continue;
    }
    if (next.pos === "ADP" || next.pos === "SCONJ" || clauseFollows(context, j + 1)) return j;
  }
  return -1;
}
/** *given out according to [rank]*: a single noun in the singular that names nobody. */
function isMeasure({ tokens, speakerAt }: UnitContext, { first, last, head }: NounPhrase): boolean {
  const { pos, lower, lemma } = tokens[head]!;
  return last - first === 1 && pos === "NOUN" && lower === lemma && !isActor(speakerAt(head));
}
