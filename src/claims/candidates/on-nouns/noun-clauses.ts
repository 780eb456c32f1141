import { wordClass } from "../../../lexicon/word-classes.js";
import { PASTS_ONLY } from "../../../phrases/closed-classes.js";
import { groupAt, groupFrom, phraseAt } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import { cueRate, type UnitContext } from "../../unit.js";
import { clauseFollows } from "../clauses/clauses.js";
import { isBarePast } from "../clauses/participles.js";
import type { Complement } from "../content/complement-search.js";
import { bareCandidate, candidateWith, type Find } from "../readings/candidate.js";
import { cueFirstOf, type NounReading } from "../readings/noun-readings.js";
import { movedBy } from "./moved-by.js";

// A noun of saying or thinking with a whole clause behind it: *rumours that the dam had cracked*, *reports he had died*.

/** Nouns that a clause spells out. */
export const SPELLED_OUT = wordClass("nounsSpelledOut");
/** Those that a clause without *that* may spell out; with others such a clause is a relative one, *the promise he made*. */
const NOUNS_SPELLED_OUT_BARE = wordClass("nounsSpelledOutBare");
/** Verbs with such a noun as their object: *the claims [that] he made*. */
const CARRYING = wordClass("nounCarryingVerbs");
const THAT = featureValue("n-that");
const BARE_CLAUSE = featureValue("n-clause");

/** *{rumours} <that the dam had cracked>*, *[his] {claim} <the vote was rigged>*. */
export const ofNounClause: Find<"noun"> = (context, reading, rule) => {
  const { phrase, possessor } = reading;
  const { lemma } = context.tokens.at(phrase.head);
  const right = clauseOf(context, reading);
  if (!right) return [];
  const cue = { head: phrase.head, first: cueFirstOf(context, reading), last: phrase.last };
  const source = possessor?.source ?? movedBy(context, phrase);
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, cue), {
      frame: right.frame === "that" ? THAT : BARE_CLAUSE,
      source,
      sourceLimit: source?.last ?? 0,
      right: right.start,
      complement: right,
      sure: isProof(context, phrase, right),
    }),
  ];
};

/** The clause that spells out the noun, or null. */
export function clauseOf(
  context: UnitContext,
  { phrase, linked, complements }: NounReading,
): Complement | null {
  const { lemma } = context.tokens.at(phrase.head);
  const [right] = complements;
  if (linked || !right || right.start !== phrase.last) return null;
  if (right.frame === "clause" && opensSentence(context, phrase)) return null;
  if (isProof(context, phrase, right)) return isWhole(context, phrase, right) ? right : null;
  const nouns =
    right.frame === "that" ? SPELLED_OUT : right.frame === "clause" ? NOUNS_SPELLED_OUT_BARE : null;
  return nouns?.has(lemma) && isWhole(context, phrase, right) ? right : null;
}

/** *In its [report] the panel blames the pilot*: what follows is the sentence’s own clause. */
function opensSentence({ tokens, first }: UnitContext, { first: noun }: NounPhrase): boolean {
  const lead = tokens[noun - 1];
  if (lead?.pos !== "ADP") return false;
  return noun - 1 === first || tokens[noun - 2]?.sentence !== lead.sentence;
}

/** *there is no [evidence] <that the drug works>*: what somebody looked for and did not find. */
function isProof(
  { tokens, phrases }: UnitContext,
  { first, head }: NounPhrase,
  { frame }: Complement,
): boolean {
  if (frame !== "that" || !/^(?:evidence|proof)$/.test(tokens.at(head).lemma)) return false;
  const copula = groupAt(phrases, first - 1);
  if (tokens.at(first).lower !== "no" || copula?.lemma !== "be") return false;
  return tokens[copula.first - 1]?.lower === "there";
}

/** True for a clause that is complete, and for one where that cannot be decided. */
function isWhole(context: UnitContext, phrase: NounPhrase, { frame, start }: Complement): boolean {
  const from = frame === "that" ? start + 1 : start;
  const verb = clauseFollows(context, from);
  // "reports published on Monday": a past form alone may describe the noun
  if (!verb || (frame === "clause" && mayDescribe(context, phrase, verb) && !isPronoun(context, from)))
    return false;
  // "the claims they have upheld lately"
  return !lacksObject(context, verb, frame === "clause" ? 0.25 : undefined);
}

/** *reports [published] on Monday*, *the report the firm [gave] the court*, but not *reports prices [fell]*. */
function mayDescribe({ tokens }: UnitContext, noun: NounPhrase, verb: VerbGroup): boolean {
  if (!isBarePast(verb)) return false;
  return tokens.at(noun.first).pos === "DET" || !PASTS_ONLY.has(tokens.at(verb.first).lower);
}

/** *a claim [that lapsed]*, *the claims [that he made]*: it says which one is meant, not what was said. */
export function isRelativeThat(context: UnitContext, { frame, start }: Complement): boolean {
  if (frame !== "that") return false;
  const next = groupAt(context.phrases, start + 1);
  if (next) return next.first === start + 1 && next.form === "finite";
  const verb = clauseFollows(context, start + 1);
  return verb !== null && lacksObject(context, verb);
}

function isPronoun({ tokens }: UnitContext, at: number): boolean {
  return tokens.at(at).pos === "PRON" || tokens.at(at).pos === "PROPN";
}

/** The verb’s object is what stands before the clause; `rate`: from which one on a verb at the end wants an object. */
function lacksObject(context: UnitContext, group: VerbGroup, rate = 0.5): boolean {
  const { lemma, last, passive } = group;
  if (passive) return false;
  const { tokens, phrases } = context;
  const infinitive = groupFrom(phrases, last);
  if (infinitive?.form === "infinitive")
    return CARRYING.has(infinitive.lemma) && phraseAt(phrases, infinitive.last) === undefined;
  let at = last;
  while (at < context.last && tokens.at(at).pos === "ADV") at++;
  const next = at < context.last ? tokens[at] : undefined;
  const ends = next === undefined || next.pos === "PUNCT" || next.pos === "CCONJ";
  // "a report that officials disputed"
  if (ends) return CARRYING.has(lemma) || cueRate(context, group) >= rate;
  return CARRYING.has(lemma) && phraseAt(phrases, last) === undefined && !OBJECTS.has(next.pos);
}

/** Tags of what may be an object and is in no noun phrase: *had [many]*, *said [that] …*. */
const OBJECTS = new Set(["ADJ", "SCONJ", "DET"]);
