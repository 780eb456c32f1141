import { wordClass } from "../../lexicon/word-classes.js";
import { COORDINATORS, DASHES, PASTS_ONLY, SUBJECT_PRONOUNS } from "../../phrases/closed-classes.js";
import { isPlural } from "../../phrases/noun-number.js";
import { groupAt, groupFrom, phraseAt, phraseFrom } from "../../phrases/phrase-at.js";
import { clauseFollows } from "../candidates/clauses/clauses.js";
import { opensComment, opensManner } from "../candidates/clauses/comments.js";
import { verbRightAt } from "../candidates/clauses/finite.js";
import { isBarePast } from "../candidates/clauses/participles.js";
import { opensMainClause } from "../candidates/content/fronted-clauses.js";
import { goesOnQuoted } from "../candidates/content/resumed-content.js";
import { closesAside } from "../candidates/subjects/asides.js";
import { ownSpeech } from "../candidates/subjects/earlier-speakers.js";
import { isVerbless } from "../candidates/subjects/far-subjects.js";
import { invertedSubject, isInAside, isSaidBy } from "../candidates/subjects/inverted-subjects.js";
import { subjectOf } from "../candidates/subjects/subjects.js";
import { isActor } from "../speakers.js";
import { closesQuotation, cueRate, endsInComma, opensQuotation, type UnitContext } from "../unit.js";
import { isBehindObject, isBehindPronoun, isObject } from "./behind-objects.js";
import { isCircumstance, isMotive, isTimeOfDeciding } from "./circumstances.js";
import { type ContentStart, isSpoken, type Progress } from "./content-features.js";
import { isNextSpeaker, isOuterVerb, isParticiple, opensAdverbialGerund } from "./next-speakers.js";
import { isSetBeside } from "./set-beside.js";
import { classAt } from "./token-classes.js";

// Places where content ends whatever the weights say: the author or somebody else goes on there.

/** True where the content can't go on beyond token `k`. */
export function mustEnd(context: UnitContext, k: number, progress: Progress): boolean {
  const { content, verbs } = progress;
  const isSaid = !isSpoken(context, k, progress);
  if (isNextSentence(context, k, progress)) return true;
  // "Baker — who reportedly moved to Oslo [—] was ill"
  if (content.dashed && DASHES.has(context.tokens.at(k).text)) return true;
  const quoted = endsInComma(context, k);
  if (opensComment(context, quoted ? k - 2 : k, quoted ? k : k + 1) || opensManner(context, k)) return true;
  if (content.frame.name === "inf" && opensAdverbialGerund(context, k)) return true;
  if (isBehindPronoun(context, k, content)) return true;
  if (isSaid && (opensEvenAs(context, k) || isBehindObject(context, k, progress))) return true;
  if (isSaid && isCircumstance(context, k, progress)) return true;
  if (
    isMotive(context, k, progress) ||
    isTimeOfDeciding(context, k, progress) ||
    isSetBeside(context, k, progress)
  )
    return true;
  if (isNewClause(context, k, progress) || isSaidAfter(context, k)) return true;
  if (isNextThought(context, k, progress) || isSpeechAgain(context, k, progress)) return true;
  if (content.form.startsWith("gerund") && isSaid && closesAside(context, content.start, k)) return true;
  if (quoted && isInAside(context, k - 1) && groupAt(context.phrases, k)?.form === "finite") return true;
  if (isSaid && isOwnGerund(context, k, progress)) return true;
  if (isOver(context, k) || (isSaid && isNextSpeaker(context, k, content, verbs))) return true;
  if (isOwnSpeech(context, k, content)) return true;
  return isMainClause(context, k, progress) || isOthersVerb(context, k, progress);
}

/** *We condemn the attack [and call for calm]*: what else the speaker says himself. */
function isOwnSpeech(context: UnitContext, at: number, { start }: ContentStart): boolean {
  if (context.tokens.at(at).lower !== "and") return false;
  const verb = groupAt(context.phrases, at + 1);
  const saying = verb?.first === at + 1 ? ownSpeech(context, at, verb) : null;
  return saying !== null && saying.head < start;
}

/** *“We knew it was ‘the end.’ [He] went,”*: in speech, what somebody thought ends with its sentence. */
function isNextSentence(
  { tokens, quotations }: UnitContext,
  at: number,
  { content, home, quoted }: Progress,
): boolean {
  if (home < 0 || tokens.at(at).sentence === tokens.at(content.start).sentence) return false;
  return !quoted || quotations.at(home).parent >= 0;
}

/** *said he would back her[, even as he attacked her]*: what the author sets against it. */
function opensEvenAs({ tokens }: UnitContext, at: number): boolean {
  return tokens.at(at).text === "," && tokens[at + 1]?.lower === "even" && tokens[at + 2]?.lower === "as";
}

