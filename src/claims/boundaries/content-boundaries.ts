import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import { bucket, upTo } from "../../scoring/bins.js";
import { type Evidence, kinds, type Term, term } from "../../scoring/features.js";
import type { Visit } from "../../scoring/model.js";
import { opensComment } from "../candidates/comments.js";
import { isFiniteHead } from "../candidates/finite.js";
import { afterQuotation, closesQuotation, opensQuotation, type Scope } from "../unit.js";
import { edge, isEdge } from "./token-classes.js";

const KIND = kinds(
  "bias",
  "e",
  "fe",
  "le",
  "fn",
  "ve",
  "vfe",
  "ce",
  "l",
  "sr",
  "cf",
  "owed",
  "over",
  "q",
  "qe",
  "qp",
  "ph",
  "pn",
  "pf",
  "cn",
  "m",
  "me",
  "a",
  "am",
  "n",
  "first",
  "firstw",
);

const STOPS: ReadonlySet<string> = new Set(".;,:");

/** Where content must end at the latest: the unit's end without its full stop, but with a closing quotation mark. */
export function contentLimit(scope: Scope): number {
  let last = scope.last;
  while (last > scope.first && STOPS.has(scope.tokens[last - 1]!.text)) last--;
  return last;
}

const VERBS: readonly Term[] = ["v0", "v1", "v2"].map(term);
const COMING = term("coming");
const NONE = term("none");
const NO = term("-");

/** Where content that begins inside a quotation must end at the latest: before the mark that closes it, and its comma. */
function quotationLimit(scope: Scope, start: number): number {
  const { tokens, last } = scope;
  const home = tokens[start]!.quotation;
  for (let i = start + 1; i < last; i++) {
    if (tokens[i]!.quotation !== home || !closesQuotation(scope, i)) continue;
    return i - 1 > start && STOPS.has(tokens[i - 1]!.text) ? i - 1 : i;
  }
  return contentLimit(scope);
}

/** What the end of content on the right is decided by. */
export interface ContentStart {
  readonly lemma: Term;
  readonly frame: Term;
  readonly start: number;
  /** Form and tense of the cue’s verb, which a second verb of saying behind *and* would share. */
  readonly form: string;
  /** How its subject was found; a relative clause ends where the verb of the clause around it comes. */
  readonly subject: string;
  /** The cue stands in the subject of a verb that is still to come: *the claim that … [must be judged]*. */
  readonly inSubject: boolean;
  /** The cue opens the unit without a subject: *Asked whether …, X said*. */
  readonly opening: boolean;
}

/** The places where content that starts on the right of its cue may end. */
export function walkContentRight(
  scope: Scope,
  content: ContentStart,
  evidence: Evidence,
  visit: Visit,
): number {
  const { tokens } = scope;
  const { start, frame, lemma } = content;
  // a quotation at the start is never cut
  const opened = opensQuotation(scope, start) ? afterQuotation(scope, start) : -1;
  const quoted = opened > start + 1;
  const home = tokens[start]!.quotation;
  const limit = opened < 0 && home >= 0 ? quotationLimit(scope, start) : contentLimit(scope);
  let verbs = 0;
  let commas = 0;
  // clauses that have begun and still wait for their verb
  let owed = content.frame.name.includes("clause") ? 1 : 0;
  const clausal = owed > 0 || tokens[start]!.lower === "that";
  const ofGerund = content.form.startsWith("gerund") && frame.name.startsWith("obj");
  const lastVerb = lastFiniteHead(scope, start, limit);
  const take = (at: number): void => {
    if (opensClause(scope, at)) owed++;
    if (!isFiniteHead(scope, at)) return;
    verbs++;
    if (owed > 0) owed--;
  };
  const subject = term(content.subject);
  const form = term(content.form);
  const from = quoted ? opened : start + 1;
  for (let j = start; j < from && j < limit; j++) take(j);
  for (let k = from; k < limit; k++) {
    const token = tokens[k]!;
    if (k > from) take(k - 1);
    if (tokens[k - 1]!.text === ",") commas++;
    // a span never ends inside a quotation that began within it
    if (token.quotation >= 0 && token.quotation !== home && !opensQuotation(scope, k)) continue;
    if (!isEdge(scope, k)) continue;
    if (owed > 0 && verbs === 0 && k <= lastVerb && clausal) continue;
    if (opensComment(scope, k)) return k;
    // "Asked if he was worried, [De Wever smiled]"
    const whole = owed === 0 && (verbs > 0 || !clausal);
    if (content.opening && whole && token.text === "," && phraseAt(scope.phrases, k + 1)) return k;
    const { coarse, fine, verb, object } = edge(scope, k);
    // the content has its verb or needs none, and this one is the verb that all of it is the subject of
    const comes = verb === "bare" || verb === "comma";
    if (content.inSubject && whole && comes) return k;
    // "endorsing negotiations [reflects] …": an object has no verb, so this one is the gerund's
    if (ofGerund && verb === "bare" && verbs === 0 && owed === 0 && !groupAt(scope.phrases, k)!.past)
      return k;
    // nothing in the content has a verb that this one could stand beside: it is one of the cue’s subject
    if (verbs === 0 && owed === 0 && verb === "joined") return k;
    if (verb === "joined" && owed === 0 && isUnlikeModal(scope, k, start)) return k;
    const have = VERBS[Math.min(verbs, 2)]!;
    evidence.add(KIND.e, coarse);
    evidence.add(KIND.e, fine);
    evidence.add(KIND.fe, frame, coarse);
    evidence.add(KIND.fe, frame, fine);
    evidence.add(KIND.le, lemma, coarse);
    evidence.add(KIND.fn, frame, bucket(k - start));
    evidence.add(KIND.ve, have, coarse);
    evidence.add(KIND.vfe, have, frame, coarse);
    evidence.add(KIND.ce, upTo(2, commas), coarse);
    evidence.add(KIND.l, lemma);
    evidence.add(KIND.sr, subject, coarse);
    evidence.add(KIND.cf, form, fine);
    // a clause that waits for its verb, and whether one is still to come
    if (owed > 0) {
      const coming = k <= lastVerb ? COMING : NONE;
      evidence.add(KIND.owed, coming);
      evidence.add(KIND.owed, coming, coarse);
      evidence.add(KIND.owed, coming, frame);
    } else if (verb === "bare") {
      evidence.add(KIND.over);
      evidence.add(KIND.over, frame, have);
    }
    if (closesQuotation(scope, k - 1)) {
      evidence.add(KIND.q, frame);
      evidence.add(KIND.qe, coarse);
      evidence.add(KIND.qp, upTo(1, quoted ? 1 : 0), term(tokens[k - 2]?.text ?? ""));
    }
    if (object !== null) {
      evidence.add(KIND.ph, term(token.lower), object);
      evidence.add(KIND.pn, object);
      evidence.add(KIND.pf, frame, object);
    }
    if (token.text === ",") {
      // a parenthesis closes or another piece follows: how far the next comma is
      let next = k + 1;
      while (next < limit && tokens[next]!.text !== "," && next - k < 14) next++;
      evidence.add(KIND.cn, tokens[next]?.text === "," ? bucket(next - k) : NO, coarse);
    }
    if (visit(k)) return k;
  }
  return limit;
}

