import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import { isActor } from "../speakers.js";
import { opensQuotation, type UnitContext } from "../unit.js";
import { chainEnd } from "./clauses.js";
import { isBarePast } from "./participles.js";

// Verbs that only look like cues: in set phrases, in a name for something, of things held back.

const SPOKEN = wordClass("spokenNouns");

/** True for a verb that reports nothing here. */
export function isIdiom(context: UnitContext, group: VerbGroup): boolean {
  return (
    isConcession(context, group) ||
    isOverall(context, group) ||
    isTopic(context, group) ||
    isUnspoken(context, group) ||
    isShrinking(context, group) ||
    isSoCalled(context, group) ||
    isSelfNaming(context, group) ||
    isStates(context, group) ||
    isHeldBack(context, group) ||
    isSummoned(context, group) ||
    isCalledOver(context, group) ||
    isMeant(context, group) ||
    isKnownAs(context, group) ||
    isLikeness(context, group) ||
    isFiller(context, group) ||
    isNoun(context, group) ||
    isNamed(context, group) ||
    isAsked(context, group) ||
    isSensed(context, group) ||
    isComeUpon(context, group) ||
    isAsReported(context, group) ||
    isPicked(context, group) ||
    isChance(context, group) ||
    isTalkingPoint(context, group)
  );
}

/** *That [said], the road is open*, *That [being said], …*, *Having [said] that, …*. */
function isConcession(context: UnitContext, { head, first: opening, last }: VerbGroup): boolean {
  const { tokens } = context;
  if (tokens.at(head).lower !== "said") return false;
  const first = opensQuotation(context, context.first) ? context.first + 1 : context.first;
  const subject = tokens[first]?.lower;
  if (subject === "that") return opening === first + 1 && tokens[last]?.text === ",";
  return subject === "having" && head === first + 1 && /^(?:that|this|so)$/.test(tokens[last]?.lower ?? "");
}

/** *all things [considered]*, *not to [mention] the cost*: what only leads on. */
function isOverall({ tokens }: UnitContext, { head }: VerbGroup): boolean {
  const { lower } = tokens.at(head);
  if (lower === "mention") return tokens[head - 1]?.lower === "to" && tokens[head - 2]?.lower === "not";
  return lower === "considered" && tokens[head - 1]?.lower === "things";
}

/** *[Considering] the price, …*, *[Regarding] the law, …*: it opens a sentence as a preposition does. */
function isTopic({ tokens }: UnitContext, { head, form }: VerbGroup): boolean {
  if (form !== "gerund" || !TOPICS.has(tokens.at(head).lower)) return false;
  return tokens[head - 1]?.sentence !== tokens.at(head).sentence;
}

const TOPICS = new Set(["regarding", "concerning", "considering"]);

/** *Needless to [say], …*, *to [say] the least*, *it goes without [saying] that …*: nobody says it but the author. */
function isUnspoken({ tokens }: UnitContext, { lemma, head, last }: VerbGroup): boolean {
  if (lemma !== "say") return false;
  const before = tokens[head - 1]?.lower;
  if (before === "without") return /^(?:go|goes|going|went)$/.test(tokens[head - 2]?.lower ?? "");
  if (before !== "to") return false;
  const least = tokens[last]?.lower === "the" && tokens[last + 1]?.lower === "least";
  return least || /^(?:needless|sad|strange)$/.test(tokens[head - 2]?.lower ?? "");
}

/** *[declined] by a tenth*: became less. */
function isShrinking({ tokens }: UnitContext, { lemma, last }: VerbGroup): boolean {
  return lemma === "decline" && tokens[last]?.lower === "by";
}

/** *the so-[called] “award”*: part of a name. */
function isSoCalled({ tokens }: UnitContext, { first, lemma }: VerbGroup): boolean {
  return lemma === "call" && tokens[first - 1]?.text === "-" && tokens[first - 2]?.lower === "so";
}

/** *fears among Gulf [states] that …*: no verb stands behind *among* and a name. */
function isStates({ tokens, phrases }: UnitContext, { lemma, first, head }: VerbGroup): boolean {
  if (lemma !== "state" || tokens.at(head).lower !== "states") return false;
  const before = phraseAt(phrases, first - 1);
  return before !== undefined && tokens[before.first - 1]?.lower === "among";
}

/** *a sect [calling] itself Red Dawn*: it gives a name within the subject of another verb. */
function isSelfNaming({ tokens }: UnitContext, { form, lemma, last }: VerbGroup): boolean {
  return form === "gerund" && NAMING.has(lemma) && REFLEXIVE.test(tokens[last]?.lower ?? "");
}

const REFLEXIVE = /sel(?:f|ves)$/;

/** *[withheld] aid from the town*: a thing, not words, is held back. */
function isHeldBack({ tokens, phrases }: UnitContext, { lemma, last }: VerbGroup): boolean {
  if (lemma !== "withhold") return false;
  const object = phraseAt(phrases, last);
  return object !== undefined && !SPOKEN.has(tokens.at(object.head).lemma);
}

