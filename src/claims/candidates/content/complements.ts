import { wordClass } from "../../../lexicon/word-classes.js";
import { SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { groupAt, groupFrom, phraseAt } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import type { Token } from "../../../sentences/reading.js";
import { isTime, opensQuotation, type UnitContext } from "../../unit.js";
import { chainEnd, clauseFollows } from "../clauses/clauses.js";
import { OCCASIONS } from "../clauses/occasions.js";
import { isBarePast } from "../clauses/participles.js";
import {
  isListed,
  pointsAtNoun,
  pointsBack,
  saysWhichOne,
  standsForSaid,
  thatBehind,
} from "../clauses/relative-that.js";
import { thatBehindTimeIdiom } from "../clauses/times-behind.js";
import { answer, topicBehind } from "./answers.js";
import { brackets, colon, comma, dash, quotation } from "./complement-marks.js";
import { add, type Complement, type ComplementCase, end, goOn, searchRight } from "./complement-search.js";
import { gerundFrame } from "./gerund-frame.js";
import { isLongTime, nounPhrase, place, quantity, time } from "./noun-complements.js";
import {
  behindLackOfDetail,
  LONGEST_PARENTHESIS,
  nextComma,
  thatBehindRelative,
} from "./resumed-complements.js";

// What may stand behind a cue, case by case: each says what complement begins there, and whether to look further.

const QUESTION_WORDS = wordClass("questionWords");
const SO = new Set(["so", "otherwise", "no", "yes"]);
const ADJUNCT_PREPOSITIONS = wordClass("adjunctPrepositions");
/** Words that begin no complement of a verb but lead to a clause: *due to distance, …*. */
const CLAUSE_LEADS = wordClass("clauseLeads");

const that: ComplementCase = (search) => {
  const { context, at } = search;
  if (context.tokens.at(at).lower !== "that" || pointsAtNoun(context, at)) return "not this";
  // "said [that day] that it leaked"
  if (search.step === 0 && isTime(context.tokens[at + 1]) && context.tokens[at + 2]?.lower === "that") {
    search.adjunct = true;
    return goOn(search, at + 2);
  }
  // "stands by the fact that it helps": it belongs to the noun
  if (standsForSaid(context, at) || context.tokens.at(at - 1).lower === "fact") return "end";
  if (search.comma && (isListed(context, at) || pointsBack(context, at))) return "end";
  // "rejected that, saying …"
  if (
    search.step === 0 &&
    context.tokens[at + 1]?.text === "," &&
    groupAt(context.phrases, at + 2)?.form === "gerund"
  )
    return end(search, "obj-pronoun");
  if ((search.audience || search.adjunct) && !search.comma) {
    // "said in a letter that arrived on Monday [that] …": the first one says which letter
    const verb = groupFrom(context.phrases, at + 1);
    const isRelative = verb?.form === "finite" && verb.lemma !== "be";
    const second = isRelative ? thatBehind(context, verb.last) : -1;
    if (second >= 0) return end(search, "that", second);
    if (saysWhichOne(context, at)) return "end";
  }
  if (!search.comma || context.tokens.at(at - 1).pos !== "NOUN") return end(search, "that");
  // "said on Tuesday, in a letter that Reuters saw, [that] …": the first one opens a relative clause
  const resumed = thatBehindRelative(context, at);
  return resumed < 0 ? "end" : end(search, "that", resumed);
};

/** *insisted [all along] that*, *argued [ever since] that*. */
const timeIdiom: ComplementCase = (search) => {
  const { context, at, comma } = search;
  const that = thatBehindTimeIdiom(context, at);
  if (that < 0 || comma) return "not this";
  search.adjunct = true;
  return goOn(search, that);
};

const wh: ComplementCase = (search) => {
  const { lower } = search.context.tokens.at(search.at);
  if (!QUESTION_WORDS.has(lower)) return "not this";
  // "opposed by Hezbollah, which fears …": a relative clause, not what is asked
  if (search.comma && SUBJECT_RELATIVES.has(lower)) return "end";
  // "misled by a letter [which], she said, was false"
  if (/^wh(?:ich|o)$/.test(lower) && search.context.tokens[search.at + 1]?.text === ",") return "end";
  // "appealed for anyone [who] had seen it": a relative clause that says which one
  const before = lower === "who" ? phraseAt(search.context.phrases, search.at - 1) : undefined;
  if (before && search.context.tokens[before.first - 1]?.pos === "ADP") return "end";
  return end(search, "wh");
};

/** *vowed [not to go]*, *said [not allowing it] was wrong*. */
const negated: ComplementCase = (search) => {
  const { context, at } = search;
  if (context.tokens.at(at).lower !== "not") return "not this";
  const form = groupAt(context.phrases, at + 1)?.form;
  if (form === "gerund" && !search.comma) return end(search, "gerund");
  // "pleaded not guilty"
  if (search.step === 0 && context.tokens[at + 1]?.pos === "ADJ") return end(search, "adj");
  return form === "infinitive" ? end(search, "inf") : "not this";
};

/** *said in a report [published] on Tuesday that*, *told X in an interview [aired] Sunday that*: a participle that describes a document. */
const published: ComplementCase = (search) => {
  const { context, at } = search;
  const group = groupAt(context.phrases, at);
  if (!group || search.comma || !(search.adjunct || search.audience)) return "not this";
  if (!isPublished(context, group)) return "not this";
  search.adjunct = true;
  return goOn(search, group.last);
};

/** Gerunds that lead to a topic as prepositions do: *concerns [regarding] the law*. */
const LIKE_PREPOSITIONS = new Set(["regarding", "concerning"]);
/** *said in a statement [marking the day] that*, *said [following the vote] that*: the occasion, before the clause. */
const describing: ComplementCase = (search) => {
  const { context, at } = search;
  const group = groupAt(context.phrases, at);
  if (group?.form !== "gerund" || search.comma) return "not this";
  const described = search.adjunct && OCCASIONS.has(context.tokens[at - 1]?.lemma ?? "");
  if (!described && group.lemma !== "follow") return "not this";
  const clause = thatBehind(context, group.last);
  if (clause < 0) return "not this";
  return goOn(search, clause);
};

const MANNER = wordClass("mannerLeads");

const verb: ComplementCase = (search) => {
  const { context, at } = search;
  const group = groupFrom(context.phrases, at);
  if (!group || LIKE_PREPOSITIONS.has(context.tokens.at(at).lower)) return "not this";
  // "seek a vote in order to end it", "wrote to him in a bid to arrange talks": what for
  if (group.form === "infinitive" && AIMS.has(context.tokens.at(at - 1).lower)) return "end";
  if (group.form === "infinitive") return end(search, "inf");
  // "equate X with Y without dismantling": how, not what
  if (group.form === "gerund" && search.step > 0 && MANNER.has(context.tokens[at - 1]?.lower ?? ""))
    return "end";
  if (group.form === "gerund" && !search.comma) return end(search, gerundFrame(context, group));
  return search.step === 0 ? end(search, "verb") : "end";
};

const AIMS = new Set(["order", "bid", "effort", "attempt"]);

/** *so [many] people*, *so[-]called*, *so [far]*. */
function isMore(next: Token | undefined): boolean {
  return next?.pos === "ADJ" || next?.text === "-" || next?.lower === "far";
}

const TIMES = /^(?:early|far|late|long|recently|soon)$/;

const adverb: ComplementCase = (search) => {
  const { lower, pos } = search.context.tokens.at(search.at);
  // "said [yes] before she could think"
  if (pos !== "ADV" && !(pos === "INTJ" && SO.has(lower))) return "not this";
  // "would decide on it once the report was out": when, not what
  if (lower === "once" && clauseFollows(search.context, search.at + 1)) return "end";
  if (lower === "as") {
    const next = search.context.tokens[search.at + 1]?.lower ?? "";
    // "admitted as much": it stands for what was said before
    if (next === "much") return end(search, "so");
    // "knew as early as 2019": when
    const isCompared = search.context.tokens[search.at + 2]?.lower === "as";
    if (TIMES.test(next) && isCompared) return "end";
    // "rejected as fraudulent a result that …": what it is called stands before it
    const isCalled = search.step === 0 && search.context.tokens[search.at + 1]?.pos === "ADJ";
    if (isCalled && !isCompared) return end(search, "as", search.at, search.at);
  }
  // "heard from so many people": *so* belongs to *many*
  if (SO.has(lower) && !isMore(search.context.tokens[search.at + 1])) add(search, "so", search.at);
  search.adjunct = true;
  return goOn(search, search.at + 1);
};

/** *says [due to distance], pupils are late*: what leads to a clause behind the next comma belongs to it. */
const fronted: ComplementCase = (search) => {
  const { context, at, step } = search;
  const { tokens, last } = context;
  if (step > (search.comma ? 1 : 0) || !CLAUSE_LEADS.has(tokens.at(at).lower)) return "not this";
  for (let i = at + 1; i < Math.min(last, at + LONGEST_PARENTHESIS); i++) {
    if (groupAt(context.phrases, i)?.form === "finite") break;
    // "without water, electricity or fuel, the clinic shuts": behind the list
    if (tokens.at(i).text === "," && clauseFollows(context, i + 1)) return end(search, "clause");
  }
  return "not this";
};

const FRONTING = wordClass("frontingWords");

/** *found [when] fish were plentiful, corals thrived*, *said [although] it rained, all came*: two clauses, one said below the other. */
const subordinate: ComplementCase = (search) => {
  const { context, at, step, comma } = search;
  const { tokens } = context;
  if (step > 0 || comma || !FRONTING.has(tokens.at(at).lower) || !clauseFollows(context, at + 1))
    return "not this";
  // "asked if it had rained, he nodded": what is asked
  if (tokens.at(at).lower === "if") return "not this";
  const close = nextComma(context, at);
  return close?.verbs === 1 && clauseFollows(context, close.at + 1) ? end(search, "clause") : "not this";
};

const asOrSubordinator: ComplementCase = (search) => {
  const { lower, pos } = search.context.tokens.at(search.at);
  if (pos !== "SCONJ" && (lower !== "as" || pos !== "ADP")) return "not this";
  if ((search.step > 0 && !search.adjunct) || lower === "since") return "end";
  return end(search, lower === "as" ? "as" : "sconj", search.at, search.at);
};

const preposition: ComplementCase = (search) => {
  const { context, at } = search;
  const { lower, pos } = context.tokens.at(at);
  if (pos !== "ADP" && lower !== "to" && !LIKE_PREPOSITIONS.has(lower)) return "not this";
  // "he says without hesitating": how; "accepted it, although its chief warned": a clause of its own
  const clause = lower === "without" ? behindLackOfDetail(context, at) : -1;
  if (clause >= 0) return end(search, "that", clause);
  if (lower === "without" || CONCEDING.has(lower)) return "end";
  const next = at + 1;
  if (next >= context.last) return "end";
  // "vowed [to “take the fight”] north"
  if (lower === "to" && opensQuotation(context, next) && context.tokens[next + 1]?.pos === "VERB")
    return end(search, "inf");
  // "responded by calling it a lie": how
  if (lower === "by" && groupAt(context.phrases, next)?.form === "gerund") return "end";
  // "should not be considered until there are rules": when, not what
  if (lower === "until" && clauseFollows(context, next)) return "end";
  // "reported on Monday, in what they called a first": said of the reporting
  if (search.comma && QUESTION_WORDS.has(context.tokens.at(next).lower)) return "end";
  if (lower === "for" && isLongTime(context, next)) {
    search.adjunct = true;
    return goOn(search, next + 1);
  }
  // "called the office before she left": when
  const ends =
    lower === "since" ||
    (context.tokens.at(next).pos === "PUNCT" && !opensQuotation(context, next)) ||
    (search.audience && TIMES_OF_CLAUSES.has(lower) && clauseFollows(context, next) !== null);
  // "told them about the plan": behind who hears it
  if (!ends && (!search.audience || lower === "about" || search.found.every(isPronoun)))
    add(search, "pp", next, at);
  // "warned of what it called a trap": what the clause is about stands in it
  if (context.tokens.at(next).lower === "what") return "end";
  // a particle: look behind it as if it belonged to the verb ("pointed out that")
  if (!ADJUNCT_PREPOSITIONS.has(lower)) return goOn(search, next);
  const chain = chainEnd(context, next);
  if (chain === next) return goOn(search, next);
  const topic = topicBehind(context, at, chain);
  if (topic >= 0) return end(search, "pp", topic + 1, topic);
  search.adjunct = true;
  return goOn(search, chain);
};

/** Words that open a clause of time. */
const TIMES_OF_CLAUSES = new Set(["after", "before", "since"]);
/** Words that open a clause besides the one of the verb, whatever a tagger takes them for. */
const CONCEDING = new Set(["although", "though", "whereas"]);

const isPronoun = ({ frame }: Complement): boolean => frame === "obj-pronoun";

const adjective: ComplementCase = (search) =>
  search.context.tokens.at(search.at).pos === "ADJ" ? end(search, "adj") : "not this";

/** THE CASES, in the order in which they are asked. */
const COMPLEMENT_CASES: readonly ComplementCase[] = [
  quotation,
  comma,
  dash,
  brackets,
  colon,
  that,
  timeIdiom,
  subordinate,
  wh,
  answer,
  negated,
  published,
  describing,
  quantity,
  fronted,
  verb,
  adverb,
  time,
  nounPhrase,
  asOrSubordinator,
  place,
  preposition,
  adjective,
];

/** The complements that may follow a verb group which ends before `from`, nearest first. */
export function complementsAfter(context: UnitContext, from: number): Complement[] {
  return searchRight(COMPLEMENT_CASES, context, from);
}

const PUBLISHING_VERBS = wordClass("publishingVerbs");

function isPublished({ tokens }: UnitContext, group: VerbGroup): boolean {
  return isBarePast(group) && PUBLISHING_VERBS.has(group.lemma) && tokens[group.first - 1]?.pos === "NOUN";
}
