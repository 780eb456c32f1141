import { wordClass } from "../../../lexicon/word-classes.js";
import { isPlural } from "../../../phrases/noun-number.js";
import { groupAt, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { isParty } from "../../speakers.js";
import { opensQuotation, type UnitContext } from "../../unit.js";
import { isBarePast } from "../clauses/participles.js";
import { shareBehind } from "../clauses/quantities.js";
import { givesName } from "./namings.js";

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
    isStates(context, group) ||
    isHeldBack(context, group) ||
    isSummoned(context, group) ||
    isCalledOver(context, group) ||
    isMeant(context, group) ||
    givesName(context, group) ||
    isLikeness(context, group) ||
    isFiller(context, group) ||
    isNoun(context, group) ||
    isAsked(context, group) ||
    isSensed(context, group) ||
    isComeUpon(context, group) ||
    isAsReported(context, group) ||
    isPicked(context, group) ||
    isChance(context, group) ||
    isTalkingPoint(context, group) ||
    isGoverned(context, group) ||
    isDayCalled(context, group) ||
    isHandedOver(context, group)
  );
}

/** *That [said], the road is open*, *That [being said], …*, *Having [said] that, …*. */
function isConcession(context: UnitContext, { head, first: opening, last }: VerbGroup): boolean {
  const { tokens } = context;
  if (tokens.at(head).lower !== "said") return false;
  const opened = opensQuotation(context, context.first) || tokens.at(context.first).text === "(";
  const first = opened ? context.first + 1 : context.first;
  const subject = tokens[first]?.lower;
  if (subject === "that") return opening === first + 1 && tokens[last]?.text === ",";
  return subject === "having" && head === first + 1 && /^(?:that|this|so)$/.test(tokens[last]?.lower ?? "");
}

/** *all things [considered]*, *All [told], …*, *not to [mention] the cost*, *as [opposed] to hers*: what only leads on. */
function isOverall({ tokens }: UnitContext, { head }: VerbGroup): boolean {
  const { lower } = tokens.at(head);
  if (lower === "mention") return tokens[head - 1]?.lower === "to" && tokens[head - 2]?.lower === "not";
  if (lower === "opposed") return tokens[head - 1]?.lower === "as" && tokens[head + 1]?.lower === "to";
  if (lower === "told") return tokens[head - 1]?.lower === "all" && tokens[head + 1]?.text === ",";
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

/** *fears among Gulf [states] that …*: no verb stands behind *among* and a name. */
function isStates({ tokens, phrases }: UnitContext, { lemma, first, head }: VerbGroup): boolean {
  if (lemma !== "state" || tokens.at(head).lower !== "states") return false;
  const before = phraseAt(phrases, first - 1);
  return before !== undefined && tokens[before.first - 1]?.lower === "among";
}

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
  // "was called to a meeting", "was called to order"
  if (tokens[last]?.lower === "to" && tokens[last]?.pos === "ADP") return true;
  return SUMMONS.has(tokens[last]?.lower ?? "") || tokens[first - 2]?.lower === "as";
}

/** *were [calling] out to each other*: a cry, not a reproach. */
function isCalledOver({ tokens }: UnitContext, { lemma, last }: VerbGroup): boolean {
  return lemma === "call" && tokens[last]?.lower === "out" && tokens[last + 1]?.lower === "to";
}

