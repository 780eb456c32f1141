import { sourceWords } from "../lexicon/source-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import { byCollective, openUnnamed, recent } from "./collectives.js";
import { byDescription } from "./descriptions.js";
import { type Answer, asDocument, type Discourse } from "./discourse.js";
import { byLocalBody } from "./local-bodies.js";
import { named } from "./named-sources.js";
import { mentionsIn, type PlacedMention, type SourceContext } from "./source-context.js";
import { type SourceNoun, sourceNoun } from "./source-noun.js";

// Sources that are documents, speeches or findings, and whose they are by their own words.

/** True for a noun that names a document, a speech or a finding. */
export function isDocument(context: SourceContext, noun: SourceNoun): boolean {
  if (noun.name !== null) return false;
  const { lower } = noun.head;
  if (lower === "paper") return isStudy(context, noun);
  if (sourceWords().partsOfDocuments.has(lower) && context.reading.tokens[noun.last]?.lower === "of") {
    const whole = sourceNoun(context, noun.last + 1, noun.end);
    if (whole !== null && isDocument(context, whole)) return true;
  }
  // "the website" without its owner is the outlet itself
  const owned = noun.possessive >= 0 || noun.modifiers.length > 0 || POSSESSIVES.has(noun.determiner);
  if (noun.role?.entry.kind === "body" && !owned)
    return sourceWords().documentNouns.has(lower) && lower !== "website";
  return noun.role?.entry.kind === "document" || sourceWords().documentNouns.has(lower) || WISHES.has(lower);
}

const POSSESSIVES = wordClass("possessives");

/** *At the request of X*. */
const WISHES = wordClass("wishNouns");

/** *The paper* is a newspaper unless it is called a research paper, or a study was spoken of before. */
function isStudy({ reading: { tokens } }: SourceContext, noun: SourceNoun): boolean {
  if (/^(?:research|scientific|white|academic)$/.test(tokens[noun.last - 2]?.lower ?? "")) return true;
  for (let i = noun.first - 1; i >= Math.max(0, noun.first - FAR); i -= 1)
    if (tokens.at(i).lower === "study" || tokens.at(i).lower === "researchers") return true;
  return false;
}

/** How many tokens back a study makes *the paper* its own. */
const FAR = 600;

/**
 * Whose a document is: its possessor (*[Peskov]'s remarks*), the body named in front (*[IAEA] reports*), or
 * whoever it comes from (*a statement released by [Erdogan]'s office*). The last is left to the caller.
 */
export function byOwner(context: SourceContext, noun: SourceNoun): Answer | null {
  const owner = ownerOf(context, noun);
  if (owner === null) return null;
  return asDocument(named(owner, "document-owner", "the document is theirs"));
}

function ownerOf(context: SourceContext, noun: SourceNoun): PlacedMention | null {
  if (noun.possessive >= 0) {
    // "the Montreal team's data" is the team's
    const owner = mentionsIn(context, noun.first, noun.possessive).at(-1);
    return owner?.last === noun.possessive ? owner : null;
  }
  // "a US study" is a study of somebody's in the US
  const study = sourceWords().studyNouns.has(noun.head.lower);
  return (
    noun.modifiers.find(({ entity }) => entity.type !== "location" && !(study && entity.type === "state")) ??
    null
  );
}

/**
 * First token after *from*, *by*, *of* that ties a document to its maker; -1 without one, as behind
 * *documents obtained by Reuters*, who only read them.
 */
export function makerAfter(context: SourceContext, noun: SourceNoun): number {
  const { tokens } = context.reading;
  const { readingVerbs } = sourceWords();
  let of = -1;
  for (let i = noun.last; i < Math.min(noun.end, noun.last + 8); i += 1) {
    if (readingVerbs.has(tokens.at(i).lemma)) return -1;
    if (/^(?:from|by)$/.test(tokens.at(i).lower)) return i + 1;
    // "a survey of farmers by Ipsos": whom somebody asked
    if (tokens.at(i).lower === "of" && i === noun.last && isOfMaker(noun.head.lower)) of = i + 1;
  }
  return of;
}

const OF_MAKERS = wordClass("sayingNouns");

function isOfMaker(noun: string): boolean {
  return OF_MAKERS.has(noun) || WISHES.has(noun);
}

/** *The statement* that somebody made before. */
export function byEarlierDocument(
  { reading: { tokens } }: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
  paragraph: number,
): Answer | null {
  if (noun.determiner !== "the" && noun.determiner !== "this" && noun.determiner !== "that") return null;
  const known = discourse.documents.get(noun.head.lower) ?? discourse.sayings.get(noun.head.lower);
  const state = noun.modifiers.find(({ entity }) => entity.type === "state");
  if (noun.modifiers.length > 0 && (state === undefined || known === undefined)) return null;
  const last = discourse.turns.at(-1);
  const turn =
    known ??
    (GENERAL.has(noun.head.lower) &&
    last !== undefined &&
    paragraph - last.paragraph <= 1 &&
    !isOpenSince(discourse, tokens.at(last.token).sentence, noun.head.sentence)
      ? last
      : undefined);
  if (turn === undefined) return null;
  return {
    entity: turn.entity,
    kind: "document",
    resolution: "inferred",
    rule: "document-again",
    because: `the ${noun.head.lower} spoken of before was theirs`,
    refused: [],
    mention: { start: noun.head.start, end: noun.head.end, form: "description" },
  };
}

