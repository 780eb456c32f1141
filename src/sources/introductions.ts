import type { Entity } from "../entities/entity.js";
import { wordClass } from "../lexicon/word-classes.js";
import { POSSESSIVE_MARKS } from "../phrases/closed-classes.js";
import { tokenOn } from "../sentences/locate.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { rolesOf } from "./roles.js";
import type { SourceContext } from "./source-context.js";

// By which nouns the article says what somebody is.

/** How many of an entity's mentions are looked at. */
const LOOKED_AT = 8;

/**
 * *British supermarket chain [Tesco]*, *the union [ZGB]*, *[Rovelli], a carmaker*: where the article says by the
 * description's noun what the body is.
 */
export function isIntroducedAs(context: SourceContext, entity: Entity, { lemma }: Token): boolean {
  return introductionsTo(context, entity).has(lemma);
}

/** *[Aviation Herald], a website covering incidents*, later *the site*: called by one of several nouns. */
export function isIntroducedBy(context: SourceContext, entity: Entity, nouns: readonly string[]): boolean {
  return nouns.some((noun) => introductionsTo(context, entity).has(noun));
}

/** The nouns by which the article says what an entity is, gathered once. */
function introductionsTo(context: SourceContext, entity: Entity): ReadonlySet<string> {
  let known = introductions.get(entity);
  if (known === undefined) {
    known = nounsBeside(context, entity);
    introductions.set(entity, known);
  }
  return known;
}

/** *Swedish drugmaker [Novexa]*, *Italian firm [Nolva]*, later *the company*. */
export function isIntroducedAsFirm(context: SourceContext, entity: Entity): boolean {
  for (const noun of introductionsTo(context, entity))
    if (FIRMS.has(noun) || /^(?:company|firm)$/.test(noun)) return true;
  return false;
}

const FIRMS = wordClass("firmNouns");

const introductions = new WeakMap<Entity, ReadonlySet<string>>();

/** The lemmas of the nouns right before and in apposition behind an entity's first names. */
function nounsBeside(context: SourceContext, { mentions, type }: Entity): ReadonlySet<string> {
  const { tokens } = context.reading;
  const nouns = new Set<string>();
  for (const { start, end, form } of mentions.slice(0, LOOKED_AT)) {
    if (form === "pronoun" || form === "description") continue;
    const before = tokens[tokenOn(context.tokenIndex, tokens, start) - 1];
    if (before?.pos === "NOUN" || /^(?:daily|weekly)$/.test(before?.lower ?? ""))
      nouns.add(before?.lemma ?? "");
    // "One mother, Shirin Akter, said"
    const apposed =
      before?.text === "," &&
      /^[,.]$/.test(tokens[tokenOn(context.tokenIndex, tokens, end - 1) + 1]?.text ?? "");
    const noun = apposed ? tokens[before.index - 1] : undefined;
    if (noun?.pos === "NOUN" && opensApposition(tokens, noun.index, type)) nouns.add(noun.lemma);
    const last = tokenOn(context.tokenIndex, tokens, end - 1) + 1;
    if (tokens[last]?.text !== ",") continue;
    const determined = /^(?:the|an?)$/.test(tokens[last + 1]?.lower ?? "");
    let at = determined ? last + 2 : last + 1;
    while (at < last + LONGEST_APPOSITION && isInApposition(tokens, at)) at += 1;
    // "Holm, the mayor's brother": not the mayor
    if (POSSESSIVE_MARKS.has(tokens[at]?.text ?? "")) continue;
    // "Maróth, government commissioner responsible for defence"
    if (at > last + 2 && tokens[at - 1]?.pos === "ADJ" && tokens[at]?.pos === "ADP") at -= 1;
    // "seen by Reuters, the envoy warned": the subject of what follows
    const gerund = tokens[at]?.lower.endsWith("ing") === true;
    if ((tokens[at]?.pos === "VERB" && !gerund) || tokens[at]?.pos === "AUX") continue;
    const { lower, lemma, pos } = tokens.at(at - 1);
    if (determined || (pos === "NOUN" && rolesOf(context.lexicon).get(lower)?.entry.kind === "person"))
      nouns.add(lemma);
  }
  return nouns;
}

const LONGEST_APPOSITION = 8;

/** *one [mother], Shirin Akter,*, of bodies also *the [airline], Holm Air,* and *a Cambodian [conglomerate], Holm Group,*. */
function opensApposition(tokens: Tokens, noun: number, type: Entity["type"]): boolean {
  let at = noun - 1;
  if (type !== "organization") return /^(?:an?|one|another)$/.test(tokens[at]?.lower ?? "");
  while (at > noun - LONGEST_APPOSITION && isInApposition(tokens, at)) at -= 1;
  return /^(?:an?|one|another|the|its|their)$/.test(tokens[at]?.lower ?? "");
}

/** *, a [leading Lusaka-based watchdog]*. */
function isInApposition(tokens: Tokens, at: number): boolean {
  const hyphened = tokens[at]?.text === "-" || tokens[at - 1]?.text === "-";
  return hyphened || /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[at]?.pos ?? "");
}