/** *programmes [aimed] at the poor*: what they are for; nobody says it. */
function isMeant({ tokens, speakerAt }: UnitContext, group: VerbGroup): boolean {
  if (group.lemma !== "aim" || !isBarePast(group)) return false;
  // "the union aimed to close the gap"
  const wants = tokens[group.last]?.lower === "to" && isParty(speakerAt(group.first - 1));
  return tokens[group.first - 1]?.pos === "NOUN" && !wants;
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

/** *a coat, much [like] hers*, *It was [like] a dream*, *a son just [like] him*: what something resembles. */
function isLikeness(context: UnitContext, { head }: VerbGroup): boolean {
  const { tokens, phrases } = context;
  if (tokens.at(head).lower !== "like") return false;
  const before = tokens[head - 1];
  if (before?.pos === "ADV" && tokens[head - 2]?.text === ",") return true;
  // "He was like, “No.”": what somebody said
  const said = tokens[head + 1]?.text === "," ? head + 2 : head + 1;
  let copula = head - 1;
  while (copula > context.first && /^(?:ADV|PART)$/.test(tokens.at(copula).pos)) copula--;
  if (groupAt(phrases, copula)?.lemma === "be") return said >= context.last || !opensQuotation(context, said);
  const noun = phraseAt(phrases, before?.pos === "ADV" ? head - 2 : head - 1);
  if (noun === undefined) return false;
  // "Does the mayor like it?"
  const auxiliary = tokens[noun.first - 1];
  if (auxiliary?.pos === "AUX" && !/^(?:be|have)$/.test(auxiliary.lemma)) return false;
  const { pos } = tokens.at(noun.head);
  return (
    pos === "NOUN" && (!isPlural(tokens.at(noun.head)) || groupAt(phrases, noun.first - 1) !== undefined)
  );
}

/** *…, you [know], …*: what a speaker fills a pause with. */
function isFiller({ tokens, first }: UnitContext, group: VerbGroup): boolean {
  const { head, last } = group;
  if (tokens.at(head).lower !== "know" || tokens[head - 1]?.lower !== "you" || tokens[last]?.text !== ",")
    return false;
  return head - 1 === first || tokens[head - 2]?.pos === "PUNCT";
}

/** *…, when [asked] about X*, *when asked [to comment]*, *…, [asked] whether it was true*: what leads to an answer. */
function isAsked(context: UnitContext, group: VerbGroup): boolean {
  const { tokens, phrases } = context;
  const asking = group.form === "infinitive" ? groupAt(phrases, group.first - 1) : group;
  if (asking?.lemma !== "ask" || !asking.past || asking.last - asking.first !== 1) return false;
  const before = tokens[asking.first - 1]?.lower ?? "";
  if (/^(?:when|if|while)$/.test(before)) return !QUESTIONS.test(tokens[asking.last]?.lower ?? "");
  const opened = before === "," && ASKED.has(tokens[asking.last]?.lower ?? "");
  return opened && !goesOn(context, asking.last) && !isBehindApposition(context, asking);
}

/** *Its leader, Ana Holm, [asked] whether it was safe.*: the comma closes an apposition, and no other verb is the sentence’s. */
function isBehindApposition({ tokens, phrases, first, last }: UnitContext, asking: VerbGroup): boolean {
  const apposed = phraseAt(phrases, asking.first - 2);
  if (!apposed || apposed.first - 2 < first || tokens[apposed.first - 1]?.text !== ",") return false;
  if (phraseAt(phrases, apposed.first - 2) === undefined) return false;
  for (let i = asking.last; i < last - 1; i++) {
    if (tokens.at(i).text !== ",") continue;
    const subject = phraseAt(phrases, i + 1);
    if (groupAt(phrases, subject?.last ?? i + 1)?.form === "finite") return false;
  }
  return true;
}

/** *was [found] under rubble*: somebody came upon it; but *in contempt* is what a court finds. */
function isComeUpon({ tokens, phrases }: UnitContext, { lemma, passive, last }: VerbGroup): boolean {
  if (lemma !== "find" || !passive || !PLACES.has(tokens[last]?.lower ?? "")) return false;
  const place = phraseFrom(phrases, last + 1);
  return place !== undefined && !FOUND_IN.has(tokens.at(place.head).lemma);
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

/** *has been [ruled] by three kings*: a country has its rulers. */
function isGoverned({ tokens }: UnitContext, { lemma, passive, last }: VerbGroup): boolean {
  return lemma === "rule" && passive && tokens[last]?.lower === "by";
}

/** *[called] it a day*, *[calling] it quits*: stopped. */
function isDayCalled({ tokens }: UnitContext, { lemma, last }: VerbGroup): boolean {
  if (lemma !== "call" || tokens[last]?.lower !== "it") return false;
  return tokens[last + 1]?.lower === "quits" || /^(?:day|night)$/.test(tokens[last + 2]?.lower ?? "");
}

/** *to drop this [proposed] rule*, *in this [planned] step*: an adjective behind a determiner that a verb or preposition leads. */
function isPicked({ tokens, phrases }: UnitContext, group: VerbGroup): boolean {
  if (!isBarePast(group) || !/^(?:this|that)$/.test(tokens[group.first - 1]?.lower ?? "")) return false;
  if (tokens[group.last]?.pos !== "NOUN") return false;
  const before = groupAt(phrases, group.first - 2);
  return tokens[group.first - 2]?.pos === "ADP" || (before !== undefined && before.form !== "finite");
}

/** *[gave] him a book*, but *[gave] the toll as 41*, *[gave] Labour 33 percent*: no figure is told. */
function isHandedOver(context: UnitContext, { lemma, passive, last }: VerbGroup): boolean {
  const { tokens, phrases } = context;
  if (lemma !== "give") return false;
  const object = passive ? undefined : phraseFrom(phrases, last);
  if (!object) return true;
  return !GIVEN.has(tokens.at(object.head).lower) && shareBehind(context, object) < 0;
}

const GIVEN = wordClass("givenFacts");
/** What leads to a question that was asked: *when asked [about] the sanctions*, where *when asked [to] comment* has none. */
const QUESTIONS = /^(?:about|whether|if|why|how|what|who)$/;
const ASKED = wordClass("leadsOfAsking");

/** *He rose, asked about the money [and left]*: the verb is one of a row. */
function goesOn({ tokens, phrases, last }: UnitContext, from: number): boolean {
  for (let at = from; at < last - 1; at += 1)
    if (tokens.at(at).lower === "and" && groupAt(phrases, at + 1)?.form === "finite") return true;
  return false;
}