const SUMMONS = wordClass("summoningParticles");

/** *was [called] in to assist*, *is [called] on for advice*, *as it is [called] there*: who comes, or what a name is. */
function isSummoned({ tokens }: UnitContext, { lemma, passive, first, last }: VerbGroup): boolean {
  if (lemma === "name") return tokens[last]?.lower === "after" || tokens[last]?.lower === "for";
  if (lemma !== "call" || !passive) return false;
  return SUMMONS.has(tokens[last]?.lower ?? "") || tokens[first - 2]?.lower === "as";
}

/** *were [calling] out to each other*: a cry, not a reproach. */
function isCalledOver({ tokens }: UnitContext, { lemma, last }: VerbGroup): boolean {
  return lemma === "call" && tokens[last]?.lower === "out" && tokens[last + 1]?.lower === "to";
}

/** *programmes [aimed] at the poor*: what they are for; nobody says it. */
function isMeant({ tokens }: UnitContext, group: VerbGroup): boolean {
  return group.lemma === "aim" && isBarePast(group) && tokens[group.first - 1]?.pos === "NOUN";
}

/** *a sequence [known] as a glider*, *as it was later [known]*: its name. */
function isKnownAs(context: UnitContext, { lemma, form, passive, first, last }: VerbGroup): boolean {
  const { tokens } = context;
  if (lemma !== "know" || !(passive || form === "participle")) return false;
  // "known in the trade as Lucky"
  if (tokens[last]?.lower === "as" || tokens[first - 2]?.lower === "as") return true;
  return tokens[last]?.pos === "ADP" && tokens[chainEnd(context, last + 1)]?.lower === "as";
}

/** *the only [finding] that matters*, *for these very [reasons]*: no verb stands right behind an article. */
function isNoun({ tokens }: UnitContext, { form, first }: VerbGroup): boolean {
  if (tokens[first - 1]?.lower === "very" && tokens[first - 2]?.pos === "DET") return true;
  // "the defending champion"
  if (tokens[first]?.lower === "defending" && /^(?:champion|holder)s?$/.test(tokens[first + 1]?.lower ?? ""))
    return true;
  const before = tokens[tokens[first - 1]?.lower === "only" ? first - 2 : first - 1];
  return form === "gerund" && /^(?:an?|the)$/.test(before?.lower ?? "");
}

/** *…, just [like] a browser*: as it does, not what it is fond of. */
function isLikeness({ tokens }: UnitContext, { head }: VerbGroup): boolean {
  return (
    tokens.at(head).lower === "like" && tokens[head - 1]?.pos === "ADV" && tokens[head - 2]?.text === ","
  );
}

/** *…, you [know], …*: what a speaker fills a pause with. */
function isFiller({ tokens, first }: UnitContext, group: VerbGroup): boolean {
  const { head, last } = group;
  if (tokens.at(head).lower !== "know" || tokens[head - 1]?.lower !== "you" || tokens[last]?.text !== ",")
    return false;
  return head - 1 === first || tokens[head - 2]?.pos === "PUNCT";
}

const NAMING = wordClass("namingVerbs");
const INDEFINITE = /^(?:an?|another|one|some)$/;

/** *a man [named] Nils Holm*, *a pattern [called] a “glider”*, *, also [called] parole,*: what something’s name is. */
function isNamed(context: UnitContext, group: VerbGroup): boolean {
  const { tokens, phrases } = context;
  if (!NAMING.has(group.lemma) || !isBarePast(group)) return false;
  if (isOwnName(context, group)) return true;
  const name = phraseAt(phrases, group.last);
  if (name?.first !== group.last) return false;
  const before = tokens.at(group.first - 1);
  const also = before.lower === "also" && tokens[group.first - 2]?.text === ",";
  const noun = phraseAt(phrases, group.first - 1);
  const opener = noun === undefined ? undefined : tokens.at(noun.first);
  if (!also && !(opener && INDEFINITE.test(opener.lower))) return false;
  // "an official called Holm a liar", "an official called the rules “unjust”": a second object tells what he called him
  const hasNoun = /^(?:NOUN|PROPN)$/.test(tokens.at(name.last - 1).pos);
  if (hasNoun && opensQuotation(context, name.last)) return false;
  const behind = tokens[name.last];
  return (
    behind === undefined || (behind.pos !== "ADJ" && !phraseAt(phrases, name.last) && behind.lower !== "as")
  );
}