/** *A spokesman said so. The bank denied it in a statement. [The statement]*: since then a body spoke that nobody names. */
function isOpenSince({ openBodies }: Discourse, after: number, before: number): boolean {
  for (let sentence = after + 1; sentence < before; sentence += 1) if (openBodies.has(sentence)) return true;
  return false;
}

const GENERAL = wordClass("generalDocuments");

/**
 * Of a document without an owner: the people in front of it (*[Western intelligence] assessments*), or the
 * subject that speaks in it (*[President X], in a statement, announced*).
 */
export function byDocumentsMaker(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
): Answer | null {
  if (isOfPress(context, noun)) return openPress(context, noun, discourse);
  if (noun.last - noun.first >= 2 && noun.modifiers.length === 0 && noun.possessive < 0) {
    const people = sourceNoun(context, noun.first, noun.last - 1);
    const kind = people?.role?.entry.kind;
    // "an executive order" is no executive's, "official data" no official's
    const said =
      people?.head.pos === "NOUN" &&
      !/^(?:executive|general|principal|expert|population)$/.test(people.head.lower) &&
      !(people.head.lower === "official" && FIGURES.test(noun.head.lower));
    if (people !== null && said && kind === "body")
      return byBodyInFront(context, people, discourse) ?? byCollective(context, people, discourse);
    if (people !== null && said && kind !== undefined && kind !== "document")
      return byCollective(context, people, discourse);
    if (people !== null && kind === undefined) {
      const body = byBodyInFront(context, people, discourse);
      if (body !== null) return body;
    }
  }
  const { tokens, sentences } = context.reading;
  const before = tokens[noun.first - 2]?.lower ?? "";
  if (before !== "in") return null;
  const speaker = mentionsIn(context, noun.last, noun.end).find(
    ({ first, form, entity }) =>
      tokens.at(first - 1).text === "," && form !== "demonym" && entity.type !== "location",
  );
  if (speaker !== undefined) return named(speaker, "document-maker", "they speak in the document");
  const [subject] = mentionsIn(context, sentences.at(noun.head.sentence).first, noun.first).filter(
    ({ form, entity }) => form !== "demonym" && entity.type !== "location",
  );
  return subject === undefined
    ? null
    : named(lastOfPhrase(context, subject, noun.first), "document-maker", "they speak in the document");
}

/** *A [company] statement*, *a [fire service] statement*: the body that *the company*, *the fire service* would mean. */
function byBodyInFront(context: SourceContext, body: SourceNoun, discourse: Discourse): Answer | null {
  const definite = { ...body, determiner: "the" };
  const answer = byDescription(context, definite, discourse) ?? byLocalBody(context, definite, discourse);
  return answer?.entity ? asDocument(answer) : null;
}

const FIGURES = /^(?:data|figures|numbers|records|results|statistics)$/;

/** *Local news reports*, *media reports*, *local reports*. */
function isOfPress({ reading: { tokens } }: SourceContext, noun: SourceNoun): boolean {
  return (
    /^(?:news|media|local|press|newspaper)$/.test(tokens[noun.last - 2]?.lower ?? "") &&
    /^(?:reports?|accounts?)$/.test(noun.head.lower) &&
    noun.last - noun.first > 1
  );
}

function openPress(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer {
  const { tokens } = context.reading;
  const press = tokens.at(noun.last - 2);
  const end = press.lower === "local" ? noun.head.end : press.end;
  const span = { start: tokens.at(noun.first).start, end };
  const state = noun.modifiers.find(({ entity }) => entity.type === "state")?.entity.iso3166 ?? null;
  const kind = { type: "collective", head: "news", plural: true, owner: null, modifiers: [], state } as const;
  const known = recent(discourse, "news").findLast((one) => one.state === state);
  const { id } = known ?? openUnnamed(context, null, discourse, span, kind);
  return {
    entity: id,
    kind: "collective",
    resolution: "stated",
    rule: "document-maker",
    because: "reports of the press",
    refused: [],
    mention: { ...span, form: "description" },
  };
}

/** *the United States President Donald Trump*: of names that stand side by side the last is the head. */
function lastOfPhrase(context: SourceContext, mention: PlacedMention, before: number): PlacedMention {
  const next = mentionsIn(context, mention.last, Math.min(before, mention.last + 4)).at(0);
  if (next === undefined || next.entity.type !== "person") return mention;
  const between = context.reading.tokens.slice(mention.last, next.first);
  return between.every(({ pos }) => pos === "NOUN" || pos === "PROPN" || pos === "ADJ") ? next : mention;
}
