import { wordClass } from "../lexicon/word-classes.js";
import { DAYS, SUBJECT_RELATIVES } from "../phrases/closed-classes.js";
import type { Tokens } from "../sentences/reading.js";
import { byAnswerLabel } from "./answerers.js";
import { byBothSides } from "./both-sides.js";
import { byClient } from "./clients.js";
import { byCollective } from "./collectives.js";
import { conjuncts, together, wholeList } from "./coordination.js";
import { byCutApposition, byCutName, byMember, isTiedSubject, subjectAround } from "./cut-sources.js";
import { byDefendant } from "./defendants.js";
import { byDescription } from "./descriptions.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import { isDocument } from "./documents.js";
import { byGovernment } from "./governments.js";
import { byHeadOfState, byOwnCountry } from "./heads-of-state.js";
import { byLaterName } from "./later-names.js";
import { byLocalBody } from "./local-bodies.js";
import { byApposition, byGovernedName, byName, byTitledName } from "./named-sources.js";
import { byNational } from "./nationals.js";
import { byOffice } from "./office-of.js";
import { byOwnedBody, byTopicBody } from "./owned-bodies.js";
import { isPronoun } from "./pronoun-classes.js";
import { ANOTHER_FITS, byPronoun } from "./pronouns.js";
import { byPartOf, byPeopleOfState, byQuantity } from "./quantified.js";
import { byOwnSubject, byRelative, byUnnamedSubject } from "./relatives.js";
import { documentsMaker } from "./resolve-document.js";
import { askedPerson } from "./second-person.js";
import { byFirstWord } from "./short-bodies.js";
import { byCalledAgain, bySomeone } from "./someone.js";
import { mentionOn, mentionsIn, type SourceContext } from "./source-context.js";
import { type SourceNoun, sourceNoun } from "./source-noun.js";
import { byNamesake, bySurname } from "./surnames.js";
import { byUnknownApposition, byUnknownName } from "./unknown-names.js";
import { byUnnamedPeople } from "./unnamed-antecedents.js";

// Whom the words of one source mean: what kind of words they are decides which rules are asked.

/**
 * Rules for a noun phrase that is not a document, precise to loose; the first answer counts. `parent` is who speaks the
 * words around it.
 */
const RULES: readonly ((
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
  parent: string | null,
) => Answer | null)[] = [
  bySomeone,
  byNamesake,
  bySurname,
  byName,
  byApposition,
  byUnknownApposition,
  byTitledName,
  byOffice,
  byGovernedName,
  byGovernment,
  byLaterName,
  byOwnedBody,
  byDefendant,
  byClient,
  byHeadOfState,
  byOwnCountry,
  byDescription,
  byCalledAgain,
  byTopicBody,
  byLocalBody,
  byCollective,
  byFirstWord,
  byUnknownName,
];

/** What is known of the claim whose source is asked for. */
export interface Asked {
  /** Id of the speaker of the claim around this one. */
  readonly parent: string | null;
  readonly paragraph: number;
  /** Ids of those whom its content names. */
  readonly told: ReadonlySet<string>;
}

/** Whom the tokens `from` up to `close` mean; where they tell nobody, whom the subject means that they are the end of. */
export function whoIsMeant(
  context: SourceContext,
  discourse: Discourse,
  from: number,
  close: number,
  asked: Asked,
): Answer {
  const answerer =
    close - from === 1 ? (askedPerson(context, discourse, from) ?? byAnswerLabel(context, from)) : null;
  if (answerer !== null) return answerer;
  const answer = whoIsIn(context, discourse, from, close, asked);
  const cut = answer.entity === null ? MAYBE_CUT.has(answer.rule) : isTiedSubject(context, from);
  if (!cut) return answer;
  const whole = subjectAround(context, from, close);
  const told = whole && whoIsIn(context, discourse, ...whole, asked, 1);
  return told?.entity ? { ...told, because: "the source is the end of a subject that means them" } : answer;
}

/** Rules that find nobody in the words of a source. */
const MAYBE_CUT: ReadonlySet<string> = new Set(["no-rule", "no-noun", "document"]);

