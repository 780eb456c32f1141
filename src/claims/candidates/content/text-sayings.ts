import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { cueRate, isTime, type UnitContext } from "../../unit.js";

// *[X] {issued a statement saying} <that …>*: who puts out a text says what it says.

const ISSUING = wordClass("issuingVerbs");
const TEXTS = wordClass("textNouns");

/** *issued [a statement] saying*, *released [a statement] on Wednesday saying*: the text that a gerund describes; undefined for none. */
export function textBefore({ tokens, phrases }: UnitContext, gerund: number): NounPhrase | undefined {
  let text = phraseAt(phrases, gerund - 1);
  if (text && isTime(tokens[text.head])) {
    const before = tokens[text.first - 1]?.pos === "ADP" ? text.first - 2 : text.first - 1;
    text = phraseAt(phrases, before);
  }
  return text && TEXTS.has(tokens.at(text.head).lemma) ? text : undefined;
}

/** *[issued] a statement on Tuesday saying*: the verb by which somebody put out the text whose words the gerund tells, or null. */
export function textOf(context: UnitContext, gerund: VerbGroup): VerbGroup | null {
  const { tokens, phrases, first } = context;
  const text = gerund.form === "gerund" ? textBefore(context, gerund.first) : undefined;
  if (!text || text.first <= first) return null;
  // "put [out] a statement"
  const particle = tokens.at(text.first - 1).lower === "out" ? text.first - 2 : text.first - 1;
  const verb = groupAt(phrases, particle) ?? groupAt(phrases, text.first - 1);
  return verb && ISSUING.has(verb.lemma) && !verb.passive && verb.first >= first ? verb : null;
}

/** True where the verb puts out a text whose words a gerund tells. */
export function saysText(context: UnitContext, verb: VerbGroup): boolean {
  if (!ISSUING.has(verb.lemma)) return false;
  const { phrases, last } = context;
  for (let i = verb.last; i < Math.min(last, verb.last + FARTHEST); i++) {
    const next = groupAt(phrases, i);
    if (next) return cueRate(context, next) > 0 && textOf(context, next)?.head === verb.head;
  }
  return false;
}

/** How many tokens may stand between the verb and the gerund. */
const FARTHEST = 10;
