import { DASHES, SUBJECT_RELATIVES } from "../../phrases/closed-classes.js";
import { inVerbGroup, phraseAt } from "../../phrases/phrase-at.js";
import type { Candidate } from "../candidates/candidate.js";
import { hasFiniteVerb } from "../candidates/finite.js";
import { isFronted } from "../candidates/fronted-clauses.js";
import { beginsClause } from "../candidates/subject-position.js";
import type { UnitContext } from "../unit.js";
import type { ContentStart } from "./content-features.js";

// What is known of content on the right of its cue before its end is searched.

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
  };
}

/** *Baker [—] who reportedly moved — was ill*: what the claim begins with stands right behind a dash in the sentence. */
function isBehindDash({ tokens, first }: UnitContext, { source, fixed, cueFirst }: Candidate): boolean {
  const start = Math.min(source?.first ?? cueFirst, fixed?.first ?? cueFirst, cueFirst);
  return start > first + 1 && DASHES.has(tokens.at(start - 1).text);
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
  return part === "noun" && !inVerbGroup(context.phrases, cueLast - 1) && beginsClause(context, head);
}
