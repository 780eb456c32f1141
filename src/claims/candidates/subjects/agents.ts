import { wordClass } from "../../../lexicon/word-classes.js";
import { SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { groupAt, inVerbGroup, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isTime, type Subject, subjectOn, type UnitContext } from "../../unit.js";

// Who does what a passive tells: *was approved by Congress*.

/** How many tokens the agent of a passive may have behind its base noun phrase. */
const FARTHEST_AGENT = 30;

/** Means that *by* leads to, not agents: *said by [phone]*. */
const MEANS = wordClass("speechMeans");

/** *stood by its story*, *abides by the rules*: *by* leads to what somebody keeps to, not to an agent. */
const HOLDING_TO = new Set(["stand", "abide", "stick", "swear"]);

/**
 * Who does what a passive tells, behind *by*: *was approved by [Congress]*. Null where no *by* stands within `farthest`
 * tokens of the verb, or where it leads to a time, a means or a thing kept to.
 */
export function agentOf(context: UnitContext, group: VerbGroup, farthest: number): Subject | null {
  for (let j = group.last; j < Math.min(context.last, group.last + farthest); j++) {
    const token = context.tokens.at(j);
    if (token.lower === "by") {
      if (!group.passive && HOLDING_TO.has(group.lemma)) return null;
      // "pointed to a rule by which all must pay"
      if (SUBJECT_RELATIVES.has(context.tokens[j + 1]?.lower ?? "")) return null;
      const phrase = phraseFrom(context.phrases, j + 1);
      if (!phrase || MEANS.has(context.tokens.at(phrase.head).lower)) return null;
      // "estimated by [9 pm] there would be light"
      // "is expected by [the end] of June"
      if (isClockTime(context, phrase.head) || isPartOfTime(context, phrase)) return null;
      return subjectOn(phrase, "inverted");
    }
    // "was reported missing by his wife"
    if (j === group.last && token.lower === "missing") continue;
    if (token.text === "," || inVerbGroup(context.phrases, j)) return null;
  }
  return null;
}

/** *9 [pm]*, *10 [a.m.]* */
function isClockTime({ tokens }: UnitContext, head: number): boolean {
  return tokens[head - 1]?.pos === "NUM" && /^[ap]\.?m\.?$/.test(tokens.at(head).lower);
}

/** *[the end] of May*, *[the middle] of next week*. */
function isPartOfTime({ tokens, phrases }: UnitContext, { head, last }: NounPhrase): boolean {
  if (!/^(?:beginning|close|end|middle|start)$/.test(tokens.at(head).lower)) return false;
  const whole = tokens[last]?.lower === "of" ? phraseFrom(phrases, last + 1) : undefined;
  return whole !== undefined && (isTime(tokens[whole.head]) || tokens.at(whole.head).pos === "NUM");
}

/**
 * The token before which an agent must end, since what was said begins there: *criticised by rights groups [as] cruel*,
 * *as X was told by Y[, the talks failed]*.
 */
export function agentLimit({ tokens, phrases, last }: UnitContext, by: Subject): number {
  const farthest = Math.min(last, by.last + FARTHEST_AGENT);
  for (let j = by.last; j < farthest; j++) {
    const { lower, text, pos } = tokens.at(j);
    // "accused by the court of taking bribes"
    if (lower === "as" || (lower === "of" && groupAt(phrases, j + 1)?.form === "gerund")) return j;
    // "condemned by Chile and Peru on Monday"
    if (pos === "ADP" && isTime(tokens[phraseAt(phrases, j + 1)?.head ?? j])) return j;
    const next = text === "," ? phraseAt(phrases, j + 1) : undefined;
    if (next && groupAt(phrases, next.last)?.form === "finite") return j;
  }
  return farthest;
}
