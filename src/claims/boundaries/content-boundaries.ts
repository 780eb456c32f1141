import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import { present } from "../../present.js";
import { bucket } from "../../scoring/bins.js";
import { type FeatureSink, type FeatureValue, featureValue } from "../../scoring/features.js";
import type { Visit } from "../../scoring/model.js";
import { chainEnd } from "../candidates/clauses.js";
import { opensComment, opensManner } from "../candidates/comments.js";
import { isFiniteHead } from "../candidates/finite.js";
import { isActor } from "../speakers.js";
import { afterQuotation, closesQuotation, cueRate, opensQuotation, type UnitContext } from "../unit.js";
import { addPlaceFeatures, CONTENT_TEMPLATE, type ContentStart } from "./content-features.js";
import { classAt, isBoundary } from "./token-classes.js";

// Where content may begin and end: the walks over possible places, and the latest place where it must stop.

const STOPS: ReadonlySet<string> = new Set(".;,:");

/**
 * How many places are looked at, per token of a unit; after that, a few for each candidate. No sentence of an article
 * needs as many, but in a long unit of nothing but cues every content could end at every word behind it.
 */
const PLACES_PER_TOKEN = 12;
const FEW_PLACES = 8;

/** Where content must end at the latest: the unit's end without its full stop, but with a closing quotation mark. */
export function contentLimit(context: UnitContext): number {
  let last = context.last;
  while (last > context.first && STOPS.has(context.tokens.at(last - 1).text)) last--;
  return last;
}

/** Where content that begins inside a quotation must end at the latest: before the mark that closes it, and its comma. */
function quotationLimit(context: UnitContext, start: number): number {
  const { tokens, last } = context;
  const home = tokens.at(start).quotation;
  for (let i = start + 1; i < last; i++) {
    if (tokens.at(i).quotation !== home || !closesQuotation(context, i)) continue;
    return i - 1 > start && STOPS.has(tokens.at(i - 1).text) ? i - 1 : i;
  }
  return contentLimit(context);
}

/** The places where content that starts on the right of its cue may end. */
export function walkContentRight(
  context: UnitContext,
  content: ContentStart,
  features: FeatureSink,
  visit: Visit,
): number {
  const { tokens, found } = context;
  const { start, frame } = content;
  let places = 0;
  // a quotation at the start is never cut
  const opened = opensQuotation(context, start) ? afterQuotation(context, start) : -1;
  const quoted = opened > start + 1;
  const home = tokens.at(start).quotation;
  const limit = opened < 0 && home >= 0 ? quotationLimit(context, start) : contentLimit(context);
  let verbs = 0;
  let verbBefore = -1;
  let commas = 0;
  // clauses that have begun and still wait for their verb
  let owed = content.frame.name.includes("clause") ? 1 : 0;
  const clausal = owed > 0 || tokens.at(start).lower === "that";
  const ofGerund = content.form.startsWith("gerund") && frame.name.startsWith("obj");
  const lastVerb = lastFiniteHead(context, start, limit);
  const take = (at: number): void => {
    if (opensClause(context, at)) owed++;
    if (!isFiniteHead(context, at)) return;
    verbBefore = at;
    verbs++;
    if (owed > 0) owed--;
  };
  const from = quoted ? opened : start + 1;
  for (let j = start; j < from && j < limit; j++) take(j);
  for (let k = from; k < limit; k++) {
    const token = tokens.at(k);
    if (k > from) take(k - 1);
    if (tokens.at(k - 1).text === ",") commas++;
    // a span never ends inside a quotation that began within it
    if (token.quotation >= 0 && token.quotation !== home && !opensQuotation(context, k)) continue;
    if (!isBoundary(context, k)) continue;
    // "said: the dam is safe; the road is open": a list goes on
    if (token.text === ";" && frame.name.startsWith("colon")) continue;
    if (owed > 0 && verbs === 0 && k <= lastVerb && clausal) continue;
    if (opensComment(context, k) || opensManner(context, k)) return k;
    if (frame.name === "inf" && isAside(context, k)) return k;
    if (home < 0 && verbs > 0 && (isNextReporter(context, k, content.form) || isWitness(context, k)))
      return k;
    // "Asked if he was worried, [De Wever smiled]"
    const whole = owed === 0 && (verbs > 0 || !clausal);
    if (content.opening && whole && token.text === "," && phraseAt(context.phrases, k + 1)) return k;
    const { verb } = classAt(context, k);
    // the content has its verb or needs none, and this one is the verb that all of it is the subject of
    const comes = verb === "bare" || verb === "comma";
    if (content.inSubject && whole && comes) return k;
    // "endorsing negotiations [reflects] …": an object has no verb, so this one is the gerund's
    if (
      ofGerund &&
      verb === "bare" &&
      verbs === 0 &&
      owed === 0 &&
      !present(groupAt(context.phrases, k)).past
    )
      return k;
    // nothing in the content has a verb that this one could stand beside: it is one of the cue’s subject
    if (verbs === 0 && owed === 0 && verb === "joined" && !isParticiple(context, k, start)) return k;
    if (verb === "joined" && owed === 0 && isUnlikeModal(context, k, start)) return k;
    if (places >= FEW_PLACES && found.places > PLACES_PER_TOKEN * (context.last - context.first)) return k;
    places++;
    found.places++;
    addPlaceFeatures(
      context,
      k,
      { content, verbs, commas, owed, quoted, limit, lastVerb, verbBefore },
      features,
    );
    if (visit(k)) return k;
  }
  return limit;
}

