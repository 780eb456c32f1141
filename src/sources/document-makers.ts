import { sourceWords } from "../lexicon/source-words.js";
import type { Tokens } from "../sentences/reading.js";
import { type Answer, asDocument, type Discourse } from "./discourse.js";
import { byOwner, makerAfter } from "./documents.js";
import { researchersOf } from "./own-party.js";
import { rolesOf } from "./roles.js";
import { mentionOn, type SourceContext } from "./source-context.js";
import { isSeveral, type SourceNoun, sourceNoun } from "./source-noun.js";

// Finds who made a document where the article says so elsewhere than in the source.

/** Whom the words of the tokens `first` up to `last` mean. */
export type WhoIs = (first: number, last: number) => Answer;

/** *[The governor] issued a statement* saying so: who issues a document speaks in it. */
export function byIssuer(context: SourceContext, noun: SourceNoun, whoIs: WhoIs): Answer | null {
  const { tokens } = context.reading;
  const { issuingVerbs } = sourceWords();
  let at = noun.first - 1;
  while (at > 0 && isInPhrase(tokens, at)) at -= 1;
  const verb = tokens[at];
  if (verb === undefined || verb.sentence !== noun.head.sentence || !issuingVerbs.has(verb.lemma))
    return null;
  // "read a statement", but not "read a book"
  if (verb.lemma === "read" && WORKS.has(noun.head.lower)) return null;
  const subject = subjectBefore(context, at);
  const answer = subject === null ? null : whoIs(...subject);
  return answer === null || answer.entity === null
    ? null
    : {
        ...asDocument(answer),
        resolution: "inferred",
        rule: "document-issuer",
        because: "they issued the document",
      };
}

/** What one reads that another wrote. */
const WORKS: ReadonlySet<string> = new Set([
  "article",
  "biography",
  "book",
  "memoir",
  "novel",
  "report",
  "story",
  "study",
]);

/** *a [follow-up] statement*: what may stand between the verb and the noun. */
function isInPhrase(tokens: Tokens, at: number): boolean {
  const hyphened = [at - 1, at, at + 1].some((place) => tokens[place]?.text === "-");
  return hyphened || /^(?:DET|NUM|ADJ|NOUN|PROPN)$/.test(tokens.at(at).pos);
}

/** The tokens of the subject of a verb: what ends right before it, or the first name of its sentence. */
function subjectBefore(context: SourceContext, verb: number): [number, number] | null {
  const { tokens, sentences } = context.reading;
  const { first } = sentences.at(tokens.at(verb).sentence);
  let last = verb;
  while (last > first && /^(?:AUX|ADV|PART)$/.test(tokens.at(last - 1).pos)) last -= 1;
  if (last === first) return null;
  let from = nominalStart(context, first, last);
  // "[scientists] from the University of Miami and Apex Expeditions published a study"
  for (let i = from - 1; i > first && i > from - LONGEST_COMPLEMENT; i -= 1) {
    const before = tokens.at(i);
    const links = mentionOn(context, i) !== undefined || /^(?:and|&|the|,)$/.test(before.lower);
    if (
      /^(?:from|at|with)$/.test(before.lower) &&
      rolesOf(context.lexicon).get(tokens.at(i - 1).lower)?.plural
    )
      from = nominalStart(context, first, i);
    else if (!links && !NOMINAL.test(before.pos)) break;
  }
  if (from < last) return [from, last];
  for (let i = first; i < last; i += 1) {
    const mention = mentionOn(context, i);
    if (mention === undefined || mention.first !== i || tokens[i - 1]?.pos === "ADP") continue;
    if (mention.form !== "demonym" && mention.entity.type !== "location")
      return [mention.first, mention.last];
  }
  return null;
}

/** How many tokens may stand between a noun for people and the verb, where *from* ties a list of names to it. */
const LONGEST_COMPLEMENT = 16;

/** Where the nouns and names begin that end before a token. */
function nominalStart(context: SourceContext, first: number, last: number): number {
  const { tokens } = context.reading;
  let from = last;
  while (
    from > first &&
    (NOMINAL.test(tokens.at(from - 1).pos) ||
      tokens.at(from - 1).lower === "of" ||
      mentionOn(context, from - 1) !== undefined)
  )
    from -= 1;
  return from;
}

const NOMINAL = /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/;

/** How far back, in tokens, a document is brought in, and how many places that name it are looked at. */
const REACH = 2000;
const MOST_PLACES = 12;

/**
 * *The report* of which the article says elsewhere whose it is: *a report by [Sintef]*, *[Pew]'s survey*, *[the court]
 * issued a ruling*. In the headline and the first paragraphs that may come later.
 */
