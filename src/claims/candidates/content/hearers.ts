import { wordClass } from "../../../lexicon/word-classes.js";
import { SUBJECT_PRONOUNS } from "../../../phrases/closed-classes.js";
import { groupAt, phraseAt, phraseFrom, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isActor, isNamedPerson } from "../../speakers.js";
import type { UnitContext } from "../../unit.js";
import { OCCASIONS } from "../clauses/occasions.js";
import { TELLING } from "../subjects/inverted-subjects.js";
import type { Complement } from "./complement-search.js";

// Whom something is said to, behind a verb: no content, since what is said stands behind it.

const HEARER_VERBS = wordClass("hearerVerbs");
const HEARER_PRONOUNS = wordClass("hearerPronouns");
/** *told [this newspaper]*, *told [the programme]*. */
const MEDIA = wordClass("mediaNouns");
const OBJECTS = /^(?:obj|obj-pronoun|clause)$/;
const CLAUSES = /^(?:that|wh)$/;
const TOPICS = new Set(["about", "of"]);

/** *told [Reuters]*, *warned [Holm] that …*, *asked [the minister] about …*: an object or subject of a clause that hears it. */
export function namesHearer(
  context: UnitContext,
  { lemma }: VerbGroup,
  right: Complement,
  complements: readonly Complement[],
): boolean {
  const { frame, start } = right;
  // "what did you say [to him]?"
  if (frame === "pp" && SAYING.has(lemma))
    return (
      context.tokens[right.preposition]?.lower === "to" && HEARER_PRONOUNS.has(context.tokens.at(start).lower)
    );
  // "told [me] about his plan to leave"
  if (frame === "obj-inf" && TELLING.has(lemma))
    return (
      HEARER_PRONOUNS.has(context.tokens.at(start).lower) &&
      TOPICS.has(context.tokens[start + 1]?.lower ?? "")
    );
  if (!OBJECTS.test(frame) || !HEARER_VERBS.has(lemma)) return false;
  // "we told them, we told the ministry"
  if (lemma === "tell" && tellsAgain(context, start)) return true;
  // "assured [me] he was well": no subject looks like that
  if (frame === "clause" && OBJECTS_ONLY.has(context.tokens.at(start).lower))
    return complements.some((other) => other.audience && other.frame === "clause" && other.start > start);
  const hearer = phraseAt(context.phrases, start);
  if (!hearer) return false;
  const tells = TELLING.has(lemma);
  if (tells && isTold(context, hearer, right)) return true;
  if (!tells && !mayHear(context, hearer)) return false;
  return complements.some((other) => other.audience && other.start > start && isSaid(context, other));
}

/** Verbs with a hearer behind *to*. */
const SAYING = new Set(["say", "speak", "talk", "write", "explain"]);

/** Pronouns that are no subject of a clause and no possessor. */
const OBJECTS_ONLY = new Set(["me", "him", "them", "us"]);

/** *told them, [we told] the ministry*: another who hears it. */
function tellsAgain({ tokens, phrases }: UnitContext, at: number): boolean {
  const teller = tokens.at(at - 1).text === "," ? phraseAt(phrases, at) : undefined;
  return teller !== undefined && groupAt(phrases, teller.last)?.lemma === "tell";
}

/** *warned [Brussels] it would act*: a clause behind who hears it, where a pronoun opens it; the complement itself elsewhere. */
export function behindHearer(
  context: UnitContext,
  { lemma, last }: VerbGroup,
  right: Complement,
): Complement {
  if (right.frame !== "clause" || right.start !== last || !HEARER_VERBS.has(lemma)) return right;
  const hearer = phraseFrom(context.phrases, last);
  if (!hearer || !mayHear(context, hearer)) return right;
  const opens = SUBJECT_PRONOUNS.has(context.tokens[hearer.last]?.lower ?? "");
  return opens ? { ...right, start: hearer.last, audience: true } : right;
}

