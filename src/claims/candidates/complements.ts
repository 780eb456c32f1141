import { wordClass } from "../../lexicon/word-classes.js";
import { DAYS, SUBJECT_RELATIVES } from "../../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../phrases/phrases.js";
import { present } from "../../present.js";
import { cueRate, isTime, opensQuotation, type UnitContext } from "../unit.js";
import { chainEnd, clauseFollows, timeFollows } from "./clauses.js";
import { add, type Complement, type ComplementCase, end, goOn, searchRight } from "./complement-search.js";
import { heavyClause } from "./heavy-subjects.js";
import { isBarePast } from "./participles.js";
import { quantityAt } from "./quantities.js";
import {
  infinitiveBehindComment,
  LONGEST_PARENTHESIS,
  thatBehindParenthesis,
  thatBehindRelative,
} from "./resumed-complements.js";

// What may stand behind a cue, case by case: each says what complement begins there, and whether to look further.

const QUESTION_WORDS = wordClass("questionWords");
const SO = new Set(["so", "otherwise", "no"]);
const ADJUNCT_PREPOSITIONS = wordClass("adjunctPrepositions");
const LIGHT_PREPOSITIONS = wordClass("topicPrepositions");
/** Words that begin no complement of a verb but lead to a clause: *due to distance, …*. */
const FRONTED = wordClass("clauseLeads");
const OBJECT_PRONOUNS = wordClass("objectPronouns");
const WHEN = /^(?:last|next|late|later|early|earlier|this)$/;
const FROM_THEN = new Set(["after", "before", "since", "later", "earlier"]);

/** *said, [“…”]*, *called it [“…”]*: a quotation with a capital or behind a comma is a sentence of its own. */
const quotation: ComplementCase = (search) => {
  const { context, at, comma } = search;
  if (!opensQuotation(context, at)) return "not this";
  return end(search, comma || /^[A-Z]/.test(context.tokens[at + 1]?.text ?? "") ? "quote" : "fragment");
};

const comma: ComplementCase = (search) => {
  const { context, at } = search;
  if (context.tokens.at(at).text !== ",") return "not this";
  const resumed = search.comma ? -1 : thatBehindParenthesis(context, at);
  if (resumed >= 0) {
    search.adjunct = true;
    return end(search, "that", resumed);
  }
  search.comma = true;
  return goOn(search, at + 1);
};

const colon: ComplementCase = (search) => {
  const { context, at } = search;
  if (context.tokens.at(at).text !== ":") return "not this";
  return end(search, opensQuotation(context, at + 1) ? "colon-quote" : "colon", at + 1);
};

const that: ComplementCase = (search) => {
  const { context, at } = search;
  const { lower, pos } = context.tokens.at(at);
  if (lower !== "that" || (pos === "DET" && !clauseFollows(context, at + 1))) return "not this";
  // "made that clear to them": what was named before
  if (context.tokens[at + 1]?.pos === "ADJ" && /^(?:ADP|PUNCT)$/.test(context.tokens[at + 2]?.pos ?? "PUNCT"))
    return "end";
  if (!search.comma || context.tokens.at(at - 1).pos !== "NOUN") return end(search, "that");
  // "said on Tuesday, in a letter that Reuters saw, [that] …": the first one opens a relative clause
  const resumed = thatBehindRelative(context, at);
  return resumed < 0 ? "end" : end(search, "that", resumed);
};

const wh: ComplementCase = (search) => {
  const { lower } = search.context.tokens.at(search.at);
  if (!QUESTION_WORDS.has(lower)) return "not this";
  // "opposed by Hezbollah, which fears …": a relative clause, not what is asked
  return search.comma && SUBJECT_RELATIVES.has(lower) ? "end" : end(search, "wh");
};

