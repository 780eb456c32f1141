import type { Article } from "../article/article.js";
import { titlesOf } from "../gazetteer/titles.js";
import { type Indexed, indexed } from "../indexed.js";
import type { Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { nameWords } from "../lexicon/name-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Mention } from "../mentions/mention.js";
import { present } from "../present.js";
import type { Reading, Token, Tokens } from "../sentences/reading.js";
import { apposedTitle } from "./apposed-title.js";
import { isOwnName, stateBehind, stateBodyOf } from "./bodies.js";
import { citizenOf } from "./citizens.js";
import type { Cluster } from "./cluster.js";
import { entriesOf, stateOf } from "./entry-index.js";
import { portfolioBefore, portfolioEnd } from "./portfolio.js";
import { titleStart, titleText } from "./title-start.js";

/** What the text says of someone beside the name. */
export interface Affiliation {
  /** Alpha-3. */
  readonly state: string | null;
  /** As the text has it: "spokesman", "prosecutor general". */
  readonly role: string | null;
  /** A fuller name than the mentions give, for bodies named after their state. */
  readonly name: string | null;
}

/** The mentions in text order, and where in that order each stands. */
export interface MentionRow {
  readonly all: Indexed<Mention>;
  readonly indexOf: ReadonlyMap<Mention, number>;
}

/** Numbers the mentions, so that the one before or after is found at once. */
export function rowOfMentions(all: readonly Mention[]): MentionRow {
  return { all: indexed(all), indexOf: new Map(all.map((mention, index) => [mention, index])) };
}

const NOTHING: Affiliation = { state: null, role: null, name: null };

/** Reads role and state of a person, and the state of a body, from the words around the mentions. */
export function affiliationOf(
  article: Article,
  reading: Reading,
  mentions: MentionRow,
  cluster: Cluster,
  lexicon: Lexicon,
): Affiliation {
  if (cluster.type === "organization" && cluster.id === "")
    return bodyAffiliation(article, mentions, cluster, lexicon);
  if (cluster.type !== "person") return NOTHING;
  let role: string | null = null;
  let state: string | null = null;
  for (const mention of cluster.mentions.slice(0, 6)) {
    const before =
      titleBefore(reading, mentions, mention, lexicon) ?? titleApposed(reading, mentions, mention, lexicon);
    const after = appositionAfter(article, reading, mentions, mention, lexicon);
    role ??= before.role ?? after.role;
    state ??= before.state ?? after.state ?? stateBeside(article, mentions, mention, lexicon);
    if (role !== null && state !== null) break;
  }
  return { role, state, name: null };
}

function bodyAffiliation(
  article: Article,
  mentions: MentionRow,
  cluster: Cluster,
  lexicon: Lexicon,
): Affiliation {
  for (const mention of cluster.mentions.slice(0, 6)) {
    const before = mentions.all[present(mentions.indexOf.get(mention)) - 1];
    const body = stateBodyOf(article, mention, before, lexicon);
    if (body === null) {
      const state =
        stateOfKind(article, mention, before, lexicon) ??
        stateBehind(article.text.slice(mention.start, mention.end), lexicon);
      if (state !== null) return { state, role: null, name: null };
      continue;
    }
    const own = article.text.slice(mention.start, mention.end);
    const adjective = body.state.adjectives[0];
    const prefix =
      adjective === undefined ? body.state.name : typeof adjective === "string" ? adjective : adjective.text;
    const isWhole = body.inside || isOwnName(own);
    return { state: body.state.iso3, role: null, name: isWhole ? null : `${prefix} ${own}` };
  }
  return NOTHING;
}

/** *[Swiss] drugmaker Helvion*: the adjective of a state before the one noun that says what the body is. */
function stateOfKind(
  article: Article,
  mention: Mention,
  before: Mention | undefined,
  lexicon: Lexicon,
): string | null {
  if (before?.type !== "state" || before.form !== "demonym") return null;
  const noun = /^ (\p{Ll}+) $/u.exec(article.text.slice(before.end, mention.start))?.[1];
  return noun !== undefined && nameWords().companyNouns.has(noun) ? stateOfMention(before, lexicon) : null;
}

/** *The Moldovan prime minister,* before the name. */
function titleApposed(
  reading: Reading,
  { all, indexOf }: MentionRow,
  mention: Mention,
  lexicon: Lexicon,
): Affiliation {
  const index = present(indexOf.get(mention));
  const title = apposedTitle(reading, mention, [all[index - 1], all[index - 2]], lexicon);
  if (title === null) return NOTHING;
  const { owner } = title;
  const role = heldRole(title.role);
  const state = owner === null || owner.type === "person" ? null : stateOfMention(owner, lexicon);
  return { role, state, name: null };
}

/** *Turkish president* before the name: the title's words back to a name, a determiner or a mark. */
function titleBefore(
  reading: Reading,
  mentions: MentionRow,
  mention: Mention,
  lexicon: Lexicon,
): Affiliation | null {
  const { tokens } = reading;
  const index = present(mentions.indexOf.get(mention));
  const before = index > 0 ? mentions.all.at(index - 1) : undefined;
  const floor = before?.last ?? 0;
  // "a Norwegian diver named Lars Moe"
  const end = NAMED.test(tokens[mention.first - 1]?.text ?? "") ? mention.first - 1 : mention.first;
  const field = portfolioBefore(tokens, end);
  const last = field > floor ? field - 1 : end - 1;
  if (last < floor || !isTitleWord(tokens.at(last), lexicon)) return null;
  const { sentence } = tokens.at(mention.first);
  const first = titleStart(tokens, floor, last + 1, lexicon);
  if (first > last) return null;
  const role = heldRole(titleText(tokens, first, end));
  const owner =
    before !== undefined && before.last >= first - 1 && tokens[before.first]?.sentence === sentence
      ? before
      : undefined;
  return {
    role,
    state: owner === undefined || owner.type === "person" ? null : stateOfMention(owner, lexicon),
    name: null,
  };
}

const NAMED = /^(?:named|called)$/;

/** The role, null for a word that says no more than that somebody is a man or a woman. */
function heldRole(role: string): string | null {
  return MERE_PERSONS.has(role) ? null : role;
}

/** Nouns for a person that are nobody's role. */
const MERE_PERSONS = wordClass("merePersons");

/** True for the last word of a title, but not for courtesies and initials. */
function isTitleWord({ lower, text, pos }: Token, lexicon: Lexicon): boolean {
  // "a private Clinton address"
  if (pos === "ADJ" && /^(?:private|major)$/.test(text)) return false;
  return titlesOf(lexicon).lastWords.has(fold(lower)) && !/^(?:mr|mrs|ms|miss|dr|sir|\p{L})\.?$/u.test(lower);
}

/** *, a spokesman for the PMF,* after the name: the role up to a preposition, the state of the first name in it. */
function appositionAfter(
  article: Article,
  reading: Reading,
  mentions: MentionRow,
  mention: Mention,
  lexicon: Lexicon,
): Affiliation {
  const { tokens } = reading;
  if (tokens[mention.last]?.text !== ",") return NOTHING;
  const { words, end } = titleWordsBehind(tokens, mention);
  const last = words.at(-1);
  if (last === undefined || !titlesOf(lexicon).lastWords.has(fold(last))) return NOTHING;
  const following = mentionsBehind(mentions, mention, appositionEnd(tokens, mention, end));
  const owner = following.find(
    ({ type, first }) => type !== "person" && type !== "location" && !isSubjectMatter(tokens, first),
  );
  const owned = following.find(({ first }) => first < end);
  const cut = owned === undefined ? words : words.slice(-Math.max(1, end - owned.last));
  const until = following.find(({ first }) => first >= end)?.first ?? tokens.length;
  const field = tokens.slice(end, portfolioEnd(tokens, end, until)).map(({ text }) => text);
  return {
    role: heldRole([...cut, ...field].join(" ")),
    state:
      owner === undefined ? null : (stateOfMention(owner, lexicon) ?? stateInName(article, owner, lexicon)),
    name: null,
  };
}

/** *an expert on [Syria]*, *the envoy to [Peru]*: what an office is about tells nobody's state. */
function isSubjectMatter(tokens: Tokens, first: number): boolean {
  const at = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  return /^(?:on|to|about|against|between|with)$/.test(tokens[at]?.lower ?? "");
}

/** The words that an apposition begins with, up to a preposition or a verb, and the token behind them. */
function titleWordsBehind(tokens: Tokens, mention: Mention): { words: readonly string[]; end: number } {
  const { sentence } = tokens.at(mention.first);
  const words: string[] = [];
  let end = mention.last + 1;
  for (; end < tokens.length && end < mention.last + 9; end += 1) {
    const { text, lower, pos, sentence: own } = tokens.at(end);
    // "Hans Lindqvist, the UN's special envoy"
    if (own === sentence && words.length > 0 && /^['’]s$/.test(text)) {
      words.length = 0;
      continue;
    }
    if (own !== sentence || !/^\p{L}/u.test(text) || ENDS_TITLE.has(pos)) break;
    // "Ana Ruiz, and former mayor Jan Holm": not an apposition
    if (words.length === 0 && pos === "CCONJ") break;
    // "commissioner responsible for defence"
    if (pos === "ADJ" && words.length > 0 && tokens[end + 1]?.pos === "ADP") break;
    const counts = pos === "ADV" || pos === "NUM";
    if (counts && words.length > 0) break;
    if (!counts && pos !== "DET" && lower !== "the") words.push(text);
  }
  return { words, end };
}

const ENDS_TITLE: ReadonlySet<string> = new Set(["ADP", "VERB", "AUX", "PRON"]);

/** The comma or stop that an apposition ends with, or as far as one goes. */
function appositionEnd(tokens: Tokens, { first }: Mention, from: number): number {
  const { sentence } = tokens.at(first);
  let end = from;
  while (
    end < tokens.length &&
    end <= from + 12 &&
    tokens.at(end).sentence === sentence &&
    !/^[,.]$/.test(tokens.at(end).text)
  )
    end += 1;
  return end;
}

/** The mentions that begin behind a mention and before token `end`. */
function mentionsBehind({ all, indexOf }: MentionRow, mention: Mention, end: number): Mention[] {
  const found: Mention[] = [];
  for (let i = present(indexOf.get(mention)) + 1; i < all.length && all.at(i).first < end; i += 1) {
    if (all.at(i).first > mention.last) found.push(all.at(i));
  }
  return found;
}

/** *[Peru]'s Hugo Salas*, *Dana Levin of [Israel]*: the state that a person is said to be of. */
function stateBeside(
  article: Article,
  mentions: MentionRow,
  mention: Mention,
  lexicon: Lexicon,
): string | null {
  const index = mentions.indexOf.get(mention) ?? 0;
  const before = mentions.all[index - 1];
  if (
    before?.type === "state" &&
    before.form === "name" &&
    POSSESSIVE.test(article.text.slice(before.end, mention.start))
  )
    return stateOfMention(before, lexicon);
  const after = mentions.all[index + 1];
  if (
    after?.type === "state" &&
    after.form === "name" &&
    article.text.slice(mention.end, after.start) === " of "
  )
    return stateOfMention(after, lexicon);
  // "Ana Brant (Brazil)", as the United Nations write
  if (
    after?.type === "state" &&
    after.form === "name" &&
    article.text.slice(mention.end, after.start) === " ("
  )
    return article.text.charAt(after.end) === ")" ? stateOfMention(after, lexicon) : null;
  const nation = citizenOf(article, mentions.all, index);
  return nation === null ? null : stateOfMention(nation, lexicon);
}

const POSSESSIVE = /^['’]s? $/;

function stateOfMention(mention: Mention, lexicon: Lexicon): string | null {
  const entry =
    mention.candidates[0] === undefined ? undefined : entriesOf(lexicon).get(mention.candidates[0]);
  return entry === undefined ? null : stateOf(entry);
}

/** *the Uzbek foreign ministry* is Uzbekistan's. */
function stateInName(article: Article, mention: Mention, lexicon: Lexicon): string | null {
  return mention.type === "organization"
    ? (stateBodyOf(article, mention, undefined, lexicon)?.state.iso3 ?? null)
    : null;
}
