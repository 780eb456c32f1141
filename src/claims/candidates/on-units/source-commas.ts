import { phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { isActor, isNamedPerson, isPlaceName } from "../../speakers.js";
import type { UnitContext } from "../../unit.js";
import { chainEnd, clauseFollows } from "../clauses/clauses.js";
import { hasFiniteVerb } from "../clauses/finite.js";
import { heavyClause } from "../subjects/heavy-subjects.js";

// Where a source that opens a sentence ends, before its content: *According to Nils Dahl, an analyst[,] rents rose*.

/** The comma that ends the source of *According to X, …*, behind its age and what it is; the unit's end without one. */
export function nextComma(context: UnitContext, { first, head }: NounPhrase): number {
  const { tokens, last } = context;
  const from = (i: number): number => {
    let comma = i;
    while (comma < last && tokens.at(comma).text !== ",") comma++;
    return comma;
  };
  const comma = from(chainEnd(context, first));
  if (tokens[comma + 1]?.pos === "NUM" && tokens[comma + 2]?.text === ",") return comma + 2;
  const next = from(comma + 1);
  const described =
    COMMENT_OPENERS.test(tokens[comma + 1]?.lower ?? "") ||
    ((tokens.at(head).pos === "PROPN" || tokens.at(comma - 1).pos === "PROPN") &&
      isDescription(context, comma + 1, next)) ||
    (tokens.at(head).pos === "NOUN" && isNameBetween(context, comma + 1, next)) ||
    isPlaceBetween(context, comma, next);
  return described && isClauseAhead(context, next + 1) ? next : comma;
}

const COMMENT_OPENERS = /^(?:where|which|who|whom|whose)$/;

/** *in Voss[, Norway,] two men fell*: the land or region of a place, between two commas. */
function isPlaceBetween({ tokens, phrases, speakerAt }: UnitContext, comma: number, close: number): boolean {
  const land = phraseFrom(phrases, comma + 1);
  if (!land || land.last !== close || tokens[close]?.text !== ",") return false;
  return isPlaceName(speakerAt(comma - 1)) && isPlaceName(speakerAt(land.head));
}

/** *[two men fell]*, *[in Norway two men fell]*: a clause, or what stands before one. */
function isClauseAhead(context: UnitContext, first: number): boolean {
  if (isClause(context, first)) return true;
  return (
    context.tokens[first]?.pos === "ADP" && clauseFollows(context, chainEnd(context, first + 1)) !== null
  );
}

/** *According to the mayor, [Ana Ruiz], …*: nothing but a person's name between two commas. */
function isNameBetween(
  { tokens, phrases, speakerAt, last: end }: UnitContext,
  first: number,
  last: number,
): boolean {
  const phrase = phraseFrom(phrases, first);
  if (last >= end || !phrase || phrase.last !== last) return false;
  return tokens.at(phrase.head).pos === "PROPN" && isNamedPerson(speakerAt(phrase.head));
}

/** *formerly the director of …*, *an analyst*, *who leads …*: what somebody is, between two commas. */
function isDescription(context: UnitContext, first: number, last: number): boolean {
  const { tokens, phrases, speakerAt } = context;
  if (last >= context.last) return false;
  if (tokens.at(first).lower === "who") return true;
  let i = first;
  // "formerly the director of …", "founding director of …"
  while (tokens.at(i).pos === "ADV" || (tokens.at(i).pos === "VERB" && tokens.at(i).lower.endsWith("ing")))
    i++;
  const phrase = phraseFrom(phrases, i);
  if (!phrase || tokens.at(phrase.head).pos === "PROPN") return false;
  // "head of the union"
  const isOffice =
    phrase.last === i + 1 && tokens.at(i).pos === "NOUN" && tokens[phrase.last]?.lower === "of";
  if (!isOffice && !isActor(speakerAt(phrase.head))) return false;
  return !hasFiniteVerb(context, last, i);
}

/** True where a clause begins, however much hangs on its subject. */
export function isClause(context: UnitContext, first: number): boolean {
  return clauseFollows(context, first) !== null || heavyClause(context, first) !== null;
}
