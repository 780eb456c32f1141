import { wordClass } from "../../../lexicon/word-classes.js";
import {
  ADVERBIAL_CONJUNCTIONS,
  DASHES,
  SUBJECT_RELATIVES,
  TIME_PREPOSITIONS,
} from "../../../phrases/closed-classes.js";
import { groupAt, phraseAt, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { differInNumber } from "../../../phrases/verb-number.js";
import { isActor, isParty, isPlaceName } from "../../speakers.js";
import { closesQuotation, cueRate, type Subject, type UnitContext } from "../../unit.js";
import { beforeAdverbs } from "../clauses/limits.js";
import { isBarePast, isReducedPassive, modifies } from "../clauses/participles.js";
import { subjectBeforeTeller } from "./asides.js";
import { isInClosedAside } from "./relative-subjects.js";

// Who spoke earlier in the sentence and goes on speaking: verbs of saying share their subject over what they said.

/** The nearest verb of saying before token `from` that fits, in the same clause as semicolons part them. */
function lastSaying(
  context: UnitContext,
  from: number,
  fits: (group: VerbGroup) => boolean,
  least = 0.5,
): VerbGroup | null {
  for (let j = from - 1; j >= context.first && context.tokens.at(j).text !== ";"; j--) {
    const group = groupAt(context.phrases, j);
    if (group?.head === j && cueRate(context, group) >= least && fits(group)) return group;
  }
  return null;
}

/**
 * *X said that Y would … but [denied] …*: two verbs of saying in the same tense are spoken by the same one,
 * whatever verbs the first one’s content holds.
 */
export function outerSpeaker(context: UnitContext, from: number, sharer: VerbGroup): VerbGroup | null {
  const { tokens } = context;
  if (cueRate(context, sharer) < 0.45) return null;
  const fits = (group: VerbGroup) =>
    group.form === "finite" &&
    (group.past === sharer.past || (group.perfect && isBarePast(sharer))) &&
    tokens.at(group.head).quotation === tokens.at(from).quotation &&
    !isReducedPassive(context, group) &&
    !(group.passive && isDoneToThing(context, group)) &&
    !isNaming(context, group) &&
    !describesObject(context, group) &&
    !isCompared(context, group) &&
    !isInClosedAside(context, group, from) &&
    // "enjoy it, she says, but don't expect much": said to others
    !differInNumber(tokens, group, sharer) &&
    // "the plan, he said, ignored workers and blamed them": it did
    !(group.last < from && subjectBeforeTeller(context, group.last));
  // "said the results showed growth but added": results add nothing
  const speaks = (group: VerbGroup) => fits(group) && !isEvidence(context, group);
  const isCut = tokens[from - 1]?.text === ",";
  // "estimates that …": with such a clause it tells something
  const tells = (group: VerbGroup) => cueRate(context, group) >= 0.5 || tokens[group.last]?.lower === "that";
  const outside = (group: VerbGroup) => tells(group) && speaks(group) && !isInRelative(context, group);
  return (
    (isCut ? lastSaying(context, from, outside, 0) : null) ??
    lastSaying(context, from, speaks) ??
    lastSaying(context, from, fits)
  );
}

/**
 * *We [call on] both sides to talk and [urge] them to stay calm*: who speaks for himself goes on doing so, whatever verbs
 * the base form could be joined to; null where nobody does.
 */
export function ownSpeech(context: UnitContext, from: number, sharer: VerbGroup): VerbGroup | null {
  const { tokens } = context;
  if (sharer.form !== "infinitive" || !PERFORMING.has(sharer.lemma)) return null;
  // "we want to talk and to urge them"
  if (tokens.at(sharer.first).lower === "to" || tokens[sharer.first - 1]?.lower !== "and") return null;
  return lastSaying(context, from, ({ form, first, head, past, modal }) => {
    if (form !== "finite" || past || modal) return false;
    const own = /^(?:i|we)$/.test(tokens[beforeAdverbs(context, first) - 1]?.lower ?? "");
    return own && tokens.at(head).quotation === tokens.at(sharer.head).quotation;
  });
}

const PERFORMING = wordClass("performativeVerbs");

/** *went further than investors had [hoped], but doubted …*: what something is measured by, which no verb stands beside. */
function isCompared({ tokens, phrases }: UnitContext, { first }: VerbGroup): boolean {
  const subject = phraseUpTo(phrases, first);
  return subject !== undefined && tokens[subject.first - 1]?.lower === "than";
}

/** *hailed the deal [agreed] in Oslo and urged …*: a participle in the object of a verb that takes no clause. */
function describesObject(context: UnitContext, group: VerbGroup): boolean {
  if (!modifies(context, group)) return false;
  for (let j = group.first - 1; j >= context.first; j--) {
    const verb = groupAt(context.phrases, j);
    if (verb) return cueRate(context, verb) < 0.5 || context.cueOf("verb", verb.lemma)?.kind === "attitude";
  }
  return false;
}

/** *a plan, which he [said] would fail*, *a man who [wanted] no more than peace*: no verb behind a comma stands beside it. */
function isInRelative({ tokens, phrases }: UnitContext, { first }: VerbGroup): boolean {
  const subject = phraseAt(phrases, first - 1);
  return (
    WHO_OR_WHICH.test(tokens[first - 1]?.lower ?? "") ||
    WHO_OR_WHICH.test(tokens[(subject?.first ?? 0) - 1]?.lower ?? "")
  );
}

const WHO_OR_WHICH = /^(?:who|whom|which)$/;

/** *[the sites] had been promised to them*: what is done to a thing makes no speaker of it. */
function isDoneToThing({ tokens, phrases, speakerAt }: UnitContext, { first }: VerbGroup): boolean {
  const thing = phraseUpTo(phrases, first);
  return thing !== undefined && tokens.at(thing.head).pos === "NOUN" && !isActor(speakerAt(thing.head));
}

/** *showed*, *indicated*: things do so as well. */
function isEvidence(context: UnitContext, { lemma }: VerbGroup): boolean {
  return context.cueOf("verb", lemma)?.kind === "evidence";
}

/** *condemned what he [called] a crime and accused …*: the verb of a name for something, which no other verb stands beside. */
export function isNaming({ tokens, phrases }: UnitContext, group: VerbGroup): boolean {
  const subject = phraseAt(phrases, group.first - 1);
  return subject !== undefined && tokens[subject.first - 1]?.lower === "what";
}

/**
 * *X did A, [noting] that B is so and declining …*, *X is [saying] that B is so and warning …*: the nearest verb of saying
 * in *-ing* on the left, whatever verbs it holds.
 */
export function reportingGerund(context: UnitContext, from: number): VerbGroup | null {
  return lastSaying(context, from, ({ form, progressive }) => form === "gerund" || progressive);
}

/** *The crew left when [the fire] spread and [said] …*: a thing in a clause of time or reason, which says nothing. */
export function isThingBelow(
  context: UnitContext,
  { first, head }: Pick<Subject, "first" | "head">,
  sharer: VerbGroup,
): boolean {
  const { tokens, speakerAt } = context;
  const opener = tokens[first - 1]?.lower ?? "";
  if (!ADVERBIAL_CONJUNCTIONS.has(opener) && !TIME_PREPOSITIONS.has(opener)) return false;
  return cueRate(context, sharer) >= 0.5 && tokens.at(head).pos === "NOUN" && !isActor(speakerAt(head));
}

/**
 * *The court freed a man [who] had been held for a week[, saying] …*: behind a comma or a dash, not who the relative clause
 * tells of, where that has no verb of saying itself.
 */
export function isPartedOff(context: UnitContext, mark: number, gerund: VerbGroup, doer: Subject): boolean {
  const { tokens, phrases } = context;
  const { text } = tokens.at(mark);
  if ((text !== "," && !DASHES.has(text)) || cueRate(context, gerund) < 0.5) return false;
  if (!SUBJECT_RELATIVES.has(tokens.at(doer.head).lower) || tokens[doer.first - 1]?.text === ",")
    return false;
  const verb = groupAt(phrases, doer.last);
  return verb !== undefined && cueRate(context, verb) < 0.5;
}

/** Words that open a verb told in another tense than it was said: *said that it [had] rained*. */
export const BACKSHIFTED = new Set(["had", "would", "could", "might", "should"]);

/**
 * *X said that Y was so, [adding] that …*: who says more has spoken before, whatever verbs stand in what he said.
 * Nobody says twice that he said it: *said that the board dismissed Y, saying …* leaves it to the board.
 */
export function speakerBefore(
  context: UnitContext,
  from: number,
  verb: VerbGroup,
  doer: Subject | null,
): VerbGroup | null {
  const { tokens } = context;
  // "said it was “a mess,” adding": the comma stands inside the quotation
  const comma = closesQuotation(context, from) ? from - 1 : from;
  if (tokens.at(comma).text !== "," || cueRate(context, verb) < 0.5) return null;
  const { quotation } = tokens.at(verb.head);
  const fits = (group: VerbGroup) =>
    (group.form === "finite" || group.form === "gerund") &&
    !group.passive &&
    tokens.at(group.head).quotation === quotation &&
    !isNaming(context, group) &&
    !modifies(context, group);
  // "said that the club had agreed to pay, adding": what is told in another tense was said by somebody before
  // nor is "hinted that it may sue, warning": what may be said has not been
  const outright = (group: VerbGroup) =>
    fits(group) && !group.modal && !BACKSHIFTED.has(tokens.at(group.first).lower);
  const saying = lastSaying(context, from, outright) ?? lastSaying(context, from, fits);
  // "X, who said so, left the room, adding": the verb at hand is not in what was said
  if (!saying || (doer && doer.first < saying.head)) return null;
  // "In Utah, which planned to vote, the mayor shut the polls, citing": the relative clause is over
  const relative = SUBJECT_RELATIVES.has(tokens[saying.first - 1]?.lower ?? "");
  if (relative && doer && tokens.at(doer.first - 1).text === ",") return null;
  return saying.lemma === verb.lemma ? null : saying;
}

/** The verb that one in *-ing* behind a noun phrase follows, where it is not the noun phrase that says it. */
export function followedVerb(context: UnitContext, phrase: NounPhrase, group: VerbGroup): VerbGroup | null {
  return (
    addressingVerb(context, phrase, group) ??
    spendingVerb(context, phrase) ??
    verbAtPlace(context, phrase, group) ??
    goingVerb(context, phrase)
  );
}

/**
 * *The mayor [wrote] to the embassy in London asking …*, *[posted] on Facebook asking …*: the verb of speaking or writing
 * to somebody or somewhere, whom the verb in *-ing* follows.
 */
function addressingVerb(context: UnitContext, hearer: NounPhrase, group: VerbGroup): VerbGroup | null {
  if (cueRate(context, group) < 0.5) return null;
  const { verb, link } = governing(context, hearer);
  const isAddress = link === "to" || (link === "on" && OUTLETS.has(context.tokens.at(hearer.head).lower));
  return isAddress && verb !== undefined && ADDRESSING.has(verb.lemma) ? verb : null;
}

/** *[spent] most of his time on the stand attacking …*: the verb whose object is the time that the verb in *-ing* takes. */
export function spendingVerb(context: UnitContext, time: NounPhrase): VerbGroup | null {
  const { verb, link } = governing(context, time);
  return link === "" && verb?.lemma === "spend" ? verb : null;
}

/**
 * *[issued] a statement at her villa outside Lund, Sweden saying …*: the verb before the places where it is said, which
 * say nothing themselves.
 */
function verbAtPlace(context: UnitContext, place: NounPhrase, group: VerbGroup): VerbGroup | null {
  const { tokens, phrases, speakerAt } = context;
  if (cueRate(context, group) < 0.5 || !isPlaceName(speakerAt(place.head))) return null;
  let phrase: NounPhrase | undefined = place;
  for (let steps = 0; phrase && steps < LONGEST_CHAIN; steps++) {
    const link: string = tokens[phrase.first - 1]?.lower ?? "";
    const verb = groupAt(phrases, phrase.first - 1);
    if (verb) return steps > 0 ? verb : null;
    const town: NounPhrase | undefined = link === "," ? phraseAt(phrases, phrase.first - 2) : undefined;
    if (!LOCATIVES.has(link) && !(town && isPlaceName(speakerAt(town.head)))) return null;
    const intransitive = groupAt(phrases, phrase.first - 2);
    if (intransitive) return intransitive;
    phrase = phraseAt(phrases, phrase.first - 2);
    // "met voters in Lund saying …": they may say it
    const kind = phrase && speakerAt(phrase.head);
    if (kind && isParty(kind) && !isPlaceName(kind)) return null;
  }
  return null;
}

const LOCATIVES = new Set(["at", "in", "inside", "near", "on", "outside"]);

/**
 * *Fans [marched] to the palace demanding …*, *[walked] out of the room saying …*: the verb of going or standing somewhere,
 * with nothing but places behind it.
 */
function goingVerb({ tokens, phrases, first }: UnitContext, place: NounPhrase): VerbGroup | null {
  let at = place.first - 1;
  for (let steps = 0; steps < LONGEST_CHAIN && at > first; steps++) {
    if (tokens.at(at).pos !== "ADP" && tokens.at(at).lower !== "to") return null;
    // "out of the room"
    while (
      at > first &&
      (tokens.at(at).pos === "ADP" || tokens.at(at).pos === "ADV" || tokens.at(at).lower === "to")
    )
      at--;
    const verb = groupAt(phrases, at);
    if (verb) return GOING.has(verb.lemma) && verb.form === "finite" ? verb : null;
    const outer = phraseAt(phrases, at);
    if (!outer) return null;
    at = outer.first - 1;
  }
  return null;
}

const GOING = wordClass("goingVerbs");

/** The verb before a row of noun phrases that prepositions join, and the preposition behind it, "" where there is none. */
function governing(
  { tokens, phrases }: UnitContext,
  last: NounPhrase,
): { readonly verb?: VerbGroup; readonly link: string } {
  let phrase: NounPhrase | undefined = last;
  for (let steps = 0; phrase && steps < LONGEST_CHAIN; steps++) {
    const direct = groupAt(phrases, phrase.first - 1);
    if (direct) return { verb: direct, link: "" };
    const link = tokens[phrase.first - 1];
    if (link?.pos !== "ADP" && link?.lower !== "to") break;
    const verb = groupAt(phrases, phrase.first - 2);
    if (verb) return { verb, link: link.lower };
    phrase = phraseAt(phrases, phrase.first - 2);
  }
  return { link: "" };
}

/** How many noun phrases may stand in such a row. */
const LONGEST_CHAIN = 6;
const ADDRESSING = wordClass("addressingVerbs");
const OUTLETS = wordClass("outletNouns");
