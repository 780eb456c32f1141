import { wordClass } from "../../../lexicon/word-classes.js";
import { isTime, type UnitContext } from "../../unit.js";
import type { Find } from "../readings/candidate.js";
import { withLeftContent } from "./verb-cues.js";

// What figures show, told before them: *Prices rose, official data showed on Wednesday*.

const EVIDENCE = wordClass("evidenceNouns");
const SHOWING_VERBS = wordClass("showingVerbs");

/** *<Prices rose>, [official data] {showed} on Wednesday*. */
export const ofShown: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, left } = reading;
  if (!left || left.quoted >= 0 || subject?.rule !== "before" || !SHOWING_VERBS.has(group.lemma)) return [];
  if (!EVIDENCE.has(context.tokens.at(subject.head).lemma) || !endsClause(context, group.last)) return [];
  return withLeftContent("clause")(context, reading, rule);
};

/** Nothing but a time stands between the verb and the next mark. */
function endsClause({ tokens, last }: UnitContext, from: number): boolean {
  let at = from;
  while (at < last && (tokens.at(at).pos === "ADP" || isTime(tokens[at]))) at++;
  return at >= last || tokens.at(at).pos === "PUNCT";
}
