import type { Token } from "../sentences/reading.js";
import type { Refusal } from "./claim.js";
import type { Discourse } from "./discourse.js";
import { isOtherwiseCalled, isStranger, misfit } from "./pronoun-fit.js";
import { clauseStart, isAfterOpening, isBehindContent, isSubject } from "./pronoun-frames.js";
import { isInDateline, mentionOn, type PlacedMention, type SourceContext } from "./source-context.js";
import { kindOf } from "./source-kind.js";
import { type AddContender, type AskedPronoun, nearness, REACH } from "./turn-contenders.js";

// Those whom a pronoun may mean because they are named near before it.

const POSSESSIVES: ReadonlySet<string> = new Set(["his", "its", "their"]);
/** What the subject of a sentence has over the other names in it. */
export const SUBJECT = 1.5;
const AFTER_OPENING = 2;
/** "Egypt objects, its foreign ministry said": what it has besides where grammar points to it. */
const BOUND = 1.5;
/** How many are named that were not meant. */
const MOST_REFUSED = 4;

/** Adds those whose names stand near before the pronoun; gives the first few that do not fit, each with the reason. */
export function addNamed(
  context: SourceContext,
  discourse: Discourse,
  { at, wanted, parent, speaker, told }: AskedPronoun,
  add: AddContender,
): Refusal[] {
  const { tokens } = context.reading;
  const token = tokens.at(at);
  const refused: Refusal[] = [];
  const spoken = isBehindContent(context, at);
  const clause = clauseStart(context, at);
  for (const mention of mentionsJustBefore(context, at)) {
    const { entity, first } = mention;
    if (entity.id === speaker || isWhereItStands(context, mention)) continue;
    // "Bangladesh agreed. 'It tells us …": what a quotation speaks of is mostly named in it
    if (wanted === "thing" && token.quotation >= 0 && tokens.at(first).quotation !== token.quotation)
      continue;
    const reason =
      (told.has(entity.id) ? "named in what the pronoun says" : null) ??
      misfit(context, mention, wanted, token.quotation >= 0) ??
      (isOtherwiseCalled(discourse, mention, wanted) ? "the other pronoun meant them before" : null) ??
      (parent !== null && isStranger(context, discourse, mention, wanted)
        ? "nothing tells the gender"
        : null);
    if (reason !== null) {
      if (
        refused.length < MOST_REFUSED &&
        reason !== "" &&
        !refused.some((other) => other.entity === entity.id)
      )
        refused.push({ entity: entity.id, reason });
      continue;
    }
    // "Moscow says it is ready; Kyiv says it is not": the next clause is as good as another sentence
    const apart = token.sentence - tokens.at(first).sentence;
    const distance = apart === 0 && first < clause ? 1 : apart;
    // "Assad is finished," he claimed: who is told of in the quotation
    const isQuoted = token.quotation < 0 && tokens.at(first).quotation >= 0;
    const score =
      distance === 0 && (spoken || isQuoted)
        ? 0
        : nearness(distance) + asSubject(context, mention, clause, distance === 0 && isBound(token));
    add(entity.id, kindOf(entity.type), score);
  }
  return refused;
}

/**
 * What a mention has over others as a subject, also of the clause that begins at token `clause`; `isBound`: the pronoun
 * looks to the subject of this sentence first.
 */
function asSubject(context: SourceContext, mention: PlacedMention, clause: number, isBound: boolean): number {
  const bound = isBound ? BOUND : 0;
  if (isAfterOpening(context, mention)) return AFTER_OPENING + bound;
  const from = mention.first >= clause ? clause : -1;
  return isSubject(context, mention, from) ? SUBJECT + bound : 0;
}

/** *in a statement on [Facebook]*: where words stand, and not who says them. */
function isWhereItStands({ reading: { tokens } }: SourceContext, { entity, first }: PlacedMention): boolean {
  return entity.type === "organization" && tokens[first - 1]?.lower === "on";
}

/** A possessive, or *it* outside quotations: they look to the subject of their own sentence first. */
function isBound({ lower, quotation }: Token): boolean {
  return POSSESSIVES.has(lower) || (quotation < 0 && lower === "it");
}

/** The mentions in a few sentences up to the token, nearest first. */
export function mentionsJustBefore(context: SourceContext, at: number): PlacedMention[] {
  const { tokens, sentences } = context.reading;
  const { first } = sentences.at(Math.max(0, tokens.at(at).sentence - REACH));
  const found: PlacedMention[] = [];
  for (let i = at - 1; i >= first; i -= 1) {
    const mention = mentionOn(context, i);
    if (mention !== undefined && mention.first === i && !isInDateline(context, i)) found.push(mention);
  }
  return found;
}
