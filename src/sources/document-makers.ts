import { sourceWords } from "../lexicon/source-words.js";
import { type Answer, asDocument } from "./discourse.js";
import { byOwner, makerAfter } from "./documents.js";
import { mentionOn, type SourceContext } from "./source-context.js";
import { type SourceNoun, sourceNoun } from "./source-noun.js";

// Whose a document is, told by the words that bring it into the article and not by those of the source.

/** Whom the words of the tokens `first` up to `last` mean. */
export type WhoIs = (first: number, last: number) => Answer;

/** *[The governor] issued a statement* saying so: who issues a document speaks in it. */
export function byIssuer(context: SourceContext, noun: SourceNoun, whoIs: WhoIs): Answer | null {
  const { tokens } = context.reading;
  const { issuingVerbs } = sourceWords();
  let at = noun.first - 1;
  while (at > 0 && (tokens[at]!.pos === "DET" || tokens[at]!.pos === "NUM" || tokens[at]!.pos === "ADJ"))
    at -= 1;
  const verb = tokens[at];
  if (verb === undefined || verb.sentence !== noun.head.sentence || !issuingVerbs.has(verb.lemma))
    return null;
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

/** The tokens of the subject of a verb: what ends right before it, or the first name of its sentence. */
function subjectBefore(context: SourceContext, verb: number): [number, number] | null {
  const { tokens, sentences } = context.reading;
  const { first } = sentences[tokens[verb]!.sentence]!;
  let last = verb;
  while (last > first && /^(?:AUX|ADV|PART)$/.test(tokens[last - 1]!.pos)) last -= 1;
  if (last === first) return null;
  let from = last;
  while (
    from > first &&
    (NOMINAL.test(tokens[from - 1]!.pos) ||
      tokens[from - 1]!.lower === "of" ||
      mentionOn(context, from - 1) !== undefined)
  )
    from -= 1;
  if (from < last) return [from, last];
  for (let i = first; i < last; i += 1) {
    const mention = mentionOn(context, i);
    if (mention === undefined || mention.first !== i || tokens[i - 1]?.pos === "ADP") continue;
    if (mention.form !== "demonym" && mention.entity.type !== "location")
      return [mention.first, mention.last];
  }
  return null;
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
  const { studyNouns } = sourceWords();
  const head = noun.head.lemma;
  const isSame = studyNouns.has(noun.head.lower)
    ? (lower: string) => studyNouns.has(lower)
    : (lower: string, lemma: string) => lemma === head || lower === noun.head.lower;
  const early = sentences[noun.head.sentence]!.paragraph <= FIRST_PARAGRAPHS;
  const places: number[] = [];
  for (let i = noun.first - 1; i >= Math.max(0, noun.first - REACH) && places.length < MOST_PLACES; i -= 1)
    if (isSame(tokens[i]!.lower, tokens[i]!.lemma)) places.push(i);
  if (early && places.length === 0) {
    const last = Math.min(tokens.length, noun.end + REACH);
    for (let i = noun.end; i < last && places.length < MOST_PLACES; i += 1)
      if (isSame(tokens[i]!.lower, tokens[i]!.lemma)) places.push(i);
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

const FIRST_PARAGRAPHS = 3;

/** Whose the document at a token is, by the words around it. */
function makerAt(context: SourceContext, at: number, whoIs: WhoIs): Answer | null {
  const { tokens, sentences } = context.reading;
  if (tokens[at]!.pos !== "NOUN" && tokens[at]!.pos !== "PROPN") return null;
  const sentence = sentences[tokens[at]!.sentence]!;
  let first = at;
  while (
    first > sentence.first &&
    (NOMINAL.test(tokens[first - 1]!.pos) || /^['’]s?$/.test(tokens[first - 1]!.text))
  )
    first -= 1;
  const noun = sourceNoun(context, first, Math.min(sentence.last, at + 16));
  if (noun === null || noun.last !== at + 1) return null;
  const owner = byOwner(context, noun);
  if (owner !== null) return owner;
  const maker = makerAfter(context, noun);
  if (maker >= 0 && maker < sentence.last) {
    const answer = whoIs(maker, sentence.last);
    if (answer.entity !== null) return answer;
  }
  return byIssuer(context, noun, whoIs);
}
