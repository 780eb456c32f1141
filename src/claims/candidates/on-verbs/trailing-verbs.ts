import { wordClass } from "../../../lexicon/word-classes.js";
import { isTime, type UnitContext } from "../../unit.js";
import type { Find } from "../readings/candidate.js";
import { withLeftContent } from "./verb-cues.js";

// Verbs that tell what stands before them where nothing follows: *The road was empty, the driver observed.*

const TRAILING = wordClass("trailingVerbs");

/** *<The road was empty>, [the driver] {observed}*. */
export const ofTrailing: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, left, before } = reading;
  if (!left || before !== "clause" || subject?.rule !== "before" || !TRAILING.has(group.lemma)) return [];
  if (group.negated || group.modal || context.tokens[left.from]?.text !== ",") return [];
  // "he left, and the crowd cried": a clause of its own
  if (subject.first !== left.from + 1 || !endsUnit(context, group.last)) return [];
  return withLeftContent("clause")(context, reading, rule);
};

/** Nothing but a time stands between the verb and the end of the unit. */
function endsUnit({ tokens, last }: UnitContext, from: number): boolean {
  let at = from;
  while (at < last && (tokens.at(at).pos === "ADP" || isTime(tokens[at]))) at++;
  return at >= last || (at === last - 1 && tokens.at(at).text === ".");
}
