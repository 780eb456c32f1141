import { nameKeys } from "../entities/name-keys.js";
import { indexed } from "../indexed.js";
import { fold } from "../lexicon/fold.js";
import { commonWords, nameWords } from "../lexicon/name-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import { oncePer } from "../once-per.js";
import { present } from "../present.js";
import type { Token } from "../sentences/reading.js";
import { isFirmOfKin, openUnnamed, recent } from "./collectives.js";
import type { Answer, Discourse } from "./discourse.js";
import { named } from "./named-sources.js";
import { rolesOf } from "./roles.js";
import { isMentioned, type PlacedMention, type SourceContext } from "./source-context.js";
import { type SourceNoun, sourceNoun } from "./source-noun.js";
import { isFamily } from "./surnames.js";
import { type NameType, typeElsewhere } from "./type-elsewhere.js";

// Sources with a name in no list: the words around it tell whether it is a person or a body.

/**
 * *Voter Kitty Mak*, *UOKiK, the Polish anti-monopoly agency*, *Znak.com*: somebody whom no other room found, because the
 * name is in no list. Where nothing tells what it is, nobody is meant.
 */
export function byUnknownName(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  const isFirm = isFirmOfKin(context, noun);
  if (noun.name !== null || (noun.role !== null && !isFirm) || isFamily(context, noun)) return null;
  const run = nameRun(context, noun);
  if (run === null) return null;
  const [first, last] = run;
  const { tokens } = context.reading;
  // "Bryan English … Mr. English"
  const titled = last - first > 1 && COURTESY.test(tokens.at(first).text);
  const own = titled && recent(discourse, keyOf(context, first + 1, last)).length > 0 ? first + 1 : first;
  const key = keyOf(context, own, last);
  const spelled = last - first === 1 ? spelledOut(context, tokens.at(first).text) : undefined;
  if (spelled !== undefined)
    return named(spelled, "acronym", "the first letters of the only such name in the article", "inferred");
  const same = bodyNamed(context, key);
  if (same !== undefined)
    return named(same, "named-again", "a body that the article names by these words elsewhere", "inferred");
  const known = recent(discourse, key).at(-1);
  const type = known?.type ?? (isFirm ? "organization" : typeOf(context, noun, first, last));
  if (type === null || type === "collective") return null;
  return openName(context, discourse, own, last, type);
}

/** The words of a name, folded. */
function keyOf({ reading: { tokens }, article }: SourceContext, first: number, last: number): string {
  return nameKeys(article.text.slice(tokens.at(first).start, tokens.at(last - 1).end)).join(" ");
}

const COURTESY = /^(?:mr|mrs|ms|miss|dr)\.?$/i;

/** True for words that open a paragraph and stand before a colon, a role or a parenthesis: the label of a turn. */
function isLabel({ reading: { tokens, sentences } }: SourceContext, first: number, last: number): boolean {
  const opens = sentences.at(tokens.at(first).sentence).first === first;
  const loud = tokens.slice(first, last).every(({ text }) => text === text.toUpperCase());
  const mark = tokens[last]?.text ?? "";
  return opens && (mark === ":" || (loud && (mark === "(" || mark === ",")));
}

/** *Trip Chowdry … Chowdry said*. */
function alsoCalled(discourse: Discourse, { text }: Token, entity: string): void {
  const one = discourse.collectiveById.get(entity);
  const [key] = nameKeys(text);
  if (one === undefined || key === undefined) return;
  const alike = discourse.collectivesByHead.get(key);
  if (alike === undefined) discourse.collectivesByHead.set(key, [one]);
  else if (!alike.includes(one)) alike.push(one);
}

/**
 * *The newspaper [Varosz] … Varosz said*: the body whose whole name is these words, which another room found elsewhere
 * in the article.
 */
function bodyNamed(context: SourceContext, key: string): PlacedMention | undefined {
  return bodiesByName(context).get(key);
}

const bodiesByName = oncePer(
  ({ bodies }: SourceContext): ReadonlyMap<string, PlacedMention> =>
    new Map(bodies.map((mention) => [nameKeys(mention.entity.name).join(" "), mention])),
);

