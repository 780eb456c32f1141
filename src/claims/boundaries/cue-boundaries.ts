import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import { upTo } from "../../scoring/bins.js";
import { type Evidence, kinds, type Term, term } from "../../scoring/features.js";
import type { Visit } from "../../scoring/model.js";
import { opensQuotation, type Scope } from "../unit.js";
import { edge } from "./token-classes.js";

const KIND = kinds("bias", "w", "p", "s", "h", "wo", "f", "fe", "fs", "le", "lf", "lh", "hp", "ph");

/** The places where a cue may begin, going left from its verb group over adverbs and governing verbs down to `limit`. */
export function walkCueLeft(
  scope: Scope,
  first: number,
  head: number,
  limit: number,
  evidence: Evidence,
  visit: Visit,
): number {
  const { tokens, phrases } = scope;
  let start = first;
  for (let steps = 0; steps < 5; steps++) {
    const before = tokens[start - 1];
    if (!before || start <= limit || before.quotation !== tokens[head]!.quotation) return start;
    const group = groupAt(phrases, start - 1);
    const { pos } = before;
    if (!group && pos !== "ADV" && pos !== "PART" && pos !== "ADJ" && pos !== "NOUN") return start;
    const next = group ? group.first : start - 1;
    const word = term(group ? `v:${group.lemma}` : before.lower);
    const kind = term(group ? "VG" : pos);
    evidence.add(KIND.bias);
    evidence.add(KIND.w, word);
    evidence.add(KIND.p, kind);
    evidence.add(KIND.s, upTo(5, steps));
    evidence.add(KIND.h, term(tokens[head]!.lemma));
    evidence.add(KIND.wo, word, term(tokens[next - 1]?.pos ?? "-"));
    evidence.add(KIND.f, term(tokens[start]!.lower === "to" ? "to" : "-"), kind);
    if (visit(start)) return start;
    start = next;
  }
  return start;
}

/** What the end of a cue is decided by: the last token it has at the least, and what leads to the content. */
export interface CueEnd {
  readonly last: number;
  readonly lemma: Term;
  readonly frame: Term;
  readonly preposition: number;
}

/** The places where a cue may end, going right from its verb group up to `limit` (the content, or the unit's end). */
export function walkCueRight(
  scope: Scope,
  cue: CueEnd,
  limit: number,
  evidence: Evidence,
  visit: Visit,
): number {
  const { tokens, phrases } = scope;
  const { lemma, frame } = cue;
  let k = cue.last;
  for (let steps = 0; steps < 7 && k < limit; steps++) {
    const token = tokens[k]!;
    const phrase = phraseAt(phrases, k);
    const { coarse, fine, object } = edge(scope, k);
    const near = term(`${k === cue.preposition ? "P" : ""}${Math.min(limit - k, 3)}`);
    evidence.add(KIND.bias);
    evidence.add(KIND.f, frame);
    evidence.add(KIND.fe, frame, coarse);
    evidence.add(KIND.fe, frame, fine);
    evidence.add(KIND.fs, frame, coarse, near);
    evidence.add(KIND.le, lemma, fine);
    evidence.add(KIND.lf, lemma, frame);
    evidence.add(KIND.s, upTo(7, steps), coarse);
    evidence.add(KIND.w, term(token.lower), near);
    if (phrase) {
      const head = tokens[phrase.head]!;
      const noun = term(head.lemma);
      evidence.add(KIND.h, noun);
      evidence.add(KIND.lh, lemma, noun);
      evidence.add(KIND.hp, term(head.pos), frame, near);
    }
    if (object !== null) evidence.add(KIND.ph, term(token.lower), object);
    if (visit(k) || token.text === "," || token.text === "." || opensQuotation(scope, k)) return k;
    if (phrase) k = phrase.last;
    else if (object !== null && k !== cue.preposition) k = phraseAt(phrases, k + 1)!.last;
    else k++;
  }
  return Math.min(k, limit);
}
