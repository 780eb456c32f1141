import { indexed } from "../indexed.js";
import { correctClauseVerbs } from "./clause-verbs.js";
import { correctIntentionVerbs } from "./intention-verbs.js";
import type { Pos, Sentence } from "./reading.js";
import { REPAIRS } from "./repairs.js";
import { correctSpeechVerbs } from "./speech-verbs.js";
import { isDash, type Repair, type TagContext } from "./tag-context.js";
import type { TokenDrafts } from "./tokens.js";
import { correctVerbs } from "./verb-opinion.js";
import { wink } from "./wink.js";

// Corrects wink's part-of-speech tags where the words around a token show that they are wrong.

/** The repairs of a tag, in order: those of any word, and by word those that may apply to it. */
interface RepairsOfTag {
  readonly ofAny: readonly Repair[];
  readonly byWord: ReadonlyMap<string, readonly Repair[]>;
}

const BY_TAG = new Map<Pos, RepairsOfTag>();
for (const { from } of REPAIRS) if (!BY_TAG.has(from)) BY_TAG.set(from, repairsOf(from));

function repairsOf(tag: Pos): RepairsOfTag {
  const all = REPAIRS.filter(({ from }) => from === tag);
  const byWord = new Map<string, readonly Repair[]>();
  for (const each of all)
    for (const word of each.words ?? [])
      byWord.set(
        word,
        all.filter(({ words }) => words?.has(word) ?? true),
      );
  return { ofAny: all.filter(({ words }) => words === undefined), byWord };
}

/** Sets wink's tags right where the words on both sides show that they are wrong, and the lemmas with them. */
export function repairTags(tokens: TokenDrafts, sentences: readonly Sentence[]): void {
  correctVerbs(tokens, indexed(sentences));
  for (const sentence of sentences) correctSpeechVerbs(tokens, sentence);
  for (const sentence of sentences) correctIntentionVerbs(tokens, sentence);
  const names = new Set<string>();
  for (const { first, last } of sentences) {
    // in a title a capital tells nothing
    if (isTitle(tokens, first, last)) continue;
    for (let i = first + 1; i < last; i += 1) {
      if (tokens.at(i).pos === "PROPN" && !isHead(tokens, first, i)) names.add(tokens.at(i).text);
    }
  }
  for (const { first, last } of sentences) {
    const inTitle = isTitle(tokens, first, last);
    for (let i = first; i < last; i += 1) {
      const token = tokens.at(i);
      const ofTag = BY_TAG.get(token.pos);
      if (ofTag === undefined) continue;
      const repairs = ofTag.byWord.get(token.lower) ?? ofTag.ofAny;
      if (repairs.length === 0) continue;
      const isFirst = isHead(tokens, first, i);
      // a name is asked about where it may be a word that opens the sentence
      if (token.pos === "PROPN" && !isFirst) continue;
      const place: TagContext = {
        token,
        previous: i > first ? tokens.at(i - 1) : null,
        beforePrevious: i > first + 1 ? tokens.at(i - 2) : null,
        next: i + 1 < last ? tokens.at(i + 1) : null,
        afterNext: i + 2 < last ? tokens.at(i + 2) : null,
        isFirst,
        inTitle,
        names,
      };
      for (const { to, applies } of repairs) {
        if (!applies(place)) continue;
        token.pos = to;
        token.lemma = wink.lemmaOf(token.lower, to);
        break;
      }
    }
  }
  for (const sentence of sentences) correctClauseVerbs(tokens, sentence);
}

/** True for the first token of a sentence, for the second after a mark, and for the one behind *CAIRO (AP) —*. */
function isHead(tokens: TokenDrafts, first: number, at: number): boolean {
  return (
    at === first ||
    (at === first + 1 && tokens.at(first).pos === "PUNCT") ||
    isBehindDateline(tokens, first, at)
  );
}

/** How many tokens a dateline has at most. */
const LONGEST_DATELINE = 12;

function isBehindDateline(tokens: TokenDrafts, first: number, at: number): boolean {
  if (at - first > LONGEST_DATELINE || !isDash(tokens.at(at - 1))) return false;
  const place = tokens.at(first).text;
  if (place !== place.toUpperCase()) return false;
  for (let i = first; i < at; i += 1) if (!/^(?:PROPN|PUNCT|NUM)$/.test(tokens.at(i).pos)) return false;
  return true;
}

function isTitle(tokens: TokenDrafts, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) {
    const { pos, text } = tokens.at(i);
    const isOpenClass = pos === "NOUN" || pos === "VERB" || pos === "ADJ" || pos === "ADV";
    if (isOpenClass && /^\p{Ll}/u.test(text)) return false;
  }
  return true;
}
