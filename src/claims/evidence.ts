import { edge } from "./edges.js";
import type { Proposal } from "./proposals.js";
import { closesQuotation, type Scope } from "./scope.js";
import type { Candidate } from "./settle.js";

/** What speaks for and against a candidate being a claim; each piece has its figure in the tables. */
export function claimEvidence(scope: Scope, candidate: Candidate): string[] {
  return [...proposalEvidence(scope, candidate.proposal), ...extentEvidence(scope, candidate)];
}

/** The part of the evidence that does not depend on where source, cue and content end. */
export function proposalEvidence(scope: Scope, proposal: Proposal): string[] {
  const { tokens } = scope;
  const { lemma, frame, rule, group } = proposal;
  const subject = subjectClass(scope, proposal);
  const speaker = proposal.source ? scope.speakerAt(proposal.source.head) : "none";
  const form = group
    ? `${group.form}${group.passive ? "P" : ""}${group.progressive ? "G" : ""}${group.perfect ? "H" : ""}`
    : "-";
  const tense = group ? (group.modal ? "modal" : group.past ? "past" : "now") : "-";
  const head = tokens[proposal.head]!;
  const rate = rateOf(scope, proposal);
  const evidence = [
    "bias",
    `l:${lemma}`,
    `f:${frame}`,
    `r:${rule}`,
    `lf:${lemma}|${frame}`,
    `s:${subject}`,
    `sf:${subject}|${frame}`,
    `ls:${lemma}|${subject}`,
    `v:${form}`,
    `vf:${form}|${frame}`,
    `lv:${lemma}|${form}`,
    `t:${tense}`,
    `lt:${lemma}|${tense}`,
    `sr:${proposal.source?.rule ?? "-"}|${frame}`,
    `k:${rate}`,
    `kf:${rate}|${frame}`,
    `ks:${rate}|${subject}`,
    `x:${speaker}`,
    `xf:${speaker}|${frame}`,
    `xl:${speaker}|${lemma}`,
    `xk:${speaker}|${rate}|${frame}`,
    `w:${head.lower}`,
    `fl:${frame}|${lemma}|${tense}`,
  ];
  if (proposal.preposition >= 0) {
    const word = tokens[proposal.preposition]!.lower;
    evidence.push(`p:${word}`, `lp:${lemma}|${word}`);
  }
  if (head.quotation >= 0) evidence.push("inquote", `inquote:${subject}`);
  if (group?.negated) evidence.push("neg", `neg:${frame}`);
  if (head.pos === "PROPN" || head.pos === "NOUN") evidence.push(`hp:${head.pos}`);
  if (proposal.before !== "nothing") evidence.push(`hl:${proposal.before}|${frame}`);
  if (group && group.form !== "finite") {
    const governor = scope.phrases.verbGroups[scope.phrases.verbGroupAt[group.first - 1] ?? -1];
    const word = tokens[group.first - 1]?.lower;
    if (governor) evidence.push(`g:${governor.lemma}`, `gl:${governor.lemma}|${lemma}`);
    else evidence.push(`gw:${word}`, `gwf:${word}|${frame}`);
  }
  return evidence;
}

/** The part of the evidence that lies in the settled spans and what stands around them. */
export function extentEvidence(scope: Scope, candidate: Candidate): string[] {
  const { proposal, content } = candidate;
  const { tokens } = scope;
  const { lemma, frame } = proposal;
  const first = content[0]!;
  const last = content[content.length - 1]!;
  let length = 0;
  for (const piece of content) length += piece.last - piece.first;
  const size = length < 2 ? "1" : length < 4 ? "2" : length < 8 ? "4" : length < 16 ? "8" : "16";
  const before = edge(scope, Math.max(scope.first, candidate.cue.first - 1))[0];
  const after = edge(scope, candidate.cue.last)[0];
  const inner = contentHead(scope, first.first);
  const speaker = scope.speakerAt(inner);
  const evidence = [
    `n:${size}`,
    `nf:${size}|${frame}`,
    `b:${before}`,
    `a:${after}`,
    `c0:${tokens[first.first]!.pos}|${frame}`,
    `cl:${tokens[inner]?.lemma}`,
    `fa:${frame}|${after}`,
    `fb:${frame}|${before}`,
    `ch:${speaker}|${frame}`,
    `chl:${speaker}|${lemma}`,
    `chk:${speaker}|${rateOf(scope, proposal)}|${frame}`,
  ];
  if (content.some((piece) => closesQuotation(scope, piece.last - 1))) evidence.push(`q:${frame}`, "quoted");
  if (proposal.before !== "nothing") evidence.push(`hla:${proposal.before}|${frame}|${after}`);
  if (proposal.left) {
    const opens = first.first === scope.first ? "opens" : tokens[first.first - 1]!.pos;
    evidence.push(
      `lv:${finiteVerbs(scope, first)}|${frame}`,
      `lo:${opens}|${frame}`,
      `la:${opens}|${frame}|${after}`,
    );
  }
  if (last.last >= scope.last - 1) evidence.push(`toend:${frame}`);
  return evidence;
}

/** How often the word is a cue, in tenths. */
function rateOf(scope: Scope, proposal: Proposal): number {
  return Math.round(scope.cueRate(proposal.lemma) * 10);
}

function contentHead(scope: Scope, first: number): number {
  const phrase = scope.phrases.nounPhrases[scope.phrases.nounPhraseAt[first] ?? -1];
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
    const group = scope.phrases.verbGroups[scope.phrases.verbGroupAt[i]!];
    if (group?.head === i && group.form === "finite") count++;
  }
  return count;
}
