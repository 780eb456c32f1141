import { wordClass } from "../../../lexicon/word-classes.js";
import { COORDINATORS, POSSESSIVE_PRONOUNS } from "../../../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isTimeAt, type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { isFiniteHead } from "../clauses/finite.js";
import { hasMind } from "../clauses/noun-kinds.js";
import { outerSpeaker, ownSpeech } from "./earlier-speakers.js";
import { infinitiveBefore } from "./far-subjects.js";
import type { SubjectSearch } from "./gerund-subjects.js";

// The subject of an infinitive: *X wants [to say]*, *X urged Y [to say]*, *his wish [to say]*.

/** *X wants [to say]*, *X urged Y [to say]*: the subject of the verb that governs it, or that verb's object. */
export function infinitiveSubject(
  context: UnitContext,
  group: VerbGroup,
  search: SubjectSearch,
): Subject | null {
  const { phrases, tokens } = context;
  const nearest = phraseAt(phrases, group.first - 1);
  // "asked judges Monday to reject"
  const before = nearest && isTimeAt(context, nearest.head) ? phraseAt(phrases, nearest.first - 1) : nearest;
  if (before && group.first > context.first) {
    const governor = groupAt(phrases, before.first - 1);
    if (governor && OBJECT_CONTROL.has(governor.lemma)) return subjectOn(before, "controlled");
    if (isCalledOn(context, before)) return subjectOn(before, "controlled");
    const owner = before === nearest ? ownerOfAim(context, before, group) : null;
    if (owner) return owner;
  }
  const isJoined = COORDINATORS.has(tokens[group.first - 1]?.lower ?? "");
  const own = ownSpeech(context, group.first - 1, group);
  if (own) {
    const speaker = search.ofVerb(own);
    return speaker && subjectOn(speaker, "shared");
  }
  const fellow = isJoined && tokens.at(group.first).lower === "to" ? infinitiveBefore(context, group) : null;
  const outer = isJoined && fellow === null ? speakerBeside(context, group, search) : null;
  const subject = outer ?? (fellow ? search.ofVerb(fellow) : search.shared(group.first));
  if (subject === null || !tokens[subject.head]) return null;
  // "it is hard to believe that": for anybody
  const empty = tokens.at(subject.head).lower === "it" && tokens.at(group.first - 1).pos === "ADJ";
  return empty ? null : subjectOn(subject, "controlled");
}

/**
 * *They say oil can cure it[, and want] money*, *Some complain that prices rose[, and accuse] the mayor*: a bare form behind
 * a comma and *and* is a verb of saying beside another one, where no modal verb of somebody leads to it.
 */
function speakerBeside(context: UnitContext, group: VerbGroup, { ofVerb }: SubjectSearch): Subject | null {
  const { tokens, phrases } = context;
  const joint = group.first - 1;
  if (tokens.at(group.first).lower === "to" || tokens[joint - 1]?.text !== ",") return null;
  const near = groupAt(phrases, lastFiniteVerb(context, joint));
  const doer = near?.modal ? ofVerb(near) : null;
  if (near?.modal && (doer === null || hasMind(context, doer))) return null;
  const speaker = outerSpeaker(context, joint, { ...group, form: "finite", past: false });
  return speaker && speaker.index !== near?.index ? ofVerb(speaker) : null;
}

/** The head of the nearest finite verb before a token, or -1. */
function lastFiniteVerb(context: UnitContext, to: number): number {
  for (let i = to - 1; i >= context.first; i--) if (isFiniteHead(context, i)) return i;
  return -1;
}

/** *called on [the mayor] to explain it*, *appealed to [both sides] to hold fire*: who is asked to do it. */
function isCalledOn({ tokens, phrases }: UnitContext, { first }: NounPhrase): boolean {
  const asking = groupAt(phrases, first - 2);
  return asking !== undefined && ASKING.get(asking.lemma)?.has(tokens.at(first - 1).lower) === true;
}

const ASKING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["appeal", new Set(["to"])],
  ["call", new Set(["for", "on", "upon"])],
  ["plead", new Set(["with"])],
]);

/** *[his] attempt to blame others*, *[the mayor]’s refusal to name them*: whose aim or act it is. */
function ownerOfAim({ tokens }: UnitContext, phrase: NounPhrase, { first }: VerbGroup): Subject | null {
  if (phrase.last !== first || !OWNED.has(tokens.at(phrase.head).lemma)) return null;
  const { first: start, possessive } = phrase;
  if (possessive >= 0) return { first: start, last: possessive, head: possessive - 1, rule: "relative" };
  return POSSESSIVE_PRONOUNS.has(tokens.at(start).lower)
    ? { first: start, last: start + 1, head: start, rule: "relative" }
    : null;
}

const OWNED = wordClass("ownedAims");
const OBJECT_CONTROL = wordClass("objectControlVerbs");
