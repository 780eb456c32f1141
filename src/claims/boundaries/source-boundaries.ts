import { phraseAt } from "../../phrases/phrase-at.js";
import { bucket, upTo } from "../../scoring/bins.js";
import { type Evidence, kinds, term } from "../../scoring/features.js";
import type { Visit } from "../../scoring/model.js";
import { isSetting } from "../candidates/parentheses.js";
import { isTime, type Scope, type Subject } from "../unit.js";
import { edge, isEdge } from "./token-classes.js";

const KIND = kinds(
  "bias",
  "r",
  "e",
  "ef",
  "k",
  "n",
  "d",
  "w",
  "h",
  "p",
  "l",
  "lw",
  "lo",
  "lh",
  "s",
  "t",
  "nh",
);

const INVERTED = term("inv");
const BEFORE = term("pre");
const WHOLE = term("whole");
const MORE = term("more");

/** The places where a source may end, going right from its base noun phrase up to `limit`. */
export function walkSourceRight(
  scope: Scope,
  subject: Subject,
  limit: number,
  evidence: Evidence,
  visit: Visit,
): number {
  const { tokens } = scope;
  const head = tokens[subject.head]!;
  const rule = subject.rule === "inverted" ? INVERTED : BEFORE;
  const pos = term(head.pos);
  const word = term(head.lower);
  for (let k = subject.last; k < limit; k++) {
    if (!isEdge(scope, k)) continue;
    const { coarse, fine } = edge(scope, k);
    // "asked judges [Monday] to reject", "X, on [Sunday] …, telling"
    if (subject.rule === "controlled" && isTime(tokens[k]) && phraseAt(scope.phrases, k)?.first === k)
      return tokens[k - 1]!.pos === "ADP" ? k - 1 : k;
    const first = upTo(1, k - subject.last);
    let comma = k + 1;
    while (comma < limit && tokens[comma]!.text !== ",") comma++;
    evidence.add(KIND.bias);
    evidence.add(KIND.r, rule, first);
    evidence.add(KIND.e, rule, coarse);
    evidence.add(KIND.e, rule, fine);
    evidence.add(KIND.ef, rule, first, coarse);
    evidence.add(KIND.k, pos, coarse);
    evidence.add(KIND.k, pos, fine);
    evidence.add(KIND.n, rule, bucket(k - subject.last));
    evidence.add(KIND.d, rule, bucket(limit - k), coarse);
    evidence.add(KIND.w, rule, coarse, comma >= limit - 1 ? WHOLE : MORE);
    evidence.add(KIND.h, word, coarse);
    if (tokens[k - 1]!.text === ")") evidence.add(KIND.p, rule, coarse);
    if (visit(k)) return k;
  }
  return limit;
}

/** The places where a source may begin, going left from its base noun phrase: *[leaders of] the party*, *[Turkey and] Libya*. */
export function walkSourceLeft(scope: Scope, subject: Subject, evidence: Evidence, visit: Visit): number {
  const { tokens, phrases } = scope;
  let start = subject.first;
  for (let steps = 0; steps < 8; steps++) {
    const before = tokens[start - 1];
    if (!before || start <= scope.first) return start;
    if (phrases.verbGroupAt[start - 1]! >= 0) return start;
    // "[sources] close to the talks": an adjective behind its noun
    const described = tokens[start]!.pos === "ADJ" ? phraseAt(phrases, start - 1) : undefined;
    const phrase = described ?? phraseAt(phrases, start - 2);
    const next =
      before.pos === "ADV" || before.pos === "ADJ" || before.pos === "DET" || before.pos === "NUM"
        ? start - 1
        : phrase && phrase.first >= scope.first
          ? phrase.first
          : -1;
    if (before.text === "," && phrase && isSetting(scope, phrase)) return start;
    if (next < 0 || before.quotation !== tokens[subject.head]!.quotation) return start;
    const opener = tokens[next - 1];
    const openerKind = next <= scope.first ? "start" : opener!.pos === "PUNCT" ? opener!.text : opener!.pos;
    const worded = before.pos === "ADP" || before.pos === "CCONJ" || before.pos === "PUNCT";
    const link = term(worded ? before.lower : before.pos);
    evidence.add(KIND.bias);
    evidence.add(KIND.r, term(subject.rule));
    evidence.add(KIND.l, link);
    evidence.add(KIND.lw, term(before.lower));
    evidence.add(KIND.lo, link, term(openerKind));
    evidence.add(KIND.lh, link, term(tokens[subject.head]!.pos));
    evidence.add(KIND.s, upTo(8, steps));
    if (phrase && next === phrase.first) {
      const head = tokens[phrase.head]!;
      evidence.add(KIND.t, link, term(isTime(head) ? "time" : head.pos));
      evidence.add(KIND.nh, link, term(head.lemma));
    }
    if (visit(start)) return start;
    start = next;
  }
  return start;
}