/** *it could supply more, but [stressed] …*: a past tense beside a modal verb, which takes infinitives alone. */
function isUnlikeModal(scope: Scope, at: number, start: number): boolean {
  const { phrases, tokens } = scope;
  let behind = at;
  while (groupAt(phrases, behind) === undefined) behind++;
  if (!groupAt(phrases, behind)!.past) return false;
  const head = lastFiniteHead(scope, start, at);
  const beside = groupAt(phrases, head);
  if (!beside?.modal || beside.perfect || beside.passive) return false;
  return tokens[head]!.quotation === tokens[at]!.quotation;
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

/** Words that rarely begin a clause, though tagged so. */
const LINKS: ReadonlySet<string> = new Set(["than", "for"]);

/** True for a word that begins a clause with a verb of its own: *that*, *which*, *because* … */
function opensClause(scope: Scope, i: number): boolean {
  const token = scope.tokens[i]!;
  if (token.lower === "that") return token.pos !== "DET" && scope.tokens[i + 1]?.pos !== "PUNCT";
  return CLAUSE_OPENERS.has(token.lower) || (token.pos === "SCONJ" && !LINKS.has(token.lower));
}

const AT_QUOTATION = term("Q");
const AT_WORD = term("n");
const CAPITAL = term("C");
const SMALL = term("c");

/**
 * The places where content that stands before its cue may begin, going left from `from` (the token after it).
 * A place is the token with which content would begin.
 */
export function walkContentLeft(
  scope: Scope,
  from: number,
  quoted: number,
  lemma: Term,
  evidence: Evidence,
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
    const { coarse } = edge(scope, start);
    const mark = term(before.pos === "PUNCT" || before.pos === "CCONJ" ? before.lower : before.pos);
    const capital = /^["“'‘]*[A-Z]/.test(tokens[start]!.text + (tokens[start + 1]?.text ?? ""));
    const place = start === quoted ? AT_QUOTATION : AT_WORD;
    evidence.add(KIND.bias);
    evidence.add(KIND.m, mark);
    evidence.add(KIND.me, mark, coarse);
    evidence.add(KIND.a, place);
    evidence.add(KIND.am, place, mark, capital ? CAPITAL : SMALL);
    evidence.add(KIND.n, bucket(from - start));
    evidence.add(KIND.l, lemma);
    if (start - 1 === scope.first || (start - 2 === scope.first && before.text === ",")) {
      evidence.add(KIND.first, mark);
      evidence.add(KIND.firstw, term(tokens[scope.first]!.lower));
    }
    if (visit(start)) return start;
  }
  return scope.first;
}

function isEdgeLeft(scope: Scope, i: number): boolean {
  const { phrases, tokens } = scope;
  const phrase = phraseAt(phrases, i);
  if (phrase && phrase.first < i) return false;
  const group = groupAt(phrases, i);
  if (group && group.first < i) return false;
  return tokens[i]!.pos !== "PUNCT" || opensQuotation(scope, i);
}
