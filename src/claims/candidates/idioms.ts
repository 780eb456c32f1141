import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import type { UnitContext } from "../unit.js";

// Verbs that only look like cues: in set phrases, in a name for something, of things held back.

const SPOKEN = wordClass("spokenNouns");

/** True for a verb that reports nothing here. */
export function isIdiom(context: UnitContext, group: VerbGroup): boolean {
  return (
    isConcession(context, group) ||
    isSoCalled(context, group) ||
    isSelfNaming(context, group) ||
    isStates(context, group) ||
    isHeldBack(context, group) ||
    isAsked(context, group)
  );
}

/** *That [said], the road is open.* */
function isConcession({ tokens, first }: UnitContext, group: VerbGroup): boolean {
  const opens = group.first === first + 1 && tokens.at(first).lower === "that";
  return opens && tokens.at(group.head).lower === "said" && tokens[group.last]?.text === ",";
}

/** *the so-[called] “award”*: part of a name. */
function isSoCalled({ tokens }: UnitContext, { first, lemma }: VerbGroup): boolean {
  return lemma === "call" && tokens[first - 1]?.text === "-" && tokens[first - 2]?.lower === "so";
}

/** *fears among Gulf [states] that …*: no verb stands behind *among* and a name. */
function isStates({ tokens, phrases }: UnitContext, { lemma, first, head }: VerbGroup): boolean {
  if (lemma !== "state" || tokens.at(head).lower !== "states") return false;
  const before = phraseAt(phrases, first - 1);
  return before !== undefined && tokens[before.first - 1]?.lower === "among";
}

/** *a sect [calling] itself Red Dawn*: a name, as it stands in the subject of another verb. */
export function isSelfNaming({ tokens }: UnitContext, { form, lemma, last }: VerbGroup): boolean {
  return form === "gerund" && SELF_NAMING.has(lemma) && REFLEXIVE.test(tokens[last]?.lower ?? "");
}

const SELF_NAMING = new Set(["call", "style", "name", "term", "dub"]);
const REFLEXIVE = /sel(?:f|ves)$/;

/** *[withheld] aid from the town*: a thing, and no word. */
function isHeldBack({ tokens, phrases }: UnitContext, { lemma, last }: VerbGroup): boolean {
  if (lemma !== "withhold") return false;
  const object = phraseAt(phrases, last);
  return object !== undefined && !SPOKEN.has(tokens.at(object.head).lemma);
}

/** *…, when [asked] about X*, *when asked [to comment]*: what leads to an answer. */
function isAsked({ tokens, phrases }: UnitContext, group: VerbGroup): boolean {
  const asking = group.form === "infinitive" ? groupAt(phrases, group.first - 1) : group;
  if (asking?.lemma !== "ask" || !asking.past || asking.last - asking.first !== 1) return false;
  return /^(?:when|if|while)$/.test(tokens[asking.first - 1]?.lower ?? "");
}
