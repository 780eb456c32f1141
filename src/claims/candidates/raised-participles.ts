import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseUpTo } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import type { UnitContext } from "../unit.js";
import { isBarePast } from "./participles.js";

// Participles before an infinitive that their noun does, whose verb is still to come: *a man believed to have fled was held*.

const RAISED = wordClass("raisedParticiples");
/** Verbs that may do without the object: *nobody [thought] to ask*, *the sign [said] to wait*. */
const MAY_LACK = new Set(["say", "think"]);

/**
 * *a man [believed] to have fled was held*: a past form between a noun and its infinitive, the verb of which would need an
 * object between the two; not *what the court [found] to be unjust*.
 */
export function isRaised({ tokens, phrases }: UnitContext, group: VerbGroup): boolean {
  if (!isBarePast(group) || group.form !== "finite" || !RAISED.has(group.lemma)) return false;
  const noun = phraseUpTo(phrases, group.first);
  const infinitive = groupAt(phrases, group.last);
  if (infinitive?.form !== "infinitive" || !noun) return false;
  if (MAY_LACK.has(group.lemma) && infinitive.lemma !== "be" && !infinitive.perfect) return false;
  if (tokens.at(noun.head).pos === "PRON" || tokens.at(noun.first).lower === "what") return false;
  const before = tokens[noun.first - 1];
  return !before || (before.lower !== "what" && !/^(?:NOUN|PROPN|PRON)$/.test(before.pos));
}
