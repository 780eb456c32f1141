import { POSSESSIVE_MARKS } from "../phrases/closed-classes.js";
import type { Token } from "../sentences/reading.js";
import { byCollective } from "./collectives.js";
import { byDescription } from "./descriptions.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import type { WhoIs } from "./document-makers.js";
import { named } from "./named-sources.js";
import { byPeopleOfState, byQuantity } from "./quantified.js";
import type { RoleNoun } from "./roles.js";
import { isMentioned, mentionOn, type PlacedMention, type SourceContext } from "./source-context.js";
import { sourceNoun } from "./source-noun.js";

// Sources that stand for a noun phrase of their own sentence: *who*, and *it* or *they* for what the sentence opens with.

/** *…, who said*: the name or the noun phrase right before. */
export function byRelative(context: SourceContext, discourse: Discourse, at: number, whoIs: WhoIs): Answer {
  const { tokens } = context.reading;
  let before = at - 1;
  while (before >= 0 && /^[,)(—–]$/.test(tokens.at(before).text)) before -= 1;
  // "Richard Hale, 79, who"
  if (tokens[before]?.pos === "NUM" && tokens[before - 1]?.text === ",") before -= 2;
  const mention = mentionOn(context, before);
  const person = tokens.at(at).lower === "who" ? describedPerson(context, before, mention) : undefined;
  if (person !== undefined)
    return named(person, "relative", "the person whom the words before the pronoun describe", "inferred");
  const inSentence = tokens[before]?.sentence === tokens.at(at).sentence;
  if (mention !== undefined) {
    const people = tokens.at(at).lower === "who" ? peopleOf(context, before, mention, whoIs) : null;
    if (people !== null)
      return { ...people, resolution: "inferred", rule: "relative", because: PHRASE_BEFORE };
    // "so many Coloradans who want it"
    if (tokens.at(at).lower === "who" && mention.form === "demonym") {
      const noun = sourceNoun(context, phraseStart(context, before, NOMINAL), before + 1);
      const own = noun === null ? null : byPeopleOfState(context, noun, discourse);
      if (own !== null) return { ...own, resolution: "inferred", rule: "relative", because: PHRASE_BEFORE };
    }
    if (tokens.at(at).lower === "who" && mention.entity.type === "location")
      return unresolved("relative", "a place is not who");
    // "the minister and UNESCO, who questioned it": the two, or one of them
    if (tokens.at(at).lower === "who" && mention.entity.type !== "person" && isSecond(context, mention))
      return unresolved("relative", "the words before the pronoun are of several");
    const seated = bodyWithSeat(context, mention, whoIs);
    if (seated !== null)
      return { ...seated, resolution: "inferred", rule: "relative", because: PHRASE_BEFORE };
    return named(mention, "relative", "the name right before the relative pronoun", "inferred");
  }
  const answer = inSentence
    ? (memberOf(context, before, at, whoIs) ??
      byQuantity(context, before, before + 1, discourse) ??
      byAntecedent(context, discourse, before) ??
      whoIs(phraseStart(context, before, NOMINAL), before + 1))
    : null;
  if (answer === null || answer.entity === null)
    return unresolved("relative", "no name stands before the relative pronoun");
  return {
    ...answer,
    resolution: "inferred",
    rule: "relative",
    because: PHRASE_BEFORE,
  };
}

/** *the foreign ministry in [Dhaka], which called*: the body, where the name before the pronoun says only where it sits. */
function bodyWithSeat(
  context: SourceContext,
  { first, last, entity }: PlacedMention,
  whoIs: WhoIs,
): Answer | null {
  const { tokens } = context.reading;
  if (!/^(?:location|state)$/.test(entity.type) || !/^(?:in|at)$/.test(tokens[first - 1]?.lower ?? ""))
    return null;
  const start = phraseStart(context, first - 2, NOMINAL);
  const noun = start < first - 1 ? sourceNoun(context, start, first - 1) : null;
  if (noun?.role?.entry.kind !== "body" || noun.last !== first - 1) return null;
  const answer = whoIs(start, last);
  return answer.entity === null || answer.entity === entity.id ? null : answer;
}

function isSecond(context: SourceContext, mention: PlacedMention): boolean {
  const { tokens } = context.reading;
  // "the United Nations (UN)"
  const whole = tokens[mention.first - 1]?.text === "(" ? mentionOn(context, mention.first - 2) : undefined;
  const { first } = whole?.entity === mention.entity ? whole : mention;
  return (
    tokens[first - 1]?.pos === "CCONJ" ||
    (tokens[first - 1]?.lower === "the" && tokens[first - 2]?.pos === "CCONJ")
  );
}