/** *vowed [not to go]*, *said [not allowing it] was wrong*. */
const negated: ComplementCase = (search) => {
  const { context, at } = search;
  if (context.tokens.at(at).lower !== "not") return "not this";
  const form = groupAt(context.phrases, at + 1)?.form;
  if (form === "gerund" && !search.comma) return end(search, "gerund");
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

const MANNER = new Set(["without", "while", "when", "besides", "instead"]);

const verb: ComplementCase = (search) => {
  const { context, at } = search;
  const group = groupAt(context.phrases, at);
  if (group?.first !== at) return "not this";
  if (group.form === "infinitive") return end(search, "inf");
  // "equate X with Y without dismantling": how, not what
  if (group.form === "gerund" && search.step > 0 && MANNER.has(context.tokens[at - 1]?.lower ?? ""))
    return "end";
  if (group.form === "gerund" && !search.comma) return end(search, gerundFrame(context, group));
  return search.step === 0 ? end(search, "verb") : "end";
};

/** *suggests eating late [may raise] the risk*: a verb behind a gerund and its object makes it the subject of a clause. */
function gerundFrame(context: UnitContext, group: VerbGroup): string {
  const { tokens, phrases } = context;
  const { last } = group;
  // "meaning the town will pay": the clause is the gerund’s own
  if (phraseAt(phrases, last) && cueRate(context, group) > 0) return "gerund";
  let at = phraseAt(phrases, last) ? chainEnd(context, last) : last;
  while (tokens[at]?.pos === "ADV") at++;
  const verb = at < context.last ? groupAt(phrases, at) : undefined;
  return verb?.form === "finite" && verb.first === at && !isBarePast(verb) ? "clause" : "gerund";
}

const adverb: ComplementCase = (search) => {
  const { lower, pos } = search.context.tokens.at(search.at);
  if (pos !== "ADV") return "not this";
  if (SO.has(lower)) add(search, "so", search.at);
  search.adjunct = true;
  return goOn(search, search.at + 1);
};

const time: ComplementCase = (search) => {
  const { context, at } = search;
  const phrase = phraseAt(context.phrases, at);
  if (!phrase || !isTime(context.tokens[phrase.head])) return "not this";
  // "…, officials have said, a day after talks failed"
  if (search.comma) return FROM_THEN.has(context.tokens[phrase.last]?.lower ?? "") ? "end" : "not this";
  if (!search.adjunct && !search.audience && !isWhen(context, phrase)) add(search, "obj", at);
  // "requested 18 months of leave": how much of it
  if (context.tokens[phrase.last]?.lower === "of") return "end";
  search.adjunct = true;
  return goOn(search, phrase.last);
};

/** *late Thursday*, *last week*, *two days later*: a time when something is said, not what is said. */
function isWhen({ tokens }: UnitContext, { first, head }: NounPhrase): boolean {
  return DAYS.has(tokens.at(head).lower) ? tokens.at(first).pos !== "DET" : WHEN.test(tokens.at(first).lower);
}

/** Nouns with an infinitive of their own. */
const MEANS = wordClass("nounsOfMeans");

/** A noun phrase is an object, the subject of a clause, or who it is said to, and then the content may come after it. */
const nounPhrase: ComplementCase = (search) => {
  const { context, at } = search;
  const { tokens } = context;
  const phrase = phraseAt(context.phrases, at);
  if (!phrase) return "not this";
  // "…, Holm said, a method the cartel has used": more of what stands before
  const isMore = search.comma && /^an?$/.test(tokens.at(phrase.first).lower);
  if (isMore && phraseAt(context.phrases, phrase.last)?.first === phrase.last) return "end";
  const chain = chainEnd(context, at);
  const clause = clauseFollows(context, at);
  const heavy = clause === null && heavyClause(context, at) !== null;
  // "raised concerns about", "signaled support on Wednesday for": a light verb, its noun carries the cue
  const link = behindTime(context, phrase.last);
  const light = link + 1 < context.last && isLight(context, phrase, link);
  if (clause || heavy) add(search, "clause", at);
  // "indicted two men accused of …": a past form alone may be a participle, and the whole an object
  if (clause ? isBarePast(clause) : !search.comma) {
    const frame = objectFrame(context, chain);
    // "seeking ways to treat the flu": the infinitive belongs to the noun
    if (frame === "obj-inf" && MEANS.has(tokens.at(phrase.head).lemma)) return end(search, "inf");
    if (frame !== "obj") add(search, frame, at);
    else if (!light || link === phrase.last)
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
  return goOn(search, tokens[behind]?.pos === "ADP" ? Math.max(behind, chain) : behind);
};

/** *said [at least 45 people] were killed*: content begins with the words that qualify the number. */
const quantity: ComplementCase = (search) => {
  const { context, at, comma } = search;
  const found = quantityAt(context, at);
  if (!found) return "not this";
  const clause = clauseFollows(context, found.noun) ?? heavyClause(context, found.noun);
  if (!clause) return found.sure && !comma ? end(search, "obj") : "not this";
  if (isBarePast(clause) && !comma) add(search, "obj", at);
  return end(search, "clause");
};

/** *says [due to distance], pupils are late*: what leads to a clause behind the next comma belongs to it. */
const fronted: ComplementCase = (search) => {
  const { context, at, step } = search;
  const { tokens, last } = context;
  if (step > (search.comma ? 1 : 0) || !FRONTED.has(tokens.at(at).lower)) return "not this";
  for (let i = at + 1; i < Math.min(last, at + LONGEST_PARENTHESIS); i++) {
    if (groupAt(context.phrases, i)?.form === "finite") break;
    if (tokens.at(i).text === ",") return clauseFollows(context, i + 1) ? end(search, "clause") : "not this";
  }
  return "not this";
};

const asOrSubordinator: ComplementCase = (search) => {
  const { lower, pos } = search.context.tokens.at(search.at);
  if (pos !== "SCONJ" && (lower !== "as" || pos !== "ADP")) return "not this";
  if (search.step > 0 && !search.adjunct) return "end";
  return end(search, lower === "as" ? "as" : "sconj", search.at, search.at);
};

const preposition: ComplementCase = (search) => {
  const { context, at } = search;
  const { lower, pos } = context.tokens.at(at);
  if (pos !== "ADP" && lower !== "to") return "not this";
  const next = at + 1;
  if (next >= context.last) return "end";
  // "reported on Monday, in what they called a first": said of the reporting
  if (search.comma && QUESTION_WORDS.has(context.tokens.at(next).lower)) return "end";
  if (lower === "for" && isLongTime(context, next)) {
    search.adjunct = true;
    return goOn(search, next + 1);
  }
  const ends = context.tokens.at(next).pos === "PUNCT" && !opensQuotation(context, next);
  // "told them about the plan": a pronoun is who hears it
  if (!ends && (!search.audience || search.found.every(({ frame }) => frame === "obj-pronoun")))
    add(search, "pp", next, at);
  // a particle: look behind it as if it belonged to the verb ("pointed out that")
  if (!ADJUNCT_PREPOSITIONS.has(lower)) return goOn(search, next);
  const chain = chainEnd(context, next);
  if (chain === next) return goOn(search, next);
  search.adjunct = true;
  return goOn(search, chain);
};

/** *traded accusations for [hours]*, *complained for [years] about the smell*: how long, and nothing asked for. */
function isLongTime(context: UnitContext, at: number): boolean {
  const phrase = phraseAt(context.phrases, at);
  // "called for days of protest"
  if (context.tokens[at + 1]?.lower === "of") return false;
  return phrase?.first === at && phrase.last === at + 1 && LONG.test(context.tokens.at(at).lower);
}

const LONG = /^(?:minutes|hours|days|weeks|months|years|decades|centuries)$/;

const adjective: ComplementCase = (search) =>
  search.context.tokens.at(search.at).pos === "ADJ" ? end(search, "adj") : "not this";

/** THE CASES, in the order in which they are asked. */
const COMPLEMENT_CASES: readonly ComplementCase[] = [
  quotation,
  comma,
  colon,
  that,
  wh,
  negated,
  published,
  quantity,
  fronted,
  verb,
  adverb,
  time,
  nounPhrase,
  asOrSubordinator,
  preposition,
  adjective,
];

/** The complements that may follow a verb group which ends before `from`, nearest first. */
export function complementsAfter(context: UnitContext, from: number): Complement[] {
  return searchRight(COMPLEMENT_CASES, context, from);
}

/** What a noun phrase without a clause is: an object, alone or with an infinitive, a gerund or *as* behind it. */
function objectFrame(context: UnitContext, chain: number): string {
  const { tokens, phrases } = context;
  const group = groupAt(phrases, chain);
  if (group?.first === chain && group.form === "infinitive") return "obj-inf";
  if (group?.first === chain && group.form === "gerund") return "obj-gerund";
  if (tokens[chain]?.lower === "as") return "obj-as";
  return infinitiveBehindComment(context, chain) >= 0 ? "obj-inf" : "obj";
}

const PUBLISHED = wordClass("publishingVerbs");

function isPublished({ tokens }: UnitContext, group: VerbGroup): boolean {
  return isBarePast(group) && PUBLISHED.has(group.lemma) && tokens[group.first - 1]?.pos === "NOUN";
}

/** The token behind words of time, *Wednesday* or *on Wednesday*, at `i`; `i` where there are none. */
function behindTime(context: UnitContext, i: number): number {
  const time = context.tokens[i]?.pos === "ADP" ? i + 1 : i;
  return timeFollows(context, time) ? present(phraseAt(context.phrases, time)).last : i;
}

/** True for a noun, no hearer's, that may be a cue where a preposition that leads to its content stands at `link`. */
function isLight({ tokens, speakerAt, cueOf }: UnitContext, { head }: NounPhrase, link: number): boolean {
  return (
    !/^(?:role-)?(?:person|people)$/.test(speakerAt(head).name) &&
    LIGHT_PREPOSITIONS.has(tokens.at(link).lower) &&
    cueOf("noun", tokens.at(head).lemma) !== undefined
  );
}