function isTold(context: UnitContext, hearer: NounPhrase, { frame, start }: Complement): boolean {
  // "told [this newspaper]": a determiner
  if (frame === "obj-pronoun" && hearer.last === start + 1)
    return HEARER_PRONOUNS.has(context.tokens.at(start).lower);
  const { lemma } = context.tokens.at(hearer.head);
  // "it was safe, he told [a news conference]"
  if (frame === "obj" && OCCASIONS.has(lemma)) return true;
  // "…, traders told the Gazette"
  // "…, she told RPP radio"
  const isNamed = [hearer.head, hearer.first].some((at) => /^\p{Lu}/u.test(context.tokens.at(at).text));
  if (frame === "obj" && isNamed) return true;
  if (frame === "clause" && isNameBeforeClause(context, hearer)) return true;
  if (!isActor(context.speakerAt(hearer.head)) && !MEDIA.has(lemma)) return false;
  // "told [reporters] the soldiers had died": behind the hearer the clause begins
  if (frame !== "clause") return true;
  const last = hearersEnd(context, hearer);
  return phraseFrom(context.phrases, last) !== undefined;
}

/** *told [Radio Nord] the talks were over*: a name right behind which a determiner or a pronoun opens the clause. */
function isNameBeforeClause({ tokens, phrases }: UnitContext, { head, last }: NounPhrase): boolean {
  if (!/^\p{Lu}/u.test(tokens.at(head).text)) return false;
  if (phraseFrom(phrases, last) === undefined) return false;
  return tokens.at(last).pos === "DET" || SUBJECT_PRONOUNS.has(tokens.at(last).lower);
}

/** *told [police and two reporters] the safe was empty*: where the last of those who hear ends. */
export function hearersEnd(context: UnitContext, { last }: NounPhrase): number {
  if (context.tokens[last]?.lower !== "and") return last;
  const next = phraseFrom(context.phrases, last + 1);
  return next !== undefined && isActor(context.speakerAt(next.head)) ? next.last : last;
}

/**
 * *told [Radio Nord] Ana Ruiz had left*, *told [her] Ruiz had left*: where, in what is one noun phrase to the parse, the
 * name or pronoun of who is told ends and another begins the clause that a verb of telling must have besides; or -1.
 */
export function joinedHearerEnd(context: UnitContext, { first, last }: NounPhrase): number {
  const { tokens, phrases, speakerAt } = context;
  if (!TELLING.has(groupAt(phrases, first - 1)?.lemma ?? "")) return -1;
  for (let i = first + 1; i < last; i++) {
    const { pos } = tokens.at(i);
    const told = tokens.at(i - 1);
    if (told.lower === "her" && i === first + 1 && isNamedPerson(speakerAt(i))) return i;
    if (told.pos !== "PROPN" || speakerAt(i) === speakerAt(i - 1)) continue;
    const isNext = isActor(speakerAt(i)) ? pos === "PROPN" : pos === "NOUN" && !MEDIA.has(tokens.at(i).lemma);
    if (isNext && isActor(speakerAt(i - 1))) return i;
  }
  return -1;
}

/** *asked [Holm] about …*, *told [a hearing] that …*; not *asked [a question] that puzzled all*. */
export function mayHear({ tokens, speakerAt }: UnitContext, { head }: NounPhrase): boolean {
  const { pos, lemma } = tokens.at(head);
  return pos === "PROPN" || pos === "PRON" || OCCASIONS.has(lemma) || isActor(speakerAt(head));
}

function isSaid({ tokens }: UnitContext, { frame, preposition }: Complement): boolean {
  return CLAUSES.test(frame) || (frame === "pp" && TOPICS.has(tokens[preposition]?.lower ?? ""));
}

/** *responds to [him] with calm*: who hears the answer. */
export function isAnswered(
  { tokens, phrases }: UnitContext,
  { lemma }: VerbGroup,
  right: Complement,
): boolean {
  const { frame, start, preposition } = right;
  if (frame !== "pp" || !ANSWERING.has(lemma) || tokens.at(preposition).lower !== "to") return false;
  return HEARER_PRONOUNS.has(tokens.at(start).lower) && phraseUpTo(phrases, start + 1) !== undefined;
}

const ANSWERING = new Set(["answer", "listen", "reply", "respond", "speak", "talk"]);
