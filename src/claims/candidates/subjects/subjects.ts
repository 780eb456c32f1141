import {
  COORDINATORS,
  DASHES,
  SUBJECT_PRONOUNS,
  SUBJECT_RELATIVES,
} from "../../../phrases/closed-classes.js";
import { groupAt, groupUpTo, inNounPhrase, phraseAt, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { differInNumber } from "../../../phrases/verb-number.js";
import {
  closesQuotation,
  cueRate,
  opensQuotation,
  type Subject,
  subjectOn,
  type UnitContext,
} from "../../unit.js";
import { beforeAdverbs } from "../clauses/limits.js";
import {
  isFoundSo,
  isStateBehind,
  modifies,
  nounBeforeState,
  publishedThen,
  reducedNoun,
} from "../clauses/participles.js";
import { isOnTheWay } from "../clauses/times-before.js";
import { subjectBeforeTeller, verbBeforeTeller } from "./asides.js";
import { clauseOwner, contactOwner } from "./clause-owners.js";
import { isNaming, isThingBelow, outerSpeaker } from "./earlier-speakers.js";
import { antecedentOf, auxiliaryOf, beforeLoneComma, isLoneAuxiliary, quotedName } from "./far-subjects.js";
import { gerundSubject, type SubjectSearch } from "./gerund-subjects.js";
import { infinitiveSubject } from "./infinitive-subjects.js";
import { invertedSubject, isInAside, isSaidBy } from "./inverted-subjects.js";
import { beforeFloating, isFloating, wholeSubject } from "./listed-subjects.js";
import { beforeParenthesis, closesFewWords, closesTitle } from "./parentheses.js";
import { isClosedRelative, opensRelative, relativeSubject } from "./relative-subjects.js";

// Finds the subject of a verb in the shallow parse, across parentheses, coordination, relative clauses and
// inversion.

/** Verbs that may hang on each other before the search is given up. */
const DEEPEST = 6;

/**
 * Who or what acts in a verb: the noun phrase before it, behind it, or in the clause that governs it. Null where the
 * shallow parse can see none. `depth` counts the verbs that hang on each other, for calls from within the search.
 */
export function subjectOf(context: UnitContext, group: VerbGroup, depth = 0): Subject | null {
  if (depth > DEEPEST) return null;
  const known = context.found.subjects;
  const key = group.first * (DEEPEST + 1) + depth;
  let subject = known.get(key);
  if (subject === undefined) {
    subject = searchSubject(context, group, depth);
    // "there is growing support": nobody
    if (subject && context.tokens.at(subject.head).lower === "there") subject = null;
    known.set(key, subject);
  }
  return subject;
}

function searchSubject(context: UnitContext, group: VerbGroup, depth: number): Subject | null {
  if (group.form === "finite") {
    const before = finiteSubject(context, group, depth);
    // "the plan failed, said the mayor": not who failed
    const behind = before === null || before.rule === "shared" ? invertedSubject(context, group) : null;
    return before === null || (behind && isSaidBy(context, group, behind)) ? behind : before;
  }
  const search: SubjectSearch = {
    ofVerb: (verb) => subjectOf(context, verb, depth + 1),
    shared: (from) => sharedSubject(context, from, depth),
  };
  return group.form === "infinitive"
    ? infinitiveSubject(context, group, search)
    : gerundSubject(context, group, search);
}

function finiteSubject(context: UnitContext, group: VerbGroup, depth: number): Subject | null {
  const { tokens, phrases } = context;
  let j = group.first - 1;
  let inQuotation = quotationAround(context, group);
  // "the pattern “suggests that …”", "it “strongly suggests that …”": the quotation opens at the verb
  const mark = beforeAdverbs(context, group.first);
  if (mark > context.first && opensQuotation(context, mark) && phraseAt(phrases, mark - 1)) {
    j = mark - 1;
    inQuotation = tokens.at(j).quotation;
  }
  while (j >= context.first) {
    const token = tokens.at(j);
    if (token.quotation !== inQuotation) {
      // "Gilley, author of the essay “The Long Road,” argued": the comma that closes the description
      if (inQuotation < 0 && (closesTitle(context, j) || isInAside(context, j)))
        return subjectBehindMark(context, j - 1, group, depth);
      if (inQuotation >= 0 || !closesFewWords(context, j)) return null;
      j--;
      inQuotation = token.quotation;
      continue;
    }
    if (token.pos === "ADV" || token.pos === "PART") {
      j--;
      continue;
    }
    if (opensRelative(context, j, group)) return relativeSubject(context, j, group);
    const other = groupAt(phrases, j);
    if (other) return subjectBehindVerb(context, other, group, depth);
    // "has neither accepted nor rejected"
    if (token.lower === "neither" && j > context.first && groupAt(phrases, j - 1)) {
      j--;
      continue;
    }
    const found = phraseAt(phrases, j);
    // "have both called for it"
    if (found && isFloating(context, found) && groupAt(phrases, found.first - 1)) {
      j = found.first - 1;
      continue;
    }
    const phrase = found && beforeFloating(context, found);
    if (!phrase) return subjectBehindMark(context, j, group, depth);
    // "a man who said he was [innocent] denied it"
    const copula = isPredicate(context, phrase) ? groupAt(phrases, phrase.first - 1) : undefined;
    if (copula) return subjectBehindVerb(context, copula, group, depth);
    const inState = isStateBehind(context, phrase) ? nounBeforeState(context, phrase.first) : null;
    if (inState) return subjectOn({ ...inState, last: phrase.last }, "apposition");
    if (!isOnTheWay(context, phrase)) return subjectIn(context, phrase, j, group, depth);
    // "Trump on Tuesday said", "Trump late Tuesday said"
    j = phrase.first - 1;
    if (tokens.at(j).pos === "ADP") j--;
    // "a note issued late on Monday said"
    if (/^(?:early|late)$/.test(tokens.at(j).lower)) j--;
    const described = publishedThen(context, j);
    if (described) return subjectOn(described, "apposition");
  }
  return null;
}

/** The quotation that a verb stands in; one that holds nothing but the verb, *it “opposes” the plan*, does not count. */
function quotationAround(context: UnitContext, { head, last }: VerbGroup): number {
  const behind = closesQuotation(context, last - 1) ? context.tokens[last] : undefined;
  return (behind ?? context.tokens.at(head)).quotation;
}

/** *he was [innocent]*: an adjective alone behind a copula. */
function isPredicate({ tokens, phrases }: UnitContext, { first, last }: NounPhrase): boolean {
  const copula = groupAt(phrases, first - 1);
  return (
    last === first + 1 && tokens.at(first).pos === "ADJ" && copula?.last === first && copula.lemma === "be"
  );
}

/** Another verb stands before the verb. */
function subjectBehindVerb(
  context: UnitContext,
  other: VerbGroup,
  group: VerbGroup,
  depth: number,
): Subject | null {
  // "has in recent months [warned]", "have become increasingly [worried]"
  if (isLoneAuxiliary(context, other)) return subjectOf(context, other, depth + 1);
  const subject = clauseOwner(context, other, group) ?? saidOf(context, other, depth);
  if (subject) return subject;
  if (other.last === group.first) {
    const described = reducedNoun(context, other);
    if (described) return subjectOn(described, "apposition");
    const noun = other.form === "gerund" ? nounBeforeState(context, other.first) : null;
    return noun && subjectOn({ ...noun, last: group.first }, "apposition");
  }
  // "[a man arrested yesterday] said": only adverbs stand between the two
  const described =
    beforeAdverbs(context, group.first) === other.last ? publishedThen(context, other.last - 1) : null;
  return described && subjectOn({ ...described, last: group.first }, "apposition");
}

/** A noun phrase stands before the verb, `at` its last token: the subject, or what stands between it and the verb. */
function subjectIn(
  context: UnitContext,
  phrase: NounPhrase,
  at: number,
  group: VerbGroup,
  depth: number,
): Subject | null {
  // "among Gulf [states]": the object of a preposition with nothing before it is not a subject
  const link = context.tokens[phrase.first - 1];
  const isObject = link?.pos === "ADP" && link.lower === "among";
  if (isObject && !inNounPhrase(context.phrases, phrase.first - 2)) return null;
  const aim = OBJECTIVE.test(context.tokens.at(phrase.head).lower) ? aimBefore(context, phrase) : null;
  if (aim) return subjectOn({ ...aim, last: phrase.last }, "apposition");
  const auxiliary = auxiliaryOf(context, group, phrase);
  if (auxiliary) return subjectOf(context, auxiliary, depth + 1);
  const owner = contactOwner(context, phrase, group);
  if (owner) return owner;
  const antecedent = antecedentOf(context, phrase, group) ?? quotedName(context, phrase, group);
  if (antecedent) return subjectOn(antecedent, "apposition");
  return subjectOn(wholeSubject(context, phrase), at === group.first - 1 ? "before" : "apposition");
}

const OBJECTIVE = /^(?:me|us|him|her|them)$/;

/** *[permits] to move them were refused*: the noun before the infinitive whose object stands before the verb. */
function aimBefore({ phrases }: UnitContext, object: NounPhrase): NounPhrase | null {
  const infinitive = groupUpTo(phrases, object.first);
  if (infinitive?.form !== "infinitive") return null;
  return phraseUpTo(phrases, infinitive.first) ?? null;
}

/** A mark or a conjunction stands before the verb. */
function subjectBehindMark(
  context: UnitContext,
  at: number,
  group: VerbGroup,
  depth: number,
): Subject | null {
  const { text, lower } = context.tokens.at(at);
  if (COORDINATORS.has(lower)) return sharedSubject(context, at, depth, group);
  if (!(text === "," || DASHES.has(text) || text === ")" || text === "-")) return null;
  const parted = subjectBeforeTeller(context, at);
  if (parted) return parted;
  const before = beforeParenthesis(context, at);
  if (before || text !== ",") return before;
  const alone = beforeLoneComma(context, at, group);
  return alone ? subjectOn(alone, "apposition") : sharedSubject(context, at, depth);
}

/** *rebels [who] experts say are backed …*: what stands before a verb of saying in a relative clause; null elsewhere. */
function saidOf(context: UnitContext, saying: VerbGroup, depth: number): Subject | null {
  if (saying.form !== "finite" || cueRate(context, saying) < 0.5) return null;
  const speaker = subjectOf(context, saying, depth + 1);
  const at = speaker === null ? -1 : speaker.first - 1;
  if (at < context.first || !SUBJECT_RELATIVES.has(context.tokens.at(at).lower)) return null;
  return { first: at, last: at + 1, head: at, rule: "relative" };
}

const PERSON = /^(?:role-)?(?:person|people)$/;

/** *[He] left, police said, and denied it*: not who says so of him; null where nobody does anything. */
function doerBeforeTeller(
  context: UnitContext,
  from: number,
  sharer: VerbGroup,
  depth: number,
): Subject | null {
  const verb = from > context.first ? verbBeforeTeller(context, from - 1) : null;
  // "the bank will close, the union said, and accused it": the union did
  if (!verb || verb.modal || verb.past !== sharer.past) return null;
  const subject = subjectOf(context, verb, depth + 1);
  if (subject?.rule !== "before") return null;
  const isSomebody =
    SUBJECT_PRONOUNS.has(context.tokens.at(subject.head).lower) ||
    PERSON.test(context.speakerAt(subject.head).name);
  return isSomebody ? subjectOn(subject, "shared") : null;
}

/** The subject of the nearest finite verb to the left: *X did this and [said] that*. */
function sharedSubject(
  context: UnitContext,
  from: number,
  depth: number,
  sharer?: VerbGroup,
): Subject | null {
  const { phrases } = context;
  let below: Subject | null = null;
  const doer = sharer && doerBeforeTeller(context, from, sharer, depth);
  if (doer) return doer;
  const outer = sharer && outerSpeaker(context, from, sharer);
  if (outer) {
    const subject = subjectOf(context, outer, depth + 1);
    if (subject) return subjectOn(subject, "shared");
  }
  for (let j = from - 1; j >= context.first; j--) {
    const group = groupAt(phrases, j);
    if (!group) continue;
    j = group.first;
    if (quotationAround(context, group) !== context.tokens.at(from).quotation) continue;
    if ((group.form !== "finite" && group.form !== "gerund") || modifies(context, group)) continue;
    if (isFoundSo(context, group)) continue;
    if (sharer && (isNaming(context, group) || differInNumber(context.tokens, group, sharer))) continue;
    const subject = subjectOf(context, group, depth + 1);
    if (sharer && subject && isClosedRelative(context, subject, from)) continue;
    if (sharer && subject && isThingBelow(context, subject, sharer)) {
      below ??= subject;
      continue;
    }
    if (subject) return subjectOn(subject, "shared");
  }
  return below && subjectOn(below, "shared");
}
