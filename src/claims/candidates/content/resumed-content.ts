import { wordClass } from "../../../lexicon/word-classes.js";
import { COORDINATORS } from "../../../phrases/closed-classes.js";
import { groupAt, groupFrom, inVerbGroup, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import { isActor } from "../../speakers.js";
import { closesQuotation, cueRate, isTime, opensQuotation, SAYS, type UnitContext } from "../../unit.js";
import { chainEnd, clauseFollows } from "../clauses/clauses.js";
import { opensComment, opensManner } from "../clauses/comments.js";
import { OCCASIONS } from "../clauses/occasions.js";
import { gerundFrame } from "./gerund-frame.js";

// Where content goes on behind who says it: *the road was wet, he said, [and the bus slid]*.

/** *…, data showed, [well above] the forecast*, *…, [up from] 3 %*: what the author sets it beside. */
function isCompared({ tokens }: UnitContext, at: number): boolean {
  return COMPARING.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.pos === "ADP";
}

/** *…, X has announced, [in a speech] in which …*: where it was said. */
function isSaidThere({ tokens, phrases }: UnitContext, at: number): boolean {
  if (!/^(?:at|during|in)$/.test(tokens[at]?.lower ?? "")) return false;
  const occasion = phraseFrom(phrases, at + 1);
  return occasion !== undefined && OCCASIONS.has(tokens.at(occasion.head).lemma);
}

const COMPARING = wordClass("comparisonLeads");

/**
 * *…, said X, [and she added that …]*, *…, said X, [and added that …]*, *…, said X, [as Y warned of …]*: another claim; not
 * *two were hurt, [Ruiz] said, [and have asked for help]*.
 */
function isSaidToo(context: UnitContext, at: number): boolean {
  const { tokens, phrases } = context;
  const { lower } = tokens[at] ?? {};
  if (lower === "as" || lower === "while") return isSaidMeanwhile(context, at + 1);
  if (!COORDINATORS.has(lower ?? "")) return false;
  const subject = phraseFrom(phrases, at + 1);
  const verb = groupAt(phrases, subject ? subject.last : at + 1);
  // "enjoy it, she says, but don't expect much"
  const isBidding = verb?.negated && verb.first === at + 1 && tokens.at(verb.first).lower === "do";
  return verb?.form === "finite" && !isBidding && cueRate(context, verb) >= SAYS;
}

/** *as [the mayor promised to go]*: somebody else speaks, and of something. */
function isSaidMeanwhile(context: UnitContext, first: number): boolean {
  const { tokens, phrases, speakerAt } = context;
  const speaker = phraseFrom(phrases, first);
  const end = chainEnd(context, first);
  const verb = groupFrom(phrases, end);
  if (!speaker || !isActor(speakerAt(speaker.head))) return false;
  if (verb?.form !== "finite" || cueRate(context, verb) < 0.5) return false;
  const next = tokens[verb.last];
  return (
    next !== undefined &&
    next.pos !== "PUNCT" &&
    !isTime(tokens[phraseAt(phrases, verb.last)?.head ?? verb.last])
  );
}

/** True for a clause, behind a semicolon, that nobody else says. */
function goesOnApart({ tokens, phrases, last, verbRates }: UnitContext, from: number): boolean {
  let verbs = 0;
  for (let i = from; i < last; i++) {
    const { text } = tokens.at(i);
    if (text === ";") break;
    const verb = groupAt(phrases, i);
    if (verb?.head !== i || verb.form !== "finite") continue;
    if ((verbRates[verb.index] ?? 0) >= SPEAKS) return false;
    verbs++;
  }
  return verbs > 0;
}

/** From this rate on a verb behind the semicolon may be another’s cue. */
const SPEAKS = 0.3;

/** How many tokens the title of a programme has at the most, with its opening mark. */
const LONGEST_TITLE = 8;

/** *…, he said on NBC’s [“Meet the Press”]*: a name behind a noun or preposition, which nobody says. */
function isTitle(context: UnitContext, at: number): boolean {
  const { tokens, last } = context;
  const before = tokens[at - 1];
  // "referred to the vote as “The Great Hoax”"
  if (before?.lower === "as" || !/^(?:ADP|DET|NOUN|PART|PROPN)$/.test(before?.pos ?? "")) return false;
  for (let i = at + 1; i < last && i < at + LONGEST_TITLE; i++) {
    if (closesQuotation(context, i)) return true;
    const { text, pos } = tokens.at(i);
    if (pos !== "PUNCT" && text.length > 3 && !/^\p{Lu}/u.test(text)) return false;
  }
  return false;
}

/**
 * *“It burned,” said Ruiz, who lives there, [“and nobody came”]*: a quotation behind a comma that goes on with the sentence
 * of the one before, so that verbs between the two are those of an aside.
 */
export function goesOnQuoted(context: UnitContext, at: number): boolean {
  const { tokens } = context;
  if (tokens[at - 1]?.text !== "," || !opensQuotation(context, at)) return false;
  const first = tokens[at + 1];
  if (first === undefined || !/^\p{Ll}/u.test(first.text)) return false;
  return first.pos === "CCONJ" || first.pos === "SCONJ" || clauseFollows(context, at + 1) !== null;
}

/** How many tokens may stand between content and its resumption: a title, an apposition. */
const FARTHEST = 30;

/**
 * Where content goes on after *…, he said,* or -1: a quotation goes on with a quotation, a clause with a clause.
 * @param mark what stands between a clause and who says it, a comma or a dash; null for a quotation
 */
export function resumption(context: UnitContext, from: number, mark: string | null): number {
  const quoted = mark === null;
  const { tokens, phrases } = context;
  let hasAside = false;
  for (let j = from; j < context.last && j < from + FARTHEST; j++) {
    const token = tokens.at(j);
    if (opensQuotation(context, j)) {
      if (hasAside ? goesOnQuoted(context, j) : !isTitle(context, j)) return j;
      continue;
    }
    // within such a title
    if (token.quotation >= 0 && token.quotation !== tokens.at(from - 1).quotation) continue;
    if (!quoted && (token.text === "," || token.text === mark)) {
      const gerund = groupAt(phrases, j + 1);
      const another =
        // "if it is true, X said, [closing the road may help]"
        (gerund?.form === "gerund" && gerundFrame(context, gerund) !== "clause") ||
        opensComment(context, j) ||
        opensManner(context, j) ||
        isCompared(context, j + 1) ||
        isSaidThere(context, j + 1) ||
        isSaidToo(context, j + 1);
      return !another && j + 1 < context.last ? j + 1 : -1;
    }
    // "the pumps worked, he insisted; there was no power to run them"
    if (token.text === ";" && !quoted) return goesOnApart(context, j + 1) ? j + 1 : -1;
    if (token.pos === "PUNCT" && token.text !== "," && token.text !== ":") return -1;
    if (!inVerbGroup(phrases, j)) continue;
    if (!quoted) return -1;
    hasAside = true;
  }
  return -1;
}