const PHRASE_BEFORE = "the noun phrase right before the relative pronoun";

/** *[Members of the House] who …*, *[a spokesman for Boeing], who …*: people whom a body's or a place's name behind them tells. */
function peopleOf(
  context: SourceContext,
  before: number,
  mention: PlacedMention,
  whoIs: WhoIs,
): Answer | null {
  const { tokens } = context.reading;
  const start = phraseStart(context, before, NOMINAL_OR_LINK);
  const noun = start < mention.first ? sourceNoun(context, start, before + 1) : null;
  if (noun === null || noun.last > mention.first || tokens[noun.last]?.pos !== "ADP") return null;
  // "a niece of Ana Ruiz, who said", but "the trial of Ana Ruiz, who said"
  const isBroughtIn = /^an?$/.test(noun.determiner) && noun.role?.entry.kind === "person";
  if (mention.entity.type === "person" && !isBroughtIn) return null;
  const answer = whoIs(start, before + 1);
  return answer.entity !== null && (answer.kind === "collective" || answer.kind === "person") ? answer : null;
}

/** *[a clerk] at a school board who …*: the person behind whom an unnamed body stands, since a body is not who. */
function memberOf(context: SourceContext, before: number, at: number, whoIs: WhoIs): Answer | null {
  if (context.reading.tokens.at(at).lower !== "who") return null;
  const inner = sourceNoun(context, phraseStart(context, before, NOMINAL), before + 1);
  const start = phraseStart(context, before, NOMINAL_OR_LINK);
  const noun = sourceNoun(context, start, before + 1);
  if (inner === null || noun === null || noun.last >= inner.first || inner.role?.plural) return null;
  // "a clerk at a school district who": behind *at* stands hardly anybody
  const isPlace = inner.role === null && /^(?:at|in)$/.test(context.reading.tokens[noun.last]?.lower ?? "");
  if (!isPlace && inner.role?.entry.kind !== "body") return null;
  if (noun.role !== null && noun.role.entry.kind !== "person") return null;
  return whoIs(start, before + 1);
}

/** Where the phrase begins that ends with a token: names, and words of some parts of speech. */
function phraseStart(context: SourceContext, last: number, parts: ReadonlySet<string>): number {
  const { tokens, sentences } = context.reading;
  const { first } = sentences.at(tokens.at(last).sentence);
  let start = last;
  while (
    start > Math.max(first, last - LONGEST_DESCRIPTION) &&
    (isMentioned(context, start - 1) ||
      parts.has(tokens.at(start - 1).pos) ||
      POSSESSIVE_MARKS.has(tokens.at(start - 1).text))
  )
    start -= 1;
  while (start < last && tokens.at(start).pos === "ADP") start += 1;
  return start;
}

/**
 * *[Mark Hay], an ecologist at the Institute, who said*: the person whose description ends before *who*, where the last
 * name in it is no person's.
 */
