import { wordClass } from "../../lexicon/word-classes.js";
import { DASHES, SUBJECT_RELATIVES } from "../../phrases/closed-classes.js";
import { groupFrom, inVerbGroup, phraseAt } from "../../phrases/phrase-at.js";
import { hasFiniteVerb } from "../candidates/clauses/finite.js";
import { isBarePast } from "../candidates/clauses/participles.js";
import { beginsClause } from "../candidates/clauses/subject-position.js";
import type { Candidate } from "../candidates/readings/candidate.js";
import { sentenceStart, type UnitContext } from "../unit.js";
import type { ContentStart } from "./content-features.js";

// What is known of content on the right of its cue before its end is searched.

const FRONTING = wordClass("frontingWords");

/** What is known of a candidate’s content that begins at `start`. */
export function contentStart(context: UnitContext, candidate: Candidate, start: number): ContentStart {
  const { lemma, frame, group, fixed } = candidate;
  const form = group ? `${group.form}${group.past ? "d" : ""}` : "-";
  // "the claim that …", "the area, which X said …": a part of what may be the subject of a verb to come
  const attributive = (candidate.part === "adjective" && group === null) || group?.form === "participle";
  const inRelative = group?.passive && SUBJECT_RELATIVES.has(context.tokens[group.first - 1]?.lower ?? "");
  const inPhrase = candidate.part === "noun" || attributive || inRelative || fixed?.rule === "relative";
  const inSubject =
    isInSubject(context, candidate) ||
    (inPhrase && !hasFiniteVerb(context, fixed?.first ?? candidate.cueLast));
  const subject = candidate.source?.rule ?? "-";
  // "Asked by reporters about it, [she smiled]"
  const isPassive = candidate.rule.name === "passive" && subject === "inverted";
  const opening =
    (candidate.cueFirst === context.first && (subject === "-" || subject === "controlled" || isPassive)) ||
    isInOpening(context, candidate);
  return {
    lemma,
    frame,
    start,
    form,
    subject,
    inSubject,
    opening,
    fronted: isFronted(context, candidate, start),
    dashed: isBehindDash(context, candidate),
    aside: isInAside(context, candidate),
  };
}

/**
 * *While [X] {says} <it is safe>, Y disagrees*: the unit opens with a subordinate clause, and nothing but its subject stands
 * before its verb, the cue. The main clause behind it is no content.
 */
function isFronted(context: UnitContext, { group, source, fixed }: Candidate, start: number): boolean {
  const { tokens, phrases, first } = context;
  if (!FRONTING.has(tokens.at(first).lower)) return false;
  // "As Ruiz was praised for it, …": the subject of a passive is content
  const subject = group?.passive ? fixed : source;
  if (group?.form !== "finite" || subject?.rule !== "before" || subject.last > group.first) return false;
  // "As Holm noted, [trust is low]": the main clause is the content
  if (tokens.at(start - 1).text === ",") return false;
  // "As Holm said, if it rains, …", "While he says that, once it rains, …": such a clause within the content
  const opener = tokens.at(start).lower === "that" ? start + 1 : start;
  if (tokens[opener]?.text === "," || FRONTING.has(tokens[opener]?.lower ?? "")) return false;
  for (let i = first + 1; i < group.first; i++)
    if (inVerbGroup(phrases, i) || tokens.at(i).text === ",") return false;
  return true;
}

/**
 * *Baker [—] who reportedly moved — was ill*, *the plan [—] leaked, and expected to fail — was dropped*: the claim stands
 * behind a dash, right there or with nothing before the dash that has a verb.
 */
function isBehindDash(context: UnitContext, { source, fixed, cueFirst }: Candidate): boolean {
  const { tokens, phrases, first } = context;
  // "the mayor dismissed a clerk — saying he was careless — and left"
  const speaker = source && source.rule !== "controlled" ? source.first : cueFirst;
  const start = Math.min(speaker, fixed?.first ?? cueFirst, cueFirst);
  if (start > first + 1 && DASHES.has(tokens.at(start - 1).text)) return true;
  const sentence = sentenceStart(context, cueFirst);
  for (let i = cueFirst - 1; i > sentence && i > cueFirst - LONGEST_LEAD; i--) {
    if (!DASHES.has(tokens.at(i).text)) continue;
    // "Baker — a judge — left, and is expected to sue": the dash that closes
    const verb = groupFrom(phrases, i + 1);
    if (verb?.form === "finite" && !isBarePast(verb)) return false;
    return isOwed(context, sentence, i);
  }
  return false;
}