/** *recalled the fear of those days[, stressing the need for calm]*, *renewed its call [by saying …]*: what else the source says. */
function isOwnGerund(context: UnitContext, at: number, { content, verbs, isClausal }: Progress): boolean {
  const { text, lower } = context.tokens.at(at);
  // "accused him of misleading voters by saying no": how he misled them
  const isMeans = lower === "by" && verbs === 0 && !isClausal && isVerbless(context, content.start, at);
  if (text !== "," && !isMeans) return false;
  const gerund = groupFrom(context.phrases, at + 1);
  if (gerund?.form !== "gerund" || gerund.lemma === "accord") return false;
  if (cueRate(context, gerund) < 0.5) return false;
  const subject = subjectOf(context, gerund);
  return subject !== null && subject.first < content.start;
}

/** *asked “Why?” [before he left]*: behind a quotation that has its own end only another one goes on. */
function isOver(context: UnitContext, at: number): boolean {
  const { tokens } = context;
  if (!closesQuotation(context, at - 1) || !/^[.?!]$/.test(tokens[at - 2]?.text ?? "")) return false;
  const { pos, quotation } = tokens.at(at);
  return quotation < 0 && (pos === "SCONJ" || pos === "ADP");
}

/** *“We knew it would rain[, but we went],”*: in speech, a clause that is joined to a thought is the next one. */
function isNextThought(
  context: UnitContext,
  at: number,
  { content, verbs, owed, home, quoted }: Progress,
): boolean {
  const isOnlyObject = verbs === 0 && isObject(content.frame);
  if (home < 0 || quoted || owed > 0 || (verbs === 0 && !isOnlyObject && content.frame.name !== "inf"))
    return false;
  const { tokens } = context;
  const comma = tokens.at(at).text === ",";
  const { lower } = tokens.at(comma ? at + 1 : at);
  // "everybody hates it and it is the only sum that adds up": no noun joins the object
  if (!(comma || isOnlyObject ? JOINING : /^but$/).test(lower)) return false;
  const first = at + (comma ? 2 : 1);
  return tokens[first]?.lower !== "that" && clauseFollows(context, first) !== null;
}

/** *“It burned,” he said, noting that nobody came[, “and we left”]*: the quotation that opened the unit goes on. */
function isSpeechAgain(context: UnitContext, at: number, { content, home }: Progress): boolean {
  const { tokens, first } = context;
  if (home >= 0 || !content.form.startsWith("gerund") || tokens.at(at).text !== ",") return false;
  return opensQuotation(context, first) && goesOnQuoted(context, at + 1);
}

const JOINING = /^(?:and|but|so|then|yet)$/;

/** *named him a judge [and the mayor chose another]*: behind an object, what was so or what somebody else did. */
function isNewClause(context: UnitContext, at: number, { content, verbs, owed, home }: Progress): boolean {
  const { tokens, phrases, speakerAt } = context;
  if (verbs > 0 || owed > 0 || home >= 0) return false;
  if (!isObject(content.frame)) return isBesideNoun(context, at, content);
  const isCut = tokens.at(at).text === ",";
  const joint = isCut ? at + 1 : at;
  const link = tokens[joint]?.lower ?? "";
  const clause = /^(?:and|but)$/.test(link) ? clauseFollows(context, joint + 1) : null;
  if (clause === null) return false;
  // "wants a deal and it will get one", "favored the law but only 9 % knew it"
  if (link === "but" || SUBJECT_PRONOUNS.has(tokens[joint + 1]?.lower ?? "")) return true;
  // "found no trace, and the case had been closed", "the club and the players trained there": a participle
  // "showed bacteria and yeast can thrive": what is shown is the clause
  const shown = SHOWING_VERBS.has(content.lemma.name.replace(/^verb:/, ""));
  if (isCut ? !isBarePast(clause) : clause.first < clause.head && !shown) return true;
  const subject = phraseFrom(phrases, joint + 1);
  if (!subject || !isActor(speakerAt(subject.head))) return false;
  const verb = groupAt(phrases, subject.last);
  if (verb?.form !== "finite" || content.form !== (verb.past ? "finited" : "finite")) return false;
  return !isBarePast(verb) || phraseFrom(phrases, verb.last) !== undefined;
}

const SHOWING_VERBS = wordClass("showingVerbs");

/** *there were reports of damage [and the quake was felt for minutes]*: behind what a noun tells of, another clause. */
function isBesideNoun(
  context: UnitContext,
  at: number,
  { form, frame, inSubject }: Progress["content"],
): boolean {
  const { tokens, phrases } = context;
  if (form !== "-" || !/^n[-=]pp/.test(frame.name) || inSubject || !/^(?:and|but)$/.test(tokens.at(at).lower))
    return false;
  const subject = phraseFrom(phrases, at + 1);
  if (!subject || clauseFollows(context, at + 1) === null) return false;
  return tokens.at(at).lower === "but" || /^(?:DET|PRON)$/.test(tokens.at(at + 1).pos);
}

