import {
  COORDINATORS,
  DASHES,
  SUBJECT_PRONOUNS,
  SUBJECT_RELATIVES,
} from "../../../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { present } from "../../../present.js";
import { isActor } from "../../speakers.js";
import { cueRate, SAYS, type UnitContext } from "../../unit.js";
import { agrees, chainEnd } from "../clauses/clauses.js";
import { verbRightAt } from "../clauses/finite.js";

// Subjects with more than a noun phrase between them and their verb: a parenthesis, a relative clause, a list.

/** How many tokens the parts of a heavy subject may span. */
const LONGEST = 32;
const MOST_PIECES = 6;
const LIST_ENDS = new Set(["and", "or"]);

/** *the tram, which runs at night, [needs] …*: the finite verb of a clause whose subject begins at `first`; null where none follows. */
export function heavyClause(context: UnitContext, first: number): VerbGroup | null {
  const { tokens, phrases } = context;
  if (!phraseAt(phrases, first)) return null;
  const limit = Math.min(context.last, first + LONGEST);
  const behind = chainEnd(context, first);
  if (behind >= limit) return null;
  const { text, lower } = tokens.at(behind);
  let verb: VerbGroup | null = null;
  if (text === ",") verb = behindCommas(context, behind, limit);
  else if (DASHES.has(text) || text === "(") verb = behindMark(context, behind, limit);
  else if (SUBJECT_RELATIVES.has(lower)) verb = secondVerb(context, behind + 1, limit);
  else if (groupAt(phrases, behind)?.form === "gerund")
    verb = nextVerb(context, present(groupAt(phrases, behind)).last, limit);
  return verb !== null && agrees(context, first, verb) && !isInverted(context, verb) ? verb : null;
}

/** *…, a port in the north, [said] fishermen*: who says it stands behind. */
function isInverted(context: UnitContext, verb: VerbGroup): boolean {
  const { phrases, speakerAt } = context;
  const speaker = cueRate(context, verb) >= SAYS ? phraseAt(phrases, verb.last) : undefined;
  return speaker !== undefined && isActor(speakerAt(speaker.head));
}

/** Behind a comma: the verb right behind the next one, *, a port of two million, [would] …*, or that of a list. */
function behindCommas(context: UnitContext, comma: number, limit: number): VerbGroup | null {
  const { tokens } = context;
  const close = closing(context, comma, limit, (text) => text === ",");
  const verb = close < 0 ? null : verbRightAt(context, close + 1);
  if (verb) return isParenthesis(context, comma + 1, close) ? verb : null;
  const behindBoth = close < 0 ? null : behindTwo(context, comma, close, limit);
  if (behindBoth) return behindBoth;
  // "locks, doors and alarms [made] …": the last piece is joined
  let piece = comma + 1;
  for (let pieces = 0; pieces < MOST_PIECES && piece < limit; pieces++) {
    const joined = LIST_ENDS.has(tokens.at(piece).lower);
    // ", and Z made": behind a single piece another clause begins
    if (joined && pieces === 0) return null;
    if (joined) piece++;
    const end = chainEnd(context, piece);
    if (end === piece) return null;
    const last = verbRightAt(context, end);
    if (last) return joins(context, comma, end) && cueRate(context, last) < 0.5 ? last : null;
    if (tokens[end]?.text !== ",") return null;
    piece = end + 1;
  }
  return null;
}

/** *Lima – a port – [would] …*, *the port (Lima) [would] …*: the verb right behind the mark that closes. */
function behindMark(context: UnitContext, opening: number, limit: number): VerbGroup | null {
  const isClosing = (text: string): boolean =>
    context.tokens.at(opening).text === "(" ? text === ")" : DASHES.has(text);
  const close = closing(context, opening, limit, isClosing);
  if (close < 0) return null;
  return verbRightAt(context, context.tokens[close + 1]?.text === "," ? close + 2 : close + 1);
}

/** *the ship, the Nordlys, which sank in May, [had] …*: the verb behind a name and a relative clause. */
function behindTwo(context: UnitContext, first: number, second: number, limit: number): VerbGroup | null {
  const { tokens } = context;
  const opener = tokens[second + 1]?.lower ?? "";
  if (!/^(?:which|who|whose|where)$/.test(opener) || !isParenthesis(context, first + 1, second)) return null;
  const close = closing(context, second, limit, (text) => text === ",");
  return close < 0 ? null : verbRightAt(context, close + 1);
}

function closing(
  { tokens }: UnitContext,
  opening: number,
  limit: number,
  isClosing: (text: string) => boolean,
): number {
  for (let i = opening + 1; i < limit; i++) {
    if (tokens.at(i).quotation !== tokens.at(opening).quotation) return -1;
    if (isClosing(tokens.at(i).text)) return i;
  }
  return -1;
}

/** True where what stands between two commas is a relative clause or has no verb of its own. */
function isParenthesis({ tokens, phrases }: UnitContext, first: number, last: number): boolean {
  const opener = tokens.at(first).lower;
  if (SUBJECT_RELATIVES.has(opener) || opener === "whose" || opener === "where") return true;
  if (COORDINATORS.has(opener)) return false;
  for (let i = first; i < last; i++) {
    const group = groupAt(phrases, i);
    // "mailed in May": a past form alone may be a participle where the parenthesis begins
    // as it does where it ends: "himself included"
    const atEdge = i === first || i === last - 1;
    if (group?.form === "finite" && !(atEdge && group.past && group.last - group.first === 1)) return false;
    if (group) i = group.last - 1;
  }
  return true;
}

/** True where *and* or *or* stands in these tokens. */
function joins({ tokens }: UnitContext, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (LIST_ENDS.has(tokens.at(i).lower)) return true;
  return false;
}

/** *the man who [drove] the truck [was] …*: the verb behind the relative clause’s own, where that is none of saying. */
function secondVerb(context: UnitContext, from: number, limit: number): VerbGroup | null {
  const own = nextVerb(context, from, limit);
  if (!own || cueRate(context, own) >= 0.5) return null;
  const verb = nextVerb(context, own.last, limit);
  if (!verb) return null;
  const before = context.tokens.at(verb.first - 1);
  return SUBJECT_PRONOUNS.has(before.lower) ? null : verb;
}

/** The next finite verb, with nothing but phrases, prepositions and verbs that hang on one before it. */
function nextVerb({ tokens, phrases }: UnitContext, from: number, limit: number): VerbGroup | null {
  for (let i = from; i < limit; i++) {
    const group = groupAt(phrases, i);
    if (group?.form === "finite") return group;
    if (group) {
      i = group.last - 1;
      continue;
    }
    const { lower, pos, quotation } = tokens.at(i);
    if (pos === "PUNCT" || pos === "SCONJ" || COORDINATORS.has(lower) || SUBJECT_RELATIVES.has(lower))
      return null;
    if (quotation !== tokens.at(from).quotation) return null;
  }
  return null;
}
