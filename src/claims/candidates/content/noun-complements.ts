import { wordClass } from "../../../lexicon/word-classes.js";
import { DAYS, REFLEXIVES } from "../../../phrases/closed-classes.js";
import { groupAt, groupFrom, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { isActor } from "../../speakers.js";
import { isTime, type UnitContext } from "../../unit.js";
import { chainEnd, clauseFollows } from "../clauses/clauses.js";
import { isBarePast } from "../clauses/participles.js";
import { quantityAt } from "../clauses/quantities.js";
import { behindTimes } from "../clauses/times-behind.js";
import { heavyClause } from "../subjects/heavy-subjects.js";
import { add, type ComplementCase, end, goOn } from "./complement-search.js";
import { hearersEnd, joinedHearerEnd, mayHear } from "./hearers.js";
import { infinitiveBehindComment } from "./resumed-complements.js";

// The cases of complements that begin with a noun phrase: objects, subjects of clauses, hearers, times and amounts.

const LIGHT_PREPOSITIONS = wordClass("topicPrepositions");
const OBJECT_PRONOUNS = wordClass("objectPronouns");
const TIME_MODIFIERS = wordClass("timeModifiers");
const FROM_THEN = new Set(["after", "before", "since", "later", "earlier"]);

const PLACES = /^(?:inside|outside)$/;

/** *said [outside the hall] that*, *shouted [inside the bank]*: where it is said, not what. */
export const place: ComplementCase = (search) => {
  const { context, at } = search;
  if (!PLACES.test(context.tokens.at(at).lower) || phraseFrom(context.phrases, at + 1) === undefined)
    return "not this";
  // "said outside help was needed": a part of the noun phrase
  if (context.tokens.at(at + 1).pos === "NOUN" && clauseFollows(context, at + 1))
    return end(search, "clause");
  search.adjunct = true;
  return goOn(search, chainEnd(context, at + 1));
};

/** *said [on Monday]*, *requested [18 months]*: a time may be an object, or stand between the cue and its complement. */
export const time: ComplementCase = (search) => {
  const { context, at } = search;
  const phrase = phraseAt(context.phrases, at);
  if (!phrase || !isTime(context.tokens[phrase.head])) return "not this";
  // "…, officials have said, a day after talks failed"
  if (search.comma) return FROM_THEN.has(context.tokens[phrase.last]?.lower ?? "") ? "end" : "not this";
  if (!search.adjunct && !search.audience && !isWhen(context, phrase)) add(search, "obj", at);
  // "declared Saturday a day of mourning"
  if (search.step === 0 && groupAt(context.phrases, at - 1)?.lemma === "declare") {
    const named = phraseFrom(context.phrases, phrase.last);
    if (named !== undefined && /^an?$/.test(context.tokens.at(named.first).lower))
      return end(search, "obj", at);
  }
  // "said [the day the bridge opened] was his proudest"
  if (isDescribedTime(context, phrase)) return end(search, "clause");
  // "requested 18 months of leave": how much of it
  if (context.tokens[phrase.last]?.lower === "of") return "end";
  search.adjunct = true;
  return goOn(search, phrase.last);
};

/** *[the day] the bridge opened was …*: a time with a clause that describes it, and the verb whose subject it is. */
function isDescribedTime({ tokens, phrases, last }: UnitContext, phrase: NounPhrase): boolean {
  if (tokens.at(phrase.first).lower !== "the") return false;
  const subject = phraseFrom(phrases, phrase.last);
  const own = subject && groupAt(phrases, subject.last);
  if (subject?.first !== phrase.last || own?.form !== "finite") return false;
  for (let i = own.last; i < Math.min(last, own.last + LONGEST_CLAUSE); i++) {
    const verb = groupAt(phrases, i);
    if (verb?.form === "finite") return tokens.at(verb.head).lemma === "be" && verb.first === i;
    if (tokens.at(i).pos === "PUNCT") return false;
  }
  return false;
}

/** How many tokens may stand between the verb of such a clause and the next. */
const LONGEST_CLAUSE = 8;

/** *late Thursday*, *last week*, *two days later*: a time when something is said, not what is said. */
function isWhen({ tokens }: UnitContext, { first, head, last }: NounPhrase): boolean {
  // "two days later"
  const behind = tokens[last];
  if (LATER.test(tokens.at(last - 1).lower) || LATER.test(behind?.lower ?? "")) return true;
  // "Friday morning"
  if (DAYS.has(tokens.at(first).lower) && head > first) return true;
  return DAYS.has(tokens.at(head).lower)
    ? tokens.at(first).pos !== "DET"
    : TIME_MODIFIERS.has(tokens.at(first).lower);
}

const CLOCK = /^\d{1,2}[:.]\d\d$/;
const LATER = /^(?:later|earlier|ago)$/;

function isReflexive({ tokens }: UnitContext, { head }: NounPhrase): boolean {
  return REFLEXIVES.has(tokens.at(head).lower);
}

/** Nouns with an infinitive of their own. */
const NOUNS_OF_MEANS = wordClass("nounsOfMeans");

/** A noun phrase is an object, the subject of a clause, or who it is said to, and then the content may come after it. */
export const nounPhrase: ComplementCase = (search) => {
  const { context, at } = search;
  const { tokens } = context;
  const phrase = phraseAt(context.phrases, at);
  if (!phrase) return "not this";
  // "distanced themselves from the plan", "committed himself to pay"
  if (isReflexive(context, phrase) && /^(?:from|to)$/.test(tokens[phrase.last]?.lower ?? ""))
    return goOn(search, phrase.last);
  // "…, Holm said, a method the cartel has used": more of what stands before
  const isMore = search.comma && /^an?$/.test(tokens.at(phrase.first).lower);
  if (isMore && phraseFrom(context.phrases, phrase.last) !== undefined) return "end";
  const told = search.audience || search.comma ? -1 : joinedHearerEnd(context, phrase);
  if (told > at && clauseFollows(context, told)) {
    search.audience = true;
    return goOn(search, told);
  }
  const chain = chainEnd(context, at);
  // "what we know about whales came from fossils": behind a topic stands another's verb
  const topic = TOPICAL.test(tokens.at(at - 1).lower) && tokens.at(at).pos !== "NUM";
  const clause = topic ? null : clauseFollows(context, at);
  // "said on the day [the bridge opened] that it was safe", but "said Thursday his worry is that …"
  const isOfTime = tokens[at - 2]?.lower === "the" && isTime(tokens[at - 1]);
  if (clause && isOfTime && clause.lemma !== "be" && tokens[clause.last]?.lower === "that") {
    search.adjunct = true;
    return goOn(search, clause.last);
  }
  const heavy = !topic && clause === null && heavyClause(context, at) !== null;
  // "raised concerns about", "signaled support on Wednesday for": a light verb, its noun carries the cue
  const link = behindTimes(context, phrase.last);
  const light = link + 1 < context.last && isLight(context, phrase, link);
  if (clause || heavy) add(search, "clause", at);
  // "indicted two men accused of …": a past form alone may be a participle, and the whole an object
  if (clause ? isBarePast(clause) : !search.comma) {
    const frame = objectFrame(context, chain);
    const { lemma } = tokens.at(phrase.head);
    const voiced = isVoiced(context, phrase);
    // "seeking ways to treat the flu": the infinitive belongs to the noun
    if (frame === "obj-inf" && NOUNS_OF_MEANS.has(lemma)) return end(search, "inf");
    if (frame === "obj-inf" && voiced && phrase.last === chain) return end(search, "inf", chain);
    if (frame !== "obj") add(search, frame, at);
    else if (!light || (link === phrase.last && !voiced && !CARRIED.has(lemma)))
      add(search, OBJECT_PRONOUNS.has(tokens.at(at).lower) ? "obj-pronoun" : "obj", at);
  }
  if (search.audience || search.comma) return "end";
  search.audience = true;
  if (light)
    search.found.push({
      frame: `obj-${tokens.at(link).lower}`,
      start: link + 1,
      audience: true,
      preposition: link,
      adjunct: false,
    });
  const behind = phrase.last;
  // "asked Holm [about] the dam": the topic does not belong to the hearer
  if (tokens[behind]?.lower === "about" && mayHear(context, phrase)) return goOn(search, behind);
  // "told police [and reporters] that the safe was empty"
  const heard = hearersEnd(context, phrase);
  if (heard > behind) return goOn(search, heard);
  return goOn(search, tokens[behind]?.pos === "ADP" ? Math.max(behind, chain) : behind);
};

/** Prepositions behind which no clause begins. */
const TOPICAL = /^(?:about|against|of|to)$/;

/** *said [at least 45 people] were killed*: content begins with the words that qualify the number. */
export const quantity: ComplementCase = (search) => {
  const { context, at, comma } = search;
  const found = quantityAt(context, at);
  if (!found) return "not this";
  const when = phraseAt(context.phrases, found.noun);
  // "admitted only two days later that …", "complained of shots around 11:30 p.m."
  const isLater =
    when && isTime(context.tokens[when.head]) && LATER.test(context.tokens[when.last]?.lower ?? "");
  if (when && (isLater || CLOCK.test(context.tokens.at(found.noun).text))) {
    search.adjunct = true;
    return goOn(search, isLater ? when.last + 1 : when.last);
  }
  const clause = clauseFollows(context, found.noun) ?? heavyClause(context, found.noun);
  if (!clause) return found.sure && !comma ? end(search, "obj") : "not this";
  if (isBarePast(clause) && !comma) add(search, "obj", at);
  return end(search, "clause");
};

/** What a noun phrase without a clause is: an object, alone or with an infinitive, a gerund or *as* behind it. */
function objectFrame(context: UnitContext, chain: number): string {
  const { tokens, phrases } = context;
  const group = groupFrom(phrases, chain);
  if (group?.form === "infinitive") return "obj-inf";
  // "urged voters not to wait"
  if (tokens[chain]?.lower === "not" && groupAt(phrases, chain + 1)?.form === "infinitive") return "obj-inf";
  if (group?.form === "gerund") return "obj-gerund";
  if (tokens[chain]?.lower === "as") return "obj-as";
  return infinitiveBehindComment(context, chain) >= 0 ? "obj-inf" : "obj";
}

/** Nouns that are no cues by themselves but tell what the verb before them does: *claimed [responsibility] for*. */
const CARRIED = wordClass("carriedNouns");

const FEELINGS = wordClass("voicedNouns");
const VOICING = wordClass("voicingVerbs");

/** *voiced [support] for*, *expressed [willingness] to*: a feeling that the verb before it only puts into words. */
function isVoiced({ tokens, phrases }: UnitContext, { first, head, last }: NounPhrase): boolean {
  if (first !== head || last !== head + 1 || !FEELINGS.has(tokens.at(head).lemma)) return false;
  return VOICING.has(groupAt(phrases, first - 1)?.lemma ?? "");
}

/** True for a noun, no hearer's, that may be a cue where a preposition that leads to its content stands at `link`. */
function isLight(context: UnitContext, phrase: NounPhrase, link: number): boolean {
  const { tokens, speakerAt, cueOf } = context;
  const { lower } = tokens.at(link);
  const voiced = isVoiced(context, phrase);
  if (!LIGHT_PREPOSITIONS.has(lower) && !(voiced && (lower === "at" || lower === "in"))) return false;
  if (/^(?:role-)?(?:person|people)$/.test(speakerAt(phrase.head).name)) return false;
  const { lemma } = tokens.at(phrase.head);
  // "ask the court to hear the case": who is to do it
  if (groupAt(context.phrases, link)?.form === "infinitive" && isActor(speakerAt(phrase.head))) return false;
  return voiced || CARRIED.has(lemma) || cueOf("noun", lemma) !== undefined;
}

/**
 * *traded accusations for [hours]*, *complained for [years] about the smell*: how long it goes on; nothing is asked
 * for.
 */
export function isLongTime(context: UnitContext, at: number): boolean {
  const phrase = phraseFrom(context.phrases, at);
  // "called for days of protest"
  if (context.tokens[at + 1]?.lower === "of") return false;
  return phrase !== undefined && phrase.last === at + 1 && LONG.test(context.tokens.at(at).lower);
}

const LONG = /^(?:minutes|hours|days|weeks|months|years|decades|centuries)$/;
