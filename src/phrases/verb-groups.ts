import { wordClass } from "../lexicon/word-classes.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { isAttributive } from "./attributive-verbs.js";
import { COORDINATORS, NOT } from "./closed-classes.js";
import { tokenAt } from "./phrase-at.js";
import type { VerbGroup } from "./phrases.js";
import { continues, type Draft, draftAt, noteAuxiliary } from "./verb-draft.js";
import { continuesPassive, finish } from "./verb-form.js";
import { opensVerb, takeMarks } from "./verb-marks.js";
import { type Shape, shapeOf } from "./verb-shape.js";

// Finds verb groups (auxiliaries, negation and main verb), left to right, without a full parse.

function isVerbal(token: Token): boolean {
  return token.pos === "VERB" || token.pos === "AUX";
}

/**
 * A noun-tagged word that must be the verb: *Testimony from officials [notes] that …*. It ends in -s, follows a noun,
 * *that* follows it, and no verb came before it in the sentence.
 */
function isHiddenVerb(tokens: Tokens, from: number, i: number, groups: readonly VerbGroup[]): boolean {
  const token = tokens.at(i);
  if (token.pos !== "NOUN" || !token.lower.endsWith("s") || tokenAt(tokens, i + 1)?.lower !== "that")
    return false;
  const before = tokenAt(tokens, i - 1);
  if (!before || i <= from + 1 || (before.pos !== "NOUN" && before.pos !== "PROPN")) return false;
  return (groups.at(-1)?.head ?? -1) < from;
}

/**
 * The verb groups of tokens `from` up to `to`, left to right: auxiliaries, negation and adverbs with their main verb.
 * [*has repeatedly called*] for …; [*to say*]; [*was not asked*]; [*saying*].
 */
export function verbGroupsOf(tokens: Tokens, from: number, to: number, groups: VerbGroup[]): void {
  let i = from;
  while (i < to) {
    const infinitive = tokens.at(i).lower === "to" && startsInfinitive(tokens, i, to);
    if (!infinitive && !opensGroup(tokens, from, to, i, groups)) {
      i++;
      continue;
    }
    const draft = draftAt(i, infinitive);
    const shape = takeWords(tokens, draft, to);
    if (draft.head < 0) {
      i++;
      continue;
    }
    takeMarks(tokens, draft);
    const group = finish(tokens, draft, shape, groups);
    groups.push(continuesPassive(tokens, group, groups) ? { ...group, passive: true } : group);
    i = Math.max(draft.last, i + 1);
  }
}

/** True where a group begins without *to*: at a verb that modifies no noun, or at *no longer* before one. */
function opensGroup(
  tokens: Tokens,
  from: number,
  to: number,
  i: number,
  groups: readonly VerbGroup[],
): boolean {
  if (i + 2 < to && isNoLonger(tokens, i) && isVerbal(tokens.at(i + 2))) return true;
  if (!isVerbal(tokens.at(i)) && !isHiddenVerb(tokens, from, i, groups)) return false;
  return !isAttributive(tokens, i) && !isPossessive(tokens, i);
}

/** Takes the words of a group into its draft, up to its main verb; gives the shape of that verb. */
function takeWords(tokens: Tokens, draft: Draft, to: number): Shape {
  const { first } = draft;
  for (let j = draft.to ? first + 1 : first; j < to; j++) {
    const word = tokens.at(j);
    if (NOT.has(word.lower) || isNoLonger(tokens, j)) {
      draft.negated = true;
      draft.last = j + 1;
    } else if (word.pos === "AUX" || (draft.to && j === first + 1 && isPerfect(tokens, j))) {
      if (draft.head >= 0 && !continues(draft, shapeOf(word.lower, word.lemma))) break;
      noteAuxiliary(draft, word, tokenAt(tokens, j - 1), tokenAt(tokens, j + 1));
      draft.head = j;
      draft.last = j + 1;
    } else if (word.pos === "VERB" || (j === first && word.pos === "NOUN")) {
      // "gusts were forecast to reach": a participle that looks like the verb itself; it is not always a past form
      const isForecast = draft.be && word.lower === "forecast";
      const form = isForecast ? "participle" : shapeOf(word.lower, word.lemma);
      if (draft.head >= 0 && !continues(draft, form)) break;
      draft.head = j;
      draft.last = j + 1;
      return form;
    } else if (word.pos !== "ADV" && word.pos !== "PART" && !isBetween(tokens, j) && !opensVerb(tokens, j))
      break;
  }
  return "base";
}

/** *to [have] won*: an auxiliary, though taken for a verb of its own. */
function isPerfect(tokens: Tokens, at: number): boolean {
  const next = tokens.at(at).lower === "have" ? tokenAt(tokens, at + 1) : undefined;
  return next?.pos === "VERB" && shapeOf(next.lower, next.lemma) !== "base";
}

/** *never [before] seen*, *was fully [and] deliberately supporting*, *were [all] thought to be safe*. */
function isBetween(tokens: Tokens, i: number): boolean {
  const { lower } = tokens.at(i);
  const before = tokenAt(tokens, i - 1);
  if (FLOATING.has(lower)) return before?.pos === "AUX" && tokenAt(tokens, i + 1)?.pos === "VERB";
  if (lower === "before") return before?.lower === "never" || before?.lower === "ever";
  return COORDINATORS.has(lower) && before?.pos === "ADV" && tokenAt(tokens, i + 1)?.pos === "ADV";
}

const FLOATING = wordClass("floatingWords");

/** *to [no] longer support*, *[no] longer supports*: two words for *not*, of which this is the first. */
function isNoLonger(tokens: Tokens, i: number): boolean {
  return tokens.at(i).lower === "no" && tokenAt(tokens, i + 1)?.lower === "longer";
}

function startsInfinitive(tokens: Tokens, i: number, to: number): boolean {
  let j = i + 1;
  while (
    j < to &&
    j < i + 4 &&
    (tokens.at(j).pos === "ADV" || NOT.has(tokens.at(j).lower) || isNoLonger(tokens, j))
  )
    j++;
  const verb = tokenAt(tokens, j);
  // "according to exit polls": a preposition, though a word that may be a verb follows
  if (tokenAt(tokens, i - 1)?.lower === "according") return false;
  if (verb === undefined || j >= to || !isVerbal(verb)) return false;
  if (shapeOf(verb.lower, verb.lemma) === "base") return true;
  // "to cut", "to put": past forms that are base forms too; but "due to spread of the flu"
  return verb.pos === "VERB" && verb.lower === verb.lemma && tokenAt(tokens, j + 1)?.lower !== "of";
}

function isPossessive(tokens: Tokens, i: number): boolean {
  const token = tokens.at(i);
  if (token.lower !== "'s" && token.lower !== "’s") return false;
  const before = tokenAt(tokens, i - 1);
  const after = tokenAt(tokens, i + 1);
  if (!before || !after || before.pos === "PRON") return false;
  return after.pos === "NOUN" || after.pos === "PROPN" || after.pos === "ADJ";
}
