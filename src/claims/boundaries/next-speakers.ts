import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, groupFrom, phraseAt, phraseFrom } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import { differInNumber } from "../../phrases/verb-number.js";
import { present } from "../../present.js";
import { chainEnd, isHeadlineAs } from "../candidates/clauses/clauses.js";
import { behindParenthesis } from "../candidates/clauses/comments.js";
import { isFiniteHead, verbRightAt } from "../candidates/clauses/finite.js";
import { behindTimes } from "../candidates/clauses/times-behind.js";
import { BACKSHIFTED } from "../candidates/subjects/earlier-speakers.js";
import { TELLING } from "../candidates/subjects/inverted-subjects.js";
import { subjectOf } from "../candidates/subjects/subjects.js";
import { isActor, isParty } from "../speakers.js";
import { cueRate, isTime, SAYS, type UnitContext } from "../unit.js";
import type { ContentStart } from "./content-features.js";

// Places where content must end, since somebody else speaks there, or its own source does something more.

/** True where the words of another source begin behind content with so many verbs. */
export function isNextSpeaker(
  context: UnitContext,
  at: number,
  { form, start }: ContentStart,
  verbs: number,
): boolean {
  if (form.startsWith("gerund") && isNextAbsolute(context, at)) return true;
  if (isHeadlineAs(context, at) || isTrailingSpeaker(context, at)) return true;
  return (
    (verbs > 0 &&
      (isNextReporter(context, at, form) ||
        isObjector(context, at, form) ||
        sharesVerb(context, at) ||
        isBareBeside(context, at, start))) ||
    isWitness(context, at, verbs > 0)
  );
}

/** True where a verb behind *and* or *but* is one of the cue’s own subject. */
export function isOuterVerb(context: UnitContext, at: number, content: ContentStart): boolean {
  return (
    isUnlikeModal(context, at, content) ||
    isBeyondContent(context, at, content) ||
    isOfSpeaker(context, at, content) ||
    isOfOtherNumber(context, at, content)
  );
}

/** *They say it will rain[, and want] a roof*: a bare verb of saying, whose subject was found outside of the content. */
function isBareBeside(context: UnitContext, at: number, start: number): boolean {
  const { tokens, phrases } = context;
  if (tokens.at(at).text !== "," || tokens[at + 1]?.pos !== "CCONJ") return false;
  const verb = groupAt(phrases, at + 2);
  if (verb?.form !== "infinitive" || verb.first !== at + 2 || tokens.at(at + 2).lower === "to") return false;
  const subject = cueRate(context, verb) >= 0.4 ? subjectOf(context, verb) : null;
  return subject?.rule === "controlled" && subject.first < start;
}

/** *Friends said Moe was ill [and insist …]*: a verb of saying that what stands before it in the content cannot have. */
function isOfOtherNumber(context: UnitContext, at: number, { start }: ContentStart): boolean {
  const { tokens } = context;
  const verb = firstVerb(context, at);
  if (cueRate(context, verb) < 0.4 || tokens.at(verb.first - 1).pos !== "CCONJ") return false;
  const beside = verbBeside(context, start, at);
  if (!beside || !differInNumber(tokens, beside, verb)) return false;
  const subject = subjectOf(context, verb);
  return subject !== null && subject.first < start;
}

/**
 * *X said the firm had lost money [but denied …]*, *said the rebels were gone [and accused …]*: beside what was so or had
 * been, a verb of saying in the cue's tense is the speaker's, as its subject was found to be.
 */
function isOfSpeaker(context: UnitContext, at: number, { start, form }: ContentStart): boolean {
  const { tokens } = context;
  const verb = firstVerb(context, at);
  if (verb.form !== "finite" || verb.passive || verb.modal || !verb.past || form !== "finited") return false;
  const cue = context.cueOf("verb", context.verbWords.at(verb.index));
  if (cue?.kind !== "statement" || cue.rate < 0.6 || tokens[verb.last]?.lower === "by") return false;
  if (TELLING.has(verb.lemma) || !/^(?:and|but)$/.test(tokens.at(verb.first - 1).lower)) return false;
  const beside = verbBeside(context, start, at);
  if (!beside) return false;
  const { lower } = tokens.at(beside.first);
  if (beside.past && beside.lemma !== "be" && !beside.passive && !BACKSHIFTED.has(lower)) return false;
  // "said she was beaten and denied food": a participle of the same passive
  const isActive = tokens[verb.last]?.lower === "that" || context.verbWords.at(verb.index).includes(" ");
  const done = beside.passive && !isActive ? subjectOf(context, beside) : null;
  if (done && (tokens.at(done.head).pos !== "NOUN" || context.speakerAt(done.head).name.startsWith("role-p")))
    return false;
  const subject = subjectOf(context, verb);
  return subject?.rule === "shared" && subject.first < start;
}

