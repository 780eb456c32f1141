import { wordClass } from "../../../lexicon/word-classes.js";
import { COORDINATORS, SUBJECT_PRONOUNS, SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { isPlural } from "../../../phrases/noun-number.js";
import { groupAt, groupFrom, inNounPhrase, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import type { UnitContext } from "../../unit.js";
import { quantityAt } from "./quantities.js";

// How far a noun phrase reaches with everything attached to it, and whether a verb behind it makes it a clause.

const QUESTION_WORDS = wordClass("questionWords");

/**
 * The token after the noun phrase that begins at `first`, with all that prepositions, *and* or *or* attach to it:
 * *[the head of the union in Oslo and her deputy] said*. Gives `first` itself where no noun phrase stands there.
 */
export function chainEnd(context: UnitContext, first: number): number {
  const { tokens, phrases } = context;
  let j = first;
  for (let steps = 0; steps < 8; steps++) {
    const phrase = phraseAt(phrases, j);
    if (!phrase || j >= context.last) return j;
    j = phrase.last;
    const link = tokens[j];
    if (!link || j >= context.last) return j;
    const linked =
      (link.pos === "ADP" || link.lower === "and" || link.lower === "or") && inNounPhrase(phrases, j + 1);
    if (!linked || isQualifier(context, j) || tokens.at(j + 1).quotation !== tokens.at(first).quotation)
      return j;
    // "warned in May of what it called a trap"
    if (tokens.at(j + 1).lower === "what") return j;
    j++;
  }
  return j;
}

/** *told reporters [at least] 45 people were killed*: behind a noun phrase the words before a number begin another. */
function isQualifier(context: UnitContext, i: number): boolean {
  const { nounPhraseAt } = context.phrases;
  const before = nounPhraseAt[i - 1] ?? -1;
  if (before < 0) return false;
  if (quantityAt(context, i) !== null) return true;
  return context.tokens.at(i).pos === "NUM" && (nounPhraseAt[i] ?? -1) >= 0 && nounPhraseAt[i] !== before;
}

/** Pronouns that no verb has for its subject. */
const OBJECTIVE = /^(?:me|us|him|them)$/;

/**
 * The verb of a clause that begins at `first` without *that*: a noun phrase, its subject, and a finite verb that agrees
 * with it. Null where no such clause begins.
 */
export function clauseFollows(context: UnitContext, first: number): VerbGroup | null {
  const { tokens, phrases } = context;
  let j = first;
  while (j < context.last && tokens.at(j).pos === "ADV") j++;
  const limit = Math.min(context.last, first + 30);
  // "what worries us is …"
  if (!inNounPhrase(phrases, j) || OBJECTIVE.test(tokens.at(j).lower)) return null;
  while (j < limit) {
    if (j > first && isQualifier(context, j)) return null;
    const group = groupAt(phrases, j);
    if (group) {
      // "praised the rebels and will continue": a verb behind *and* is another’s
      const joined = COORDINATORS.has(tokens.at(j - 1).lower);
      if (isLikePreposition(context, group)) return null;
      const isVerb = group.form === "finite" && group.first === j && !joined;
      return isVerb && agrees(context, first, group) ? group : null;
    }
    const token = tokens.at(j);
    if (isHeadlineAs(context, j)) return null;
    if (
      !inNounPhrase(phrases, j) &&
      token.pos !== "ADP" &&
      token.pos !== "ADV" &&
      token.lower !== "and" &&
      token.lower !== "’s" &&
      token.lower !== "'s" &&
      token.quotation === tokens.at(first).quotation &&
      token.text !== "-"
    )
      return null;
    if (SUBJECT_RELATIVES.has(token.lower)) return null;
    // "asked Holm [whether] the dam would hold", "told Holm [before] he left": another clause begins
    if (j > first && (QUESTION_WORDS.has(token.lower) || opensAnother(context, j))) return null;
    j++;
  }
  return null;
}

/** *calculated the sum [based on] old prices*: a participle that leads to a noun as a preposition does. */
function isLikePreposition({ tokens }: UnitContext, { first, last }: VerbGroup): boolean {
  return last - first === 1 && PARTICIPLES.get(tokens.at(first).lower) === tokens[last]?.lower;
}

/** Such participles, with the preposition behind them. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map([
  ["based", "on"],
  ["combined", "with"],
  ["compared", "with"],
  ["coupled", "with"],
  ["paired", "with"],
]);

function opensAnother({ tokens }: UnitContext, at: number): boolean {
  return tokens.at(at).pos === "ADP" && SUBJECT_PRONOUNS.has(tokens[at + 1]?.lower ?? "");
}

/**
 * *Court rejects tax [as] union hails ruling*: the *as* of a headline, behind which another clause says what happens
 * meanwhile.
 */
export function isHeadlineAs({ tokens, phrases, paragraph, last }: UnitContext, at: number): boolean {
  if (paragraph > 0 || tokens.at(at).lower !== "as" || /^[.?!…]$/.test(tokens.at(last - 1).text))
    return false;
  const subject = phraseFrom(phrases, at + 1);
  // "birds flapped their wings as they ran"
  if (!subject || tokens.at(subject.head).pos === "PRON") return false;
  const verb = groupFrom(phrases, subject.last);
  return verb?.form === "finite";
}

/** False where a plural noun stands before a singular verb: *endorsing [negotiations] [reflects] …*. */
export function agrees(context: UnitContext, first: number, group: VerbGroup): boolean {
  const phrase = phraseAt(context.phrases, first);
  if (!phrase) return true;
  const noun = context.tokens.at(phrase.head);
  const verb = context.tokens.at(group.first);
  return !(
    noun.pos === "NOUN" &&
    isPlural(noun) &&
    verb.lower.endsWith("s") &&
    verb.lower !== verb.lemma &&
    !verb.lower.endsWith("ss")
  );
}
