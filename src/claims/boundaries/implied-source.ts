import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, groupFrom, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import type { ChooseBoundary } from "../../scoring/model.js";
import { isOccasion } from "../candidates/on-nouns/light-verbs.js";
import { subjectOf } from "../candidates/subjects/subjects.js";
import { type Range, type Subject, subjectOn, type UnitContext } from "../unit.js";
import { type BoundCandidate, boundSubject } from "./bound.js";

// Adds the source where the selected analysis has none, but the clause around the cue names one.

/** Verbs whose subject is the source of the noun they take: *issued a call for*, *announced plans to*. */
const MAKING = wordClass("makingVerbs");

/**
 * A claim without a source with who says it: the subject of *announced* in *[The firm] announced {plans} to close*, of the
 * clause behind *{Saying} it was late, [Ruiz] left*, and the pronoun right before *[We] {are committed to} …*, which is not
 * part of the content then. The same claim where the text names nobody.
 */
export function withImpliedSource<C extends BoundCandidate>(
  context: UnitContext,
  bound: C,
  choose: ChooseBoundary,
): C {
  if (bound.source !== null) return bound;
  const bearer = bearerOf(context, bound);
  if (bearer !== null) {
    // the subject of "looks", which the clause before it may have been joined to
    const content = bound.content.filter(({ first, last }) => last <= bearer.first || bearer.last <= first);
    return content.length === 0 ? bound : { ...bound, source: bearer, content };
  }
  const subject = openingSubject(context, bound) ?? maker(context, bound);
  if (subject === null || !standsApart(subject, bound)) return bound;
  const source = subject.rule === "relative" ? rangeOf(subject) : boundSubject(context, subject, choose);
  return standsApart(source, bound) ? { ...bound, source } : bound;
}

function rangeOf({ first, last }: Range): Range {
  return { first, last };
}

/** Neither cue nor content holds any of it. */
function standsApart({ first, last }: Range, { cue, content }: BoundCandidate): boolean {
  return [cue, ...content].every((piece) => piece.last <= first || last <= piece.first);
}

const NOMINATIVES = wordClass("nominatives");

/** *[We] {are committed to} …*, *[I] {’m surprised} …*: who feels or means it stands right before; not *[I] {was told}*. */
function bearerOf(context: UnitContext, { candidate, cue }: BoundCandidate): Range | null {
  const { rule, kind, group } = candidate;
  const passive = rule.name === "passive" || rule.name === "told-left";
  if (passive && kind !== "attitude" && kind !== "intention") return null;
  // "[She] {looks forward to} it", but "{seems} <she … to have left>"
  if (rule.name === "seems" && group?.lemma !== "look") return null;
  let at = cue.first - 1;
  while (at > context.first && context.tokens.at(at).pos === "ADV") at -= 1;
  const token = context.tokens[at];
  if (at < context.first || token === undefined || !NOMINATIVES.has(token.lower)) return null;
  // "they were planned": the subject is not who planned
  if (passive && token.lower !== "i" && token.lower !== "we") return null;
  return { first: at, last: at + 1 };
}

/** *{Calling} it a scam, [drivers] said …*: the subject of the clause behind the participle that opens the sentence. */
function openingSubject(context: UnitContext, { candidate }: BoundCandidate): Subject | null {
  const { group } = candidate;
  if (group === null || group.form !== "gerund") return null;
  const { tokens, phrases } = context;
  const { sentence, quotation } = tokens.at(group.first);
  if (tokens[group.first - 1]?.sentence === sentence) return null;
  for (let i = group.last; i < Math.min(context.last, group.last + LONGEST_OPENING); i += 1) {
    if (tokens.at(i).quotation !== quotation || tokens.at(i).sentence !== sentence) continue;
    const next = groupFrom(phrases, i);
    if (next?.form !== "finite") continue;
    const phrase = phraseAt(phrases, i - 1) ?? subjectOf(context, next);
    if (phrase && /^[,”"’]$/.test(tokens.at(phrase.first - 1).text)) return subjectOn(phrase, "controlled");
  }
  return null;
}

/** How many tokens the clause with the participle may have. */
const LONGEST_OPENING = 50;

/** The subject of the verb that a noun hangs on. */
function maker(context: UnitContext, { candidate, cue }: BoundCandidate): Subject | null {
  if (candidate.part !== "noun") return null;
  const phrase = phraseAt(context.phrases, candidate.head);
  const group =
    verbIn(context, cue, candidate.cueFirst) ?? (phrase ? groupAt(context.phrases, phrase.first - 1) : null);
  if (!group || group.passive || group.first < context.first) return null;
  if (group.last <= cue.first && !MAKING.has(group.lemma)) return null;
  const subject = subjectOf(context, group);
  if (subject === null || isOccasion(context, group, subject)) return null;
  return subjectOn(subject, subject.rule);
}

function verbIn(context: UnitContext, cue: Range, end: number): VerbGroup | null {
  for (let i = cue.first; i < end; i += 1) {
    const group = groupAt(context.phrases, i);
    if (group && context.tokens.at(group.head).pos !== "AUX") return group;
  }
  return null;
}