/** *with X blaming Y for it [and Z accusing …]*, *[and with Z accusing …]*: the next one who speaks, in the same form. */
function isNextAbsolute(context: UnitContext, at: number): boolean {
  const { tokens, phrases, speakerAt } = context;
  const joint = tokens.at(at).text === "," ? at + 1 : at;
  if (!/^(?:and|while)$/.test(tokens[joint]?.lower ?? "")) return false;
  const first = tokens[joint + 1]?.lower === "with" ? joint + 2 : joint + 1;
  const speaker = phraseFrom(phrases, first);
  // "and [Ruiz of Lima] calling it a coup"
  const verb = groupFrom(phrases, chainEnd(context, first));
  if (!speaker || verb?.form !== "gerund") return false;
  return isActor(speakerAt(speaker.head)) && cueRate(context, verb) >= 0.5;
}

/**
 * *X said the projects were safe [and dismissed …]*: things do not speak, so the verb of saying is the cue’s subject’s. So
 * it is beside what people are or had done: *said troops were there [and promised …]*, *had not known[, and threatened …]*.
 */
function isBeyondContent(context: UnitContext, at: number, { start, form }: ContentStart): boolean {
  const { tokens, phrases, speakerAt } = context;
  const verb = firstVerb(context, at);
  const stopsShort = verb.lemma === "stop" && tokens[verb.last]?.lower === "short";
  if (
    (cueRate(context, verb) < (verb.past ? 0.55 : 0.45) && !stopsShort) ||
    form !== (verb.past ? "finited" : "finite")
  )
    return false;
  if (verb.modal || verb.passive || SHOWING_VERBS.has(verb.lemma)) return false;
  const beside = groupAt(phrases, lastFiniteHead(context, start, at));
  const subject = beside ? subjectOf(context, beside) : null;
  if (!beside || !subject || subject.first < start) return false;
  const { pos, quotation } = tokens.at(subject.head);
  if (quotation !== tokens.at(at).quotation) return false;
  if (tokens.at(at).text === "," && tokens.at(beside.first).lower === "had" && verb.past) return true;
  if (pos !== "NOUN" && pos !== "PROPN") return false;
  const speaker = speakerAt(subject.head);
  if (beside.lemma === "be" && !beside.passive) return true;
  return speaker.name === "role-document"
    ? cueRate(context, beside) < 0.2
    : pos === "NOUN" && !isActor(speaker);
}

/** Verbs that things may have as well: the figures show and suggest. */
const SHOWING_VERBS = wordClass("showingVerbs");

/** The verb that begins at a place or behind the words that join it. */
export function firstVerb({ phrases }: UnitContext, at: number): VerbGroup {
  let behind = at;
  while (groupAt(phrases, behind) === undefined) behind++;
  return present(groupAt(phrases, behind));
}

/** *to serve as a bridge[, often counterbalancing the West]*: an adverb and a gerund say how it is done. */
export function opensAdverbialGerund({ tokens, phrases }: UnitContext, at: number): boolean {
  if (tokens.at(at).text !== "," || tokens[at + 1]?.pos !== "ADV") return false;
  return groupAt(phrases, at + 2)?.form === "gerund";
}

/**
 * *… agreed to pay[, the head of their union said on Sunday]*: who says all that stands before, at the end of the unit or
 * before a comment, *…[, the union said], a step that …*.
 */
