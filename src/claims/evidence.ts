import { groupAt, phraseAt } from "../phrases/at.js";
import type { VerbGroup } from "../phrases/types.js";
import { bucket, upTo } from "./buckets.js";
import { edge } from "./edges.js";
import { isFiniteHead } from "./finite.js";
import type { Proposal } from "./proposal.js";
import { closesQuotation, type Scope } from "./scope.js";
import type { Candidate } from "./settle.js";
import { type Evidence, type Term, term } from "./terms.js";

/** What speaks for and against a proposal being a claim, wherever source, cue and content end. */
export function proposalEvidence(scope: Scope, proposal: Proposal, evidence: Evidence): void {
  const { tokens } = scope;
  const { group, source } = proposal;
  const lemma = term(proposal.lemma);
  const frame = term(proposal.frame);
  const subject = term(subjectClass(scope, proposal));
  const speaker = term(source ? scope.speakerAt(source.head) : "none");
  const form = term(group ? formOf(group) : "-");
  const tense = term(group ? (group.modal ? "modal" : group.past ? "past" : "now") : "-");
  const head = tokens[proposal.head]!;
  const rate = tenths(proposal.rate);
  evidence.add("bias");
  evidence.add("l:", lemma);
  evidence.add("f:", frame);
  evidence.add("r:", term(proposal.rule));
  evidence.add("lf:", lemma, frame);
  evidence.add("s:", subject);
  evidence.add("sf:", subject, frame);
  evidence.add("ls:", lemma, subject);
  evidence.add("v:", form);
  evidence.add("vf:", form, frame);
  evidence.add("lv:", lemma, form);
  evidence.add("t:", tense);
  evidence.add("lt:", lemma, tense);
  evidence.add("sr:", term(source?.rule ?? "-"), frame);
  evidence.add("k:", rate);
  evidence.add("kf:", rate, frame);
  evidence.add("ks:", rate, subject);
  evidence.add("x:", speaker);
  evidence.add("xf:", speaker, frame);
  evidence.add("xl:", speaker, lemma);
  evidence.add("xk:", speaker, rate, frame);
  evidence.add("w:", term(head.lower));
  evidence.add("fl:", frame, lemma, tense);
  if (proposal.preposition >= 0) {
    const word = term(tokens[proposal.preposition]!.lower);
    evidence.add("p:", word);
    evidence.add("lp:", lemma, word);
  }
  if (head.quotation >= 0) {
    evidence.add("inquote");
    evidence.add("inquote:", subject);
  }
  if (group?.negated) {
    evidence.add("neg");
    evidence.add("neg:", frame);
  }
  if (head.pos === "PROPN" || head.pos === "NOUN") evidence.add("hp:", term(head.pos));
  if (proposal.before !== "nothing") evidence.add("hl:", term(proposal.before), frame);
  if (group && group.form !== "finite") {
    const governor = groupAt(scope.phrases, group.first - 1);
    if (governor) {
      const verb = term(governor.lemma);
      evidence.add("g:", verb);
      evidence.add("gl:", verb, lemma);
    } else {
      const word = term(tokens[group.first - 1]?.lower ?? "undefined");
      evidence.add("gw:", word);
      evidence.add("gwf:", word, frame);
    }
  }
}

/** The part of the evidence that lies in the settled spans and what stands around them. */
export function extentEvidence(scope: Scope, candidate: Candidate, evidence: Evidence): void {
  const { proposal, content } = candidate;
  const { tokens } = scope;
  const lemma = term(proposal.lemma);
  const frame = term(proposal.frame);
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
  const speaker = term(scope.speakerAt(inner));
  evidence.add("n:", size);
  evidence.add("nf:", size, frame);
  evidence.add("b:", before);
  evidence.add("a:", after);
  evidence.add("c0:", term(tokens[first.first]!.pos), frame);
  evidence.add("cl:", term(tokens[inner]!.lemma));
  evidence.add("fa:", frame, after);
  evidence.add("fb:", frame, before);
  evidence.add("ch:", speaker, frame);
  evidence.add("chl:", speaker, lemma);
  evidence.add("chk:", speaker, tenths(proposal.rate), frame);
  if (quoted) {
    evidence.add("q:", frame);
    evidence.add("quoted");
  }
  if (proposal.before !== "nothing") evidence.add("hla:", term(proposal.before), frame, after);
  if (proposal.left) {
    const opens = term(first.first === scope.first ? "opens" : tokens[first.first - 1]!.pos);
    evidence.add("lv:", upTo(2, finiteVerbs(scope, first)), frame);
    evidence.add("lo:", opens, frame);
    evidence.add("la:", opens, frame, after);
  }
  if (last.last >= scope.last - 1) evidence.add("toend:", frame);
}

/** A rate, in tenths. */
function tenths(rate: number): Term {
  return upTo(10, Math.round(rate * 10));
}

/** Form and aspect, named for the tables: *finite*, *finiteP*, *gerundPH* … */
function formOf({ form, passive, progressive, perfect }: VerbGroup): string {
  return `${form}${passive ? "P" : ""}${progressive ? "G" : ""}${perfect ? "H" : ""}`;
}

function contentHead(scope: Scope, first: number): number {
  const phrase = phraseAt(scope.phrases, first);
  return phrase ? phrase.head : first;
}

/** What the source is made of: a pronoun by itself, a name, or the noun. */
function subjectClass(scope: Scope, proposal: Proposal): string {
  const subject = proposal.source;
  if (!subject) return "none";
  const head = scope.tokens[subject.head]!;
  if (head.pos === "PRON" || head.pos === "DET" || head.pos === "SCONJ") return head.lower;
  if (head.pos === "PROPN") return "NAME";
  return `n:${head.lemma}`;
}

/** Whether a piece of content has none, one or more finite verbs. */
function finiteVerbs(scope: Scope, piece: { readonly first: number; readonly last: number }): number {
  let count = 0;
  for (let i = piece.first; i < piece.last && count < 2; i++) {
    if (isFiniteHead(scope, i)) count++;
  }
  return count;
}
