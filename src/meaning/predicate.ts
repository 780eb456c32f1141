import { wordClass } from "../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../phrases/phrases.js";
import { tokensIn } from "../sentences/locate.js";
import type { Claim } from "../sources/claim.js";
import type { MainClause } from "./main-verb.js";
import { entityOf, type MeaningContext, spanOfTokens } from "./meaning-context.js";
import type { Oblique, Party, Predicate } from "./meant-claim.js";

// What a content says is done: the verb of its main clause with who does it, to whom, and to, from or with whom.

const PARTICLES = new Set(["up", "down", "out", "off", "over", "back", "away", "apart"]);
/** Verbs of which *in* is a part, not the preposition of a place: *rein in Iran’s ambitions*. */
const WITH_IN = new Set(["rein", "hem", "phase", "usher"]);
/** How many words behind the verb its object and prepositional phrases are looked for. */
const REACH = 16;
/** Words that end the clause of the verb. */
const CLAUSE_ENDS = wordClass("predicateEnds");
const CONDITIONS = new Set(["if", "unless", "should", "were"]);
const FIRST_PERSONS = new Set(["i", "we"]);
const NEUTER = new Set(["it", "they"]);
const PERSONAL = new Set(["he", "she"]);

/**
 * The predicate of a content: the verb of its main clause, or the *-ing* or infinitive that the content is, alone
 * (*denied* [*shelling …*]) or behind whom it is said of (*accused* [*Iran of shelling …*]). Null for others.
 */
export function predicateOf(
  context: MeaningContext,
  claim: Claim,
  clause: MainClause | null,
  target: Party | null,
): Predicate | null {
  const found =
    clause === null
      ? loneVerbOf(context, claim)
      : { verb: clause.verb, from: clause.from, last: clause.last };
  if (found === null) return null;
  const { verb, from, last } = found;
  const { tokens } = context;
  const first = tokens.at(from);
  const next = verb.last < last ? tokens[verb.last] : undefined;
  const isParticle =
    next !== undefined && (PARTICLES.has(next.lower) || (next.lower === "in" && WITH_IN.has(verb.lemma)));
  const particle = isParticle ? next : null;
  const behind = argumentsAfter(context, verb, verb.last + (particle === null ? 0 : 1), last);
  const subjects = subjectsOf(context, claim, verb, from, clause, target);
  const by = verb.passive ? behind.obliques.filter(({ preposition }) => preposition === "by") : [];
  return {
    lemma: verb.lemma,
    particle: particle?.lower ?? null,
    voice: verb.passive ? "passive" : "active",
    negated: verb.negated,
    conditional:
      clause?.conditional === true || (claim.rule !== "asked-whether" && CONDITIONS.has(first.lower)),
    span: spanOfTokens(context, verb.first, (particle?.index ?? verb.last - 1) + 1),
    agents: verb.passive ? by.map(({ entity }) => entity) : subjects,
    patients: verb.passive ? subjects : behind.patients,
    object: behind.object,
    obliques: behind.obliques.filter((one) => !by.includes(one)),
  };
}

/** The *-ing* form or infinitive that a content begins with, or that follows its first noun phrase and *of*, *for*, *from*. */
function loneVerbOf(
  context: MeaningContext,
  claim: Claim,
): { verb: VerbGroup; from: number; last: number } | null {
  const span = claim.content[0];
  if (span === undefined) return null;
  const { tokens, phrases } = context;
  const [first, last] = tokensIn(context.tokenIndex, span);
  let at = phraseAt(phrases, first)?.last ?? first;
  if (at < last && ["of", "for", "from"].includes(tokens.at(at).lower)) at += 1;
  const verb = at < last ? (groupAt(phrases, at) ?? nounAsGerund(context, at)) : undefined;
  return verb !== undefined && verb.first === at && (verb.form === "gerund" || verb.form === "infinitive")
    ? { verb, from: first, last }
    : null;
}

/** *accused France of* [*arming*] *JNIM*, where the tag is a noun's. */
function nounAsGerund({ tokens }: MeaningContext, at: number): VerbGroup | undefined {
  const { pos, lower } = tokens.at(at);
  const before = tokens[at - 1]?.lower;
  if (pos !== "NOUN" || before !== "of" || !/[a-z]{3}ing$/.test(lower)) return undefined;
  const stem = lower.slice(0, -3).replace(/([bdgmnprt])\1$/, "$1");
  return {
    index: -1,
    first: at,
    last: at + 1,
    head: at,
    lemma: /(?:[cvzu]|at|iz)$/.test(stem) ? `${stem}e` : stem,
    form: "gerund",
    passive: false,
    negated: false,
    modal: false,
    perfect: false,
    progressive: false,
    past: false,
  };
}