function isTrailingSpeaker(context: UnitContext, at: number): boolean {
  const { tokens, phrases, last } = context;
  const speaker = tokens.at(at).text === "," ? phraseFrom(phrases, at + 1) : undefined;
  if (!speaker) return false;
  let i = speaker.last;
  while (i < last && !groupAt(phrases, i)) i++;
  const verb = i < last ? groupAt(phrases, i) : undefined;
  if (verb?.form !== "finite" || verb.passive || cueRate(context, verb) < 0.3) return false;
  if (CLAUSE_WORDS.test(tokens.at(at + 1).lower) || !isSubjectFrom(context, at + 1, verb)) return false;
  let behind = verb.last;
  if (tokens[behind]?.text === "," && /^an?$/.test(tokens[behind + 1]?.lower ?? "")) return true;
  if (verb.lemma === "tell") behind = phraseAt(phrases, behind)?.last ?? behind;
  if (behind < last && !isTime(tokens[behind]) && !/^(?:ADP|ADV|PUNCT)$/.test(tokens.at(behind).pos))
    return false;
  for (let j = behind; j < last; j++)
    if (groupAt(phrases, j) || tokens.at(j).quotation >= 0 || tokens.at(j).text === ",") return false;
  return true;
}

/** *[the mayor], Ana Ruiz, told …*: the verb’s subject begins at a token, or is the name behind the noun phrase there. */
function isSubjectFrom(context: UnitContext, first: number, verb: VerbGroup): boolean {
  const subject = subjectOf(context, verb);
  if (subject === null || subject.first === first) return subject !== null;
  return subject.rule === "apposition" && chainEnd(context, first) === subject.first - 1;
}

const CLAUSE_WORDS = /^(?:who|which|whose|whom|that|what|where)$/;

/**
 * *X stressed that it was so[, while the league condemned …]*, *was “safe,” [while Y, who runs it, said …]*: in the tense of
 * the cue, somebody else speaks; so it is behind a semicolon, *had been asked[; on Monday Y said …]*.
 */
function isNextReporter(context: UnitContext, at: number, form: string): boolean {
  const { tokens, phrases, speakerAt } = context;
  const { text } = tokens.at(at);
  const comma = text === ",";
  const isLinked = WHILE.test(tokens[comma ? at + 1 : at]?.lower ?? "");
  const first = text === ";" ? behindOpeningTimes(context, at + 1) : isLinked ? at + (comma ? 2 : 1) : -1;
  const speaker = first < 0 ? undefined : phraseFrom(phrases, first);
  if (!speaker) return false;
  const verb = verbRightAt(context, behindParenthesis(context, chainEnd(context, first)));
  if (!verb || verb.modal) return false;
  const isPerfect = tokens.at(verb.first).lower === "had";
  if (text === ";") return cueRate(context, verb) >= 0.7 && !isPerfect;
  if (cueRate(context, verb) < (isActor(speakerAt(speaker.head)) ? 0.5 : 0.6)) return false;
  return form.startsWith("gerund") ? !isPerfect : form === (verb.past ? "finited" : "finite");
}

const WHILE = /^(?:while|whereas)$/;

/** *; [on Tuesday,] she said*: behind when it is said. */
function behindOpeningTimes(context: UnitContext, at: number): number {
  const behind = behindTimes(context, at);
  return behind > at && context.tokens[behind]?.text === "," ? behind + 1 : behind;
}

/**
 * *X says the fund is sound [but savers have accused it of fraud]*, *X said it was safe [and several said it was not]*: in the
 * tense of the cue, somebody else speaks.
 */
function isObjector(context: UnitContext, at: number, form: string): boolean {
  const { tokens, phrases, speakerAt } = context;
  const joint = tokens.at(at).text === "," ? at + 1 : at;
  const link = tokens[joint]?.lower ?? "";
  const speaker = /^(?:and|but)$/.test(link) ? phraseFrom(phrases, joint + 1) : undefined;
  const verb = speaker && groupAt(phrases, speaker.last);
  if (!speaker || verb?.form !== "finite" || verb.modal || verb.passive) return false;
  const who = SOME.has(tokens.at(speaker.first).lower) || isActor(speakerAt(speaker.head));
  if (!who || cueRate(context, verb) < (link === "but" ? 0.7 : SAYS)) return false;
  const isPast = verb.past && !/^ha(?:s|ve)$/.test(tokens.at(verb.first).lower);
  return tokens.at(verb.first).lower !== "had" && form === (isPast ? "finited" : "finite");
}