function describedPerson(
  context: SourceContext,
  before: number,
  mention: PlacedMention | undefined,
): PlacedMention | undefined {
  const { tokens, sentences } = context.reading;
  if (mention?.entity.type === "person" || before < 0) return undefined;
  const { first } = sentences.at(tokens.at(before).sentence);
  for (let i = before; i > Math.max(first, before - LONGEST_DESCRIPTION); i -= 1) {
    const { pos, text, lower } = tokens.at(i);
    const member = MEMBERSHIP.test(lower) ? mentionOn(context, i - 1) : undefined;
    if (member?.entity.type === "person") return member;
    // "the Brussels-based Observatory"
    if (tokens[i - 1]?.text === "-") continue;
    if (/^(?:VERB|AUX|PRON|SCONJ)$/.test(pos) || /^[;:“”"]$/.test(text)) return undefined;
    // "Ana Ruiz, miners from the south, and a teacher who": the last of several, no description of the first
    if (text === "," && /^(?:and|or)$/.test(tokens.at(i + 1).lower)) return undefined;
    const person = text === "," ? mentionOn(context, i - 1) : undefined;
    if (person?.entity.type === "person" && opensDescription(tokens.at(i + 1))) return person;
  }
  return undefined;
}

/** *Ana Ruiz [of] the Andes Forum, who thinks*. */
const MEMBERSHIP = /^(?:of|from|at|with)$/;

/** *, [a] nurse*, *, [president] of the club*, *, [Regents] Professor*. */
function opensDescription({ lower, pos }: Token): boolean {
  return /^(?:an?|the|his|her)$/.test(lower) || pos === "NOUN" || pos === "PROPN" || pos === "ADJ";
}

/** How many tokens a person's description before *who* has at most. */
const LONGEST_DESCRIPTION = 24;

/**
 * *The health officials were more upbeat: [they] said …*, *The ministry summoned the envoy, [it] said*: the unnamed body
 * or people that the sentence opens with.
 */
export function byOwnSubject(context: SourceContext, discourse: Discourse, at: number): Answer | null {
  const { tokens, sentences } = context.reading;
  const { lower, sentence, quotation } = tokens.at(at);
  const fits = OPENING_ROLES.get(lower);
  if (fits === undefined || quotation >= 0) return null;
  const { first } = sentences.at(sentence);
  let last = first;
  while (last + 1 < at && NOMINAL.has(tokens.at(last + 1).pos)) last += 1;
  const noun = sourceNoun(context, first, last + 1);
  if (!noun?.role || noun.name !== null || mentionOn(context, last) !== undefined || !fits(noun.role))
    return null;
  const answer = byAntecedent(context, discourse, last);
  if (answer === null || answer.entity === null) return null;
  return {
    ...answer,
    resolution: "inferred",
    rule: "own-subject",
    because: "the unnamed subject that the sentence opens with",
  };
}

/**
 * *The engineer testified in January. [She] told …*: the person without a name that the sentence before opens with, where
 * that sentence names nobody.
 */
export function byUnnamedSubject(context: SourceContext, discourse: Discourse, at: number): Answer | null {
  const { tokens, sentences } = context.reading;
  const { lower, sentence, quotation } = tokens.at(at);
  const gender = lower === "he" ? "m" : lower === "she" ? "f" : null;
  if (gender === null || quotation >= 0 || sentence === 0) return null;
  const { first, last: close, paragraph } = sentences.at(sentence - 1);
  if (sentences.at(sentence).paragraph !== paragraph || sentences.at(sentence).first !== at) return null;
  let last = first;
  while (last + 1 < close && NOMINAL.has(tokens.at(last + 1).pos)) last += 1;
  for (let i = first; i < close; i += 1) if (mentionOn(context, i)?.entity.type === "person") return null;
  const noun = sourceNoun(context, first, last + 1);
  const role = noun?.role;
  if (!role || noun.determiner === "" || role.plural || role.entry.kind !== "person") return null;
  if (role.entry.gender !== undefined && role.entry.gender !== gender) return null;
  const answer = byAntecedent(context, discourse, last);
  return answer?.entity
    ? {
        ...answer,
        resolution: "inferred",
        rule: "unnamed-subject",
        because: "the person without a name that the sentence before tells of",
      }
    : null;
}

/** Which nouns a pronoun may stand for, by their kind and number. */
const OPENING_ROLES: ReadonlyMap<string, (role: RoleNoun) => boolean> = new Map([
  ["it", ({ entry, plural }) => entry.kind === "body" && !plural],
  ["they", ({ plural }) => plural],
]);

/** Whom the noun phrase means that ends with a token: whoever spoke by it, or was described so, or a collective. */
function byAntecedent(context: SourceContext, discourse: Discourse, last: number): Answer | null {
  const { tokens } = context.reading;
  if (tokens[last]?.pos !== "NOUN") return null;
  let first = last;
  while (
    NOMINAL.has(tokens[first - 1]?.pos ?? "") &&
    tokens.at(first - 1).sentence === tokens.at(last).sentence
  )
    first -= 1;
  const noun = sourceNoun(context, first, last + 1);
  if (noun === null) return null;
  const known = discourse.turns.slice(-LATELY).findLast(({ token }) => first <= token && token <= noun.first);
  if (known !== undefined) return { ...unresolved("relative", ""), entity: known.entity, kind: known.kind };
  return byDescription(context, noun, discourse) ?? byCollective(context, noun, discourse);
}

/** How many turns back the noun phrase before a relative pronoun may have spoken. */
const LATELY = 8;
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM"]);
const NOMINAL_OR_LINK: ReadonlySet<string> = new Set([...NOMINAL, "ADP"]);
