// Verbs that the tagger takes for nouns or adjectives, where a clause would have none: *Officials fear the dam will burst*.
import { dataOf } from "../lexicon/files.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Sentence } from "./reading.js";
import {
  endsInS,
  isBusy,
  isCapital,
  isDash,
  isIndefinite,
  isNeverVerb,
  isOfStates,
  isOpeningMark,
  isPluralPerson,
} from "./tag-context.js";
import type { TokenDraft, TokenDrafts } from "./tokens.js";
import { mayBeVerb } from "./verb-features.js";
import { wink } from "./wink.js";

type Bounds = Pick<Sentence, "first" | "last">;

/** Makes verbs of what stands between the subject of a clause and its object, clause or infinitive. */
export function correctClauseVerbs(tokens: TokenDrafts, bounds: Bounds): void {
  for (let at = bounds.first + 1; at < bounds.last - 1; at += 1) {
    const token = tokens.at(at);
    if (isCapital(token) || !mayBe(token)) continue;
    if (!isPredicate(tokens, bounds, at) && !isSecondVerb(tokens, bounds, at)) continue;
    token.pos = "VERB";
    token.lemma = wink.lemmaOf(token.lower, "VERB");
  }
}

/** *We condemn the attack and [call] for calm*: beside the verb of a pronoun, without an article of its own. */
function isSecondVerb(tokens: TokenDrafts, { first }: Bounds, at: number): boolean {
  if (!/^(?:call|appeal)$/.test(tokens.at(at).lower) || tokens.at(at - 1).lower !== "and") return false;
  if (!/^(?:for|on|to|upon)$/.test(tokens.at(at + 1).lower)) return false;
  let verb = at - 2;
  while (verb > first && !isBusy(tokens.at(verb))) verb -= 1;
  const { lower, pos } = tokens.at(verb);
  // "We heard his speech and call for calm": what was heard
  if (pos !== "VERB" || lower !== wink.lemmaOf(lower, "VERB")) return false;
  let subject = verb - 1;
  while (subject > first && tokens.at(subject).pos === "ADV") subject -= 1;
  return /^(?:i|we|they)$/.test(tokens.at(subject).lower);
}

/** A noun that may be a verb, or an adjective that may be a past form. */
function mayBe(token: TokenDraft): boolean {
  if (token.pos === "ADJ") return token.lower.endsWith("ed");
  if (token.pos !== "NOUN" || token.lower.endsWith("ing") || isNeverVerb(token)) return false;
  return mayBeVerb(token) && cueVerbs().has(wink.lemmaOf(token.lower, "VERB"));
}

/** Verbs that may tell what somebody says or thinks; of others, *police officer Ann Lee*, too many are nouns here. */
function cueVerbs(): ReadonlySet<string> {
  listed ??= new Set(
    dataOf<readonly { readonly id: string }[]>("cues")
      .filter(({ id }) => id.startsWith("verb:"))
      .map(({ id }) => id.slice("verb:".length)),
  );
  return listed;
}

let listed: ReadonlySet<string> | null = null;

function isPredicate(tokens: TokenDrafts, bounds: Bounds, at: number): boolean {
  // "among Gulf states that": which states
  if (tokens.at(at).lower === "states" && isOfStates(tokens.at(at - 1))) return false;
  let behind = at;
  while (behind > bounds.first + 1 && FLOATING.has(tokens.at(behind - 1).lower)) behind -= 1;
  const described = describedSubject(tokens, bounds, at);
  const end = described > 0 ? described : behind;
  const start = described > 0 ? bounds.first : subjectStart(tokens, bounds, end);
  if (start < 0 || !/^(?:NOUN|PROPN|PRON)$/.test(tokens.at(end - 1).pos)) return false;
  return agrees(tokens, start, end, tokens.at(at)) && takesObject(tokens, bounds, at, start);
}

/**
 * *[The samples], tested in Porto, show …*, *[Images] taken on Monday show …*: where the subject ends that the sentence opens
 * with, and that a participle or an aside without a verb describes; or -1.
 */
function describedSubject(tokens: TokenDrafts, { first }: Bounds, at: number): number {
  if (at - first > LONGEST) return -1;
  let end = first;
  while (end < at && isInSubject(tokens.at(end))) end += 1;
  const comma = tokens.at(end).text === ",";
  if (end === first || end >= at || tokens.at(first).pos === "ADP") return -1;
  if (/^(?:ADJ|ADP|DET|NUM|PART|PRON)$/.test(tokens.at(at - 1).pos)) return -1;
  if (comma ? tokens.at(at - 1).text !== "," || end === at - 1 : !TELLING.test(tokens.at(at).lower))
    return -1;
  for (let i = end; i < at; i += 1) {
    const { pos, lower } = tokens.at(i);
    if (pos === "AUX" || pos === "SCONJ" || (pos === "VERB" && !PARTICIPLE.test(lower))) return -1;
  }
  return end;
}