/** *wanted its “place in the sun,” [declared a chancellor]*, *fears the dam will break[, said Ruiz]*: who said so. */
function isSaidAfter(context: UnitContext, at: number): boolean {
  const { tokens, phrases } = context;
  const comma = tokens.at(at).text === "," && tokens.at(at).quotation < 0;
  if (!comma && !endsInComma(context, at)) return false;
  const first = comma ? at + 1 : at;
  const verb = groupFrom(phrases, first);
  if (verb?.form !== "finite" || cueRate(context, verb) < 0.5) return false;
  const speaker = invertedSubject(context, verb);
  return speaker !== null && (!comma || isSaidBy(context, verb, speaker));
}

/** *described it as baseless [and politically motivated].*: a participle beside an adjective, with an adverb of its own. */
function isJoinedAdjective({ tokens, phrases }: UnitContext, at: number): boolean {
  if (!COORDINATORS.has(tokens.at(at).lower) || tokens[at - 1]?.pos !== "ADJ") return false;
  const participle = tokens[at + 1]?.lower.endsWith("ly") ? groupFrom(phrases, at + 2) : undefined;
  if (!participle || !isBarePast(participle)) return false;
  return /^(?:PUNCT|ADP)$/.test(tokens[participle.last]?.pos ?? "PUNCT");
}

/** The cue stood in what comes before the main clause, or in its subject; here the rest of that clause begins. */
function isMainClause(context: UnitContext, k: number, progress: Progress): boolean {
  const { content, verbs, owed } = progress;
  const isWhole = owed === 0 && (verbs > 0 || !progress.isClausal);
  if (!isWhole) return false;
  // "Asked if he was worried, [De Wever smiled]"
  const quoted = endsInComma(context, k);
  if (quoted || context.tokens.at(k).text === ",") {
    const next = quoted ? k : k + 1;
    if (content.opening && phraseAt(context.phrases, next)) return true;
    // "While the union says the bridge is safe, [the mayor has closed it]"
    if (content.fronted && opensMainClause(context, next)) return true;
  }
  if (!content.inSubject && !content.aside) return false;
  const { verb } = classAt(context, k);
  // "that the men, who are said to be ill, [be released]"
  const asked = context.tokens.at(k).text === "," && context.tokens[k + 1]?.lower === "be";
  return (verb === "bare" && content.inSubject) || verb === "comma" || asked;
}

/** A finite verb that can't be the content's: of a gerund's clause, or beside a verb before the content. */
function isOthersVerb(context: UnitContext, k: number, { content, verbs, owed }: Progress): boolean {
  if (owed > 0) return false;
  const { verb } = classAt(context, k);
  // "endorsing negotiations [reflects] …", "his attempt to blame others [was] …": an object has no verb of its own
  if (verb === "bare" && verbs === 0 && /^(?:gerund|infinitive)/.test(content.form))
    return isObjectOf(content) && !opensPast(context, k);
  if (verb === "bare" && verbs === 0 && isBehindTopic(context, k, content)) return true;
  // "what it calls a front [is] a town"
  if (/^(?:bare|comma)$/.test(verb) && verbs === 0 && /^rel\+(?:as|obj|adj)$/.test(content.frame.name))
    return !opensPast(context, verb === "bare" ? k : k + 1);
  if (verb !== "joined" || isJoinedAdjective(context, k)) return false;
  // nothing in the content has a verb that this one could stand beside: it is one of the cue’s subject
  if (verbs === 0 && !isParticiple(context, k, content.start)) return true;
  return isOuterVerb(context, k, content);
}

/** True where a past form begins that may be a participle, adverbs before it aside. */
function opensPast(context: UnitContext, at: number): boolean {
  const verb = verbRightAt(context, at);
  return verb !== null && isBarePast(verb);
}

/** The content is no more than the object of a gerund or infinitive. */
function isObjectOf({ form, frame }: ContentStart): boolean {
  return form.startsWith("gerund") ? frame.name.startsWith("obj") : frame.name === "obj";
}

const OBJECTS = new Set(["him", "it", "that", "them", "this"]);

/** *residents opposed to the dam [have] left*: a noun behind a preposition has no verb, so this one is another's. */
function isBehindTopic({ tokens, phrases }: UnitContext, k: number, { frame, start }: ContentStart): boolean {
  const verb = groupAt(phrases, k);
  const noun = phraseFrom(phrases, start);
  if (!verb || !noun || noun.last !== k || !/^(?:pp|obj)$/.test(frame.name)) return false;
  const { pos, lower } = tokens.at(start - 1);
  if (pos !== "ADP" && lower !== "to") return false;
  const head = tokens.at(noun.head);
  if (head.pos !== "NOUN" && head.pos !== "PROPN" && !OBJECTS.has(head.lower)) return false;
  // "talked about the plan Holm has made"
  if (head.pos === "PROPN" && tokens.at(noun.head - 1).pos === "NOUN") return false;
  // "warned of floods caused by rain", "hoped for a second-place finish"
  if (isBarePast(verb)) return PASTS_ONLY.has(tokens.at(verb.head).lower);
  return verb.last - verb.first > 1 || isPlural(head) !== tokens.at(verb.head).lower.endsWith("s");
}
