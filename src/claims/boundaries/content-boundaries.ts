import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import { bucket, upTo } from "../../scoring/bins.js";
import { type FeatureSink, type FeatureValue, featureValue, templates } from "../../scoring/features.js";
import type { Visit } from "../../scoring/model.js";
import { opensComment } from "../candidates/comments.js";
import { isFiniteHead } from "../candidates/finite.js";
import { afterQuotation, closesQuotation, opensQuotation, type UnitContext } from "../unit.js";
import { classAt, isBoundary } from "./token-classes.js";

/** The features and what each looks at, for `explain`. */
export const CONTENT_FEATURES = {
  class: "what begins here",
  "frame+class": "the cue’s complement, with what begins here",
  "lemma+class": "the cue’s word, with what begins here",
  "frame+length": "complement, and how long the content is already",
  "verbs+class": "how many verbs the content has, with what begins here",
  "verbs+frame+class": "verbs, complement and what begins here",
  "commas+class": "how many commas were passed, with what begins here",
  lemma: "the cue’s word",
  "subject+class": "how the cue’s subject was found, with what begins here",
  "form+class": "form of the cue’s verb, with what begins here",
  "verb-owed": "a clause that has begun still waits for its verb",
  "verb-too-many": "a finite verb begins here and no clause waits for one",
  "after-quotation+frame": "a quotation has just ended, with the complement",
  "after-quotation+class": "a quotation has just ended, with what begins here",
  "after-quotation+mark": "a quotation has just ended, with its last mark",
  "preposition+object": "a preposition begins here, and what it leads to",
  object: "what the preposition here leads to",
  "frame+object": "complement, and what the preposition here leads to",
  "next-comma+class": "how far the next comma is, with what begins here",
  bias: "how likely content begins at any place",
  mark: "the mark or tag before this place",
  "mark+class": "the mark before, with what begins here",
  place: "a quotation or a word begins here",
  "place+mark+capital": "place, mark and whether the word has a capital",
  length: "how long the content would be",
  "behind-opening": "the sentence’s first word stands before this place",
  "opening-word": "that first word",
};
const TEMPLATE = templates(CONTENT_FEATURES);

const STOPS: ReadonlySet<string> = new Set(".;,:");

/** Where content must end at the latest: the unit's end without its full stop, but with a closing quotation mark. */
export function contentLimit(context: UnitContext): number {
  let last = context.last;
  while (last > context.first && STOPS.has(context.tokens[last - 1]!.text)) last--;
  return last;
}

const VERBS: readonly FeatureValue[] = ["v0", "v1", "v2"].map(featureValue);
const COMING = featureValue("coming");
const NONE = featureValue("none");
const NO = featureValue("-");

/** Where content that begins inside a quotation must end at the latest: before the mark that closes it, and its comma. */
function quotationLimit(context: UnitContext, start: number): number {
  const { tokens, last } = context;
  const home = tokens[start]!.quotation;
  for (let i = start + 1; i < last; i++) {
    if (tokens[i]!.quotation !== home || !closesQuotation(context, i)) continue;
    return i - 1 > start && STOPS.has(tokens[i - 1]!.text) ? i - 1 : i;
  }
  return contentLimit(context);
}