/** Whom the tokens `from` up to `close` mean; `depth` counts the sources around them in the same words. */
function whoIsIn(
  context: SourceContext,
  discourse: Discourse,
  from: number,
  close: number,
  asked: Asked,
  depth = 0,
): Answer {
  const { tokens } = context.reading;
  const timed = behindTime(tokens, OPENERS.has(tokens[from]?.text ?? "") ? from + 1 : from, close);
  const own = behindPlace(context, timed, close);
  const [start, end] = depth === 0 ? wholeList(context, own, close) : [own, close];
  const opening = tokens[start];
  if (opening === undefined || start >= end) return unresolved("no-source", "the source holds no word");
  const whoIs = (first: number, last: number) =>
    depth >= DEEPEST
      ? unresolved("no-source", "too many sources inside each other")
      : whoIsIn(context, discourse, first, last, asked, depth + 1);
  const parts = conjuncts(context, start, end);
  if (parts !== null) return together(parts.map(([first, last]) => whoIs(first, last)));
  const alone = end - start === 1;
  // "He Yongqian said": a family name that looks like one
  const isName = !alone && (mentionOn(context, start)?.last ?? 0) > start + 1;
  if (isPronoun(opening) && !isName && (alone || !POSSESSIVES.has(opening.lower))) {
    const told = end - start === 1 ? byUnnamedSubject(context, discourse, start) : null;
    const answer = told ?? byPronoun(context, discourse, start, asked);
    const isOpen = answer === null || answer.entity === null || /^[:;]$/.test(tokens[start - 1]?.text ?? "");
    // "Many workers fled because they feared": rather than those who spoke in a sentence before
    const isFar =
      opening.lower === "they" && answer !== null && !isInSentence(context, discourse, answer, start);
    const subject = (isOpen || isFar) && end - start === 1 ? byOwnSubject(context, discourse, start) : null;
    const nobody = isOpen && answer !== null && !answer.refused.some(({ reason }) => reason === ANOTHER_FITS);
    const found = subject ?? (nobody ? byUnnamedPeople(context, discourse, start) : null) ?? answer;
    if (found !== null) return found;
  }
  const inner = behindPointer(context, start, end);
  if (inner > 0) return whoIs(inner, end);
  const relative = SUBJECT_RELATIVES.has(opening.lower) && opening.text !== "WHO";
  if (relative && (end - start === 1 || opening.lower === "who"))
    return byRelative(context, discourse, start, whoIs);
  const first = relative ? start + 1 : start;
  const counted =
    byBothSides(context, first, end, discourse) ??
    byQuantity(context, first, end, discourse) ??
    byPartOf(context, first, end, discourse);
  if (counted !== null) return counted;
  const noun = sourceNoun(context, first, end);
  if (noun === null) return unresolved("no-noun", "the source holds no noun");
  if (isDocument(context, noun))
    return documentsMaker(context, discourse, noun, asked.paragraph, asked.parent, whoIs);
  const cut = depth === 0 ? byCut(context, noun, start) : null;
  if (cut !== null) return cut;
  const people = byPeopleOfState(context, noun, discourse) ?? byNational(context, noun);
  if (people !== null) return people;
  for (const rule of RULES) {
    const answer = rule(context, noun, discourse, asked.parent);
    if (answer !== null) return answer;
  }
  return unresolved("no-rule", `nothing tells whom "${noun.head.text}" means`);
}

/**
 * Where the name begins behind a word that only points: *Another, [the tourist Kim Ji-hoon], said*, *the union, whose [head,
 * Ana Ruiz], said*; 0 for other words.
 */
function behindPointer(context: SourceContext, start: number, end: number): number {
  const { tokens } = context.reading;
  const { lower } = tokens.at(start);
  if (/^(?:another|one)$/.test(lower) && tokens[start + 1]?.text === "," && start + 2 < end) return start + 2;
  const named = lower === "whose" && mentionsIn(context, start + 1, end).at(-1)?.entity.type === "person";
  return named ? start + 1 : 0;
}

/** Whom the words around a source tell that was cut out of a longer subject. */
function byCut(context: SourceContext, noun: SourceNoun, start: number): Answer | null {
  return byCutApposition(context, noun, start) ?? byCutName(context, noun) ?? byMember(context, noun, start);
}

/** True where the sentence of a token has the meant named or speaking in it before the token. */
function isInSentence(context: SourceContext, { turns }: Discourse, { entity }: Answer, at: number): boolean {
  const { tokens, sentences } = context.reading;
  const { first } = sentences.at(tokens.at(at).sentence);
  // "…, they said": a comment on what somebody said before
  if (tokens[at - 1]?.text === ",") return true;
  return (
    turns.slice(-20).some((turn) => turn.entity === entity && turn.token >= first && turn.token < at) ||
    mentionsIn(context, first, at).some((mention) => mention.entity.id === entity)
  );
}

/** *Yesterday, [Roscosmos]*, *this past Friday, [the princess]*: a time at the head of the source is not part of it. */
function behindTime(tokens: Tokens, from: number, end: number): number {
  for (let at = from + 1; at < Math.min(end - 1, from + 4); at += 1)
    if (tokens.at(at).text === "," && DAYS.has(tokens.at(at - 1).lower)) return at + 1;
  return from;
}

/**
 * *In Lund, [Sweden], Ana Ruiz*, *in Alexandria, [Va.], Ruiz*: the place in front of whom a comma parts from it is none who
 * speaks.
 */
function behindPlace(context: SourceContext, from: number, end: number): number {
  const { tokens } = context.reading;
  const place = mentionOn(context, from);
  if (place === undefined || place.first !== from || !/^(?:location|state)$/.test(place.entity.type))
    return from;
  if (tokens[place.last]?.text !== "," || place.last + 1 >= end) return from;
  const before = tokens[from - 1];
  const larger = before?.text === "," && mentionOn(context, from - 2)?.entity.type === "location";
  if (!larger && before?.pos !== "ADP") return from;
  const next = mentionOn(context, place.last + 1);
  const speaks = next?.entity.type === "person" || next?.entity.type === "organization";
  return speaks && next.first === place.last + 1 ? place.last + 1 : from;
}

/** How many sources may stand inside each other: *a summary of a report by X*. */
const DEEPEST = 3;

const OPENERS: ReadonlySet<string> = new Set(['"', "“", "”", "'", "‘", "’", "("]);
const POSSESSIVES = wordClass("possessives");
