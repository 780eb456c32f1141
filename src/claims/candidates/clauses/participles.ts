import { wordClass } from "../../../lexicon/word-classes.js";
import { DASHES, PASTS_ONLY, SUBJECT_RELATIVES, TIME_PREPOSITIONS } from "../../../phrases/closed-classes.js";
import { isPlural } from "../../../phrases/noun-number.js";
import { groupAt, phraseAt, phraseFrom, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { cueRate, isTime, type UnitContext } from "../../unit.js";
import { hasFiniteVerb } from "./finite.js";

// Past forms and gerunds that describe a noun and are not the verb of a clause.

/**
 * *the plan [announced] on Friday by the mayor was dropped*, *the clauses, first [reported] by a newspaper, shut out …*: a
 * past form with nothing but prepositions, one of them *by*, between it and the verb of its sentence; *by* may be lacking
 * behind what speaks not, *bonuses [promised] during the strike were never paid*.
 */
export function isReducedPassive(context: UnitContext, group: VerbGroup): boolean {
  const { tokens, phrases, last, speakerAt } = context;
  if (!isBarePast(group)) return false;
  // "anyone found guilty would go to prison"
  if (tokens[group.last]?.pos === "ADJ" && groupAt(phrases, group.last + 1)?.form === "finite")
    return phraseUpTo(phrases, group.first) !== undefined;
  if (isOfOpening(context, group)) return true;
  let before = group.first - 1;
  while (tokens[before]?.pos === "ADV") before--;
  const comma = tokens[before]?.text === ",";
  const noun = phraseAt(phrases, comma ? before - 1 : group.first - 1);
  if (noun === undefined) return false;
  let isThing = !comma && before === noun.head && isPlainThing(context, noun);
  let isByAgent = false;
  let at = group.last;
  while (at < last - 1 && (tokens.at(at).pos === "ADP" || tokens.at(at).lower === "by")) {
    const phrase = phraseFrom(phrases, at + 1);
    if (!phrase) return false;
    // "the talks ended after the envoy had left": a clause
    if (TIME_PREPOSITIONS.has(tokens.at(at).lower) && tokens[phrase.last]?.lower === "had") return false;
    // "pointed to a rule by which players may not compete"
    if (SUBJECT_RELATIVES.has(tokens.at(at + 1).lower)) return false;
    isByAgent ||= tokens.at(at).lower === "by";
    at = listEnd(context, phrase.last);
  }
  if (comma && tokens[at++]?.text !== ",") return false;
  // "The plan announced [that day] was dropped"
  if (at === group.last && tokens[at]?.lower === "that" && isTime(tokens[at + 1])) {
    at += 2;
    isThing ||= speakerAt(noun.head).name === "role-document";
  }
  if (isByAgent && tokens[at]?.text === "," && isInOpening(context, group)) return true;
  return (isByAgent || isThing) && at > group.last && groupAt(phrases, at)?.form === "finite";
}

/** *Speaking of the plan [approved] by parliament, …*: in what stands before the main clause. */
function isInOpening(context: UnitContext, group: VerbGroup): boolean {
  const { tokens, phrases, first } = context;
  const opens = tokens.at(first).pos === "ADP" || groupAt(phrases, first)?.form === "gerund";
  return opens && !hasFiniteVerb(context, group.first);
}

/** *[a truce] announced after the quake has held*: nobody and no document that could announce it. */
export function isPlainThing({ tokens, speakerAt }: UnitContext, { head }: NounPhrase): boolean {
  return tokens.at(head).pos === "NOUN" && speakerAt(head).name === "-";
}

/** *by [Chile, Peru and Bolivia]*: where the list ends whose first noun phrase ends at `from`. */
function listEnd({ tokens, phrases }: UnitContext, from: number): number {
  let at = from;
  for (let steps = 0; steps < LONGEST_LIST; steps++) {
    const mark = tokens[at];
    const next = mark?.text === "," || mark?.pos === "CCONJ" ? phraseFrom(phrases, at + 1) : undefined;
    if (!next) return from;
    at = next.last;
    if (mark?.pos === "CCONJ") return at;
  }
  return from;
}

const LONGEST_LIST = 8;

/** *In a statement [read] to the court, …*: a document that the unit opens with, behind a preposition. */
function isOfOpening({ tokens, phrases, first, speakerAt }: UnitContext, group: VerbGroup): boolean {
  const document = phraseAt(phrases, group.first - 1);
  if (document?.first !== first + 1 || tokens.at(first).pos !== "ADP") return false;
  return document.last === group.first && speakerAt(document.head).name === "role-document";
}

/** *although hardly [discussed] since, it remains …*: a participle that a conjunction leads. */
export function isSubordinateParticiple({ tokens }: UnitContext, group: VerbGroup): boolean {
  if (!isBarePast(group) && group.form !== "participle") return false;
  let before = group.first - 1;
  while (tokens[before]?.pos === "ADV" && !CONCESSIVE.test(tokens.at(before).lower)) before--;
  return CONCESSIVE.test(tokens[before]?.lower ?? "");
}

const CONCESSIVE = /^(?:although|if|though|unless)$/;

/** *one of its [most wanted] men*, *a smuggler [wanted] in Lund on three charges*: sought, by nobody named. */
export function isSought({ tokens, phrases }: UnitContext, group: VerbGroup): boolean {
  if (!isBarePast(group)) return false;
  if (tokens[group.first - 1]?.lower === "most") return tokens[group.last]?.pos !== "PRON";
  const noun = phraseUpTo(phrases, group.first);
  return group.lemma === "want" && noun !== undefined && WANTED_FOR.test(tokens[group.last]?.lower ?? "");
}

const WANTED_FOR = /^(?:by|for|in|on|over)$/;

/** A past form without auxiliary, which may be a participle. */
export function isBarePast({ past, first, last, lemma }: VerbGroup): boolean {
  return past && last - first === 1 && lemma !== "be";
}

/** *[those] surveyed said*, *[farmers] polled believe*: the noun before a participle right behind which another verb stands. */
export function reducedNoun(context: UnitContext, group: VerbGroup): NounPhrase | undefined {
  // "a charity prosecutors said was a front"
  if (!isBarePast(group) || cueRate(context, group) >= 0.5) return undefined;
  const { tokens, phrases } = context;
  const noun = phraseAt(phrases, group.first - 1);
  const isMany =
    noun !== undefined && (tokens.at(noun.head).lower === "those" || isPlural(tokens.at(noun.head)));
  return isMany && !isTime(tokens[noun.head]) ? noun : undefined;
}

/** *[the few clinics] still [working] said*: the noun before adverbs, behind which stands how it is, alone. */
export function nounBeforeState(context: UnitContext, from: number): NounPhrase | null {
  const { tokens, phrases } = context;
  let at = from;
  while (tokens[at - 1]?.pos === "ADV") at--;
  const noun = phraseUpTo(phrases, at);
  if (!noun || noun.first < context.first || isTime(tokens[noun.head])) return null;
  const { pos, lower } = tokens.at(noun.head);
  return pos === "NOUN" || /^(?:those|(?:any|every|no|some)(?:body|one))$/.test(lower) ? noun : null;
}

/** *the last bakery still [open] told*: an adjective alone behind an adverb that says until when. */
export function isStateBehind({ tokens }: UnitContext, { first, last }: NounPhrase): boolean {
  return last === first + 1 && tokens.at(first).pos === "ADJ" && LASTING.test(tokens[first - 1]?.lower ?? "");
}

const LASTING = /^(?:already|currently|still|yet)$/;

const ACCUSING_VERBS = wordClass("accusingVerbs");
const LINKS = new Set(["of", "over", "for", "by"]);

/** *clinics [accused] over missing files*, *a man [accused] of fraud*: they are the accused, because nobody else is mentioned. */
export function lacksObject({ tokens }: UnitContext, group: VerbGroup): boolean {
  if (!isBarePast(group) || group.form !== "finite") return false;
  const link = tokens[group.last]?.lower ?? "";
  // "PM urged to quit"
  if (group.lemma === "urge" && link === "to") return true;
  return ACCUSING_VERBS.has(group.lemma) ? LINKS.has(link) : group.lemma === "warn" && link === "over";
}

/** *a [survey] published last month found …*: the noun phrase that a past form before a time describes. */
export function publishedThen({ phrases, tokens }: UnitContext, at: number): NounPhrase | null {
  const verb = groupAt(phrases, at);
  if (!verb || !isBarePast(verb)) return null;
  const noun = phraseAt(phrases, verb.first - 1);
  if (!noun || tokens.at(noun.head).pos === "PRON" || phraseAt(phrases, noun.first - 1)) return null;
  return noun;
}

/** *justified the claim [based] on … and presented …*: a past form between a noun and a preposition, behind another verb. */
export function modifies(context: UnitContext, group: VerbGroup): boolean {
  const { tokens } = context;
  if (!isBarePast(group) || tokens[group.first - 1]?.pos !== "NOUN") return false;
  // "postponed the vote meant to end it"
  if (MADE_TO.has(group.lemma) && tokens[group.last]?.lower === "to")
    return hasFiniteVerb(context, group.first);
  if (tokens[group.last]?.pos !== "ADP" || PASTS_ONLY.has(tokens.at(group.head).lower)) return false;
  return hasFiniteVerb(context, group.first);
}

/**
 * *Lena, a nurse [caught] up in the raid, said …*, *the union, the largest group [involved], …*: a past form behind a noun
 * phrase that a comma opens, with no object of its own.
 */
export function describesApposition(context: UnitContext, group: VerbGroup): boolean {
  const { tokens, phrases } = context;
  if (!isBarePast(group) || PASTS_ONLY.has(tokens.at(group.head).lower)) return false;
  const noun = nounBeforeState(context, group.first);
  if (!noun || !/^(?:ADP|ADV|PUNCT)$/.test(tokens[group.last]?.pos ?? "")) return false;
  // "one of two people left in"
  const of = tokens[noun.first - 1]?.lower === "of" ? phraseUpTo(phrases, noun.first - 1) : undefined;
  const first = of ? of.first : tokens[noun.first - 1]?.pos === "ADV" ? noun.first - 2 : noun.first;
  return tokens[first - 1]?.text === "," && /^(?:DET|NUM|PRON)$/.test(tokens.at(first).pos);
}

/** Verbs with an infinitive of what a thing is for. */
const MADE_TO = new Set(["build", "create", "design", "intend", "introduce", "mean"]);

/** *co-author of a new study [published] in Nature*: a past form in *-ed* between an indefinite noun and a preposition. */
export function describesNoun({ tokens, phrases }: UnitContext, group: VerbGroup): boolean {
  if (!isBarePast(group) || !tokens.at(group.head).lower.endsWith("ed")) return false;
  const noun = phraseUpTo(phrases, group.first);
  if (!noun || tokens.at(noun.head).pos !== "NOUN") return false;
  return /^an?$/.test(tokens.at(noun.first).lower) && tokens[group.last]?.pos === "ADP";
}

/** *found the strike [justified] and called it swift*: what somebody finds of something, not what that does. */
export function isFoundSo({ tokens, phrases }: UnitContext, group: VerbGroup): boolean {
  const thing = isBarePast(group) ? phraseUpTo(phrases, group.first) : undefined;
  if (!thing || !FINDING.has(groupAt(phrases, thing.first - 1)?.lemma ?? "")) return false;
  const next = tokens[group.last];
  return next?.pos === "CCONJ" || next?.text === ",";
}

const FINDING = new Set(["find", "consider", "deem", "declare", "believe", "think"]);

/**
 * *X — [mentioned] by Y as … — said*, *a panel [led] by a judge*: a past form right behind a mark, or between a noun and
 * *by*, is a participle.
 */
export function isReduced(context: UnitContext, group: VerbGroup): boolean {
  if (!isBarePast(group)) return false;
  const { tokens } = context;
  const before = tokens[group.first - 1];
  const by = tokens[group.last]?.lower === "by" && before?.pos === "NOUN" && cueRate(context, group) < 0.5;
  return by || before?.text === "," || before?.text === "(" || DASHES.has(before?.text ?? "");
}
