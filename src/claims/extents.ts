import { DASHES } from "../phrases/words.js";
import { edge, isEdge } from "./edges.js";
import type { Visit } from "./figures.js";
import { afterQuotation, closesQuotation, isTime, opensQuotation, type Scope } from "./scope.js";
import type { Subject } from "./subjects.js";

const bucket = (n: number): string =>
  n < 2 ? String(n) : n < 4 ? "2" : n < 8 ? "4" : n < 16 ? "8" : n < 32 ? "16" : "32";

/** Where content must end at the latest: the unit's end without its full stop, but with a closing quotation mark. */
export function contentLimit(scope: Scope): number {
  let last = scope.last;
  while (last > scope.first && /^[.;,:]$/.test(scope.tokens[last - 1]!.text)) last--;
  return last;
}

export interface ContentStart {
  readonly lemma: string;
  readonly frame: string;
  readonly start: number;
  /** Form and tense of the cue’s verb, which a second verb of saying behind *and* would share. */
  readonly form: string;
  /** How its subject was found; a relative clause ends where the verb of the clause around it comes. */
  readonly subject: string;
}

/** The places where content that starts on the right of its cue may end. */
export function walkContentRight(scope: Scope, content: ContentStart, visit: Visit): number {
  const { tokens, phrases } = scope;
  const limit = contentLimit(scope);
  let k = opensQuotation(scope, content.start) ? afterQuotation(scope, content.start) : content.start + 1;
  const quoted = k > content.start + 1;
  const home = tokens[content.start]!.quotation;
  let verbs = 0;
  let commas = 0;
  // clauses that have begun and still wait for their verb
  let owed = content.frame.includes("clause") ? 1 : 0;
  const clausal = owed > 0 || tokens[content.start]!.lower === "that";
  const lastVerb = lastFiniteHead(scope, content.start, limit);
  const take = (at: number): void => {
    if (opensClause(scope, at)) owed++;
    if (!isFiniteHead(scope, at)) return;
    verbs++;
    if (owed > 0) owed--;
  };
  for (let j = content.start; j < k && j < limit; j++) take(j);
  for (; k < limit; k++) {
    const token = tokens[k]!;
    if (k > content.start + 1 && !(quoted && k === afterQuotation(scope, content.start))) take(k - 1);
    if (tokens[k - 1]!.text === ",") commas++;
    // a span never ends inside a quotation that began within it
    if (token.quotation >= 0 && token.quotation !== home && !opensQuotation(scope, k)) continue;
    if (!isEdge(scope, k) || (DASHES.has(tokens[k - 1]!.text) && k - 1 > content.start)) continue;
    const [coarse, fine] = edge(scope, k);
    const have = verbs === 0 ? "v0" : verbs === 1 ? "v1" : "v2";
    const afterQuote = closesQuotation(scope, k - 1);
    const evidence = [
      "bias",
      `f:${content.frame}`,
      `e:${coarse}`,
      `e:${fine}`,
      `fe:${content.frame}|${coarse}`,
      `fe:${content.frame}|${fine}`,
      `le:${content.lemma}|${coarse}`,
      `fn:${content.frame}|${bucket(k - content.start)}`,
      `ve:${have}|${coarse}`,
      `vfe:${have}|${content.frame}|${coarse}`,
      `ce:${Math.min(commas, 2)}|${coarse}`,
      `l:${content.lemma}`,
    ];
    evidence.push(
      `sr:${content.subject}|${coarse}`,
      `cf:${content.form}|${fine}`,
      `cfe:${content.form}|${content.frame}|${coarse}`,
    );
    if (owed > 0 && verbs === 0 && k <= lastVerb && clausal) continue;
    // a clause that waits for its verb, and whether one is still to come
    if (owed > 0) {
      const coming = k <= lastVerb ? "coming" : "none";
      evidence.push(`owed:${coming}`, `owed:${coming}|${coarse}`, `owed:${coming}|${content.frame}`);
    }
    if (owed === 0 && coarse.startsWith("finite")) evidence.push("over", `over:${content.frame}|${have}`);
    if (afterQuote)
      evidence.push(`q:${content.frame}`, `qe:${coarse}`, `qp:${quoted ? 1 : 0}|${tokens[k - 2]?.text}`);
    const inner = phrases.nounPhrases[phrases.nounPhraseAt[k + 1] ?? -1];
    if (token.pos === "ADP" && inner) {
      const head = tokens[inner.head]!;
      const noun = isTime(head) ? "time" : head.pos === "NOUN" ? head.lemma : head.pos;
      evidence.push(`ph:${token.lower}|${noun}`, `pn:${noun}`, `pf:${content.frame}|${noun}`);
    }
    if (token.text === ",") {
      // a parenthesis closes or another piece follows: how far the next comma is
      let next = k + 1;
      while (next < limit && tokens[next]!.text !== "," && next - k < 14) next++;
      evidence.push(`cn:${tokens[next]?.text === "," ? bucket(next - k) : "-"}|${coarse}`);
    }
    if (visit(k, evidence)) return k;
  }
  return limit;
}

