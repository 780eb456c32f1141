import { wordClass } from "../../../lexicon/word-classes.js";
import { COORDINATORS, HAVE, MODALS, SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { isPlural } from "../../../phrases/noun-number.js";
import {
  groupAt,
  inNounPhrase,
  inVerbGroup,
  phraseAt,
  phraseFrom,
  phraseUpTo,
} from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { present } from "../../../present.js";
import { isActor } from "../../speakers.js";
import {
  closesQuotation,
  cueRate,
  type Headed,
  isTime,
  type Range,
  SAYS,
  type UnitContext,
} from "../../unit.js";
import { beforeAdverbs } from "../clauses/limits.js";
import { firstOfChain } from "../clauses/noun-chains.js";
import { isBarePast } from "../clauses/participles.js";
import { isTransition } from "../clauses/times-before.js";

// Subjects that do not stand right before their verb: what stands between belongs to the verb or to the subject.

/** How many tokens may stand between a verb and its subject. */
const FARTHEST = 25;
const REMAINING = wordClass("remainingVerbs");

/** *[has] in several reports criticised*, *[remain] deeply worried*: an auxiliary, or what stands for it, apart from its verb. */
export function isLoneAuxiliary(
  { tokens }: UnitContext,
  { first, last, negated, lemma }: VerbGroup,
): boolean {
  if (REMAINING.has(lemma)) return true;
  const { lower } = tokens.at(first);
  return (
    (HAVE.has(lower) || MODALS.has(lower) || DO.test(lower)) &&
    last - first === (negated ? 2 : 1) &&
    lower !== "having"
  );
}

const DO = /^d(?:o|oes|id)$/;

/** Where the source before a verb must end: before an auxiliary that adjuncts separate from the verb. */
export function limitBefore(context: UnitContext, subject: Range | null, group: VerbGroup): number {
  // "quoted [officials] as saying"
  if (subject?.last === group.first - 1 && context.tokens.at(subject.last).lower === "as")
    return subject.last;
  // "a man arrested [yesterday] said": the adverb is the participle's
  if (subject?.last === group.first) return group.first;
  for (let j = subject?.last ?? group.first; j < group.first; j++) {
    const auxiliary = groupAt(context.phrases, j);
    if (auxiliary && isLoneAuxiliary(context, auxiliary)) return beforeAdverbs(context, j);
  }
  return beforeAdverbs(context, beforeAside(context, group.first));
}

/** The start of *in response*, *for his part* right before a verb; the verb’s own where there is none. */
function beforeAside(context: UnitContext, first: number): number {
  const phrase = phraseUpTo(context.phrases, first);
  return phrase !== undefined && isTransition(context, phrase) ? phrase.first - 1 : first;
}

/** The auxiliary that adjuncts separate from its verb: *[has] in several reports criticised*; null if there is none. */
export function auxiliaryOf(context: UnitContext, group: VerbGroup, object: NounPhrase): VerbGroup | null {
  const { tokens, phrases } = context;
  if (group.last - group.first !== 1) return null;
  let j = object.first - 1;
  while (j > context.first && j > group.first - FARTHEST) {
    if (tokens.at(j).pos !== "ADP") return null;
    const auxiliary = groupAt(phrases, j - 1);
    if (auxiliary) return isLoneAuxiliary(context, auxiliary) ? auxiliary : null;
    const outer = phraseAt(phrases, j - 1);
    if (!outer) return null;
    j = outer.first - 1;
  }
  return null;
}

/**
 * *[Drivers] who had slept in their cabs told …*: what a relative clause without commas stands behind, with all of the
 * clause; null where the noun phrase may be the subject itself: *drivers who say unions lie*.
 */
export function antecedentOf(context: UnitContext, object: NounPhrase, group: VerbGroup): Headed | null {
  const { tokens, phrases } = context;
  // "a law that allowed the state to try people accused of crimes": a participle of the noun phrase itself
  if (isBarePast(group) && tokens[group.last]?.pos === "ADP") return null;
  // "a site [the Apache] consider sacred": a clause of its own
  if (phraseUpTo(phrases, object.first) !== undefined) return null;
  let inner: VerbGroup | null = null;
  for (let j = object.first - 1; j > context.first && j > group.first - FARTHEST; j--) {
    const { lower, pos, quotation } = tokens.at(j);
    if (pos === "PUNCT" && lower !== "-") return null;
    if (quotation !== tokens.at(group.head).quotation) return null;
    // "a trial that had to be stopped" is not one, whatever it is taken for
    if (pos === "SCONJ" && !(SUBJECT_RELATIVES.has(lower) && inner?.first === j + 1)) {
      if (inner === null || !/^(?:he|she|they)$/.test(tokens.at(j + 1).lower)) return null;
      // "who asked not to be named because he was not allowed to talk to reporters": a reason inside the relative clause
      inner = null;
      continue;
    }
    const verb = groupAt(phrases, j);
    if (verb) {
      if (verb.form === "finite" && inner !== null) return null;
      if (verb.form === "finite") inner = verb;
      const bare = verb === inner ? contactNoun(context, verb) : -1;
      const behind = tokens.at(object.first - 1).pos === "ADP" && cueRate(context, verb) < 0.5;
      if (bare >= 0 && behind)
        return {
          first: present(phraseAt(phrases, bare)).first,
          last: beforeAdverbs(context, group.first),
          head: bare,
        };
      j = verb.first;
      continue;
    }
    if (COORDINATORS.has(lower) && inner !== null) return null;
    if (!SUBJECT_RELATIVES.has(lower)) continue;
    if (inner === null || inner.first - j > 2) return null;
    // "drivers who say unions lie", but "a friend who sought anonymity told"
    const mayAct = tokens.at(object.head).pos !== "NOUN" || isActor(context.speakerAt(object.head));
    if (mayAct && cueRate(context, inner) >= 0.5 && inner.last === object.first) return null;
    const noun = phraseUpTo(phrases, j);
    if (!noun || isTime(tokens[noun.head])) return null;
    // "is the man who planted it and Omar is wanted": the clause of another verb has ended
    if (
      COORDINATORS.has(tokens.at(object.first - 1).lower) &&
      groupAt(phrases, noun.first - 1)?.form === "finite"
    )
      return null;
    const name = nameBefore(context, noun);
    return {
      first: (name ?? noun).first,
      last: beforeAdverbs(context, group.first),
      head: (name ?? noun).head,
    };
  }
  return null;
}

/** *the [messages] Volkov sent to …*, *the [report] he gave to …*: the noun before the subject of such a verb, or -1. */
function contactNoun({ tokens, phrases, first }: UnitContext, verb: VerbGroup): number {
  const subject = phraseUpTo(phrases, verb.first);
  if (!subject || subject.first <= first) return -1;
  const { pos } = tokens.at(subject.head);
  if (pos === "PRON") {
    const noun = phraseUpTo(phrases, subject.first);
    if (!noun || isTime(tokens[noun.head])) return -1;
    // "nobody I met"
    return tokens.at(noun.head).pos === "NOUN" || ANYBODY.test(tokens.at(noun.head).lower) ? noun.head : -1;
  }
  if (pos !== "PROPN") return -1;
  let j = subject.head;
  while (j > subject.first && tokens.at(j).pos === "PROPN") j--;
  return tokens.at(j).pos === "NOUN" && isPlural(tokens.at(j)) && !isTime(tokens[j]) ? j : -1;
}

const ANYBODY = /^(?:any|every|no|some)(?:body|one)$/;

/** *[Ivo Petrov], a clerk who worked in Varna told*: the name that a description stands behind. */
function nameBefore(context: UnitContext, { first }: NounPhrase): NounPhrase | null {
  const { tokens, phrases } = context;
  if (first - 2 < context.first || tokens.at(first - 1).text !== ",") return null;
  const name = phraseUpTo(phrases, first - 1);
  if (!name || tokens.at(name.head).pos !== "PROPN") return null;
  return isActor(context.speakerAt(name.head)) ? name : null;
}

/** *“…,” [Ana Holm], an adviser to the mayor said*: the name right behind a quotation whose description lacks its second comma. */
export function quotedName(context: UnitContext, phrase: NounPhrase, group: VerbGroup): Headed | null {
  const role = firstOfChain(context, phrase);
  const name = isActor(context.speakerAt(role.head)) ? nameBefore(context, role) : null;
  if (!name || name.first - 1 <= context.first || !closesQuotation(context, name.first - 1)) return null;
  return { first: name.first, last: beforeAdverbs(context, group.first), head: name.head };
}

/**
 * *[Senator Rosa Diaz of the small Green party], argued …*, *“We will,” [Nils Holm of the port], told reporters*: all before
 * the only comma, or between it and a quotation, where it is one noun phrase.
 */
export function beforeLoneComma(context: UnitContext, comma: number, group: VerbGroup): Headed | null {
  const { tokens, phrases } = context;
  if (cueRate(context, group) < 0.5 || group.first !== comma + 1) return null;
  const first = behindQuotation(context, comma);
  const noun = phraseFrom(phrases, first);
  if (!noun || isTime(tokens[noun.head])) return null;
  const name = tokens.at(noun.head).pos === "PROPN" || isActor(context.speakerAt(noun.head));
  if (!name) return null;
  return isVerbless(context, first, comma) ? { first, last: comma, head: noun.head } : null;
}

/** The token behind the nearest quotation before token `at`; the first of the unit where none is near. */
function behindQuotation(context: UnitContext, at: number): number {
  for (let i = at - 1; i >= context.first && i > at - FARTHEST; i--)
    if (closesQuotation(context, i)) return i + 1;
  return context.first;
}

/**
 * *An adviser to [its leader], Ana Diaz, known as Nana, said …*: before the comma, where what opens the unit is one
 * noun phrase of a role with prepositions behind it, and the name behind the comma only tells more; null elsewhere.
 */
export function namedBehindRole(context: UnitContext, name: NounPhrase): NounPhrase | null {
  const { tokens, phrases, first } = context;
  const comma = name.first - 1;
  if (comma <= first || tokens.at(comma).text !== "," || tokens.at(name.head).pos !== "PROPN") return null;
  const role = phraseFrom(phrases, first);
  if (!role || tokens.at(role.head).pos !== "NOUN" || role.last >= comma) return null;
  if (!isActor(context.speakerAt(role.head))) return null;
  return isVerbless(context, role.last, comma) ? (phraseAt(phrases, comma - 1) ?? null) : null;
}

/** *of the union in Oslo*: true for noun phrases and prepositions alone. */
export function isVerbless({ tokens, phrases }: UnitContext, from: number, to: number): boolean {
  for (let j = from; j < to; j++)
    if (inVerbGroup(phrases, j) || (!inNounPhrase(phrases, j) && tokens.at(j).pos !== "ADP")) return false;
  return true;
}

/** *two from [Voss], the head of …, said*: a noun phrase that a verb before it took in, behind which a clause begins. */
export function endsClause(context: UnitContext, phrase: NounPhrase): boolean {
  const { tokens, phrases, first } = context;
  for (let j = phrase.first - 1; j >= first; j--) {
    const verb = groupAt(phrases, j);
    if (verb) return verb.form === "finite" && cueRate(context, verb) < SAYS;
    const { pos, lower } = tokens.at(j);
    if (!inNounPhrase(phrases, j) && pos !== "ADP" && pos !== "ADV" && lower !== "and") return false;
  }
  return false;
}

/** *[to learn] about the star that flared, and to determine …*: the infinitive that another one stands beside, or null. */
export function infinitiveBefore(
  { tokens, phrases, first }: UnitContext,
  group: VerbGroup,
): VerbGroup | null {
  for (let j = group.first - 2; j >= first; j--) {
    const before = groupAt(phrases, j);
    if (before?.form !== "infinitive" || tokens.at(before.first).lower !== "to") continue;
    return tokens.at(before.head).quotation === tokens.at(group.head).quotation ? before : null;
  }
  return null;
}
