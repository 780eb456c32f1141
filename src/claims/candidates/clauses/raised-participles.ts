import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, groupFrom, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import type { UnitContext } from "../../unit.js";
import { hasFiniteVerb } from "./finite.js";
import { isBarePast, isPlainThing } from "./participles.js";

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

/** *flew to Oslo for talks [expected] to focus on trade*: a thing behind a preposition, which expects nothing. */
function isExpectedThing(context: UnitContext, { lemma, first }: VerbGroup, noun: NounPhrase): boolean {
  if (lemma !== "expect" || !isPlainThing(context, noun)) return false;
  return context.tokens[noun.first - 1]?.pos === "ADP" && hasFiniteVerb(context, first);
}

/**
 * *[The trial], expected to last a month, goes on*: the noun phrase before the comma of such a participle; not *Holm, the
 * mayor, expected to win*. Without the comma too, where a thing stands behind a preposition.
 */
export function setOffNoun(context: UnitContext, group: VerbGroup): NounPhrase | null {
  const { tokens, phrases, first } = context;
  if (!isBarePast(group) || group.form !== "finite" || !(RAISED.has(group.lemma) || group.lemma === "expect"))
    return null;
  const infinitive = groupFrom(phrases, group.last);
  const thing = phraseUpTo(phrases, group.first);
  if (infinitive?.form === "infinitive" && thing && isExpectedThing(context, group, thing)) return thing;
  const comma = tokens[group.first - 1]?.pos === "ADV" ? group.first - 2 : group.first - 1;
  const noun = tokens[comma]?.text === "," ? phraseUpTo(phrases, comma) : undefined;
  if (infinitive?.form !== "infinitive" || !noun) return null;
  if (tokens.at(noun.head).pos === "PRON" || noun.first < first) return null;
  // "was shot by a clerk, suspected to be ill", "Holm, the mayor, expected to win"
  for (let i = noun.first - 1; i >= first; i--)
    if (tokens.at(i).text === "," || groupAt(phrases, i)?.form === "finite") return null;
  return noun;
}
