import { wordClass } from "../../../lexicon/word-classes.js";
import { phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { isActor, isPlaceName } from "../../speakers.js";
import type { Subject, UnitContext } from "../../unit.js";
import { outerOf } from "./noun-chains.js";

// What kind of thing a noun phrase names: somebody, somewhere, an act or a state.

const PEOPLE: ReadonlySet<string> = new Set(["person", "role-person", "role-people"]);
/** Endings of nouns that name an act or a state, which can be spoken for or against. */
const ABSTRACT = /(?:tion|sion|ment|ance|ence|ancy|ency|ity|ness|ship|ism|ing|al|cy|th|ure)$/;

/** True where the noun phrase that begins at a token is one of these things. */
export function isOneOf(
  { tokens, phrases }: UnitContext,
  start: number,
  lemmas: ReadonlySet<string>,
): boolean {
  const phrase = phraseFrom(phrases, start);
  return phrase !== undefined && lemmas.has(tokens.at(phrase.head).lemma);
}

/** *the country [saw] its worst drought*, *the state has [seen] fires*: what happens to a place. */
export function isPlace({ tokens, speakerAt }: UnitContext, { head, first }: Subject): boolean {
  if (isPlaceName(speakerAt(head)) || TERRITORIES.has(tokens.at(head).lemma)) return true;
  return TERRITORIES.has(tokens[first + 1]?.lemma ?? "");
}

const TERRITORIES = wordClass("territoryNouns");

/**
 * People and bodies, and what stands for them; of a relative pronoun, what it stands for; of *clubs from nine leagues*,
 * the clubs as well.
 */
export function hasMind(context: UnitContext, { head: at, rule }: Subject): boolean {
  const { tokens, phrases } = context;
  if (tokens.at(at).lower === "who") return true;
  const before = tokens[at - 1]?.text === "," ? at - 2 : at - 1;
  const antecedent = rule === "relative" ? phraseAt(phrases, before) : undefined;
  if (mayThink(context, antecedent?.head ?? at)) return true;
  let phrase = antecedent ?? phraseAt(phrases, at);
  while (phrase) {
    phrase = outerOf(context, phrase);
    if (phrase && mayThink(context, phrase.head)) return true;
  }
  return false;
}

/** *[a poll] of 1,200 voters*, *[footage] from the scene*: one of these is the noun, or what it is tied to by prepositions. */
export function isLedBy(
  context: UnitContext,
  noun: Pick<NounPhrase, "head" | "first">,
  lemmas: ReadonlySet<string>,
): boolean {
  let phrase: typeof noun | undefined = noun;
  while (phrase) {
    if (lemmas.has(context.tokens.at(phrase.head).lemma)) return true;
    phrase = outerOf(context, phrase);
  }
  return false;
}

/** Of words that are no nouns, *nine more*, *the elderly*, *all three*, nothing speaks against it. */
export function mayThink({ tokens, speakerAt }: UnitContext, head: number): boolean {
  const { pos, lemma } = tokens.at(head);
  return pos !== "NOUN" || SHARES.has(lemma) || isActor(speakerAt(head));
}

/** *38 percent refuse to pay*: how many of them. */
const SHARES = new Set(["percent", "cent", "majority", "minority", "half", "third", "quarter", "fifth"]);

/** A person by name or role; a name of which nothing is known may be a person’s. */
export function isPerson({ tokens, speakerAt }: UnitContext, { head }: NounPhrase): boolean {
  const { name } = speakerAt(head);
  return PEOPLE.has(name) || (tokens.at(head).pos === "PROPN" && name === "-");
}

/** True for a noun of saying, of an act or of a state, for a pronoun and for a name. */
export function isAbstract(context: UnitContext, { head }: NounPhrase): boolean {
  const { pos, lemma } = context.tokens.at(head);
  return (
    (pos !== "NOUN" && pos !== "ADJ") ||
    context.cueOf("noun", lemma) !== undefined ||
    ABSTRACT.test(lemma) ||
    IDEAS.has(lemma)
  );
}

const IDEAS = wordClass("ideas");
