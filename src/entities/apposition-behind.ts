/** Role and state of a person by the apposition behind the name: *Hans Lindqvist, [a spokesman for the PMF],*. */
import type { Article } from "../article/article.js";
import { titlesOf } from "../gazetteer/titles.js";
import type { Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Mention } from "../mentions/mention.js";
import { present } from "../present.js";
import type { Reading, Tokens } from "../sentences/reading.js";
import {
  type Affiliation,
  heldRole,
  type MentionRow,
  NOTHING,
  stateInName,
  stateOfMention,
} from "./affiliated.js";
import { portfolioEnd } from "./portfolio.js";

/** *, a spokesman for the PMF,* after the name: the role up to a preposition, the state of the first name in it. */
export function appositionAfter(
  article: Article,
  reading: Reading,
  mentions: MentionRow,
  mention: Mention,
  lexicon: Lexicon,
): Affiliation {
  const { tokens } = reading;
  if (tokens[mention.last]?.text !== ",") return NOTHING;
  const { words, end } = titleWordsBehind(tokens, mention);
  if (speaksNext(tokens, mention, end)) return NOTHING;
  const last = words.at(-1);
  if (last === undefined || !titlesOf(lexicon).lastWords.has(fold(last))) return NOTHING;
  const following = mentionsBehind(mentions, mention, appositionEnd(tokens, mention, end));
  // "Ana Levi, Greek premier Nikos Holm and energy minister …": the title is the next one's
  if (
    following.some(
      ({ type, first, last: to }) =>
        type === "person" && first < end && tokens[to]?.text !== "’s" && tokens[to]?.text !== "'s",
    )
  )
    return NOTHING;
  const owner = following.find(
    ({ type, first }) => type !== "person" && type !== "location" && !isSubjectMatter(tokens, first),
  );
  const owned = following.find(({ first }) => first < end);
  const cut = owned === undefined ? words : words.slice(-Math.max(rankLength(words), end - owned.last));
  const until = following.find(({ first }) => first >= end)?.first ?? tokens.length;
  const field = tokens.slice(end, portfolioEnd(tokens, end, until)).map(({ text }) => text);
  return {
    role: heldRole([...cut, ...field].join(" ")),
    state:
      owner === undefined ? null : (stateOfMention(owner, lexicon) ?? stateInName(article, owner, lexicon)),
    name: null,
  };
}

/** *signed by Ana Ruiz, the mayor [said]*: the subject of what follows, and no apposition. */
function speaksNext(tokens: Tokens, { first }: Mention, end: number): boolean {
  const next = tokens[end];
  if (next === undefined || next.sentence !== tokens.at(first).sentence) return false;
  return next.pos === "AUX" || (next.pos === "VERB" && QUOTATION_VERBS.has(next.lemma));
}

const QUOTATION_VERBS = wordClass("quotationVerbs");

/** Length of *High Commissioner* at the end of *United Nations High Commissioner*, where a name goes on over it: an office and its rank. */
const rankLength = (words: readonly string[]): number => (RANKS.test(words.at(-2) ?? "") ? 2 : 1);

const RANKS = /^(?:High|Deputy|Assistant|Vice|Chief|Special|Joint)$/;

/** *a scholar of [Syria]*: people who study what comes behind *of*. */
const STUDENTS = /^(?:scholar|student|historian|observer|watcher|chronicler|biographer|critic)$/;

/** *an expert on [Syria]*, *the envoy to [Peru]*: what an office is about tells nobody's state. */
function isSubjectMatter(tokens: Tokens, first: number): boolean {
  const at = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  const link = tokens[at]?.lower ?? "";
  if (link === "of") return STUDENTS.test(tokens[at - 1]?.lower ?? "");
  return /^(?:on|to|about|against|between|with)$/.test(link);
}

/** The words that an apposition begins with, up to a preposition or a verb, and the token behind them. */
function titleWordsBehind(tokens: Tokens, mention: Mention): { words: readonly string[]; end: number } {
  const { sentence } = tokens.at(mention.first);
  const words: string[] = [];
  // "Ana Moss, 43, a teacher"
  const isAged = tokens[mention.last + 1]?.pos === "NUM" && tokens[mention.last + 2]?.text === ",";
  const from = isAged ? mention.last + 3 : mention.last + 1;
  let end = from;
  for (; end < tokens.length && end < from + 8; end += 1) {
    const { text, lower, pos, sentence: own } = tokens.at(end);
    // "Hans Lindqvist, the UN's special envoy"
    if (own === sentence && words.length > 0 && /^['’]s$/.test(text)) {
      words.length = 0;
      continue;
    }
    // "Seif Magango, its spokesperson"
    if (own === sentence && end === from && POSSESSIVES.has(lower)) continue;
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

const POSSESSIVES = wordClass("possessives");
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
