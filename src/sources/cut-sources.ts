import { wordClass } from "../lexicon/word-classes.js";
import type { Token } from "../sentences/reading.js";
import type { Answer } from "./discourse.js";
import { named } from "./named-sources.js";
import { mentionOn, type PlacedMention, type SourceContext } from "./source-context.js";
import { type SourceNoun, sourceNoun } from "./source-noun.js";

// Sources that are no more than the end of a long subject: *officials who ordered [that change] claimed*.

/** How many tokens of a subject may stand before the words that were taken for the source. */
const LONGEST = 14;

/**
 * The tokens of the subject that a source is the end of: *who* for those before it (*the officials [who] ordered that change*), or
 * all from its first noun on (*[legislators supporting the law]*). Null where it seems whole, or where what stands before
 * belongs to no noun for people.
 */
export function subjectAround(
  context: SourceContext,
  from: number,
  close: number,
): readonly [number, number] | null {
  const { tokens, sentences } = context.reading;
  const { first } = sentences.at(tokens.at(from).sentence);
  const who = relativeBefore(context, first, from);
  if (who >= 0) {
    const start = nominalStart(context, first, who);
    return isSubject(context, first, start, who, who) ? [who, who + 1] : null;
  }
  let start = from;
  while (start > first && from - start < LONGEST && isLink(context, start - 1)) start -= 1;
  return start < from && isSubject(context, first, start, close, from) ? [start, close] : null;
}

