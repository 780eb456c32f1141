import type { Article } from "../article/article.js";
import { titlesOf } from "../gazetteer/titles.js";
import type { Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { nameWords } from "../lexicon/name-words.js";
import type { Mention } from "../mentions/mention.js";
import { present } from "../present.js";
import type { Reading } from "../sentences/reading.js";
import { type Affiliation, heldRole, type MentionRow, NOTHING, stateOfMention } from "./affiliated.js";
import { apposedTitle } from "./apposed-title.js";
import { appositionAfter } from "./apposition-behind.js";
import { isOwnName, sharesName, stateBehind, stateBodyOf } from "./bodies.js";
import { citizenOf, rowStart } from "./citizens.js";
import type { Cluster } from "./cluster.js";
import { portfolioBefore } from "./portfolio.js";
import { isTitleWord, titleStart, titleText } from "./title-start.js";

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
  if (cluster.type === "location" && cluster.id === "")
    return { ...NOTHING, state: stateOfPlace(article, mentions, cluster, lexicon) };
  if (cluster.type !== "person") return NOTHING;
  let role: string | null = null;
  let state: string | null = null;
  for (const mention of cluster.mentions.slice(0, 6)) {
    const before =
      titleBefore(reading, mentions, mention, lexicon) ??
      titleWithOwner(reading, mentions, mention, lexicon) ??
      titleShared(article, reading, mentions, mention, lexicon) ??
      titleApposed(reading, mentions, mention, lexicon);
    const after = appositionAfter(article, reading, mentions, mention, lexicon);
    role ??= before.role ?? after.role;
    state ??= before.state ?? after.state ?? stateBeside(article, mentions, mention, lexicon);
    if (role !== null && state !== null) break;
  }
  return { role, state, name: null };
}

/** *Lunden, [Indiana]*, *Moskova, [Kosovo]*: the state in which a place that no list has lies. */
function stateOfPlace(
  article: Article,
  { all, indexOf }: MentionRow,
  { mentions }: Cluster,
  lexicon: Lexicon,
): string | null {
  for (const mention of mentions.slice(0, 6)) {
    const index = present(indexOf.get(mention));
    const [before, after] = [all[index - 1], all[index + 1]];
    // "in Lund, Holm, Moss and Rome": a row of places
    if (before !== undefined && article.text.slice(before.end, mention.start) === ", ") continue;
    if (after === undefined || article.text.slice(mention.end, after.start) !== ", ") continue;
    if (
      (after.type === "state" && after.form === "name") ||
      (after.type === "location" && after.form !== "demonym")
    )
      return stateOfMention(after, lexicon);
  }
  return null;
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
    // *Georgia Northern University* is no body of Georgia's where the article never speaks of that state
    const doubtful = body.inside && sharesName(body.state, lexicon);
    if (doubtful && !mentions.all.some((other) => isSurely(other, body.state.id))) continue;
    const own = article.text.slice(mention.start, mention.end);
    const adjective = body.state.adjectives[0];
    const prefix =
      adjective === undefined ? body.state.name : typeof adjective === "string" ? adjective : adjective.text;
    const isWhole = body.inside || isOwnName(own);
    return { state: body.state.iso3, role: null, name: isWhole ? null : `${prefix} ${own}` };
  }
  return NOTHING;
}

/** True for a mention that can be this state alone. */
const isSurely = ({ type, candidates }: Mention, id: string): boolean =>
  type === "state" && candidates.length === 1 && candidates[0] === id;

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
  const role = heldRole(singular(titleText(tokens, first, end), lexicon));
  const owner =
    before !== undefined && before.last >= first - 1 && tokens[before.first]?.sentence === sentence
      ? before
      : undefined;
  if (owner?.type === "person") {
    // "Israeli prime minister Dana Levi and [energy minister] Yuval Adler"
    const beside = first - 1 === owner.last && tokens[owner.last]?.lower === "and" && isOfState(role);
    const state = beside ? (titleBefore(reading, mentions, owner, lexicon)?.state ?? null) : null;
    return { role, state, name: null };
  }
  return {
    role: owner?.last === first ? withOwner(tokens, owner, role) : role,
    state: owner === undefined || isField(owner, first, role) ? null : stateOfMention(owner, lexicon),
    name: null,
  };
}

/** *CPJ's [Mexico] representative*, *[Syria] researcher Ana Holm*: the state they work on, where it is not its adjective. */
const isField = ({ type, form, last }: Mention, title: number, role: string | null): boolean =>
  type === "state" && form === "name" && last === title && WORK_ON_STATES.test(role ?? "");

