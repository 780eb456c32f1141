import { edge } from "./edges.js";
import type { Proposal } from "./proposals.js";
import { closesQuotation, type Scope } from "./scope.js";
import type { Candidate } from "./settle.js";

/** What speaks for and against a candidate being a claim; each piece has its figure in the table. */
export function claimEvidence(scope: Scope, candidate: Candidate): string[] {
  const { proposal, content } = candidate;
  const { tokens } = scope;
  const { lemma, frame, rule, group } = proposal;
  const subject = subjectClass(scope, proposal);
  const speaker = proposal.source ? scope.speakerAt(proposal.source.head) : "none";
  const form = group
    ? `${group.form}${group.passive ? "P" : ""}${group.progressive ? "G" : ""}${group.perfect ? "H" : ""}`
    : "-";
  const tense = group ? (group.modal ? "modal" : group.past ? "past" : "now") : "-";
  const head = tokens[proposal.head]!;
  const first = content[0]!;
  const last = content[content.length - 1]!;
  let length = 0;
  for (const piece of content) length += piece.last - piece.first;
  const size = length < 2 ? "1" : length < 4 ? "2" : length < 8 ? "4" : length < 16 ? "8" : "16";
  const start = tokens[first.first]!;
  const before = edge(scope, Math.max(scope.first, candidate.cue.first - 1))[0];
  const after = edge(scope, candidate.cue.last)[0];
  const rate = Math.round(scope.cueRate(lemma) * 10);
  const quoted = content.some((piece) => closesQuotation(scope, piece.last - 1));
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
    `n:${size}`,
    `nf:${size}|${frame}`,
    `sr:${proposal.source?.rule ?? "-"}|${frame}`,
    `b:${before}`,
    `a:${after}`,
    `c0:${start.pos}|${frame}`,
    `cl:${tokens[contentHead(scope, first.first)]?.lemma}`,
    `fa:${frame}|${after}`,
    `fb:${frame}|${before}`,
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
  if (proposal.preposition >= 0)
    evidence.push(
      `p:${tokens[proposal.preposition]!.lower}`,
      `lp:${lemma}|${tokens[proposal.preposition]!.lower}`,
    );
  if (head.quotation >= 0) evidence.push("inquote", `inquote:${subject}`);
  if (quoted) evidence.push(`q:${frame}`, "quoted");
  if (group?.negated) evidence.push(`neg`, `neg:${frame}`);
  if (head.pos === "PROPN" || head.pos === "NOUN") evidence.push(`hp:${head.pos}`);
  const governor =
    group && group.form !== "finite"
      ? scope.phrases.verbGroups[scope.phrases.verbGroupAt[group.first - 1] ?? -1]
      : undefined;
  if (governor) evidence.push(`g:${governor.lemma}`, `gl:${governor.lemma}|${lemma}`);
  else if (group && group.form !== "finite")
    evidence.push(`gw:${tokens[group.first - 1]?.lower}`, `gwf:${tokens[group.first - 1]?.lower}|${frame}`);
  if (proposal.before !== "nothing")
    evidence.push(`hl:${proposal.before}|${frame}`, `hla:${proposal.before}|${frame}|${after}`);
  const speakerInside = scope.speakerAt(contentHead(scope, first.first));
  evidence.push(
    `ch:${speakerInside}|${frame}`,
    `chl:${speakerInside}|${lemma}`,
    `chk:${speakerInside}|${rate}|${frame}`,
  );
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
