import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { isParty } from "../../speakers.js";
import type { UnitContext } from "../../unit.js";
import { chainEnd } from "../clauses/clauses.js";
import { type Complement, linkOf } from "../content/complement-search.js";

// Whom somebody calls up, in or by telephone, which says nothing of them.

const CALLED_AT = new Set(["in", "into", "up", "by", "round"]);
/** *[called] in at a shop*, *[called] up 3,000 men*, *[called] the office*: who goes, is to come or to pick up the telephone. */
export function isSummons(context: UnitContext, last: number, right: Complement): boolean {
  if (right.frame === "pp") return CALLED_AT.has(linkOf(context, right)) || isSentFor(context, right);
  if (!/^(?:obj(?:-pronoun)?|clause)$/.test(right.frame)) return false;
  const { tokens, phrases, last: end } = context;
  if (right.start === last + 1) return CALLED_AT.has(tokens.at(last).lower);
  const called = right.start === last ? phraseAt(phrases, last) : undefined;
  if (!called || !mayAnswer(context, called)) return false;
  // "called Trump unfit"
  if (called.head + 1 < called.last) return false;
  // "called the mayor of Lyon a liar"
  const behind = tokens[called.last]?.pos === "ADP" ? chainEnd(context, last) : called.last;
  // "called them on it", "called him out"
  if (REPROACHING.test(tokens[called.last]?.lower ?? "")) return false;
  // "called Holm a liar", "called Holm, the mayor, a liar"
  if (tokens[behind]?.text === ",") return groupAt(phrases, behind + 1) !== undefined;
  if (behind >= end || tokens.at(behind).text === "." || HOW_OFTEN.has(tokens.at(behind).lower)) return true;
  return /^(?:ADP|CCONJ)$/.test(tokens.at(behind).pos);
}

/** Who or what picks up a telephone or comes when called: *Holm*, *her*, *an ambulance*. */
function mayAnswer({ tokens, speakerAt }: UnitContext, { head }: NounPhrase): boolean {
  const { lemma, lower, pos } = tokens.at(head);
  if (pos === "PRON") return HEARER_PRONOUNS.has(lower);
  return isParty(speakerAt(head)) || ANSWERING.has(lemma) || SENT_FOR.has(lemma) || CONVENED.has(lemma);
}

/** What is called so that people come: *called [a news conference]*. */
const CONVENED = new Set(["conference", "meeting", "session", "summit", "briefing", "hearing"]);

/** Words of how often or when somebody is called: *called her [twice]*, *called us [together]*, *called the guards [after] it*. */
const HOW_OFTEN = new Set(["after", "again", "before", "together", "twice", "when", "yesterday"]);

/** What stands behind who is reproached: *called him [out]*. */
const REPROACHING = /^(?:on|out)$/;

/** *[called] for a taxi*: it was to come. */
function isSentFor(context: UnitContext, right: Complement): boolean {
  if (linkOf(context, right) !== "for") return false;
  const phrase = phraseFrom(context.phrases, right.start);
  return phrase !== undefined && SENT_FOR.has(context.tokens.at(phrase.head).lemma);
}

const SENT_FOR = new Set(["ambulance", "backup", "cab", "doctor", "taxi", "waiter"]);
const HEARER_PRONOUNS = wordClass("hearerPronouns");
/** Places and things where somebody picks up the telephone. */
const ANSWERING = wordClass("answeringNouns");