/** The answer for a name in no list, at the tokens `first` up to `last`; the same entity when it comes again. */
function openName(
  context: SourceContext,
  discourse: Discourse,
  first: number,
  last: number,
  type: NameType,
): Answer {
  const { tokens } = context.reading;
  const span = { start: tokens.at(first).start, end: tokens.at(last - 1).end };
  const key = keyOf(context, first, last);
  const kind = { type, head: key, plural: false, state: null, owner: null, modifiers: [] };
  const known = recent(discourse, key).findLast((one) => one.type === type);
  const { id } = known ?? openUnnamed(context, null, discourse, span, kind);
  // "ANDERSON REED, HOST:" opens later turns as "REED:"
  if (type === "person" && last - first > 1) alsoCalled(discourse, tokens.at(last - 1), id);
  return {
    entity: id,
    kind: type,
    resolution: "stated",
    rule: "unknown-name",
    because: `a name that no list has; the words around it say it is ${type === "person" ? "a person" : "a body"}`,
    refused: [],
    mention: { ...span, form: "name" },
  };
}

/** *A Republican, [Mark Dodei]*, *the mayor, [Ugo Ferrat]*: two or more large words in apposition to a person's description. */
export function byUnknownApposition(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
): Answer | null {
  const { tokens } = context.reading;
  const person = noun.role?.entry.kind === "person" && !noun.role.plural;
  const partisan = /^an?$/.test(noun.determiner) && PARTISANS.test(noun.head.text);
  if (!person && !partisan) return null;
  const first = noun.last + 1;
  if (tokens[noun.last]?.text !== "," || first + 1 >= noun.end) return null;
  let last = first;
  while (last < noun.end && isLarge(tokens[last]) && !isMentioned(context, last)) last += 1;
  const ends = last === noun.end || /^[,;)—–]$/.test(tokens.at(last).text);
  if (!ends || last - first < 2 || last - first > LONGEST_NAME) return null;
  return openName(context, discourse, first, last, "person");
}

const PARTISANS =
  /^(?:Republican|Democrat|Conservative|Liberal|Green|Labourite|Socialist|Communist|Independent)$/;

/** How many words a person's name has at most. */
const LONGEST_NAME = 4;

/** *a report by [Sintef]*: who makes a document by a name that no list has, a body unless it begins with a given name. */
export function byUnknownMaker(
  context: SourceContext,
  discourse: Discourse,
  from: number,
  end: number,
): Answer | null {
  const { tokens } = context.reading;
  const first = tokens[from]?.lower === "the" ? from + 1 : from;
  let last = first;
  while (last < end && isLarge(tokens[last]) && !isMentioned(context, last)) last += 1;
  if (last === first || nameWords().notNames.has(tokens.at(first).lower)) return null;
  const given = context.lexicon.givenNames.has(fold(tokens.at(first).text));
  return openName(context, discourse, first, last, given && last - first > 1 ? "person" : "organization");
}

/** *CPD*: the only body of the article whose name has these first letters. */
function spelledOut(context: SourceContext, acronym: string): PlacedMention | undefined {
  if (!/^\p{Lu}{3,}$/u.test(acronym)) return undefined;
  const fits = context.bodies.slice(0, MOST_BODIES).filter(({ entity }) => initials(entity.name) === acronym);
  return fits.length === 1 ? fits[0] : undefined;
}

/** How many of the bodies named are looked at. */
const MOST_BODIES = 200;

/** The large first letters of a name's words. */
function initials(name: string): string {
  return name.replace(/(\p{Lu})[^\s-]*|[^\p{Lu}\s-][^\s-]*|[\s-]+/gu, "$1");
}