/** *to serve as a bridge[, often counterbalancing the West]*: an adverb and a gerund say how it is done. */
function isAside({ tokens, phrases }: UnitContext, at: number): boolean {
  if (tokens.at(at).text !== "," || tokens[at + 1]?.pos !== "ADV") return false;
  return groupAt(phrases, at + 2)?.form === "gerund";
}

/** *X stressed that it was so[, while the league condemned …]*: in the tense of the cue, somebody else speaks. */
function isNextReporter(context: UnitContext, at: number, form: string): boolean {
  const { tokens, phrases, speakerAt } = context;
  if (tokens.at(at).text !== "," || !/^(?:while|whereas)$/.test(tokens[at + 1]?.lower ?? "")) return false;
  const speaker = phraseAt(phrases, at + 2);
  const verb = speaker && groupAt(phrases, speaker.last);
  if (!speaker || verb?.form !== "finite" || verb.modal) return false;
  if (!isActor(speakerAt(speaker.head)) && cueRate(context, verb) < 0.6) return false;
  return cueRate(context, verb) >= 0.5 && form === (verb.past ? "finited" : "finite");
}

/** *X questions whether it will help[: a review showed that …]*: what somebody else says, in the author's words. */
function isWitness(context: UnitContext, at: number): boolean {
  const { tokens, phrases } = context;
  const witness = tokens.at(at).text === ":" ? phraseAt(phrases, at + 1) : undefined;
  if (witness?.first !== at + 1 || tokens.at(witness.head).pos === "PRON") return false;
  const verb = groupAt(phrases, chainEnd(context, at + 1));
  return verb?.form === "finite" && cueRate(context, verb) >= 0.6 && tokens[verb.last]?.lower === "that";
}

/** *it could supply more, but [stressed] …*: a past tense beside a modal verb, which takes infinitives alone. */
function isUnlikeModal(context: UnitContext, at: number, start: number): boolean {
  const { phrases, tokens } = context;
  let behind = at;
  while (groupAt(phrases, behind) === undefined) behind++;
  if (!present(groupAt(phrases, behind)).past) return false;
  const head = lastFiniteHead(context, start, at);
  const beside = groupAt(phrases, head);
  if (!beside?.modal || beside.perfect || beside.passive) return false;
  return tokens.at(head).quotation === tokens.at(at).quotation;
}

/** *to have done damage and [claimed] lives*, *to be cut up and [used]*: a participle beside the one of the infinitive. */
function isParticiple({ phrases }: UnitContext, at: number, start: number): boolean {
  const infinitive = groupAt(phrases, start);
  if (infinitive?.form !== "infinitive" || !(infinitive.perfect || infinitive.passive)) return false;
  let behind = at;
  while (groupAt(phrases, behind) === undefined) behind++;
  const { past, first, last } = present(groupAt(phrases, behind));
  return past && last - first === 1;
}

function lastFiniteHead(context: UnitContext, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isFiniteHead(context, i)) return i;
  return -1;
}

const CLAUSE_OPENERS = wordClass("clauseOpeners");

/** Words that rarely begin a clause, though tagged so. */
const LINKS: ReadonlySet<string> = new Set(["than", "for"]);

/** True for a word that begins a clause with a verb of its own: *that*, *which*, *because* … */
function opensClause(context: UnitContext, i: number): boolean {
  const token = context.tokens.at(i);
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
      tokens.at(start).quotation >= 0 &&
      !opensQuotation(context, start) &&
      tokens.at(start).quotation === tokens.at(start - 1).quotation &&
      tokens.at(from - 1).quotation !== tokens.at(start).quotation
    )
      continue;
    const before = tokens.at(start - 1);
    const { coarse } = classAt(context, start);
    const mark = featureValue(before.pos === "PUNCT" || before.pos === "CCONJ" ? before.lower : before.pos);
    const capital = /^["“'‘]*[A-Z]/.test(tokens.at(start).text + (tokens[start + 1]?.text ?? ""));
    const place = start === quoted ? AT_QUOTATION : AT_WORD;
    features.add(CONTENT_TEMPLATE.bias);
    features.add(CONTENT_TEMPLATE.mark, mark);
    features.add(CONTENT_TEMPLATE["mark+class"], mark, coarse);
    features.add(CONTENT_TEMPLATE.place, place);
    features.add(CONTENT_TEMPLATE["place+mark+capital"], place, mark, capital ? CAPITAL : SMALL);
    features.add(CONTENT_TEMPLATE.length, bucket(from - start));
    features.add(CONTENT_TEMPLATE.lemma, lemma);
    if (start - 1 === context.first || (start - 2 === context.first && before.text === ",")) {
      features.add(CONTENT_TEMPLATE["behind-opening"], mark);
      features.add(CONTENT_TEMPLATE["opening-word"], featureValue(tokens.at(context.first).lower));
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
  return tokens.at(i).pos !== "PUNCT" || opensQuotation(context, i);
}