function subjectsOf(
  context: MeaningContext,
  claim: Claim,
  verb: VerbGroup,
  from: number,
  clause: MainClause | null,
  target: Party | null,
): string[] {
  const phrase = subjectPhrase(context, verb.first, from);
  if (phrase !== null) {
    const named = conjunctsBefore(context, phrase, from);
    return named.length > 0 ? named : speakersMeant(context, claim, phrase);
  }
  // *denied shelling*, *promised to help*: who speaks; *urged Iran* [*to leave*]: who is spoken to.
  if (clause !== null && verb.form === "finite") return [];
  if (target !== null) return target.entity === null ? [] : [target.entity];
  return [...(claim.speaker?.entities ?? [])];
}

/** The noun phrase before a verb that no preposition leads to. */
function subjectPhrase(context: MeaningContext, verb: number, from: number): NounPhrase | null {
  const { tokens, phrases } = context;
  for (let at = verb - 1; at >= from; at -= 1) {
    const phrase = phraseAt(phrases, at);
    if (phrase === undefined) continue;
    const before = phrase.first > from ? tokens.at(phrase.first - 1) : undefined;
    if (before?.pos !== "ADP" && before?.lower !== "to") return phrase;
    at = phrase.first;
  }
  return null;
}

/** Whom a noun phrase and those joined to it by *and* name, the first first. */
function conjunctsBefore(context: MeaningContext, phrase: NounPhrase, from: number): string[] {
  const { tokens, phrases } = context;
  const named: string[] = [];
  let current: NounPhrase | undefined = phrase;
  for (let steps = 0; current !== undefined && steps < 4; steps += 1) {
    const entity = entityOf(context, spanOfTokens(context, current.first, current.last));
    if (entity !== null && !named.includes(entity)) named.unshift(entity);
    const joint: number = current.first - 1;
    const isJoined: boolean =
      joint > from && (tokens.at(joint).lower === "and" || (steps > 0 && tokens.at(joint).text === ","));
    current = isJoined ? phraseAt(phrases, joint - 1) : undefined;
  }
  return named;
}

/** *said it would leave*, *“We will leave”*: a pronoun that can only mean who speaks. */
function speakersMeant(context: MeaningContext, claim: Claim, { first, last, head }: NounPhrase): string[] {
  const word = context.tokens.at(head).lower;
  const { speaker } = claim;
  if (speaker === null || last - first !== 1) return [];
  const fits = FIRST_PERSONS.has(word)
    ? claim.quotation !== "indirect"
    : claim.quotation !== "direct" && (speaker.kind === "person" ? PERSONAL : NEUTER).has(word);
  return fits ? [...speaker.entities] : [];
}

interface Arguments {
  readonly patients: string[];
  /** Lemma of the object's head. */
  readonly object: string | null;
  readonly obliques: Oblique[];
}

/** The object of a verb and the prepositional phrases behind it, to the end of its clause. */
function argumentsAfter(context: MeaningContext, verb: VerbGroup, start: number, last: number): Arguments {
  const { tokens, phrases } = context;
  const { sentence } = tokens.at(verb.head);
  const found: Arguments & { object: string | null } = { patients: [], object: null, obliques: [] };
  let preposition: string | null = null;
  for (let at = start; at < Math.min(last, start + REACH) && tokens.at(at).sentence === sentence; at += 1) {
    const token = tokens.at(at);
    const group = groupAt(phrases, at);
    if (group !== undefined || CLAUSE_ENDS.has(token.lower)) break;
    const phrase = phraseAt(phrases, at);
    if (phrase !== undefined) {
      const entity = entityOf(context, spanOfTokens(context, phrase.first, Math.min(phrase.last, last)));
      if (preposition === null) {
        // *said [she] was hurt*, *came and [others] left*: the subject of another clause
        if (groupAt(phrases, phrase.last)?.form === "finite") break;
        // Of two objects the second is what is given: *sent* [*Ukraine*] [*weapons*].
        found.object = tokens.at(phrase.head).lemma.toLowerCase();
        if (entity !== null) found.patients.push(entity);
      } else if (entity !== null) found.obliques.push({ preposition, entity });
      at = phrase.last - 1;
    } else if (token.pos === "ADP" || token.lower === "to") {
      preposition = token.lower;
    } else if (token.text === "," || token.lower === "and" || token.pos === "ADV") {
      if (token.text === "," && groupFollows(context, at + 1, last)) break;
    } else break;
  }
  return found;
}

/** Another clause begins behind the comma. */
function groupFollows(context: MeaningContext, at: number, last: number): boolean {
  const phrase = phraseAt(context.phrases, at);
  const next = phrase?.last ?? at;
  return next < last && groupAt(context.phrases, next) !== undefined;
}