/** The nearest *who* before a token with a verb between, and neither comma nor stop; -1 without one. */
function relativeBefore({ reading: { tokens } }: SourceContext, first: number, from: number): number {
  let verbs = 0;
  for (let i = from - 1; i > Math.max(first, from - LONGEST); i -= 1) {
    const { lower, pos, text } = tokens.at(i);
    if (lower === "who") return verbs > 0 ? i : -1;
    if (/^[,;:—–()“”"]$/.test(text) || pos === "CCONJ" || (pos === "SCONJ" && i < from - 1)) return -1;
    if (pos === "VERB" || pos === "AUX") verbs += 1;
  }
  return -1;
}

/** A word that a noun phrase goes on with behind its head: nouns, prepositions and participles. */
function isLink(context: SourceContext, at: number): boolean {
  const token = context.reading.tokens.at(at);
  if (mentionOn(context, at) !== undefined || isNominal(token) || token.pos === "ADP") return true;
  if (token.pos !== "VERB" || token.lower === "including") return false;
  // "based in Lund", but not "joined the calls"
  return (
    /ing$/.test(token.lower) || (/ed$/.test(token.lower) && context.reading.tokens[at + 1]?.pos === "ADP")
  );
}

function isNominal({ pos, text }: Token): boolean {
  return /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(pos) || /^['’]s?$/.test(text);
}

function nominalStart(context: SourceContext, first: number, end: number): number {
  let start = end;
  while (start > first && (isNominal(context.reading.tokens.at(start - 1)) || mentionOn(context, start - 1)))
    start -= 1;
  return start;
}

/** True for a phrase that opens a clause and whose head, before token `before`, is people, a person or a body. */
function isSubject(
  context: SourceContext,
  first: number,
  start: number,
  close: number,
  before: number,
): boolean {
  const { tokens } = context.reading;
  const opens =
    start === first || /^[,;:“"—–]$/.test(tokens.at(start - 1).text) || tokens.at(start - 1).pos === "SCONJ";
  if (!opens || tokens.at(start).pos === "ADP" || tokens.at(start).pos === "VERB") return false;
  const noun = sourceNoun(context, start, close);
  return noun !== null && noun.last <= before && (noun.name !== null || isSpeaker(noun));
}

function isSpeaker({ role }: SourceNoun): boolean {
  return role !== null && role.entry.kind !== "document";
}

/** *A group linked to [al-Qaeda] said*, *lawyers close to [Holm] said*: cut to whom the subject is tied to. */
export function isTiedSubject({ reading: { tokens } }: SourceContext, from: number): boolean {
  if (!/^(?:to|with|by)$/.test(tokens[from - 1]?.lower ?? "")) return false;
  return TIES.has(tokens[from - 2]?.lower ?? "") && tokens[from - 3]?.pos === "NOUN";
}

const TIES = wordClass("ties");

/**
 * *[Ana Ruiz] of the main opposition Labour Party, herself a lawyer, said* cut to the party: the person who opens the sentence
 * and whom a preposition ties to the body.
 */
export function byMember(context: SourceContext, noun: SourceNoun, from: number): Answer | null {
  const { name } = noun;
  if (name?.entity.type !== "organization") return null;
  const { tokens, sentences } = context.reading;
  const { first } = sentences.at(tokens.at(from).sentence);
  // "of the University of California, [Los Angeles] said"
  const start = Math.min(from, name.first);
  let at = start - 1;
  while (
    at > first &&
    start - at < LONGEST_TITLE &&
    isNominal(tokens.at(at)) &&
    mentionOn(context, at) === undefined
  )
    at -= 1;
  if (!/^(?:of|from)$/.test(tokens[at]?.lower ?? "")) return null;
  const person = mentionOn(context, at - 1);
  if (person?.entity.type !== "person" || person.last !== at) return null;
  return nominalStart(context, first, person.first) === first
    ? named(person, "cut-source", "the source is the body that the subject belongs to", "inferred")
    : null;
}

/**
 * *Its chairman[, retired Admiral Jan Holm,] said* cut before the name, where the verb follows it: who the description says
 * it is.
 */
export function byCutName(context: SourceContext, noun: SourceNoun): Answer | null {
  const { role, name, last, end, determiner } = noun;
  if (name !== null || role?.entry.kind !== "person" || role.plural || /^an?$/.test(determiner)) return null;
  const { tokens } = context.reading;
  if (last !== end || tokens[last]?.text !== ",") return null;
  let at = last + 1;
  while (at < last + LONGEST_TITLE && mentionOn(context, at) === undefined && isTitle(tokens[at])) at += 1;
  const person = mentionOn(context, at);
  if (person?.entity.type !== "person" || person.first !== at || tokens[person.last]?.text !== ",")
    return null;
  const next = tokens[person.last + 1];
  if (next?.pos !== "VERB" && next?.pos !== "AUX") return null;
  return named(person, "cut-source", "the name stands in apposition to the description", "inferred");
}

/** *retired Admiral*, *former Vice President*. */
const isTitle = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:NOUN|PROPN|ADJ)$/.test(token.pos) || /^(?:retired|acting)$/.test(token.lower));

/** How many tokens the title before a name may have. */
const LONGEST_TITLE = 7;

/**
 * *[Ana Ruiz], managing editor of the site* cut before *managing*: the person who opens the sentence, where the source is
 * no more than a description behind the name.
 */
export function byCutApposition(context: SourceContext, noun: SourceNoun, from: number): Answer | null {
  const { role, name } = noun;
  // "Holm, an aide said, is ill"
  if (context.reading.tokens[from - 1]?.text === ",") return null;
  if (name !== null || role?.entry.kind !== "person" || role.plural) return null;
  const person = describedBefore(context, from);
  return person === null
    ? null
    : named(person, "cut-source", "the source is a description behind the name", "inferred");
}

function describedBefore(context: SourceContext, from: number): PlacedMention | null {
  const { tokens, sentences } = context.reading;
  const { first } = sentences.at(tokens.at(from).sentence);
  let at = from - 1;
  while (at > first && from - at < 6 && (isNominal(tokens.at(at)) || PASSED.test(tokens.at(at).lower)))
    at -= 1;
  if (tokens[at]?.text !== ",") return null;
  const person = mentionOn(context, at - 1);
  if (person?.entity.type !== "person" || person.last !== at) return null;
  const start = nominalStart(context, first, person.first);
  return start === first || /^[“"]$/.test(tokens[start - 1]?.text ?? "") ? person : null;
}

/** *X, [managing] editor*, *X, [long] a critic*. */
const PASSED = /^(?:managing|acting|long|longtime|once|now|himself|herself|formerly|previously|currently)$/;
