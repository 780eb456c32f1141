import { wordClass } from "../../../lexicon/word-classes.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { opensQuotation, type UnitContext } from "../../unit.js";
import { clauseFollows } from "../clauses/clauses.js";
import type { Complement } from "../content/complement-search.js";
import { textBefore } from "../content/text-sayings.js";
import { isDeed } from "../no-claims/deeds.js";
import type { VerbReading } from "../readings/verb-readings.js";
import { heavyClause } from "../subjects/heavy-subjects.js";

// Which of the complements of an active verb tell what is said.

const NONE: readonly never[] = [];
/** *signed for the club after a trial [that] lasted a week*: which trial. */
const CLAUSELESS = wordClass("clauselessVerbs");
const OBJECT = /^(?:obj|clause)$/;

/** The complements that are said rather than done; found once, for the rules of each frame ask. */
export function saidComplements(context: UnitContext, reading: VerbReading): readonly Complement[] {
  reading.said ??= findSaid(context, reading);
  return reading.said;
}

function findSaid(context: UnitContext, reading: VerbReading): readonly Complement[] {
  const { group, complements, relative, voice } = reading;
  const [nearest] = complements;
  if (nearest === undefined || voice !== "active") return NONE;
  // what somebody calls something is both: "[what] X called …", "[whom] they blame for …"
  if (relative && isOwnObject(context, relative.first)) return NONE;
  // "found the body after a search": what follows tells of the deed
  const isDone = isDeed(context, reading, nearest);
  if (isDone && OBJECT.test(nearest.frame)) return NONE;
  return complements.filter(
    (right) =>
      !(right === nearest ? isDone : isDeed(context, reading, right)) &&
      !isFarGerund(context, group, right) &&
      !isSubject(context, group, right) &&
      !isMainClause(context, reading, right) &&
      !(right.frame === "that" && right.adjunct && CLAUSELESS.has(group.lemma)) &&
      !isClauseToo(reading, right) &&
      !isInRelative(context, right) &&
      !isCutInTwo(context, reading, right),
  );
}

/**
 * *drew the anger of both chambers [following] a report*, *bars firms from [hiring]*: behind an object a gerund is not what
 * is said, but for *saw it [falling]* and *issued a statement [saying] …*.
 */
function isFarGerund(
  context: UnitContext,
  { lemma }: VerbGroup,
  { frame, audience, start }: Complement,
): boolean {
  if (frame !== "gerund" || !audience || SENSING.has(lemma)) return false;
  return textBefore(context, start) === undefined;
}

/** *If we can’t [resolve] it, [he will ask]*, *When [threatened], [the slug hides]*: the clause that the cue’s own hangs on. */
function isMainClause(
  { tokens, first }: UnitContext,
  { group, subject }: VerbReading,
  right: Complement,
): boolean {
  if (right.frame !== "clause" || tokens.at(right.start - 1).text !== ",") return false;
  const opening = Math.min(group.first, subject?.first ?? group.first) - 1;
  return opening >= first && OPENING.has(tokens.at(opening).lower);
}

/** *announced, in a speech in which [he praised her]*: what is told of an occasion or place. */
function isInRelative({ tokens }: UnitContext, { frame, start }: Complement): boolean {
  if (!OBJECT.test(frame) || tokens[start - 2]?.pos !== "ADP") return false;
  return /^wh(?:ich|om)$/.test(tokens[start - 1]?.lower ?? "");
}

/** *said Monday [its jets] struck a depot*: nobody says a thing where a clause begins. */
function isClauseToo({ group, complements }: VerbReading, { frame, start }: Complement): boolean {
  if (group.lemma !== "say" || frame !== "obj") return false;
  return complements.some((other) => other.frame === "clause" && other.start === start);
}

/** *Next year, [he says,] the plant will close*: what is fronted and the clause behind the cue are one. */
function isCutInTwo(
  { tokens }: UnitContext,
  { left, subject }: VerbReading,
  { frame, start }: Complement,
): boolean {
  if (frame !== "clause" || tokens.at(start - 1).text !== "," || !left || left.quoted >= 0) return false;
  return subject?.rule === "before" && left.from === subject.first - 1;
}

/** *[Naming] a judge would be a triumph*: the gerund of a sentence that has no other subject. */
function isSubject(context: UnitContext, { form, first, last, head }: VerbGroup, right: Complement): boolean {
  const { tokens } = context;
  const opening = opensQuotation(context, context.first) ? context.first + 1 : context.first;
  if (form !== "gerund" || first !== opening || right.frame !== "clause" || right.start !== last)
    return false;
  // "Noting the dam was old, Holm …"
  for (let i = last; i < context.last; i++)
    if (tokens.at(i).text === "," && tokens.at(i).quotation === tokens.at(head).quotation)
      if (clauseFollows(context, i + 1) ?? heavyClause(context, i + 1)) return false;
  return true;
}

const OPENING = new Set(["if", "when", "whenever", "unless", "until", "once", "although", "because"]);

const SENSING = new Set(["see", "hear", "imagine", "watch", "picture", "recall"]);

function isOwnObject({ tokens }: UnitContext, at: number): boolean {
  return /^wh(?:at|om)$/.test(tokens.at(at).lower);
}
