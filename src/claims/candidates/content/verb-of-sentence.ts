import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { type Subject, sentenceStart, type UnitContext } from "../../unit.js";
import type { Complement } from "./complement-search.js";

// What a clause behind a verb is where the verb takes none, or where its own verb belongs to the sentence.

const CLAUSELESS = wordClass("clauselessVerbs");

/**
 * *wants [the money] and the mayor knows it*: a verb that takes no clause, or none here, has only what stands nearest.
 */
export function asObject(
  context: UnitContext,
  group: VerbGroup,
  subject: Subject | null,
  right: Complement,
): Complement {
  if (right.frame !== "clause" || right.start !== group.last) return right;
  if (!CLAUSELESS.has(group.lemma) && !hasVerbOfSentence(context, group, subject, right)) return right;
  if (groupAt(context.phrases, right.start)?.form === "gerund") return { ...right, frame: "gerund" };
  return phraseFrom(context.phrases, right.start) ? { ...right, frame: "obj" } : right;
}

/**
 * *Bees that [refused] the nectar collected less food*, *a clerk who [admitted] stealing it was jailed*: the verb of the
 * clause is the only one left for the noun that the relative clause describes.
 */
function hasVerbOfSentence(
  context: UnitContext,
  group: VerbGroup,
  subject: Subject | null,
  { frame, start }: Complement,
): boolean {
  if (frame !== "clause" || subject?.rule !== "relative" || subject.last !== group.first) return false;
  const { tokens, last } = context;
  const opening = sentenceStart(context, group.head);
  if (subject.first === opening || tokens.at(subject.first - 1).text === ",") return false;
  if (countVerbs(context, opening, subject.first) > 0) return false;
  const { sentence } = tokens.at(group.head);
  let end = start;
  // "…, and their colonies shrank": another clause
  const isNext = (at: number): boolean => tokens.at(at).text === "," && tokens[at + 1]?.pos === "CCONJ";
  while (end < last && tokens.at(end).sentence === sentence && !isNext(end)) end++;
  return countVerbs(context, start, end) === 1;
}

function countVerbs({ phrases }: UnitContext, from: number, to: number): number {
  let verbs = 0;
  for (let i = from; i < to; i++) {
    const group = groupAt(phrases, i);
    if (group?.first === i && group.form === "finite") verbs++;
  }
  return verbs;
}