/** What the end of content on the right is decided by. */
export interface ContentStart {
  readonly lemma: FeatureValue;
  readonly frame: FeatureValue;
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
  context: UnitContext,
  content: ContentStart,
  features: FeatureSink,
  visit: Visit,
): number {
  const { tokens } = context;
  const { start, frame, lemma } = content;
  // a quotation at the start is never cut
  const opened = opensQuotation(context, start) ? afterQuotation(context, start) : -1;
  const quoted = opened > start + 1;
  const home = tokens[start]!.quotation;
  const limit = opened < 0 && home >= 0 ? quotationLimit(context, start) : contentLimit(context);
  let verbs = 0;
  let commas = 0;
  // clauses that have begun and still wait for their verb
  let owed = content.frame.name.includes("clause") ? 1 : 0;
  const clausal = owed > 0 || tokens[start]!.lower === "that";
  const ofGerund = content.form.startsWith("gerund") && frame.name.startsWith("obj");
  const lastVerb = lastFiniteHead(context, start, limit);
  const take = (at: number): void => {
    if (opensClause(context, at)) owed++;
    if (!isFiniteHead(context, at)) return;
    verbs++;
    if (owed > 0) owed--;
  };
  const subject = featureValue(content.subject);
  const form = featureValue(content.form);
  const from = quoted ? opened : start + 1;
  for (let j = start; j < from && j < limit; j++) take(j);
  for (let k = from; k < limit; k++) {
    const token = tokens[k]!;
    if (k > from) take(k - 1);
    if (tokens[k - 1]!.text === ",") commas++;
    // a span never ends inside a quotation that began within it
    if (token.quotation >= 0 && token.quotation !== home && !opensQuotation(context, k)) continue;
    if (!isBoundary(context, k)) continue;
    if (owed > 0 && verbs === 0 && k <= lastVerb && clausal) continue;
    if (opensComment(context, k)) return k;
    // "Asked if he was worried, [De Wever smiled]"
    const whole = owed === 0 && (verbs > 0 || !clausal);
    if (content.opening && whole && token.text === "," && phraseAt(context.phrases, k + 1)) return k;
    const { coarse, fine, verb, object } = classAt(context, k);
    // the content has its verb or needs none, and this one is the verb that all of it is the subject of
    const comes = verb === "bare" || verb === "comma";
    if (content.inSubject && whole && comes) return k;
    // "endorsing negotiations [reflects] …": an object has no verb, so this one is the gerund's
    if (ofGerund && verb === "bare" && verbs === 0 && owed === 0 && !groupAt(context.phrases, k)!.past)
      return k;
    // nothing in the content has a verb that this one could stand beside: it is one of the cue’s subject
    if (verbs === 0 && owed === 0 && verb === "joined") return k;
    if (verb === "joined" && owed === 0 && isUnlikeModal(context, k, start)) return k;
    const have = VERBS[Math.min(verbs, 2)]!;
    features.add(TEMPLATE.class, coarse);
    features.add(TEMPLATE.class, fine);
    features.add(TEMPLATE["frame+class"], frame, coarse);
    features.add(TEMPLATE["frame+class"], frame, fine);
    features.add(TEMPLATE["lemma+class"], lemma, coarse);
    features.add(TEMPLATE["frame+length"], frame, bucket(k - start));
    features.add(TEMPLATE["verbs+class"], have, coarse);
    features.add(TEMPLATE["verbs+frame+class"], have, frame, coarse);
    features.add(TEMPLATE["commas+class"], upTo(2, commas), coarse);
    features.add(TEMPLATE.lemma, lemma);
    features.add(TEMPLATE["subject+class"], subject, coarse);
    features.add(TEMPLATE["form+class"], form, fine);
    // a clause that waits for its verb, and whether one is still to come
    if (owed > 0) {
      const coming = k <= lastVerb ? COMING : NONE;
      features.add(TEMPLATE["verb-owed"], coming);
      features.add(TEMPLATE["verb-owed"], coming, coarse);
      features.add(TEMPLATE["verb-owed"], coming, frame);
    } else if (verb === "bare") {
      features.add(TEMPLATE["verb-too-many"]);
      features.add(TEMPLATE["verb-too-many"], frame, have);
    }
    if (closesQuotation(context, k - 1)) {
      features.add(TEMPLATE["after-quotation+frame"], frame);
      features.add(TEMPLATE["after-quotation+class"], coarse);
      features.add(
        TEMPLATE["after-quotation+mark"],
        upTo(1, quoted ? 1 : 0),
        featureValue(tokens[k - 2]?.text ?? ""),
      );
    }
    if (object !== null) {
      features.add(TEMPLATE["preposition+object"], featureValue(token.lower), object);
      features.add(TEMPLATE.object, object);
      features.add(TEMPLATE["frame+object"], frame, object);
    }
    if (token.text === ",") {
      // a parenthesis closes or another piece follows: how far the next comma is
      let next = k + 1;
      while (next < limit && tokens[next]!.text !== "," && next - k < 14) next++;
      features.add(TEMPLATE["next-comma+class"], tokens[next]?.text === "," ? bucket(next - k) : NO, coarse);
    }
    if (visit(k)) return k;
  }
  return limit;
}

