import { wordClass } from "../../lexicon/word-classes.js";
import { groupFrom } from "../../phrases/phrase-at.js";
import { cueRate, type UnitContext } from "../unit.js";
import type { Anchors, AnyRule, Candidate, CandidateRule } from "./candidate.js";
import { isCause, isShared, isUncarried, nounReadingOf } from "./noun-readings.js";
import { RULES } from "./rules.js";
import { readingsOf } from "./verb-readings.js";

// Asks every rule about every verb, noun and copula of a unit, and collects what they propose.

const ON_UNIT = rulesOn("unit");
/** By word the rules on units that look for it, a bit each by their order. */
const RULES_BY_WORD = new Map<string, number>();
for (const [at, { words }] of ON_UNIT.entries())
  for (const word of words ?? []) RULES_BY_WORD.set(word, (RULES_BY_WORD.get(word) ?? 0) | (1 << at));
const ON_VERB = rulesOn("verb");
const ON_COPULA = rulesOn("copula");
const ON_NOUN = rulesOn("noun");

/** Every candidate the rules make for one unit. */
export function candidatesIn(context: UnitContext): Candidate[] {
  const { tokens, phrases } = context;
  const out: Candidate[] = [];
  ask(out, context, rulesOnUnit(context), null);
  let previous = -1;
  for (let i = context.first; i < context.last; i++) {
    const group = groupFrom(phrases, i);
    if (group) {
      const copula = tokens.at(group.head).pos === "AUX";
      if (copula || group.passive || REMAINING.has(group.lemma)) ask(out, context, ON_COPULA, group);
      if (!copula && cueRate(context, group) > 0)
        for (const reading of readingsOf(context, group)) ask(out, context, ON_VERB, reading);
    }
    const at = phrases.nounPhraseAt[i] ?? -1;
    if (at >= 0 && at !== previous) {
      previous = at;
      const phrase = phrases.nounPhrases.at(at);
      const { pos, lemma } = tokens.at(phrase.head);
      if (
        pos === "NOUN" &&
        context.cueOf("noun", lemma) &&
        !isCause(context, phrase) &&
        !isUncarried(context, phrase) &&
        !isShared(context, phrase)
      )
        ask(out, context, ON_NOUN, nounReadingOf(context, phrase));
    }
  }
  return out;
}

/** Verbs that join an adjective to their subject as *be* does: *remain sceptical that …*. */
const REMAINING = wordClass("remainingVerbs");

/** The rules to be asked about a unit: those that look for no words, and those whose words it has. */
function rulesOnUnit({ tokens, first, last }: UnitContext): readonly CandidateRule<"unit">[] {
  let wanted = 0;
  for (let i = first; i < last; i++) wanted |= RULES_BY_WORD.get(tokens.at(i).lower) ?? 0;
  return ON_UNIT.filter(({ words }, at) => words === undefined || (wanted & (1 << at)) !== 0);
}

/** Adds what each of the rules proposes for an anchor. */
function ask<A extends keyof Anchors>(
  out: Candidate[],
  context: UnitContext,
  rules: readonly CandidateRule<A>[],
  anchor: Anchors[A],
): void {
  for (const rule of rules) for (const candidate of rule.find(context, anchor, rule)) out.push(candidate);
}

/** The rules that start from one kind of anchor, in their order. */
function rulesOn<A extends keyof Anchors>(on: A): readonly CandidateRule<A>[] {
  const isOn = (rule: AnyRule): rule is Extract<AnyRule, CandidateRule<A>> => rule.on === on;
  return RULES.filter(isOn);
}