const PARTICIPLE = /(?:ed|en|wn|ing|made|held|led|sent|put)$/;
const TELLING = /^(?:shows?|states?|suggest|indicate|report|claim|estimate|note)$/;
/** How many tokens a subject may have. */
const LONGEST = 40;

const FLOATING = new Set(["also", "always", "both", "even", "never", "now", "often", "once", "still"]);

/** The first token of the noun phrase, with what prepositions tie to it, that ends before `end` and opens a clause; or -1. */
function subjectStart(tokens: TokenDrafts, { first }: Bounds, end: number): number {
  let start = end;
  if (NOMINATIVES.has(tokens.at(end - 1).lower)) return end - 1;
  while (start > first && isInSubject(tokens.at(start - 1))) {
    start -= 1;
    if (end - start > LONGEST) return -1;
  }
  if (start === end) return -1;
  const { pos } = tokens.at(start);
  if (pos === "ADP" || pos === "PART") return -1;
  if (start === first) return start;
  const before = tokens.at(start - 1);
  const opens = OPENS_CLAUSE.test(before.lower) || before.pos === "SCONJ";
  return opens || isDash(before) || isOpeningMark(before) ? start : -1;
}

const NOMINATIVES = wordClass("nominatives");
const isInSubject = ({ pos, lower }: TokenDraft): boolean =>
  /^(?:ADJ|ADP|CCONJ|DET|NOUN|NUM|PART|PRON|PROPN)$/.test(pos) && !OPENS_CLAUSE.test(lower);
const OPENS_CLAUSE = /^(?:[,;:]|but|while|which|whom|what|that|as|because|if|although|though)$/;

/** *officials in Oslo fear*, *the bank notes*, *nobody doubts*, *she disliked*: the subject is one or many, as the verb is. */
function agrees(tokens: TokenDrafts, start: number, end: number, token: TokenDraft): boolean {
  let head = start;
  while (head + 1 < end && tokens.at(head + 1).pos !== "ADP") head += 1;
  const subject = tokens.at(head);
  if (token.pos === "ADJ")
    return /^(?:NOUN|PROPN)$/.test(subject.pos) || /^(?:he|she|it|they|we|who)$/.test(subject.lower);
  if (!endsInS(token))
    return isMany(subject) || (subject.pos === "PROPN" && endsInS(subject) && token.lower !== "state");
  if (subject.pos === "PROPN" || isIndefinite(subject)) return true;
  const opener = tokens.at(start);
  const isOne =
    opener.pos === "DET" ? !/^(?:any|some|these|those|all|no)$/.test(opener.lower) : opener.pos === "PRON";
  return subject.pos === "NOUN" && !isMany(subject) && isOne;
}

const isMany = (token: TokenDraft): boolean =>
  (token.pos === "NOUN" && endsInS(token)) || isPluralPerson(token) || token.lower === "police";

/** *fear [the] dam*, *fear [losing] it*, *which they call [“the hole”]*; *claim [attack]* where no other verb is in the sentence. */
function takesObject(tokens: TokenDrafts, { first, last }: Bounds, at: number, start: number): boolean {
  const next = tokens.at(at + 1);
  const { pos, lower } = tokens.at(at);
  // "animal rights advocate Ann Lee"
  if (next.pos === "PROPN") return pos === "ADJ" || endsInS(tokens.at(at));
  if (next.pos === "DET" || next.pos === "NUM" || isOpeningMark(next)) return true;
  if (next.pos === "PRON") return !/^(?:who|which|whose|whom|there)$/.test(next.lower);
  if (next.lower === "that" || (next.pos === "VERB" && next.lower.endsWith("ing"))) return true;
  if (start > first && /^(?:which|what|whom)$/.test(tokens.at(start - 1).lower))
    return isBusy(next) || next.pos === "PUNCT" || next.lower === "as";
  if (pos === "ADJ" || lower === "rebels" || start > first || (next.pos !== "NOUN" && next.pos !== "ADJ"))
    return false;
  for (let i = tokens.at(at - 1).text === "," ? at : first; i < last; i += 1)
    if (isBusy(tokens.at(i))) return false;
  return true;
}
