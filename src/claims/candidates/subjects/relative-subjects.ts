import { SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { groupAt } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import type { Headed, Subject, UnitContext } from "../../unit.js";

// Relative pronouns as subjects, *the mayor, [who] said …*, and before them, *in what [scientists] call …*.

/** True for a relative pronoun before the verb, and not for *that* where it belongs to a noun. */
export function opensRelative({ tokens }: UnitContext, at: number, group: VerbGroup): boolean {
  const { lower, pos } = tokens.at(at);
  // "the WHO said"
  if (pos === "NOUN" || pos === "PROPN") return false;
  return SUBJECT_RELATIVES.has(lower) && (lower !== "that" || pos !== "DET" || at === group.first - 1);
}

/** The relative as the subject; null where *that* opens a content: *said [that] fell*. */
export function relativeSubject(context: UnitContext, at: number, group: VerbGroup): Subject | null {
  const word = context.tokens.at(at).lower;
  // "that said" after a verb opens a content, not a relative clause; a noun must stand before it
  const before = context.phrases.nounPhraseAt[at - 1] ?? -1;
  const comma = context.tokens[at - 1]?.text === ",";
  if (word === "that" && before < 0 && at !== context.first) return null;
  if (word !== "that" || before >= 0 || comma || at === context.first || group.first === at + 1) {
    return { first: at, last: at + 1, head: at, rule: "relative" };
  }
  return null;
}

/** *spoke of Lund, who was arrested in May, [and] promised …*: commas on both sides part the relative clause off. */
export function isClosedRelative({ tokens }: UnitContext, { rule, first }: Subject, from: number): boolean {
  return rule === "relative" && tokens[first - 1]?.text === "," && tokens[from - 1]?.text === ",";
}

/** *in what [scientists] are calling a first*: without the relative, which a tagger may take for their determiner. */
export function withoutRelative({ tokens }: UnitContext, subject: Headed): Headed {
  const { first, last, head } = subject;
  return first < head && /^wh(?:at|ich)$/.test(tokens.at(first).lower)
    ? { first: first + 1, last, head }
    : subject;
}

/**
 * *The court, which had been [expected] to rule, met and ordered …*: in a relative clause that a comma ends, behind which the
 * verb of its noun stands.
 */
export function isInClosedAside(context: UnitContext, group: VerbGroup, from: number): boolean {
  const { tokens, phrases } = context;
  if (!WHO_OR_WHICH.test(tokens[group.first - 1]?.lower ?? "") || tokens[group.first - 2]?.text !== ",")
    return false;
  const end = Math.min(from, group.last + LONGEST_RELATIVE);
  for (let i = group.last; i < end; i++)
    if (tokens.at(i).text === "," && groupAt(phrases, i + 1)?.form === "finite") return true;
  return false;
}

/** How many tokens a relative clause may have behind its verb. */
const LONGEST_RELATIVE = 40;

const WHO_OR_WHICH = /^wh(?:o|ich)$/;
