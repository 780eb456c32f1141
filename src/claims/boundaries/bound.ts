import { groupAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import { type Figures, likeliestEnd } from "../../scoring/model.js";
import type { Token } from "../../sentences/reading.js";
import type { Proposal } from "../candidates/candidate.js";
import { hasFiniteVerb } from "../candidates/finite.js";
import { beforeAdverbs } from "../candidates/limits.js";
import { subjectOf } from "../candidates/subjects.js";
import { opensQuotation, type Range, type Scope, type Subject } from "../unit.js";
import { type ContentStart, contentLimit, walkContentLeft, walkContentRight } from "./content-boundaries.js";
import { walkCueLeft, walkCueRight } from "./cue-boundaries.js";
import { walkSourceLeft, walkSourceRight } from "./source-boundaries.js";

/** A proposal with its edges settled, in token numbers. */
export interface Candidate {
  readonly proposal: Proposal;
  readonly source: Range | null;
  readonly cue: Range;
  /** Pieces in text order. */
  readonly content: readonly Range[];
}

/** Settles where source, cue and content of a proposal begin and end, by the figures; null when nothing is left of one. */
export function settle(scope: Scope, proposal: Proposal, figures: Figures): Candidate | null {
  const cue = settleCue(scope, proposal, figures);
  const source = settleSource(scope, proposal, cue, figures);
  if (source && source.first < cue.last && cue.first < source.last) return null;
  const content = settleContent(scope, proposal, cue, source, figures);
  if (content.length === 0) return null;
  return { proposal, source, cue, content };
}

/** Where the cue may reach at the most on its right. */
export function cueLimit(scope: Scope, proposal: Proposal): number {
  if (proposal.right > proposal.cueLast) return proposal.right;
  if (proposal.right >= 0) return proposal.cueLast;
  if (proposal.source && proposal.source.first >= proposal.cueLast) return proposal.cueLast;
  return contentLimit(scope);
}

/** Where the cue may reach at the most on its left: not into its source, nor the subject of its passive. */
export function cueStart(scope: Scope, { source, fixed, cueFirst }: Proposal): number {
  if (source && source.last <= cueFirst) return source.last;
  return fixed && fixed.last <= cueFirst ? fixed.last : scope.first;
}

function settleCue(scope: Scope, proposal: Proposal, figures: Figures): Range {
  const { cueFirst, cueLast, head, lemma, frame, preposition } = proposal;
  if (proposal.rule === "colon" || proposal.rule === "according-to")
    return { first: cueFirst, last: cueLast };
  const first = likeliestEnd(figures.cueLeft, (evidence, visit) =>
    walkCueLeft(scope, cueFirst, head, cueStart(scope, proposal), evidence, visit),
  );
  const limit = cueLimit(scope, proposal);
  if (limit <= cueLast) return { first, last: cueLast };
  const last = likeliestEnd(figures.cueRight, (evidence, visit) =>
    walkCueRight(scope, { last: cueLast, lemma, frame, preposition }, limit, evidence, visit),
  );
  return { first, last: Math.max(cueLast, last) };
}

/** The proposal’s source; a noun whose cue has taken in its verb has that verb’s subject: *[X] [expressed concern] that …*. */
function settleSource(scope: Scope, proposal: Proposal, cue: Range, figures: Figures): Range | null {
  const { source, rule, sourceLimit, fixed } = proposal;
  if (source && rule === "possessor-noun") return { first: source.first, last: source.last };
  const light = source ? null : lightVerb(scope, proposal, cue);
  const subject = light ? subjectOf(scope, light) : source;
  if (!subject) return null;
  if (subject.rule === "relative") return { first: subject.first, last: subject.last };
  const limit = light ? beforeAdverbs(scope, light.first) : sourceLimit;
  const start = subject.rule === "inverted" ? subject.first : phraseStart(scope, subject, figures);
  return {
    // "the deal, which state media said …": the relative is content
    first: fixed?.rule === "relative" ? Math.max(start, fixed.last) : start,
    last: phraseEnd(scope, subject, sourceReach(scope, subject, limit), figures),
  };
}

/** The active verb that the cue of a noun has taken in, or null. */
function lightVerb(scope: Scope, { part, cueFirst }: Proposal, cue: Range): VerbGroup | null {
  if (part !== "noun") return null;
  for (let i = cue.first; i < cueFirst; i++) {
    const group = groupAt(scope.phrases, i);
    if (group) return group.passive || scope.tokens[group.head]!.pos === "AUX" ? null : group;
  }
  return null;
}

/** Where the source may reach at the most on its right; a shared subject reaches as far as its own verb. */
export function sourceReach(scope: Scope, subject: Subject, limit: number): number {
  const away = subject.rule === "shared" || subject.rule === "controlled";
  return away ? ownVerb(scope, subject.last) : Math.max(subject.last, limit);
}

/** The first verb from there on, or the adverbs, the relative pronoun and the comma before it. */
function ownVerb(scope: Scope, from: number): number {
  let j = from;
  while (j < scope.last && scope.phrases.verbGroupAt[j]! < 0) j++;
  while (j > from && leadsToVerb(scope.tokens[j - 1]!)) j--;
  return j;
}

function leadsToVerb({ pos, text, lower }: Token): boolean {
  return pos === "ADV" || text === "," || lower === "who" || lower === "which";
}

function phraseStart(scope: Scope, subject: Subject, figures: Figures): number {
  return likeliestEnd(figures.sourceLeft, (evidence, visit) =>
    walkSourceLeft(scope, subject, evidence, visit),
  );
}

function phraseEnd(scope: Scope, subject: Subject, limit: number, figures: Figures): number {
  return likeliestEnd(figures.sourceRight, (evidence, visit) =>
    walkSourceRight(scope, subject, limit, evidence, visit),
  );
}

function settleContent(
  scope: Scope,
  proposal: Proposal,
  cue: Range,
  source: Range | null,
  figures: Figures,
): Range[] {
  const pieces: Range[] = [];
  const { left, fixed, right } = proposal;
  if (left) {
    const { from, quoted } = left;
    const first = likeliestEnd(figures.contentLeft, (evidence, visit) =>
      walkContentLeft(scope, from, quoted, proposal.lemma, evidence, visit),
    );
    if (first < from) pieces.push({ first, last: from });
  }
  if (fixed) {
    const { first, last } = settleFixed(scope, fixed, cue, figures);
    if (last <= cue.first) pieces.push({ first, last });
  }
  if (right >= 0) {
    const start = rightStart(scope, proposal, cue, source);
    if (start >= 0) {
      const content = contentStart(scope, proposal, start);
      const last = likeliestEnd(figures.contentRight, (evidence, visit) =>
        walkContentRight(scope, content, evidence, visit),
      );
      if (last > start) pieces.push({ first: start, last });
    }
  }
  return pieces;
}

/** A relative pronoun is its own piece; the subject of a passive has edges as a source has them. */
function settleFixed(scope: Scope, fixed: Subject, cue: Range, figures: Figures): Range {
  if (fixed.rule === "relative" || fixed.last === fixed.first + 1) return fixed;
  const limit = Math.max(fixed.last, Math.min(cue.first, ownVerb(scope, fixed.last)));
  return {
    first: phraseStart(scope, fixed, figures),
    last: phraseEnd(scope, fixed, limit, figures),
  };
}

/** What the end of content on the right is decided by. */
export function contentStart(scope: Scope, proposal: Proposal, start: number): ContentStart {
  const { lemma, frame, group, fixed } = proposal;
  const form = group ? `${group.form}${group.past ? "d" : ""}` : "-";
  // "the claim that …", "the area, which X said …": a part of what may be the subject of a verb to come
  const inPhrase = proposal.part === "noun" || fixed?.rule === "relative";
  const inSubject = inPhrase && !hasFiniteVerb(scope, fixed?.first ?? proposal.cueLast);
  const subject = proposal.source?.rule ?? "-";
  const opening = proposal.cueFirst === scope.first && (subject === "-" || subject === "controlled");
  return { lemma, frame, start, form, subject, inSubject, opening };
}

/** Content begins with the preposition where the cue left it out; a resumption must be behind cue and source. */
export function rightStart(scope: Scope, proposal: Proposal, cue: Range, source: Range | null): number {
  let start = proposal.right;
  if (proposal.preposition >= 0 && cue.last <= proposal.preposition && !proposal.complement?.audience)
    start = proposal.preposition;
  if (start < cue.last) return -1;
  if (source && source.first < start && start < source.last) return -1;
  if (source && source.first >= start) return -1;
  return start < contentLimit(scope) || opensQuotation(scope, start) ? start : -1;
}