/** *it could supply more, but [stressed] …*: a past tense beside a modal verb, which takes infinitives alone. */
function isUnlikeModal(context: UnitContext, at: number, start: number): boolean {
  const { phrases, tokens } = context;
  let behind = at;
  while (groupAt(phrases, behind) === undefined) behind++;
  if (!groupAt(phrases, behind)!.past) return false;
  const head = lastFiniteHead(context, start, at);
  const beside = groupAt(phrases, head);
  if (!beside?.modal || beside.perfect || beside.passive) return false;
  return tokens[head]!.quotation === tokens[at]!.quotation;
}

function lastFiniteHead(context: UnitContext, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isFiniteHead(context, i)) return i;
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
function opensClause(context: UnitContext, i: number): boolean {
  const token = context.tokens[i]!;
  if (token.lower === "that") return token.pos !== "DET" && context.tokens[i + 1]?.pos !== "PUNCT";
  return CLAUSE_OPENERS.has(token.lower) || (token.pos === "SCONJ" && !LINKS.has(token.lower));
}

const AT_QUOTATION = featureValue("Q");
const AT_WORD = featureValue("n");
const CAPITAL = featureValue("C");
const SMALL = featureValue("c");

/**
 * The places where content that stands before its cue may begin, going left from `from` (the token after it).
 * A place is the token with which content would begin.
 */
export function walkContentLeft(
  context: UnitContext,
  from: number,
  quoted: number,
  lemma: FeatureValue,
  features: FeatureSink,
  visit: Visit,
): number {
  const { tokens } = context;
  let start = quoted >= 0 ? quoted : from - 1;
  for (; start > context.first; start--) {
    if (start !== quoted && !isLeftBoundary(context, start)) continue;
    if (
      tokens[start]!.quotation >= 0 &&
      !opensQuotation(context, start) &&
      tokens[start]!.quotation === tokens[start - 1]!.quotation &&
      tokens[from - 1]!.quotation !== tokens[start]!.quotation
    )
      continue;
    const before = tokens[start - 1]!;
    const { coarse } = classAt(context, start);
    const mark = featureValue(before.pos === "PUNCT" || before.pos === "CCONJ" ? before.lower : before.pos);
    const capital = /^["“'‘]*[A-Z]/.test(tokens[start]!.text + (tokens[start + 1]?.text ?? ""));
    const place = start === quoted ? AT_QUOTATION : AT_WORD;
    features.add(TEMPLATE.bias);
    features.add(TEMPLATE.mark, mark);
    features.add(TEMPLATE["mark+class"], mark, coarse);
    features.add(TEMPLATE.place, place);
    features.add(TEMPLATE["place+mark+capital"], place, mark, capital ? CAPITAL : SMALL);
    features.add(TEMPLATE.length, bucket(from - start));
    features.add(TEMPLATE.lemma, lemma);
    if (start - 1 === context.first || (start - 2 === context.first && before.text === ",")) {
      features.add(TEMPLATE["behind-opening"], mark);
      features.add(TEMPLATE["opening-word"], featureValue(tokens[context.first]!.lower));
    }
    if (visit(start)) return start;
  }
  return context.first;
}

function isLeftBoundary(context: UnitContext, i: number): boolean {
  const { phrases, tokens } = context;
  const phrase = phraseAt(phrases, i);
  if (phrase && phrase.first < i) return false;
  const group = groupAt(phrases, i);
  if (group && group.first < i) return false;
  return tokens[i]!.pos !== "PUNCT" || opensQuotation(context, i);
}
