import { entriesOf, stateOf } from "../entities/entry-index.js";
import { singleSpaced } from "../entities/name-keys.js";
import { slugOf } from "../lexicon/slug.js";
import { sourceWords } from "../lexicon/source-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Span } from "../span.js";
import type { Answer, Collective, Discourse } from "./discourse.js";
import { isMentioned, type PlacedMention, type SourceContext } from "./source-context.js";
import { complementOf, isSeveral, lemmaOf, type SourceNoun } from "./source-noun.js";

// People and bodies without a name, and which of them are the same when the words come again.

/**
 * People or bodies without a name: *a senior [US] official*, *police*, *military sources*. They become an
 * entity of their own, the same one when the words come again (*authorities* after *Thai authorities*).
 */
export function byCollective(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (!isPeople(context, noun)) return null;
  const head = lemmaOf(noun);
  const plural = isSeveral(noun);
  const complement = complementOf(context, noun);
  const modifiers = otherModifiers(context, noun);
  const state = stateOfNoun(context, noun, complement);
  if (complement !== null) modifiers.push(`of ${complement.entity.id}`);
  const bare = modifiers.length === 0 && state === null;
  const fresh = /^(?:an?|another|one)$/.test(noun.determiner);
  const known = fresh
    ? undefined
    : recent(discourse, head).findLast(
        (one) =>
          one.plural === plural &&
          (bare ||
            (one.state === state && same(one.modifiers, modifiers)) ||
            (state !== null && one.state === null && one.modifiers.length === 0 && modifiers.length === 0)),
      );
  const { tokens } = context.reading;
  const span = { start: tokens.at(noun.first).start, end: endOf(context, noun, complement) };
  const collective =
    known ??
    openUnnamed(context, noun, discourse, span, {
      type: "collective",
      head,
      plural,
      state,
      owner: null,
      modifiers,
    });
  return {
    entity: collective.id,
    kind: "collective",
    resolution: known === undefined || !bare ? "stated" : "inferred",
    rule: known === undefined ? "collective" : "collective-again",
    because: known === undefined ? "people or a body without a name" : "the same words were used before",
    refused: [],
    mention: { start: span.start, end: span.end, form: "description" },
  };
}

/** *A panel of [U.N. experts]*, *lawyers for the [Congolese state]*: with the noun that the name behind *of* stands before. */
function endOf(context: SourceContext, noun: SourceNoun, complement: PlacedMention | null): number {
  if (complement === null) return noun.head.end;
  const { tokens } = context.reading;
  let last = complement.last;
  while (
    last < noun.end &&
    last < complement.last + 2 &&
    tokens.at(last).pos === "NOUN" &&
    !isMentioned(context, last)
  )
    last += 1;
  return tokens.at(last - 1).end;
}

/** How many of one kind of people are kept apart; readers remember no more either. */
const REMEMBERED = 60;

