import { SUBJECT_RELATIVES } from "../../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../phrases/phrases.js";
import { isTime, opensQuotation, type UnitContext } from "../unit.js";
import { chainEnd, clauseFollows, timeFollows } from "./clauses.js";
import { add, type Complement, type ComplementCase, end, goOn, searchRight } from "./complement-search.js";
import { isBarePast } from "./participles.js";

// What may stand behind a cue, case by case: each says what complement begins there, and whether to look further.

const WH = new Set(["what", "why", "how", "whether", "if", "when", "where", "who", "which"]);
const SO = new Set(["so", "otherwise", "no"]);
const ADJUNCT_PREPOSITIONS = new Set(
  "in on at during after before to from with through by via of for over as".split(" "),
);
const LIGHT_PREPOSITIONS = new Set("of for about against on over to with toward towards".split(" "));
const OBJECT_PRONOUNS = new Set(["it", "this", "that", "so", "them", "him", "her", "me", "us", "you"]);
/** How far the parenthesis before *that* may reach. */
const LONGEST_PARENTHESIS = 28;

/** *said, [“…”]*, *called it [“…”]*: a quotation with a capital or behind a comma is a sentence of its own. */
const quotation: ComplementCase = (search) => {
  const { context, at, comma } = search;
  if (!opensQuotation(context, at)) return "not this";
  return end(search, comma || /^[A-Z]/.test(context.tokens[at + 1]?.text ?? "") ? "quote" : "fragment");
};

const comma: ComplementCase = (search) => {
  const { context, at } = search;
  if (context.tokens[at]!.text !== ",") return "not this";
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
  if (context.tokens[at]!.text !== ":") return "not this";
  return end(search, opensQuotation(context, at + 1) ? "colon-quote" : "colon", at + 1);
};

const that: ComplementCase = (search) => {
  const { context, at } = search;
  const { lower, pos } = context.tokens[at]!;
  if (lower !== "that" || (pos === "DET" && !clauseFollows(context, at + 1))) return "not this";
  return end(search, "that");
};

const wh: ComplementCase = (search) => {
  const { lower } = search.context.tokens[search.at]!;
  if (!WH.has(lower)) return "not this";
  // "opposed by Hezbollah, which fears …": a relative clause, not what is asked
  return search.comma && SUBJECT_RELATIVES.has(lower) ? "end" : end(search, "wh");
};

const notInfinitive: ComplementCase = (search) => {
  const { context, at } = search;
  if (context.tokens[at]!.lower !== "not") return "not this";
  return groupAt(context.phrases, at + 1)?.form === "infinitive" ? end(search, "inf") : "not this";
};

/** *said in a report [published] on Tuesday that*, *told X in an interview [aired] Sunday that*: a participle of a paper. */
const published: ComplementCase = (search) => {
  const { context, at } = search;
  const group = groupAt(context.phrases, at);
  if (!group || search.comma || !(search.adjunct || search.audience)) return "not this";
  if (!isPublished(context, group)) return "not this";
  search.adjunct = true;
  return goOn(search, group.last);
};

const verb: ComplementCase = (search) => {
  const { context, at } = search;
  const group = groupAt(context.phrases, at);
  if (group?.first !== at) return "not this";
  if (group.form === "infinitive") return end(search, "inf");
  if (group.form === "gerund" && !search.comma) return end(search, "gerund");
  return search.step === 0 ? end(search, "verb") : "end";
};

const adverb: ComplementCase = (search) => {
  const { lower, pos } = search.context.tokens[search.at]!;
  if (pos !== "ADV") return "not this";
  if (SO.has(lower)) add(search, "so", search.at);
  search.adjunct = true;
  return goOn(search, search.at + 1);
};

const time: ComplementCase = (search) => {
  const { context, at } = search;
  const phrase = phraseAt(context.phrases, at);
  if (!phrase || search.comma || !isTime(context.tokens[phrase.head])) return "not this";
  if (!search.adjunct && !search.audience) add(search, "obj", at);
  search.adjunct = true;
  return goOn(search, phrase.last);
};