/** How many tokens may stand between the dash and the cue. */
const LONGEST_LEAD = 15;

/** True for a noun phrase at the head of a sentence that still waits for its verb. */
function isOwed(context: UnitContext, first: number, last: number): boolean {
  return phraseAt(context.phrases, last - 1) !== undefined && !hasFiniteVerb(context, last, first);
}

/**
 * *the men, four of [whom] are said to be ill, left*, *the bank, which fell on fears it would close, rose*: in a relative
 * clause behind a comma.
 */
function isInAside(context: UnitContext, { source, fixed, group, cueFirst }: Candidate): boolean {
  const { tokens } = context;
  // "a plane, reported to be theirs, crashed"
  const isParticiple = group?.passive || group?.form === "participle";
  if (group && isParticiple && isBarePast(group) && tokens[group.first - 1]?.text === ",") return true;
  const relative = [fixed, source].find((each) => each && RELATIVE_PRONOUNS.has(tokens.at(each.first).lower));
  if (!relative) return isInComment(context, cueFirst);
  let at = relative.first - 1;
  if (tokens[at]?.pos === "ADP") at--;
  if (at < relative.first - 1 && tokens[at]?.text !== ",") at--;
  return tokens[at]?.text === ",";
}

const RELATIVE_PRONOUNS: ReadonlySet<string> = new Set([...SUBJECT_RELATIVES, "whom", "whose"]);

/** *the bank, [which] fell on fears it would close, rose*: the cue stands in what is told of a subject by the way. */
function isInComment(context: UnitContext, cueFirst: number): boolean {
  const { tokens } = context;
  const sentence = sentenceStart(context, cueFirst);
  for (let i = cueFirst - 1; i > sentence && i > cueFirst - LONGEST_LEAD; i--) {
    if (tokens.at(i).text !== ",") continue;
    return /^(?:which|who|whose|where)$/.test(tokens.at(i + 1).lower) && isOwed(context, sentence, i);
  }
  return false;
}

/** *Amid [reports] of fraud, …*, *but after [calls] for a vote, …*: a noun in what stands before the main clause. */
function isInOpening({ tokens, phrases, first }: UnitContext, { part, head, cueFirst }: Candidate): boolean {
  const link = (phraseAt(phrases, head)?.first ?? cueFirst) - 1;
  if (part !== "noun" || link < first || tokens.at(link).pos !== "ADP") return false;
  return link === first || tokens.at(link - 1).pos === "CCONJ";
}

/**
 * *said [concern] about the dam was growing*, *protests [demanding] it went on*, *men who [asked] for it left*: a noun, or
 * what describes one.
 */
function isInSubject(context: UnitContext, { rule, part, head, group, source, cueLast }: Candidate): boolean {
  // "Diaz, whose party had vowed to fight it, called …"
  const owner = source?.rule === "before" ? context.tokens.at(source.first) : undefined;
  if (owner?.lower === "whose") return !hasFiniteVerb(context, source?.first ?? head);
  if (source?.rule === "relative" && SUBJECT_RELATIVES.has(context.tokens.at(source.head).lower))
    return beginsClause(context, source.first - (context.tokens[source.first - 1]?.text === "," ? 2 : 1));
  if (group?.form === "gerund" && source?.rule === "before") return beginsClause(context, group.first - 1);
  // "said two [alleged] thieves were seen"
  if (rule.name === "attributive") return beginsClause(context, head);
  // "ruled that a man accused of fraud can be tried"
  if (rule.name === "accused") return beginsClause(context, head - 1);
  return part === "noun" && !inVerbGroup(context.phrases, cueLast - 1) && beginsClause(context, head);
}
