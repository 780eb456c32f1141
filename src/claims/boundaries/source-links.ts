import { POSSESSIVE_PRONOUNS } from "../../phrases/closed-classes.js";
import { groupAt, groupFrom, inVerbGroup, phraseAt, phraseUpTo } from "../../phrases/phrase-at.js";
import type { NounPhrase } from "../../phrases/phrases.js";
import { isSingular } from "../../phrases/verb-number.js";
import type { Token } from "../../sentences/reading.js";
import { opensPair } from "../candidates/subjects/listed-subjects.js";
import { beforeBrackets, isAdjunct } from "../candidates/subjects/parentheses.js";
import { isActor, isNamedPerson, isPlaceName } from "../speakers.js";
import { cueRate, isTime, type Subject, type UnitContext } from "../unit.js";

// What ties a source to the words before it.

/** *[OKORO], James told*: where a name begins whose comma stands inside it. */
export function nameStart({ tokens, first, speakerAt }: UnitContext, start: number): number {
  const comma = start - 1;
  return comma > first && tokens.at(comma).text === "," && isNamedPerson(speakerAt(comma))
    ? comma - 1
    : start;
}

/** The token that a noun hangs on by what stands before it: *[critics] from across Oslo*, *the [Ministry] (MoH) of Chile*. */
export function beforeLink(context: UnitContext, start: number): number {
  const { tokens } = context;
  const link = tokens[start - 1]?.pos;
  if (link === "ADP" && tokens[start - 2]?.pos === "ADP") return start - 3;
  // "heavy [rain] elsewhere in Peru"
  if (link === "ADP" && WHERE.has(tokens[start - 2]?.lower ?? "")) return start - 3;
  // "the guild (FG) and", but not "ten kilos (22 lbs) and"
  const names = /^\p{Lu}{2}/u.test(tokens[start - 3]?.text ?? "");
  return link === "ADP" || names ? beforeBrackets(context, start - 2) : start - 2;
}

const WHERE = new Set(["elsewhere", "here", "there", "nearby"]);

/** *an aide [inside] the White House*: where somebody works, not who says it. */
export function isWithin({ lower }: Token): boolean {
  return lower === "inside" || lower === "within";
}

/** True where a source begins though a noun phrase before it could be taken for a part of it. */
export function isUntied(
  context: UnitContext,
  subject: Subject,
  start: number,
  phrase: NounPhrase | undefined,
): boolean {
  const { text, pos } = context.tokens.at(start - 1);
  if (text === ",")
    return phrase !== undefined && (isAdjunct(context, phrase) || isThing(context, phrase, subject));
  if (pos === "NOUN") return opensAnew(context, subject, start);
  if (pos !== "CCONJ") return false;
  // "won most seats and [both Smith and Jones] claimed", "met Ruiz and [Olsen] says"
  if (opensPair(context, start, subject.last) || isAlone(context, subject)) return true;
  if (isBareAdjective(context, start - 2)) return true;
  return phrase !== undefined && (isElsewhere(context, phrase, subject) || isOthers(context, phrase));
}

/** *to grant him immunity, [the ambassador] said*: no thing stands beside a speaker. */
function isThing({ tokens, speakerAt }: UnitContext, { head }: NounPhrase, subject: Subject): boolean {
  return tokens.at(head).pos === "NOUN" && !isActor(speakerAt(head)) && isActor(speakerAt(subject.head));
}

/** *in [a field], by [a lake], in [Paris]*: a thing or, before people, a place that a preposition ties to what stands before it. */
function isElsewhere(context: UnitContext, phrase: NounPhrase, subject: Subject): boolean {
  const { tokens, speakerAt } = context;
  const link = tokens[phrase.first - 1];
  if (link?.pos !== "ADP" || link.lower === "of" || link.lower === "between") return false;
  if (isThing(context, phrase, subject)) return true;
  const speaker = speakerAt(subject.head);
  return isPlaceName(speakerAt(phrase.head)) && isActor(speaker) && !isPlaceName(speaker);
}

/** *was [a port], has [two schools]*: what another verb before it says, no clause that it leads to. */
function isOthers(context: UnitContext, { first }: NounPhrase): boolean {
  const verb = groupAt(context.phrases, first - 1);
  return verb?.form === "finite" && cueRate(context, verb) < 0.5;
}

/**
 * *policies [the mayor’s critics] oppose*: true right behind a noun where an article or a possessor opens the source, as no
 * noun phrase goes on.
 */
function opensAnew({ tokens, phrases }: UnitContext, { head }: Subject, start: number): boolean {
  const phrase = phraseAt(phrases, head);
  if (phrase?.first !== start) return false;
  const { pos, lower } = tokens.at(start);
  const opens = phrase.possessive >= 0 || pos === "DET" || POSSESSIVE_PRONOUNS.has(lower);
  return opens && phraseUpTo(phrases, start) !== undefined;
}

/** A person’s name right before a verb in the singular: nobody speaks with him. */
function isAlone({ tokens, phrases, speakerAt }: UnitContext, { head, last }: Subject): boolean {
  const verb = isNamedPerson(speakerAt(head)) ? groupFrom(phrases, last) : undefined;
  return verb !== undefined && isSingular(tokens, verb);
}

/** *was [clean] and a study found*, not *the [rich] and the poor*: nobody speaks. */
function isBareAdjective({ tokens }: UnitContext, at: number): boolean {
  return tokens[at]?.pos === "ADJ" && /^(?:ADV|AUX|VERB)$/.test(tokens[at - 1]?.pos ?? "");
}

/** True before the time that stands between a document and its maker: *a tweet [on Monday] by Ana Ruiz*. */
export function isMadeThen(
  { tokens, phrases, speakerAt }: UnitContext,
  { head, last }: Subject,
  k: number,
): boolean {
  if (k !== last || speakerAt(head).name !== "role-document") return false;
  const time = phraseAt(phrases, tokens.at(k).pos === "ADP" ? k + 1 : k);
  return (
    time !== undefined && isTime(tokens[time.head]) && /^(?:by|from)$/.test(tokens[time.last]?.lower ?? "")
  );
}

/** *was cut off on [Friday] by officers declaring*: a time behind a verb, not behind a noun as in *a report on Friday by*. */
export function isDoneThen({ tokens, phrases }: UnitContext, at: number): boolean {
  const time = phraseAt(phrases, at);
  if (!time || !isTime(tokens[time.head])) return false;
  let before = time.first - 1;
  while (tokens[before]?.pos === "ADP") before--;
  return inVerbGroup(phrases, before);
}