const SOME: ReadonlySet<string> = new Set(["some", "several", "others", "many", "most"]);

/** *Some say the king is dead[, others that he fled]*: somebody else, with the verb of the cue. */
function sharesVerb({ tokens, phrases, speakerAt }: UnitContext, at: number): boolean {
  const speaker = tokens.at(at).text === "," ? phraseFrom(phrases, at + 1) : undefined;
  if (!speaker || tokens[speaker.last]?.lower !== "that") return false;
  if (phraseAt(phrases, speaker.last + 1) === undefined) return false;
  // "a man that she liked"
  const opens = tokens.at(speaker.last).pos === "SCONJ" && isParty(speakerAt(speaker.head));
  return opens || SOME.has(tokens.at(speaker.head).lower);
}

/** *X questions whether it will help[: a review showed that …]*: what somebody else says, in the author's words. */
function isWitness(context: UnitContext, at: number, behindClause: boolean): boolean {
  const { tokens, phrases } = context;
  const witness = tokens.at(at).text === ":" ? phraseFrom(phrases, at + 1) : undefined;
  if (!witness || tokens.at(witness.head).pos === "PRON") return false;
  const verb = groupAt(phrases, chainEnd(context, at + 1));
  return (
    verb?.form === "finite" &&
    cueRate(context, verb) >= 0.6 &&
    (!behindClause || tokens[verb.last]?.lower === "that")
  );
}

/** *it could supply more, but [stressed] …*, *it may rain and [asks] …*: a modal verb takes infinitives alone. */
function isUnlikeModal(context: UnitContext, at: number, { start, form }: ContentStart): boolean {
  const { phrases, tokens } = context;
  const verb = firstVerb(context, at);
  const { lower, lemma } = tokens.at(verb.first);
  const isPresent =
    lower !== lemma && lower.endsWith("s") && form === "finite" && cueRate(context, verb) >= 0.5;
  if (!verb.past && !isPresent) return false;
  // "said he would not go but planned to write": what he has in mind is said as well
  if (PLANNING.has(verb.lemma) && groupAt(phrases, verb.last)?.form === "infinitive") return false;
  const head = lastFiniteHead(context, start, beforeAside(context, start, at));
  const beside = groupAt(phrases, head);
  if (!beside?.modal || beside.perfect || beside.passive) return false;
  return tokens.at(head).quotation === tokens.at(at).quotation;
}

const PLANNING = new Set(["plan", "intend", "want", "hope", "prefer", "wish"]);

/** *X would go[, as he does each May, and invited …]*: where what stands between two commas begins; else `at`. */
function beforeAside({ tokens }: UnitContext, start: number, at: number): number {
  if (tokens.at(at).text !== ",") return at;
  for (let i = at - 1; i > start; i--)
    if (tokens.at(i).text === ",") return ASIDES.test(tokens.at(i + 1).lower) ? i : at;
  return at;
}

const ASIDES = /^(?:as|who|which|where)$/;

/** *to have done damage and [claimed] lives*, *to be cut up and [used]*: a participle beside the one of the infinitive. */
export function isParticiple(context: UnitContext, at: number, start: number): boolean {
  const infinitive = groupAt(context.phrases, start);
  if (infinitive?.form !== "infinitive" || !(infinitive.perfect || infinitive.passive)) return false;
  const { past, first, last } = firstVerb(context, at);
  return past && last - first === 1;
}

/** The last finite verb between `start` and `at`, where it stands in the same quotation as `at`; null elsewhere. */
export function verbBeside(context: UnitContext, start: number, at: number): VerbGroup | null {
  const { tokens, phrases } = context;
  const beside = groupAt(phrases, lastFiniteHead(context, start, at));
  return beside && tokens.at(beside.head).quotation === tokens.at(at).quotation ? beside : null;
}

/** The head of the last finite verb in these tokens, or -1. */
export function lastFiniteHead(context: UnitContext, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isFiniteHead(context, i)) return i;
  return -1;
}
