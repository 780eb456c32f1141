import { wordClass } from "../../lexicon/word-classes.js";
import { groupFrom } from "../../phrases/phrase-at.js";
import type { NounPhrase } from "../../phrases/phrases.js";
import { cueRate, type UnitContext } from "../unit.js";
import type { Anchors, AnyRule, Candidate, CandidateRule } from "./readings/candidate.js";
import { isCause, isShared, isUncarried, nounReadingOf } from "./readings/noun-readings.js";
import { readingsOf } from "./readings/verb-readings.js";
import { RULES } from "./rules.js";

// Asks every rule about every verb, noun and copula of the units, and collects what they propose.

const ON_UNIT = rulesOn("unit");
/** By word the rules on units that look for it, a bit each by their order. */
const RULES_BY_WORD = new Map<string, number>();
for (const [at, { words }] of ON_UNIT.entries())
  for (const word of words ?? []) RULES_BY_WORD.set(word, (RULES_BY_WORD.get(word) ?? 0) | (1 << at));
const ON_VERB = rulesOn("verb");
const ON_COPULA = rulesOn("copula");
const ON_NOUN = rulesOn("noun");

/** What the rules of one kind are asked about, and what they propose. */
interface Asked<A extends keyof Anchors> {
  readonly context: UnitContext;
  readonly anchor: Anchors[A];
  readonly proposed: Candidate[];
}

/** All that the rules are asked about, by kind. */
type Questions = { readonly [A in keyof Anchors]: Asked<A>[] };

/** Every candidate the rules make for one unit. */
export function candidatesIn(context: UnitContext): Candidate[] {
  return candidatesOf([context]).flat();
}

/**
 * Every candidate the rules make for each of the units. Each rule is asked about all of them before the next rule is: the
 * processor has room near it for the code of some rules, not of all.
 */
export function candidatesOf(contexts: readonly UnitContext[]): Candidate[][] {
  const questions: Questions = { unit: [], verb: [], copula: [], noun: [] };
  const found = contexts.map((context) => questionsIn(context, questions));
  const words = contexts.map(wordsIn);
  for (const [at, rule] of ON_UNIT.entries())
    askAll(
      rule,
      questions.unit.filter((_, unit) => rule.words === undefined || ((words[unit] ?? 0) & (1 << at)) !== 0),
    );
  for (const rule of ON_COPULA) askAll(rule, questions.copula);
  for (const rule of ON_VERB) askAll(rule, questions.verb);
  for (const rule of ON_NOUN) askAll(rule, questions.noun);
  return found.map((asked) => asked.flatMap(({ proposed }) => proposed));
}

/** The rules on units of whose words the unit has one, a bit each. */
function wordsIn({ tokens, first, last }: UnitContext): number {
  let rules = 0;
  for (let i = first; i < last; i++) rules |= RULES_BY_WORD.get(tokens.at(i).lower) ?? 0;
  return rules;
}

/** Adds what the rules are to be asked about in a unit; gives what will be proposed for it, in the unit's order. */
function questionsIn(
  context: UnitContext,
  questions: Questions,
): readonly Pick<Asked<keyof Anchors>, "proposed">[] {
  const { tokens, phrases } = context;
  const all: Pick<Asked<keyof Anchors>, "proposed">[] = [];
  const add = <A extends keyof Anchors>(to: Asked<A>[], anchor: Anchors[A]): void => {
    const asked: Asked<A> = { context, anchor, proposed: [] };
    to.push(asked);
    all.push(asked);
  };
  add(questions.unit, null);
  let previous = -1;
  for (let i = context.first; i < context.last; i++) {
    const group = groupFrom(phrases, i);
    if (group) {
      const copula = tokens.at(group.head).pos === "AUX";
      if (copula || group.passive || REMAINING.has(group.lemma)) add(questions.copula, group);
      if (!copula && cueRate(context, group) > 0)
        for (const reading of readingsOf(context, group)) add(questions.verb, reading);
    }
    const at = phrases.nounPhraseAt[i] ?? -1;
    if (at >= 0 && at !== previous) {
      previous = at;
      const phrase = phrases.nounPhrases.at(at);
      if (isNounCue(context, phrase)) add(questions.noun, nounReadingOf(context, phrase));
    }
  }
  return all;
}

/** True for a noun phrase whose noun may be a cue. */
function isNounCue(context: UnitContext, phrase: NounPhrase): boolean {
  const { pos, lemma } = context.tokens.at(phrase.head);
  return (
    pos === "NOUN" &&
    context.cueOf("noun", lemma) !== undefined &&
    !isCause(context, phrase) &&
    !isUncarried(context, phrase) &&
    !isShared(context, phrase)
  );
}

/** Verbs that join an adjective to their subject as *be* does: *remain sceptical that …*. */
const REMAINING = wordClass("remainingVerbs");

/** Adds what the rule proposes for each of the anchors. */
function askAll<A extends keyof Anchors>(rule: CandidateRule<A>, asked: readonly Asked<A>[]): void {
  for (const { context, anchor, proposed } of asked)
    for (const candidate of rule.find(context, anchor, rule)) proposed.push(candidate);
}

/** The rules that start from one kind of anchor, in their order. */
function rulesOn<A extends keyof Anchors>(on: A): readonly CandidateRule<A>[] {
  const isOn = (rule: AnyRule): rule is Extract<AnyRule, CandidateRule<A>> => rule.on === on;
  return RULES.filter(isOn);
}