/** The last collectives with a head noun. */
export function recent(discourse: Discourse, head: string): readonly Collective[] {
  return discourse.collectivesByHead.get(head)?.slice(-REMEMBERED) ?? [];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

/** A noun for people or a body that may speak; for nouns the lexicon lacks, a plural that looks like people. */
function isPeople(context: SourceContext, noun: SourceNoun): boolean {
  const { tokens } = context.reading;
  if (noun.name !== null) return false;
  // "the head of the clinic", not "the head of his horse"
  if (noun.head.lower === "head" && noun.last - noun.first === 1)
    return (
      noun.determiner === "the" &&
      tokens[noun.last]?.lower === "of" &&
      !/^(?:his|her|their|a|an)$/.test(tokens[noun.last + 1]?.lower ?? "")
    );
  if (isFirmOfKin(context, noun)) return false;
  if (noun.role !== null) return noun.role.entry.kind !== "document";
  if (sourceWords().meetings.has(noun.head.lower)) return true;
  // "Egyptologists": tagged as a name where it opens a sentence
  const plain =
    noun.head.pos === "NOUN" || (noun.last - noun.first === 1 && !isMentioned(context, noun.last - 1));
  return plain && PEOPLE_ENDINGS.test(noun.head.lower) && !NOT_PEOPLE.has(noun.head.lower);
}

/** *Tata [Sons]*, *Rovelli [Brothers]*: a firm. */
export function isFirmOfKin(
  { reading: { tokens, sentences } }: SourceContext,
  { head, last }: SourceNoun,
): boolean {
  if (!/^(?:Sons|Brothers|Partners|Associates|Daughters)$/.test(head.text)) return false;
  const before = tokens[last - 2];
  // in headlines all words are large
  return (
    before !== undefined && /^\p{Lu}\p{Ll}/u.test(before.text) && sentences.at(head.sentence).paragraph > 0
  );
}

const PEOPLE_ENDINGS =
  /(?:ers|ors|ists|ians|ees|ants|men|women|crats|people|folk)$|^(?:heads|rivals|allies|voices|states|nations|countries|governments)$/;
const NOT_PEOPLE = wordClass("notPeople");

function stateOfNoun(
  context: SourceContext,
  noun: SourceNoun,
  complement: PlacedMention | null,
): string | null {
  const owners = complement === null ? noun.modifiers : [...noun.modifiers, complement];
  for (const { entity } of owners) {
    if (entity.iso3166 !== null) return entity.iso3166;
    if (entity.state !== null) return entity.state;
    const entry = entriesOf(context.lexicon).get(entity.id);
    if (entry !== undefined && stateOf(entry) !== null) return stateOf(entry);
  }
  return null;
}

/** Modifiers that do not name a state, sorted; measures and ranks tell nobody apart. */
export function otherModifiers(context: SourceContext, noun: SourceNoun): string[] {
  const states = noun.modifiers.filter(({ entity }) => entity.type === "state");
  const words: string[] = [];
  for (let i = noun.first; i < noun.last - 1; i += 1) {
    const token = context.reading.tokens.at(i);
    if (states.some(({ first, last }) => first <= i && i < last) || !/[\p{L}]/u.test(token.text)) continue;
    if (!/^(?:and|'s|’s|the|of)$/.test(token.lower)) words.push(token.lower);
  }
  return words.sort();
}

/** What tells an unnamed source from others. */
export type UnnamedKind = Pick<Collective, "type" | "head" | "plural" | "state" | "owner" | "modifiers">;

/** Opens an entity for an unnamed source, under an id that no other entity of the article has. */
export function openUnnamed(
  context: SourceContext,
  noun: SourceNoun | null,
  discourse: Discourse,
  span: Span,
  kind: UnnamedKind,
): Collective {
  const name = singleSpaced(context.article.text.slice(span.start, span.end));
  const base = `${kind.type}:${slugOf(name)}`;
  let id = base;
  for (let n = 2; discourse.collectiveById.has(id) || context.firstMention.has(id); n += 1)
    id = `${base}-${n}`;
  const collective: Collective = {
    id,
    name,
    ...kind,
    role: kind.type === "collective" && noun !== null ? roleText(context, noun) : "",
    entry: noun?.role?.entry ?? null,
    mentions: [],
  };
  discourse.collectives.push(collective);
  discourse.collectiveById.set(id, collective);
  const alike = discourse.collectivesByHead.get(kind.head);
  if (alike === undefined) discourse.collectivesByHead.set(kind.head, [collective]);
  else alike.push(collective);
  return collective;
}

const HONORIFICS = /^(?:Mrs?|Ms|Dr)\.?$/;

/**
 * The words of the phrase without names: *senior official*; the *and* of *Israeli and Western officials* is left out.
 */
function roleText(context: SourceContext, { first, last }: SourceNoun): string {
  const words: string[] = [];
  for (let i = first; i < last; i += 1) {
    const { text, pos } = context.reading.tokens.at(i);
    const isTitle = HONORIFICS.test(text) && isMentioned(context, i + 1);
    const isWord = !isMentioned(context, i) && !isTitle && /\p{L}/u.test(text) && !/^['’]s$/.test(text);
    if (isWord && (words.length > 0 || pos !== "CCONJ")) words.push(text.replace(/^-/, ""));
  }
  return words.join(" ");
}