function lastFiniteHead(scope: Scope, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isFiniteHead(scope, i)) return i;
  return -1;
}

const CLAUSE_OPENERS = new Set(
  "who which whom whose where when while because if although though whether why how what unless until whereas".split(
    " ",
  ),
);

/** True for a word that begins a clause with a verb of its own: *that*, *which*, *because* … */
function opensClause(scope: Scope, i: number): boolean {
  const token = scope.tokens[i]!;
  if (token.lower === "that") return token.pos !== "DET" && scope.tokens[i + 1]?.pos !== "PUNCT";
  return CLAUSE_OPENERS.has(token.lower) || (token.pos === "SCONJ" && token.lower !== "than");
}

function isFiniteHead(scope: Scope, i: number): boolean {
  const group = scope.phrases.verbGroups[scope.phrases.verbGroupAt[i] ?? -1];
  return group !== undefined && group.head === i && group.form === "finite";
}

/**
 * The places where content that stands before its cue may begin, going left from `from` (the token after it).
 * A place is the token with which content would begin.
 */
export function walkContentLeft(
  scope: Scope,
  from: number,
  quoted: number,
  lemma: string,
  visit: Visit,
): number {
  const { tokens } = scope;
  let start = quoted >= 0 ? quoted : from - 1;
  for (; start > scope.first; start--) {
    if (start !== quoted && !isEdgeLeft(scope, start)) continue;
    if (
      tokens[start]!.quotation >= 0 &&
      !opensQuotation(scope, start) &&
      tokens[start]!.quotation === tokens[start - 1]!.quotation &&
      tokens[from - 1]!.quotation !== tokens[start]!.quotation
    )
      continue;
    const before = tokens[start - 1]!;
    const [coarse] = edge(scope, start);
    const mark = before.pos === "PUNCT" || before.pos === "CCONJ" ? before.lower : before.pos;
    const atQuote = start === quoted ? "Q" : "n";
    const capital = /^["“'‘]*[A-Z]/.test(tokens[start]!.text + (tokens[start + 1]?.text ?? "")) ? "C" : "c";
    const evidence = [
      "bias",
      `m:${mark}`,
      `me:${mark}|${coarse}`,
      `a:${atQuote}`,
      `am:${atQuote}|${mark}|${capital}`,
      `n:${bucket(from - start)}`,
      `l:${lemma}`,
    ];
    if (start - 1 === scope.first || (start - 2 === scope.first && before.text === ","))
      evidence.push(`first:${mark}`, `firstw:${tokens[scope.first]!.lower}`);
    if (visit(start, evidence)) return start;
  }
  return scope.first;
}

function isEdgeLeft(scope: Scope, i: number): boolean {
  const { phrases, tokens } = scope;
  const phrase = phrases.nounPhrases[phrases.nounPhraseAt[i] ?? -1];
  if (phrase && phrase.first < i) return false;
  const group = phrases.verbGroups[phrases.verbGroupAt[i] ?? -1];
  if (group && group.first < i) return false;
  return tokens[i]!.pos !== "PUNCT" || opensQuotation(scope, i);
}

/** The places where a source may end, going right from its base noun phrase up to `limit`. */
export function walkSourceRight(scope: Scope, subject: Subject, limit: number, visit: Visit): number {
  const { tokens } = scope;
  const head = tokens[subject.head]!;
  const rule = subject.rule === "inverted" ? "inv" : "pre";
  const kind = head.pos === "NOUN" ? `NOUN` : head.pos;
  for (let k = subject.last; k < limit; k++) {
    if (!isEdge(scope, k)) continue;
    const [coarse, fine] = edge(scope, k);
    const first = k === subject.last ? "0" : "1";
    const inside = tokens[k - 1]!.text;
    let comma = k + 1;
    while (comma < limit && tokens[comma]!.text !== ",") comma++;
    const whole = comma >= limit - 1 ? "whole" : "more";
    const evidence = [
      "bias",
      `r:${rule}|${first}`,
      `e:${rule}|${coarse}`,
      `e:${rule}|${fine}`,
      `ef:${rule}|${first}|${coarse}`,
      `k:${kind}|${coarse}`,
      `k:${kind}|${fine}`,
      `n:${rule}|${bucket(k - subject.last)}`,
      `d:${rule}|${bucket(limit - k)}|${coarse}`,
      `w:${rule}|${coarse}|${whole}`,
      `h:${head.lower}|${coarse}`,
    ];
    if (inside === ")") evidence.push(`p:${rule}|${coarse}`);
    if (visit(k, evidence)) return k;
  }
  return limit;
}

/** The places where a source may begin, going left from its base noun phrase: *[leaders of] the party*, *[Turkey and] Libya*. */
export function walkSourceLeft(scope: Scope, subject: Subject, visit: Visit): number {
  const { tokens, phrases } = scope;
  let start = subject.first;
  for (let steps = 0; steps < 8; steps++) {
    const before = tokens[start - 1];
    if (!before || start <= scope.first) return start;
    if (phrases.verbGroupAt[start - 1]! >= 0) return start;
    const phrase = phrases.nounPhrases[phrases.nounPhraseAt[start - 2] ?? -1];
    const link = before.text === "," && tokens[start - 2] ? "," : before.lower;
    const next =
      before.pos === "ADV" || before.pos === "ADJ" || before.pos === "DET" || before.pos === "NUM"
        ? start - 1
        : phrase && start - 2 >= scope.first
          ? phrase.first
          : -1;
    if (next < 0 || before.quotation !== tokens[subject.head]!.quotation) return start;
    const opener = tokens[next - 1];
    const openerKind = next <= scope.first ? "start" : opener!.pos === "PUNCT" ? opener!.text : opener!.pos;
    const linkKind = /ADP|CCONJ|PUNCT/.test(before.pos) ? link : before.pos;
    const nextHead = phrase && next === phrase.first ? tokens[phrase.head]! : undefined;
    const evidence = [
      "bias",
      `r:${subject.rule}`,
      `l:${linkKind}`,
      `lw:${before.lower}`,
      `lo:${linkKind}|${openerKind}`,
      `lh:${linkKind}|${tokens[subject.head]!.pos}`,
      `s:${steps}`,
    ];
    if (nextHead)
      evidence.push(
        `t:${linkKind}|${isTime(nextHead) ? "time" : nextHead.pos}`,
        `nh:${linkKind}|${nextHead.lemma}`,
      );
    if (visit(start, evidence)) return start;
    start = next;
  }
  return start;
}

/** The places where a cue may begin, going left from its verb group over adverbs and governing verbs. */
export function walkCueLeft(scope: Scope, first: number, head: number, visit: Visit): number {
  const { tokens, phrases } = scope;
  let start = first;
  for (let steps = 0; steps < 5; steps++) {
    const before = tokens[start - 1];
    if (!before || start <= scope.first || before.quotation !== tokens[head]!.quotation) return start;
    const group = phrases.verbGroups[phrases.verbGroupAt[start - 1] ?? -1];
    if (
      !group &&
      before.pos !== "ADV" &&
      before.pos !== "PART" &&
      before.pos !== "ADJ" &&
      before.pos !== "NOUN"
    )
      return start;
    const next = group ? group.first : start - 1;
    const word = group ? `v:${group.lemma}` : before.lower;
    const opener = tokens[next - 1];
    const evidence = [
      "bias",
      `w:${word}`,
      `p:${group ? "VG" : before.pos}`,
      `s:${steps}`,
      `h:${tokens[head]!.lemma}`,
      `wo:${word}|${opener?.pos ?? "-"}`,
      `f:${tokens[start]!.lower === "to" ? "to" : "-"}|${group ? "VG" : before.pos}`,
    ];
    if (visit(start, evidence)) return start;
    start = next;
  }
  return start;
}

/** The places where a cue may end, going right from its verb group up to `limit` (the content, or the unit's end). */
export function walkCueRight(
  scope: Scope,
  cue: {
    readonly last: number;
    readonly lemma: string;
    readonly frame: string;
    readonly preposition: number;
  },
  limit: number,
  visit: Visit,
): number {
  const { tokens, phrases } = scope;
  let k = cue.last;
  for (let steps = 0; steps < 7 && k < limit; steps++) {
    const token = tokens[k]!;
    const phrase = phrases.nounPhrases[phrases.nounPhraseAt[k] ?? -1];
    const [coarse, fine] = edge(scope, k);
    const near = `${k === cue.preposition ? "P" : ""}${Math.min(limit - k, 3)}`;
    const evidence = [
      "bias",
      `f:${cue.frame}`,
      `fe:${cue.frame}|${coarse}`,
      `fe:${cue.frame}|${fine}`,
      `fs:${cue.frame}|${coarse}|${near}`,
      `le:${cue.lemma}|${fine}`,
      `lf:${cue.lemma}|${cue.frame}`,
      `s:${steps}|${coarse}`,
      `w:${token.lower}|${near}`,
    ];
    if (phrase)
      evidence.push(
        `h:${tokens[phrase.head]!.lemma}`,
        `lh:${cue.lemma}|${tokens[phrase.head]!.lemma}`,
        `hp:${tokens[phrase.head]!.pos}|${cue.frame}|${near}`,
      );
    const next = phrases.nounPhrases[phrases.nounPhraseAt[k + 1] ?? -1];
    if (token.pos === "ADP" && next)
      evidence.push(
        `ph:${token.lower}|${isTime(tokens[next.head]) ? "time" : tokens[next.head]!.pos === "NOUN" ? tokens[next.head]!.lemma : tokens[next.head]!.pos}`,
      );
    if (visit(k, evidence) || token.text === "," || token.text === "." || opensQuotation(scope, k)) return k;
    if (phrase) k = phrase.last;
    else if (token.pos === "ADP" && k !== cue.preposition && next) k = next.last;
    else k = k + 1;
  }
  return Math.min(k, limit);
}
