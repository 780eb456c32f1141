import { type Indexed, indexed } from "../../indexed.js";
import { wordClass } from "../../lexicon/word-classes.js";
import { ADVERBIAL_CONJUNCTIONS } from "../../phrases/closed-classes.js";
import { groupAt, inVerbGroup, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import type { ChooseBoundary } from "../../scoring/model.js";
import type { Token } from "../../sentences/reading.js";
import { beforeAdverbs } from "../candidates/clauses/limits.js";
import { beforeQuantity } from "../candidates/clauses/quantities.js";
import { isBehindSaying } from "../candidates/clauses/subject-position.js";
import type { Candidate } from "../candidates/readings/candidate.js";
import { partOfThem } from "../candidates/subjects/asides.js";
import { subjectOf } from "../candidates/subjects/subjects.js";
import { opensQuotation, type Range, type Subject, type UnitContext } from "../unit.js";
import { contentLimit, walkContentRight } from "./content-endings.js";
import { walkContentLeft } from "./content-openings.js";
import { contentStart } from "./content-start.js";
import { walkCueLeft, walkCueRight } from "./cue-boundaries.js";
import { behindFrontedName } from "./fronted-names.js";
import { walkSourceLeft, walkSourceRight } from "./source-boundaries.js";
import { clauseSubject, wholeStart } from "./whole-subjects.js";

/** A candidate with its boundaries bound, in token numbers. */
export interface BoundCandidate {
  readonly candidate: Candidate;
  readonly source: Range | null;
  readonly cue: Range;
  /** Pieces in text order. */
  readonly content: Indexed<Range>;
}

/** Bounds source, cue and content of a candidate by the weights; null when nothing is left of one of them. */
export function boundSpans(
  context: UnitContext,
  candidate: Candidate,
  choose: ChooseBoundary,
): BoundCandidate | null {
  const cue = boundCue(context, candidate, choose);
  const source = boundSource(context, candidate, cue, choose);
  if (source && source.first < cue.last && cue.first < source.last) return null;
  const content = boundContent(context, candidate, cue, source, choose);
  if (content.length === 0) return null;
  // a phrase that goes on over the end of a line: its words may be in the content of a claim before
  if (content.some(({ first, last }) => first < context.first || context.last < last)) return null;
  // source and content share no words: one of the two was searched too far
  if (source && content.some((piece) => piece.first < source.last && source.first < piece.last)) return null;
  return { candidate, source, cue, content: indexed(content) };
}

/** Where the cue may reach at the most on its right. */
export function cueLimit(context: UnitContext, candidate: Candidate): number {
  if (candidate.right > candidate.cueLast) return candidate.right;
  if (candidate.right >= 0) return candidate.cueLast;
  if (candidate.source && candidate.source.first >= candidate.cueLast) return candidate.cueLast;
  return contentLimit(context);
}

/** Where the cue may reach at the most on its left: not into its source, nor the subject of its passive. */
export function cueStart(context: UnitContext, { source, fixed, cueFirst, part }: Candidate): number {
  // "to allay concerns about the law": they are not those of who allays them
  if (part === "noun" && isBehindSaying(context, phraseAt(context.phrases, cueFirst)?.first ?? cueFirst))
    return cueFirst;
  if (part === "noun" && CALMING.has(groupAt(context.phrases, cueFirst - 1)?.lemma ?? "")) return cueFirst;
  if (source && source.last <= cueFirst) return source.last;
  return fixed && fixed.last <= cueFirst ? fixed.last : context.first;
}

const CALMING = wordClass("calmingVerbs");

function boundCue(context: UnitContext, candidate: Candidate, choose: ChooseBoundary): Range {
  const { cueFirst, cueLast, head, lemma, frame, preposition, source, part } = candidate;
  if (candidate.rule.exact?.includes("cue")) return { first: cueFirst, last: cueLast };
  // "the army rejected {claims} by [survivors]": a verb before it is another’s
  const verb = part === "noun" && source?.rule === "inverted" && groupAt(context.phrases, cueFirst - 1);
  const end = { head, first: cueFirst, limit: cueStart(context, candidate) };
  const first =
    verb && context.tokens.at(verb.head).pos === "VERB"
      ? cueFirst
      : choose("cueLeft", (features, visit) => walkCueLeft(context, end, features, visit));
  const limit = cueLimit(context, candidate);
  if (limit <= cueLast) return { first, last: cueLast };
  const last = choose("cueRight", (features, visit) =>
    walkCueRight(context, { last: cueLast, lemma, frame, preposition }, limit, features, visit),
  );
  return { first, last: Math.max(cueLast, last) };
}

/** The candidate’s source; a noun whose cue has taken in its verb has that verb’s subject: *[X] [expressed concern] that …*. */
function boundSource(
  context: UnitContext,
  candidate: Candidate,
  cue: Range,
  choose: ChooseBoundary,
): Range | null {
  const { source, rule, sourceLimit, fixed } = candidate;
  if (source && rule.exact?.includes("source")) return { first: source.first, last: source.last };
  const light = source ? null : lightVerb(context, candidate, cue);
  const subject = light ? subjectOf(context, light) : source;
  if (!subject) return null;
  if (subject.rule === "relative") return { first: subject.first, last: subject.last };
  const limit = light ? beforeAdverbs(context, light.first) : sourceLimit;
  const start = subject.rule === "inverted" ? subject.first : phraseStart(context, subject, choose);
  return {
    // "the deal, which state media said …": the relative is content
    first:
      fixed?.rule === "relative" ? Math.max(start, fixed.last) : behindFrontedName(context, start, subject),
    last: phraseEnd(context, subject, sourceReach(context, subject, limit), choose),
  };
}

/** The active verb that the cue of a noun has taken in, or null. */
function lightVerb(context: UnitContext, { part, cueFirst }: Candidate, cue: Range): VerbGroup | null {
  if (part !== "noun") return null;
  for (let i = cue.first; i < cueFirst; i++) {
    const group = groupAt(context.phrases, i);
    if (group) return group.passive || context.tokens.at(group.head).pos === "AUX" ? null : group;
  }
  return null;
}

/** How far a subject reaches that stands before its own verb. */
export function boundSubject(context: UnitContext, subject: Subject, choose: ChooseBoundary): Range {
  return {
    first: phraseStart(context, subject, choose),
    last: phraseEnd(context, subject, ownVerb(context, subject.last), choose),
  };
}

/** Where the source may reach at the most on its right; a shared subject reaches as far as its own verb. */
export function sourceReach(context: UnitContext, subject: Subject, limit: number): number {
  const away = subject.rule === "shared" || subject.rule === "controlled";
  return away ? ownVerb(context, subject.last) : Math.max(subject.last, limit);
}

/** The first verb from there on, or the adverbs, the relative pronoun and the comma before it. */
function ownVerb(context: UnitContext, from: number): number {
  let j = from;
  while (j < context.last && !inVerbGroup(context.phrases, j)) j++;
  while (j > from && leadsToVerb(context.tokens.at(j - 1))) j--;
  return j;
}

/** *him [for] telling the press*, *Ruiz [of] lying*, *Holm[, who] said*. */
function leadsToVerb({ pos, text, lower }: Token): boolean {
  return (
    pos === "ADV" || lower === "for" || lower === "of" || text === "," || lower === "who" || lower === "which"
  );
}

function phraseStart(context: UnitContext, subject: Subject, choose: ChooseBoundary): number {
  const chosen = choose("sourceLeft", (features, visit) => walkSourceLeft(context, subject, features, visit));
  if (subject.rule === "inverted") return chosen;
  const start = beforeQuantity(context, chosen);
  return isDenied(context, start) ? start - 1 : start;
}

/** *[not] a single witness*, *[hardly] anyone*: the source needs the word before it, or it would say the opposite. */
function isDenied({ tokens, phrases, first }: UnitContext, start: number): boolean {
  if (start <= first || !DENYING.has(tokens.at(start - 1).lower) || inVerbGroup(phrases, start - 1))
    return false;
  return COUNTED.test(tokens.at(start).lower);
}

const DENYING = new Set(["not", "hardly", "scarcely", "barely"]);
/** Words that *not* may stand before in a subject; others it sets against what follows: *not him but his lawyer*. */
const COUNTED = /^(?:an?|all|any|anybody|anyone|every|everybody|everyone|even|many|one)$/;

function phraseEnd(context: UnitContext, subject: Subject, limit: number, choose: ChooseBoundary): number {
  return choose("sourceRight", (features, visit) =>
    walkSourceRight(context, subject, limit, features, visit),
  );
}

function boundContent(
  context: UnitContext,
  candidate: Candidate,
  cue: Range,
  source: Range | null,
  choose: ChooseBoundary,
): Range[] {
  const pieces: Range[] = [];
  const { left, fixed, right } = candidate;
  if (left) {
    const { from, quoted } = left;
    const earliest = contentReach(context, candidate);
    const first = choose("contentLeft", (features, visit) =>
      walkContentLeft(context, { from, quoted, earliest }, candidate.lemma, features, visit),
    );
    if (first < from) pieces.push({ first, last: from });
  }
  if (fixed) {
    const { first, last } = boundFixed(context, fixed, cue, choose);
    if (last <= cue.first || (first >= cue.last && right < 0)) pieces.push({ first, last });
  }
  if (right >= 0) {
    const start = rightStart(context, candidate, cue, source);
    if (start >= 0) {
      const content = contentStart(context, candidate, start);
      const last = choose("contentRight", (features, visit) =>
        walkContentRight(context, content, features, visit),
      );
      const { rightLimit } = candidate;
      const limit = rightLimit >= 0 ? rightLimit : asideEnd(context, candidate, start);
      const end = limit >= 0 ? Math.min(last, limit) : last;
      if (end > start) pieces.push({ first: start, last: end });
    }
  }
  return pieces;
}

/**
 * Where content on the left may begin at the earliest: with the unit, or where the speaker cuts a clause in two, behind the
 * semicolon or colon, the conjunction or at the relative pronoun before it: *the road was wet; [the bus], he said, [had
 * slid]*, *a dam [which], he said, [would burst]*.
 */
export function contentReach(context: UnitContext, { left, right }: Candidate): number {
  const { tokens, phrases, first } = context;
  if (!left || right < 0 || left.quoted >= 0) return first;
  let isCut = groupAt(phrases, opensQuotation(context, right) ? right + 1 : right)?.form === "finite";
  let start = left.from;
  // "a letter in which, he said, his brother confessed": no clause ends in these words
  const linked = linkedRelative(context, start);
  if (linked >= 0) return linked;
  if (isCut && /^(?:which|who)$/.test(tokens.at(start - 1).lower)) return start - 1;
  while (start > first && tokens.at(start - 1).text !== ";") {
    if (groupAt(phrases, start - 1)?.form === "finite") isCut = false;
    if (isCut && opensOwnClause(tokens.at(start - 1))) return start;
    start--;
  }
  return start < left.from ? start : first;
}

/** Where *one of which*, *in which*, *to whom* begins that ends before a token; -1 for none. */
function linkedRelative(context: UnitContext, end: number): number {
  const { tokens } = context;
  if (!/^wh(?:om|ich)$/.test(tokens[end - 1]?.lower ?? "") || tokens[end - 2]?.pos !== "ADP") return -1;
  return partOfThem(context, end)?.first ?? end - 2;
}

/** *the tunnel, through which, police say, the men [escaped][,] was sealed*: the comma before the sentence's own verb; else -1. */
function asideEnd(context: UnitContext, { left }: Candidate, start: number): number {
  const relative = left && left.quoted < 0 ? linkedRelative(context, left.from) : -1;
  if (relative <= context.first || context.tokens.at(relative - 1).text !== ",") return -1;
  for (let i = start + 1; i < context.last - 1; i++)
    if (context.tokens.at(i).text === "," && groupAt(context.phrases, i + 1)?.form === "finite") return i;
  return -1;
}

/** *: [the traces], he noted, [date from then]*, *although [most], she said, [had left]*. */
function opensOwnClause({ text, lower }: Token): boolean {
  return text === ":" || ADVERBIAL_CONJUNCTIONS.has(lower);
}

/** A relative pronoun is its own piece; the subject of a passive has boundaries as a source has them. */
function boundFixed(context: UnitContext, fixed: Subject, cue: Range, choose: ChooseBoundary): Range {
  // "their demands include a vote, a new law and peace": a list behind the cue ends where its rule says
  if (fixed.first >= cue.last) return fixed;
  const whole = fixed.last <= cue.first ? clauseSubject(context, fixed.first) : -1;
  if (whole >= 0) return { first: whole, last: fixed.last };
  const { pos } = context.tokens.at(fixed.first);
  const single = fixed.last === fixed.first + 1;
  if (fixed.rule === "relative" || (single && (pos === "PRON" || pos === "DET"))) return fixed;
  const limit = Math.max(fixed.last, Math.min(cue.first, ownVerb(context, fixed.last)));
  const first = phraseStart(context, fixed, choose);
  return { first: wholeStart(context, first), last: phraseEnd(context, fixed, limit, choose) };
}

/** Content begins with the preposition where the cue left it out; a resumption must be behind cue and source. */
function rightStart(context: UnitContext, candidate: Candidate, cue: Range, source: Range | null): number {
  let start = candidate.right;
  const { preposition, complement } = candidate;
  // "told police | about the plan", but "expressed interest | in it"
  const leads = !complement?.audience || complement.frame.startsWith("obj-");
  if (preposition >= 0 && cue.last <= preposition && leads) start = preposition;
  if (start < cue.last) return -1;
  if (source && source.first < start && start < source.last) return -1;
  if (source && source.first >= start && candidate.rightLimit < 0) return -1;
  return start < contentLimit(context) || opensQuotation(context, start) ? start : -1;
}
