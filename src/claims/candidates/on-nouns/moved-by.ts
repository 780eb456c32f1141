import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { isActor } from "../../speakers.js";
import type { Subject, UnitContext } from "../../unit.js";
import { subjectOf } from "../subjects/subjects.js";

// Whose fear, hope or belief it is that moves somebody to do something.

/** Such nouns, with the words that lead to them where they move somebody. */
const MOVING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    fear: ["out of", "for"],
    concern: ["out of"],
    worry: ["out of"],
    conviction: ["out of", "in"],
    belief: ["in"],
    hope: ["in"],
    expectation: ["in"],
    understanding: ["on"],
    assumption: ["on"],
    impression: ["under"],
  }).map(([noun, leads]) => [noun, new Set(leads)]),
);
const NOMINATIVES = wordClass("nominatives");

/** *[They] left out of <fear>*, *[the bank] sold in the <belief>*: the subject of the verb before it, who acts; or null. */
export function movedBy(context: UnitContext, { first, head }: NounPhrase): Subject | null {
  const { tokens, phrases, speakerAt } = context;
  const leads = MOVING.get(tokens.at(head).lemma);
  if (!leads || first <= context.first) return null;
  const link = tokens.at(first - 1).lower;
  if (!leads.has(link) && !leads.has(`${tokens[first - 2]?.lower} ${link}`)) return null;
  for (let i = first - 2; i >= context.first && tokens.at(i).text !== ","; i--) {
    const verb = groupAt(phrases, i);
    if (verb?.form !== "finite") continue;
    // "was killed out of fear": by others
    const subject = verb.passive ? null : subjectOf(context, verb);
    if (!subject) return null;
    return NOMINATIVES.has(tokens.at(subject.head).lower) || isActor(speakerAt(subject.head))
      ? subject
      : null;
  }
  return null;
}
