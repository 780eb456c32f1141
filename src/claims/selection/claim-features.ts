import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbForm, VerbGroup } from "../../phrases/phrases.js";
import { bucket, upTo } from "../../scoring/bins.js";
import { type Evidence, joined, kinds, type Term, term } from "../../scoring/features.js";
import type { Candidate } from "../boundaries/bound.js";
import { edge } from "../boundaries/token-classes.js";
import type { Proposal } from "../candidates/candidate.js";
import { isFiniteHead } from "../candidates/finite.js";
import { closesQuotation, type Scope } from "../unit.js";

const KIND = kinds(
  "bias",
  "l",
  "lf",
  "ls",
  "v",
  "vf",
  "lv",
  "t",
  "k",
  "ks",
  "xk",
  "w",
  "fl",
  "p",
  "lp",
  "inquote",
  "neg",
  "hp",
  "hl",
  "g",
  "gw",
  "n",
  "nf",
  "b",
  "a",
  "c0",
  "cl",
  "fa",
  "fb",
  "ch",
  "chl",
  "q",
  "quoted",
  "hla",
  "lo",
  "la",
  "toend",
);

const NONE = term("none");
const NO_VERB = term("-");
const NAME = term("NAME");
const NOUN = term("n:");

/** What speaks for and against a proposal being a claim, wherever source, cue and content end. */
export function proposalEvidence(scope: Scope, proposal: Proposal, evidence: Evidence): void {
  const { tokens } = scope;
  const { group, source, lemma, frame } = proposal;
  const subject = subjectClass(scope, proposal);
  const speaker = source ? scope.speakerAt(source.head) : NONE;
  const form = group ? formOf(group) : NO_VERB;
  const tense = group ? tenseOf(group) : NO_VERB;
  const head = tokens[proposal.head]!;
  const rate = tenths(proposal.rate);
  evidence.add(KIND.bias);
  evidence.add(KIND.l, lemma);
  evidence.add(KIND.lf, lemma, frame);
  evidence.add(KIND.ls, lemma, subject);
  evidence.add(KIND.v, form);
  evidence.add(KIND.vf, form, frame);
  evidence.add(KIND.lv, lemma, form);
  evidence.add(KIND.t, tense);
  evidence.add(KIND.k, rate);
  evidence.add(KIND.ks, rate, subject);
  evidence.add(KIND.xk, speaker, rate, frame);
  evidence.add(KIND.w, term(head.lower));
  evidence.add(KIND.fl, frame, lemma, tense);
  if (proposal.preposition >= 0) {
    const word = term(tokens[proposal.preposition]!.lower);
    evidence.add(KIND.p, word);
    evidence.add(KIND.lp, lemma, word);
  }
  if (head.quotation >= 0) {
    evidence.add(KIND.inquote);
    evidence.add(KIND.inquote, subject);
  }
  if (group?.negated) {
    evidence.add(KIND.neg);
    evidence.add(KIND.neg, frame);
  }
  if (head.pos === "PROPN" || head.pos === "NOUN") evidence.add(KIND.hp, term(head.pos));
  if (proposal.before !== "nothing") evidence.add(KIND.hl, term(proposal.before), frame);
  if (group && group.form !== "finite") {
    const governor = groupAt(scope.phrases, group.first - 1);
    if (governor) evidence.add(KIND.g, term(governor.lemma));
    else evidence.add(KIND.gw, term(tokens[group.first - 1]?.lower ?? "undefined"));
  }
}

/** The part of the evidence that lies in the settled spans and what stands around them. */
export function extentEvidence(scope: Scope, candidate: Candidate, evidence: Evidence): void {
  const { proposal, content } = candidate;
  const { tokens } = scope;
  const { lemma, frame } = proposal;
  const first = content[0]!;
  const last = content[content.length - 1]!;
  let length = 0;
  let quoted = false;
  for (const piece of content) {
    length += piece.last - piece.first;
    if (closesQuotation(scope, piece.last - 1)) quoted = true;
  }
  const size = bucket(Math.min(length, 16));
  const before = edge(scope, Math.max(scope.first, candidate.cue.first - 1)).coarse;
  const after = edge(scope, candidate.cue.last).coarse;
  const inner = contentHead(scope, first.first);
  const speaker = scope.speakerAt(inner);
  evidence.add(KIND.n, size);
  evidence.add(KIND.nf, size, frame);
  evidence.add(KIND.b, before);
  evidence.add(KIND.a, after);
  evidence.add(KIND.c0, term(tokens[first.first]!.pos), frame);
  evidence.add(KIND.cl, term(tokens[inner]!.lemma));
  evidence.add(KIND.fa, frame, after);
  evidence.add(KIND.fb, frame, before);
  evidence.add(KIND.ch, speaker, frame);
  evidence.add(KIND.chl, speaker, lemma);
  if (quoted) {
    evidence.add(KIND.q, frame);
    evidence.add(KIND.quoted);
  }
  if (proposal.before !== "nothing") evidence.add(KIND.hla, term(proposal.before), frame, after);
  if (proposal.left) {
    const opens = term(first.first === scope.first ? "opens" : tokens[first.first - 1]!.pos);
    evidence.add(KIND.lv, upTo(2, finiteVerbs(scope, first)), frame);
    evidence.add(KIND.lo, opens, frame);
    evidence.add(KIND.la, opens, frame, after);
  }
  if (last.last >= scope.last - 1) evidence.add(KIND.toend, frame);
}

/** A rate, in tenths. */
function tenths(rate: number): Term {
  return upTo(10, Math.round(rate * 10));
}

const MODAL = term("modal");
const PAST = term("past");
const NOW = term("now");

function tenseOf({ modal, past }: VerbGroup): Term {
  return modal ? MODAL : past ? PAST : NOW;
}

/** Forms and aspects, named for the tables: *finite*, *finiteP*, *gerundPH* … */
const FORMS = Object.fromEntries(
  (["finite", "infinitive", "gerund", "participle"] as const).map((form) => [
    form,
    Array.from({ length: 8 }, (_, bits) =>
      term(`${form}${bits & 4 ? "P" : ""}${bits & 2 ? "G" : ""}${bits & 1 ? "H" : ""}`),
    ),
  ]),
) as Record<VerbForm, Term[]>;

function formOf({ form, passive, progressive, perfect }: VerbGroup): Term {
  return FORMS[form][(passive ? 4 : 0) + (progressive ? 2 : 0) + (perfect ? 1 : 0)]!;
}

function contentHead(scope: Scope, first: number): number {
  const phrase = phraseAt(scope.phrases, first);
  return phrase ? phrase.head : first;
}

/** What the source is made of: a pronoun by itself, a name, or the noun. */
function subjectClass(scope: Scope, proposal: Proposal): Term {
  const subject = proposal.source;
  if (!subject) return NONE;
  const head = scope.tokens[subject.head]!;
  if (head.pos === "PRON" || head.pos === "DET" || head.pos === "SCONJ") return term(head.lower);
  if (head.pos === "PROPN") return NAME;
  return joined(NOUN, term(head.lemma));
}

/** Whether a piece of content has none, one or more finite verbs. */
function finiteVerbs(scope: Scope, piece: { readonly first: number; readonly last: number }): number {
  let count = 0;
  for (let i = piece.first; i < piece.last && count < 2; i++) {
    if (isFiniteHead(scope, i)) count++;
  }
  return count;
}