/** A noun phrase is an object, the subject of a clause, or who it is said to, and then the content may come after it. */
const nounPhrase: ComplementCase = (search) => {
  const { context, at } = search;
  const { tokens } = context;
  const phrase = phraseAt(context.phrases, at);
  if (!phrase) return "not this";
  const chain = chainEnd(context, at);
  const clause = clauseFollows(context, at);
  // "raised concerns about", "signaled support on Wednesday for": a light verb, its noun carries the cue
  const link = behindTime(context, phrase.last);
  const light = link + 1 < context.last && isLight(context, phrase, link);
  if (clause) add(search, "clause", at);
  // "indicted two men accused of …": a past form alone may be a participle, and the whole an object
  if (clause ? isBarePast(clause) : !search.comma) {
    const frame = objectFrame(context, chain);
    if (frame !== "obj") add(search, frame, at);
    else if (!light || link === phrase.last)
      add(search, OBJECT_PRONOUNS.has(tokens[at]!.lower) ? "obj-pronoun" : "obj", at);
  }
  if (search.audience || search.comma) return "end";
  search.audience = true;
  if (light)
    search.found.push({
      frame: `obj-${tokens[link]!.lower}`,
      start: link + 1,
      audience: true,
      preposition: link,
      adjunct: false,
    });
  const behind = phrase.last;
  return goOn(search, tokens[behind]?.pos === "ADP" ? Math.max(behind, chain) : behind);
};

const asOrSubordinator: ComplementCase = (search) => {
  const { lower, pos } = search.context.tokens[search.at]!;
  if (pos !== "SCONJ" && (lower !== "as" || pos !== "ADP")) return "not this";
  if (search.step > 0 && !search.adjunct) return "end";
  return end(search, lower === "as" ? "as" : "sconj", search.at, search.at);
};

const preposition: ComplementCase = (search) => {
  const { context, at } = search;
  const { lower, pos } = context.tokens[at]!;
  if (pos !== "ADP" && lower !== "to") return "not this";
  const next = at + 1;
  if (next >= context.last) return "end";
  if (!search.audience || search.found.length === 0) add(search, "pp", next, at);
  // a particle: look behind it as if it belonged to the verb ("pointed out that")
  if (!ADJUNCT_PREPOSITIONS.has(lower)) return goOn(search, next);
  const chain = chainEnd(context, next);
  if (chain === next) return goOn(search, next);
  search.adjunct = true;
  return goOn(search, chain);
};

const adjective: ComplementCase = (search) =>
  search.context.tokens[search.at]!.pos === "ADJ" ? end(search, "adj") : "not this";

/** THE CASES, in the order in which they are asked. */
const COMPLEMENT_CASES: readonly ComplementCase[] = [
  quotation,
  comma,
  colon,
  that,
  wh,
  notInfinitive,
  published,
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
function objectFrame({ tokens, phrases }: UnitContext, chain: number): string {
  const group = groupAt(phrases, chain);
  if (group?.first === chain && group.form === "infinitive") return "obj-inf";
  if (group?.first === chain && group.form === "gerund") return "obj-gerund";
  return tokens[chain]?.lower === "as" ? "obj-as" : "obj";
}

const PUBLISHED = new Set("publish release post air broadcast issue see obtain review carry file".split(" "));

function isPublished({ tokens }: UnitContext, group: VerbGroup): boolean {
  return isBarePast(group) && PUBLISHED.has(group.lemma) && tokens[group.first - 1]?.pos === "NOUN";
}

/** The token behind words of time, *Wednesday* or *on Wednesday*, at `i`; `i` where there are none. */
function behindTime(context: UnitContext, i: number): number {
  const time = context.tokens[i]?.pos === "ADP" ? i + 1 : i;
  return timeFollows(context, time) ? phraseAt(context.phrases, time)!.last : i;
}

/** True for a noun that may be a cue where a preposition that leads to its content stands at `link`. */
function isLight(context: UnitContext, { head }: NounPhrase, link: number): boolean {
  const { tokens } = context;
  return (
    LIGHT_PREPOSITIONS.has(tokens[link]!.lower) && context.cueOf("noun", tokens[head]!.lemma) !== undefined
  );
}

/** *said, in a speech to the assembly, [that] …*: the word after the parenthesis that opens at `comma`, or -1. */
function thatBehindParenthesis(context: UnitContext, comma: number): number {
  const { tokens, phrases } = context;
  for (let j = comma + 1; j < Math.min(context.last - 1, comma + LONGEST_PARENTHESIS); j++) {
    if (phrases.verbGroupAt[j]! >= 0 && groupAt(phrases, j)!.form === "finite") return -1;
    if (tokens[j]!.text === "," && tokens[j + 1]!.lower === "that") return j + 1;
  }
  return -1;
}