export function byIntroduction(context: SourceContext, noun: SourceNoun, whoIs: WhoIs): Answer | null {
  const { tokens, sentences } = context.reading;
  const isSame = sameDocument(noun);
  const early = sentences.at(noun.head.sentence).paragraph <= FIRST_PARAGRAPHS;
  // "official statements": others than the one spoken of
  if (noun.determiner === "" && isSeveral(noun) && sentences.at(noun.head.sentence).paragraph > 0)
    return null;
  const places: number[] = [];
  for (let i = noun.first - 1; i >= Math.max(0, noun.first - REACH) && places.length < MOST_PLACES; i -= 1)
    if (isSame(tokens.at(i).lower, tokens.at(i).lemma)) places.push(i);
  if (early && places.length === 0) {
    const last = Math.min(tokens.length, noun.end + REACH);
    for (let i = noun.end; i < last && places.length < MOST_PLACES; i += 1)
      if (isSame(tokens.at(i).lower, tokens.at(i).lemma)) places.push(i);
  }
  for (const place of places) {
    const answer = makerAt(context, place, whoIs);
    if (answer !== null && answer.entity !== null)
      return {
        ...asDocument(answer),
        resolution: "inferred",
        rule: "document-introduced",
        because: `the ${noun.head.lower} is brought in as theirs`,
      };
  }
  return null;
}

/** Tells which words speak of the same document: *the study* of a *report*, *the complaint* of who *sued*. */
function sameDocument({ head }: SourceNoun): (lower: string, lemma: string) => boolean {
  const { studyNouns } = sourceWords();
  if (studyNouns.has(head.lower)) return (lower) => studyNouns.has(lower);
  if (SUITS.has(head.lower)) return (lower, lemma) => SUITS.has(lower) || lemma === "sue";
  return (lower, lemma) => lemma === head.lemma || lower === head.lower;
}

/** *Greenpeace filed a lawsuit. The complaint says …* */
const SUITS: ReadonlySet<string> = new Set(["complaint", "filing", "lawsuit", "petition", "suit"]);

const FIRST_PARAGRAPHS = 3;

/**
 * *The study* of which the article only says that *researchers* made it: the last researchers to speak, or those it names
 * nearest.
 */
export function byResearchers(context: SourceContext, discourse: Discourse, noun: SourceNoun): Answer | null {
  if (!sourceWords().studyNouns.has(noun.head.lower) || !/^(?:the|this|their|)$/.test(noun.determiner))
    return null;
  if (noun.modifiers.length > 0 || noun.possessive >= 0) return null;
  const answer = researchersOf(context, discourse, noun.end + NEAR);
  if (answer === null) return null;
  return {
    ...asDocument(answer),
    resolution: "inferred",
    rule: "document-researchers",
    because: "the researchers whom the article speaks of made it",
  };
}

/** How many tokens after a study the researchers may first be named. */
const NEAR = 300;

/** Whose the document at a token is, by the words around it. */
function makerAt(context: SourceContext, at: number, whoIs: WhoIs): Answer | null {
  const { tokens, sentences } = context.reading;
  const { pos, lemma } = tokens.at(at);
  // "Greenpeace sued the ministry", but not "was sued by …"
  if (pos === "VERB" && lemma === "sue") {
    const suing = tokens[at - 1]?.lemma === "be" ? null : subjectBefore(context, at);
    return suing && whoIs(...suing);
  }
  if (pos !== "NOUN" && pos !== "PROPN") return null;
  const sentence = sentences.at(tokens.at(at).sentence);
  let first = at;
  while (
    first > sentence.first &&
    (NOMINAL.test(tokens.at(first - 1).pos) || /^['’]s?$/.test(tokens.at(first - 1).text))
  )
    first -= 1;
  // "the book Too Late": a document with its title
  const titled = pos === "NOUN" && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "");
  const noun = sourceNoun(context, first, titled ? at + 1 : Math.min(sentence.last, at + 16));
  if (noun === null || noun.last !== at + 1) return null;
  const owner = byOwner(context, noun);
  if (owner !== null) return owner;
  const maker = makerAfter(context, noun);
  if (maker >= 0 && maker < sentence.last) {
    const answer = whoIs(maker, makerEnd(context, maker, sentence.last));
    if (answer.entity !== null) return answer;
  }
  const made = madeBy(context, noun, sentence.last);
  const answer = made < 0 ? null : whoIs(made, makerEnd(context, made, sentence.last));
  return answer?.entity ? answer : byIssuer(context, noun, whoIs);
}

/** Where the words for a maker end at the latest: *the request of [Prime Minister Ana Ruiz] to shut …*. */
function makerEnd({ reading: { tokens } }: SourceContext, from: number, end: number): number {
  let at = from;
  while (at < end && !/^(?:VERB|AUX|SCONJ)$/.test(tokens.at(at).pos) && tokens.at(at).lower !== "to") at += 1;
  return at === from ? end : at;
}

/** *A study was published in Nature, conducted by [X]*: the token behind *by*; -1 without one. */
function madeBy({ reading: { tokens } }: SourceContext, noun: SourceNoun, end: number): number {
  const { studyMakings, studyNouns } = sourceWords();
  if (!studyNouns.has(noun.head.lower)) return -1;
  for (let i = noun.last; i < Math.min(end - 2, noun.last + FURTHEST_MAKER); i += 1)
    if (
      tokens.at(i + 1).lower === "by" &&
      tokens.at(i).pos === "VERB" &&
      studyMakings.has(tokens.at(i).lemma)
    )
      return i + 2;
  return -1;
}

/** How many tokens behind the noun *conducted by* may stand. */
const FURTHEST_MAKER = 20;