/** The tokens of the name that a noun phrase ends with, and what *of* or *for* adds to it; null without a name. */
function nameRun(context: SourceContext, noun: SourceNoun): [number, number] | null {
  const { tokens } = context.reading;
  const roles = rolesOf(context.lexicon);
  let { last } = noun;
  const head = tokens.at(last - 1);
  const hyphened = tokens[last - 2]?.text === "-" && isLarge(tokens[last - 3]);
  if (!isLarge(head) && !hyphened && !(/^\d+$/.test(head.text) && isLarge(tokens[last - 2]))) return null;
  let first = last - 1;
  while (
    first > noun.first &&
    (isLarge(tokens[first - 1]) ||
      (/^(?:&|and|-|'s|’s)$/.test(tokens.at(first - 1).text) && isLarge(tokens[first - 2])) ||
      (hyphened && first === last - 1)) &&
    roles.get(tokens.at(first - 1).lower)?.entry.kind !== "person"
  )
    first -= 1;
  // "[People's] Choice", but "Norway's [Lund]"
  if (isPossessiveMark(tokens[first]))
    first += first > 0 && isLarge(tokens[first - 1]) && !isMentioned(context, first - 1) ? -1 : 1;
  while (last + 1 < noun.end && /^(?:of|for|on)$/.test(tokens.at(last).lower) && isLarge(tokens[last + 1])) {
    last += 2;
    while (last < noun.end && isLarge(tokens[last])) last += 1;
  }
  // "[Lost] 52 Project": the source is cut inside a name
  const before = tokens[first - 1];
  const cut =
    first === noun.first &&
    before !== undefined &&
    before.sentence === head.sentence &&
    isLarge(before) &&
    /^(?:PROPN|NOUN|ADJ)$/.test(before.pos);
  // *dated Oct. 22*
  if (MONTHS.has(tokens.at(first).lower) && /^\d/.test(tokens.at(last - 1).text)) return null;
  const plain = last - first === 1 && first === noun.first && isPlainWord(context, tokens.at(first));
  return cut || plain ? null : [first, last];
}

const MONTHS = wordClass("monthNames");

const isPossessiveMark = (token: Token | undefined): boolean => /^['’]s$/.test(token?.text ?? "");

function isLarge(token: Token | undefined): boolean {
  return (
    token !== undefined && /^\p{Lu}|^\p{Ll}+\.(?:com|org|net)$/u.test(token.text) && token.pos !== "PRON"
  );
}

/** *Results showed*: an ordinary word that is large because it opens the sentence. */
function isPlainWord(
  { reading: { sentences } }: SourceContext,
  { index, sentence, lower, text }: Token,
): boolean {
  const opens = sentences.at(sentence).first === index;
  return (opens && commonWords().has(lower) && !/\p{Lu}{2}/u.test(text)) || nameWords().notNames.has(lower);
}

/** What the name and the words beside it say it is. */
function typeOf(context: SourceContext, noun: SourceNoun, first: number, last: number): NameType | null {
  const { tokens } = context.reading;
  const roles = rolesOf(context.lexicon);
  const words = indexed(tokens.slice(first, last));
  const before = tokens[first - 1];
  const beside = before && first > noun.first ? roles.get(before.lower)?.entry.kind : undefined;
  if (beside === "person" || /^-?old$/.test(before?.lower ?? "")) return "person";
  if (COURTESY.test(words.at(0).text)) return "person";
  if (isLabel(context, first, last) && !nameWords().organizationHeads.has(fold(present(words.at(-1)).text)))
    return /^unidentified$/i.test(words.at(0).text) ? null : "person";
  if (beside === "body" || words.some((word) => isPossessiveMark(word) || isBodyWord(word.text)))
    return "organization";
  const behind = kindBehind(context, noun, last);
  if (behind !== null) return behind;
  const heads = nameWords();
  const end = fold(present(words.at(-1)).text);
  if (noun.determiner === "the" || heads.organizationHeads.has(end) || heads.companyTails.has(end))
    return "organization";
  const given = context.lexicon.givenNames.has(fold(words.at(0).text));
  if (words.length > 1) return given ? "person" : null;
  if (context.lexicon.familyNames.has(end) || (given && noun.determiner === "")) return "person";
  return noun.determiner === "" ? typeElsewhere(context, words.at(0)) : null;
}

/** Acronyms, brands and sites: *CPD*, *CalFire*, *PG&E*, *Znak.com*. */
function isBodyWord(text: string): boolean {
  return /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(text)
    ? !/^(?:Mc|Mac|De|Di|La|O)\p{Lu}\p{Ll}+$/u.test(text)
    : /[&\d]|\.(?:com|org|net|tv|info)/.test(text);
}

/** *…, the Russian space agency*, *…, 34,*, *…, president of a university*: what the apposition says. */
function kindBehind(context: SourceContext, noun: SourceNoun, last: number): NameType | null {
  const { tokens } = context.reading;
  if (tokens[last]?.text !== "," || last + 1 >= noun.end) return null;
  if (/^\d\d$/.test(tokens.at(last + 1).text)) return "person";
  const apposed = sourceNoun(context, last + 1, noun.end);
  const kind = apposed?.role?.entry.kind;
  return kind === "person" ? "person" : kind === "body" ? "organization" : null;
}
