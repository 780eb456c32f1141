import { COORDINATORS, POSSESSIVE_PRONOUNS, SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { groupAt, groupUpTo, phraseAt, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isActor } from "../../speakers.js";
import { cueRate, isTime, SAYS, type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { beforeAdverbs } from "../clauses/limits.js";
import { beforeQuantity } from "../clauses/quantities.js";

// Subjects that own the clause between them and their verb: *[the town] where the fire began said …*.

/** Whom the clause of another verb tells of, which stands before the verb and has no commas; null where there is no such clause. */
export function clauseOwner(context: UnitContext, other: VerbGroup, group: VerbGroup): Subject | null {
  if (other.form !== "finite") return null;
  const whose = whoseOwner(context, other);
  if (whose || predicateEnd(context, other) !== beforeAdverbs(context, group.first)) return whose;
  return (
    placeOwner(context, other, group) ??
    relativeOwner(context, other, group) ??
    sayersOwner(context, other, group)
  );
}

/** *who say it [was safe] back …*: the end of a verb, or of the adjective that a copula joins to its subject. */
function predicateEnd({ tokens, phrases }: UnitContext, { lemma, last }: VerbGroup): number {
  const isJoined =
    lemma === "be" && tokens[last]?.pos === "ADJ" && phraseAt(phrases, last)?.last === last + 1;
  return isJoined ? last + 1 : last;
}

/** *[the woman] whose shop was burned told …*: whose it is what the other verb speaks of. */
function whoseOwner({ tokens, phrases }: UnitContext, other: VerbGroup): Subject | null {
  const owned = phraseAt(phrases, other.first - 1);
  if (!owned || tokens.at(owned.first).lower !== "whose") return null;
  const noun = phraseAt(phrases, owned.first - 1);
  return noun ? subjectOn(noun, "apposition") : null;
}

/** *[the house] where he lived said …*, *[a hall] in which they met said …*: whose place or time the other verb tells of. */
function placeOwner(context: UnitContext, other: VerbGroup, group: VerbGroup): Subject | null {
  const { tokens, phrases } = context;
  const subject = phraseUpTo(phrases, other.first);
  if (!subject) return null;
  let opener = beforeQuantity(context, subject.first) - 1;
  if (!/^(?:where|when|which)$/.test(tokens[opener]?.lower ?? "")) return null;
  if (tokens.at(opener).lower === "which" && tokens[--opener]?.pos !== "ADP") return null;
  const place = phraseAt(phrases, opener - 1);
  // "[those] who survived a fire in which many died told …": what happens to a thing is told of somebody
  const outer =
    place && !isActor(context.speakerAt(place.head)) ? groupAt(phrases, place.first - 1) : undefined;
  const survivor = outer?.form === "finite" ? relativeOwner(context, outer, group) : null;
  return survivor ?? owner(context, place, opener, group);
}

/** *[the girl] who was rescued said …*, *[the plan] that failed called for …*: whom a relative clause tells of. */
function relativeOwner(context: UnitContext, other: VerbGroup, group: VerbGroup): Subject | null {
  const { tokens, phrases } = context;
  const opener = other.first - 1;
  if (!SUBJECT_RELATIVES.has(tokens[opener]?.lower ?? "")) return null;
  return owner(context, phraseAt(phrases, opener - 1), opener, group);
}

/** *[those] who say jobs matter support …*: whose relative clause holds a verb of saying and what is said. */
function sayersOwner(context: UnitContext, other: VerbGroup, group: VerbGroup): Subject | null {
  const { tokens, phrases } = context;
  const subject = phraseAt(phrases, other.first - 1);
  if (subject?.last !== other.first) return null;
  const saying = groupAt(phrases, subject.first - (tokens[subject.first - 1]?.lower === "that" ? 2 : 1));
  if (saying?.form !== "finite" || saying.passive || cueRate(context, saying) < 0.5) return null;
  return relativeOwner(context, saying, group);
}

/** *[a letter] the senator wrote to his bank shows*, *[the report] the firm gave the court says*: two noun phrases, and two verbs. */
export function contactOwner(context: UnitContext, object: NounPhrase, group: VerbGroup): Subject | null {
  const { tokens, phrases } = context;
  let first = object.first;
  if (tokens[first - 1]?.pos === "ADP") first--;
  // "the letter he wrote [in May] to his bank"
  const verb = groupUpTo(phrases, first);
  if (verb?.form !== "finite" || verb.passive) return null;
  const doer = phraseUpTo(phrases, verb.first);
  if (!doer || tokens.at(doer.first).pos !== "DET" || tokens.at(doer.head).pos !== "NOUN") return null;
  const noun = phraseAt(phrases, doer.first - 1);
  if (!noun || context.speakerAt(noun.head).name !== "role-document") return null;
  // "a report the union says banks hid shows": who says so is not the subject
  if (cueRate(context, verb) >= SAYS && first === object.first) return null;
  return owner(context, noun, doer.first, group);
}

function owner(
  context: UnitContext,
  noun: NounPhrase | undefined,
  end: number,
  group: VerbGroup,
): Subject | null {
  const { tokens } = context;
  if (noun?.last !== end || isTime(tokens[noun.head]) || SUBJECT_RELATIVES.has(tokens.at(noun.head).lower))
    return null;
  return {
    first: noun.first,
    last: beforeAdverbs(context, group.first),
    head: noun.head,
    rule: "apposition",
  };
}

/** *[Norway]’s role in hosting or [backing] the talks*: whose noun it is that the gerund behind token `at` hangs on. */
export function ownerOfAct(context: UnitContext, at: number): Subject | null {
  const { tokens, phrases } = context;
  const fellow = COORDINATORS.has(tokens.at(at).lower) ? groupAt(phrases, at - 1) : undefined;
  const link = fellow?.form === "gerund" ? fellow.first - 1 : at;
  const noun = tokens[link]?.pos === "ADP" ? phraseUpTo(phrases, link) : undefined;
  if (!noun || noun.first < context.first) return null;
  const { first, possessive } = noun;
  if (possessive >= 0) return { first, last: possessive, head: possessive - 1, rule: "relative" };
  return POSSESSIVE_PRONOUNS.has(tokens.at(first).lower)
    ? { first, last: first + 1, head: first, rule: "relative" }
    : null;
}