const WORK_ON_STATES =
  /^(?:country )?(?:representative|researcher|director|analyst|expert|specialist|correspondent|editor|adviser|coordinator)$/;

/** *[Senate] President Ana Ruiz* is no head of state, and the governor of *Kebbi [State]* is a *Governor*. */
function withOwner(
  tokens: Reading["tokens"],
  { first, last, type }: Mention,
  role: string | null,
): string | null {
  if (type === "location") return role?.replace(/^State (?=\p{Lu})/u, "") ?? null;
  const chamber = last - first === 1 ? (tokens[first]?.text ?? "") : "";
  return /^(?:Senate|House|Assembly|Parliament|Congress)$/.test(chamber) && HEADS.test(role ?? "")
    ? `${chamber} ${role}`
    : role;
}

/** Who presides over a chamber. */
const HEADS = /^(?:Deputy |Vice )?(?:President|Speaker)$/;

/** *President of [Chile] Ana Ruiz*, *the mayor of [London] Sadiq Khan*: the office with what it is held of, right before the name. */
function titleWithOwner(
  { tokens }: Reading,
  { all, indexOf }: MentionRow,
  mention: Mention,
  lexicon: Lexicon,
): Affiliation | null {
  const index = present(indexOf.get(mention));
  const owner = all[index - 1];
  if (owner === undefined || owner.type === "person" || owner.last !== mention.first) return null;
  const of = tokens[owner.first - 1]?.lower === "the" ? owner.first - 2 : owner.first - 1;
  const office = tokens[of - 1];
  if (tokens[of]?.lower !== "of" || office === undefined || !isTitleWord(office, lexicon)) return null;
  const first = titleStart(tokens, all[index - 2]?.last ?? 0, of, lexicon);
  if (first >= of) return null;
  return { role: heldRole(titleText(tokens, first, of)), state: stateOfMention(owner, lexicon), name: null };
}

/** Offices that two people of one state hold where they are told in one breath. */
const isOfState = (role: string | null): boolean =>
  /(?:minister|president|premier|chancellor)$/i.test(role ?? "");

/** *Senators Ana Holm and [Jan Moss]*: the plural before the first of a row of names is the title of all. */
function titleShared(
  article: Article,
  reading: Reading,
  mentions: MentionRow,
  mention: Mention,
  lexicon: Lexicon,
): Affiliation | null {
  const first = rowStart(article, mentions.all, present(mentions.indexOf.get(mention)));
  const opener = mentions.all[first];
  if (opener === undefined || opener.type !== "person") return null;
  const next = present(mentions.indexOf.get(mention)) + 1;
  const opens = next < mentions.all.length && rowStart(article, mentions.all, next) === first;
  if (opener === mention && !opens) return null;
  const last = reading.tokens[opener.first - 1];
  if (last?.text === ",") return titleApposedToRow(reading, mentions, opener, lexicon);
  if (last === undefined || singular(last.text, lexicon) === last.text) return null;
  return titleBefore(reading, mentions, opener, lexicon);
}

/** *Holm's [lawyers], Ana Ruiz and Jan Moss,*: the plural in front of a comma is the title of each. */
function titleApposedToRow(
  { tokens }: Reading,
  { all, indexOf }: MentionRow,
  opener: Mention,
  lexicon: Lexicon,
): Affiliation | null {
  const comma = opener.first - 1;
  const floor = all[present(indexOf.get(opener)) - 1]?.last ?? 0;
  const first = titleStart(tokens, floor, comma, lexicon);
  if (first >= comma || !/^(?:['’]s?|his|her|its|their|the|two|three)$/i.test(tokens[first - 1]?.text ?? ""))
    return null;
  const role = titleText(tokens, first, comma);
  const one = singular(role, lexicon);
  return one === role || MERE_RELATIONS.test(one) ? null : { role: heldRole(one), state: null, name: null };
}

/** What people are to each other and hold no office by. */
const MERE_RELATIONS = /\b(?:rival|opponent|critic|challenger|supporter|friend|ally|victim)$/;

/** The title of one of several: *Senators* is *Senator*. */
function singular(role: string, lexicon: Lexicon): string {
  const one = /^(.*\p{L}{2}[^s\P{L}])s$/u.exec(role)?.[1];
  const last = one?.slice(one.lastIndexOf(" ") + 1) ?? "";
  return one !== undefined && titlesOf(lexicon).lastWords.has(fold(last)) ? one : role;
}

const NAMED = /^(?:named|called)$/;

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