/** *the retreat [called] Bryn Tirion*, *the course at the hall [called] “First Steps”*: a name right behind a noun. */
function isOwnName(context: UnitContext, { lemma, first, last }: VerbGroup): boolean {
  const { tokens, phrases, speakerAt } = context;
  const noun = phraseAt(phrases, first - 1);
  if (lemma === "name" || noun?.last !== first || tokens.at(noun.head).pos === "PRON") return false;
  const isQuoted = opensQuotation(context, last);
  const isThing = tokens.at(noun.head).pos === "NOUN" && !isActor(speakerAt(noun.head));
  const name = phraseAt(phrases, isQuoted ? last + 1 : last);
  if (!name || tokens.at(name.head).pos !== "PROPN") return false;
  // "the retreat for painters called Villa Rosa burned down": nobody is called to have done something
  if (!isThing && !isQuoted && groupAt(phrases, name.last)?.form !== "finite") return false;
  const behind = tokens[isQuoted ? name.last + 1 : name.last];
  return behind === undefined || (behind.pos !== "ADJ" && behind.pos !== "DET" && behind.lower !== "as");
}

/** *…, when [asked] about X*, *when asked [to comment]*, *…, [asked] whether it was true*: what leads to an answer. */
function isAsked(context: UnitContext, group: VerbGroup): boolean {
  const { tokens, phrases } = context;
  const asking = group.form === "infinitive" ? groupAt(phrases, group.first - 1) : group;
  if (asking?.lemma !== "ask" || !asking.past || asking.last - asking.first !== 1) return false;
  const before = tokens[asking.first - 1]?.lower ?? "";
  if (/^(?:when|if|while)$/.test(before)) return true;
  const opened = before === "," && ASKED.has(tokens[asking.last]?.lower ?? "");
  return opened && !goesOn(context, asking.last);
}

/** *was [found] under rubble*: somebody came upon it; but *in contempt* is what a court finds. */
function isComeUpon({ tokens, phrases }: UnitContext, { lemma, passive, last }: VerbGroup): boolean {
  if (lemma !== "find" || !passive || !PLACES.has(tokens[last]?.lower ?? "")) return false;
  const place = phraseAt(phrases, last + 1);
  return place?.first === last + 1 && !FOUND_IN.has(tokens.at(place.head).lemma);
}

const PLACES = wordClass("placePrepositions");
const FOUND_IN = new Set(["breach", "contempt", "default", "favor", "favour", "violation"]);

/**
 * *was [felt] across the border*, *was [seen] as far away as Oslo*, *was [seen] leaving*: what is noticed and where, not
 * what is thought.
 */
function isSensed({ tokens, phrases }: UnitContext, { lemma, passive, last }: VerbGroup): boolean {
  if (!passive || (lemma !== "feel" && lemma !== "see" && lemma !== "hear")) return false;
  if (groupAt(phrases, last)?.form === "gerund") return true;
  const { lower, pos } = tokens[last] ?? {};
  return lower === "as"
    ? tokens[last + 1]?.lower === "far"
    : pos === "ADP" && lower !== "by" && lower !== "to";
}

/** *…, as first [reported], …*: where it was told before. */
function isAsReported({ tokens }: UnitContext, group: VerbGroup): boolean {
  if (!isBarePast(group) || !/^[,.]$/.test(tokens[group.last]?.text ?? ",")) return false;
  const as = tokens[group.first - 1]?.pos === "ADV" ? group.first - 2 : group.first - 1;
  return tokens[as]?.lower === "as" && tokens[as - 1]?.text === ",";
}

/** *[stands] to lose half its land*: what may happen, not what somebody supports. */
function isChance({ phrases }: UnitContext, { lemma, last }: VerbGroup): boolean {
  const infinitive = lemma === "stand" ? groupAt(phrases, last) : undefined;
  return (
    infinitive?.form === "infinitive" && /^(?:lose|gain|benefit|win|profit|suffer)$/.test(infinitive.lemma)
  );
}

/** *[talking] points*: a noun. */
function isTalkingPoint({ tokens }: UnitContext, { head }: VerbGroup): boolean {
  return tokens.at(head).lower === "talking" && /^points?$/.test(tokens[head + 1]?.lower ?? "");
}

/** *to drop this [proposed] rule*, *in this [planned] step*: an adjective behind a determiner that a verb or preposition leads. */
function isPicked({ tokens, phrases }: UnitContext, group: VerbGroup): boolean {
  if (!isBarePast(group) || !/^(?:this|that)$/.test(tokens[group.first - 1]?.lower ?? "")) return false;
  if (tokens[group.last]?.pos !== "NOUN") return false;
  const before = groupAt(phrases, group.first - 2);
  return tokens[group.first - 2]?.pos === "ADP" || (before !== undefined && before.form !== "finite");
}

const ASKED = wordClass("leadsOfAsking");

/** *He rose, asked about the money [and left]*: the verb is one of a row. */
function goesOn({ tokens, phrases, last }: UnitContext, from: number): boolean {
  for (let at = from; at < last - 1; at += 1)
    if (tokens.at(at).lower === "and" && groupAt(phrases, at + 1)?.form === "finite") return true;
  return false;
}
