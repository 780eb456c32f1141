// Tells what the frames of acts ask for: what a content begins with, what leads to it, and who says so.

import { wordClass } from "../lexicon/word-classes.js";
import type { Act } from "../lexicon/wording.js";
import { groupAt, phraseAt } from "../phrases/phrase-at.js";
import type { VerbGroup } from "../phrases/phrases.js";
import { tokensIn } from "../sentences/locate.js";
import type { Token, Tokens } from "../sentences/reading.js";
import type { Claim } from "../sources/claim.js";
import { isEvidence, sourceHead } from "./claim-kind.js";
import type { MainClause } from "./main-verb.js";
import type { MeaningContext } from "./meaning-context.js";

/** Heads of sources whose findings settle a case. */
const COURTS = wordClass("courtNouns");

/** The first token of the content, -1 if there is none. */
export function contentStart({ tokenIndex }: MeaningContext, { content }: Claim): number {
  return content[0] === undefined ? -1 : tokensIn(tokenIndex, content[0])[0];
}

/** The head of the noun phrase that a content begins with, unless that is the subject of a clause: [*claims*] *that …*. */
export function objectHead({ tokens, phrases }: MeaningContext, first: number): Token | undefined {
  const phrase = phraseAt(phrases, first);
  if (phrase?.first !== first || phrase.possessive >= 0) return undefined;
  return groupAt(phrases, phrase.last)?.form === "finite" ? undefined : tokens[phrase.head];
}

/**
 * What the content begins with and what leads to it, as in *told Iran* [*to stop*]: words, the head of an object,
 * "gerund", "infinitive", "telling" for the infinitive of a verb of saying, "clause" for one without *that*,
 * "subjunctive" for what should be; and who says so: "bycourt", "byevidence".
 */
export function openersOf(
  context: MeaningContext,
  claim: Claim,
  cue: Tokens,
  clause: MainClause | null,
): ReadonlySet<string> {
  const { tokens, phrases } = context;
  const content = contentStart(context, claim);
  const openers = new Set(cue.filter(({ index }) => index > claim.cueToken).map(({ lower }) => lower));
  if (isEvidence(context, claim)) openers.add("byevidence");
  if (COURTS.has(sourceHead(context, claim)?.lower ?? "")) openers.add("bycourt");
  const first = tokens[content];
  if (first === undefined) return openers;
  if (isSubjunctive(context, content, clause)) openers.add("subjunctive");
  openers.add(first.lower);
  const group = groupAt(phrases, content);
  // "suggested [eating] late could hurt": the subject of a clause
  if (group?.form === "gerund" && clause?.verb.form !== "finite") openers.add("gerund");
  if (group?.form === "infinitive" && isTelling(context, group)) openers.add("telling");
  const object = phraseAt(phrases, content);
  const after = tokens[object?.last ?? -1];
  const infinitive = (at: number) => groupAt(phrases, at)?.form === "infinitive";
  if (groupAt(phrases, after?.index ?? -1)?.form === "finite") openers.add("clause");
  const head = objectHead(context, content);
  if (head !== undefined) openers.add(head.lemma);
  // "asked the bank [for] aid"
  if (after?.lower === "for") openers.add("for");
  if (
    claim.rule === "infinitive" ||
    infinitive(content) ||
    (after?.lower === "to" && infinitive(after.index))
  )
    openers.add("infinitive");
  return openers;
}

/**
 * *declined [to comment]*, *declined [to give a date]*, *declined [to take sides]*: what is not done is to say
 * something.
 */
function isTelling({ phrases, wording, tokens }: MeaningContext, { lemma, last }: VerbGroup): boolean {
  if (lemma === "take") return tokens[phraseAt(phrases, last)?.head ?? -1]?.lower === "sides";
  return GIVING_WORD.has(lemma) || TELLING.has(wording.actsOf.verb.get(lemma)?.act ?? "rejects");
}

const GIVING_WORD = wordClass("wordGivingVerbs");

/** Acts that only tell: who declines to comment or to confirm keeps it to himself. */
const TELLING: ReadonlySet<Act> = new Set<Act>(["asserts", "confirms", "admits"]);

/** *that the town* [*sell*] *the hall*, *that it* [*be*] *sold*, *that they* [*should*] *go*. */
function isSubjunctive(context: MeaningContext, start: number, clause: MainClause | null): boolean {
  const { tokens } = context;
  const first = phraseAt(context.phrases, tokens[start]?.lower === "that" ? start + 1 : start);
  // the parse does not take a bare *be* for a finite verb
  if (tokens[first?.last ?? -1]?.lower === "be") return true;
  const verb = clause?.verb;
  if (verb?.form !== "finite") return false;
  const opening = tokens.at(verb.first);
  if (opening.lower === "should") return true;
  const subject = tokens[phraseAt(context.phrases, verb.first - 1)?.head ?? -1];
  const singular =
    subject !== undefined &&
    (SINGULAR.has(subject.lower) ||
      (subject.pos === "NOUN" && subject.lower === subject.lemma && !COLLECTIVES.has(subject.lower)));
  return (
    singular &&
    verb.head === verb.first &&
    opening.pos === "VERB" &&
    opening.lower === opening.lemma &&
    !verb.past
  );
}

const SINGULAR = new Set(["he", "she", "it"]);
/** Nouns that are plural without an s. */
const COLLECTIVES = wordClass("pluralsWithoutS");
