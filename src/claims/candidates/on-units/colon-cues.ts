import { wordClass } from "../../../lexicon/word-classes.js";
import { inVerbGroup, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import { isActor, isPlaceName } from "../../speakers.js";
import { isTime, opensQuotation, quotationBefore, subjectOn, type UnitContext } from "../../unit.js";
import { bareCandidate, candidateWith, type Find } from "../readings/candidate.js";
import { ACCORDING_LAST } from "./according-to.js";

/** *Poll: …*, *Rep. X: “…”*: a colon that hands the word over, early in its unit. */
export const ofColon: Find<"unit"> = (context, _, rule) => {
  const { tokens, phrases } = context;
  for (let j = context.first + 1; j < Math.min(context.last - 1, context.first + 14); j++) {
    if (inVerbGroup(phrases, j - 1)) return [];
    if (!tokens.at(j).text.endsWith(":")) continue;
    const bracket = tokens.at(j).text.startsWith(")") || tokens.at(j - 1).text === ")";
    const phrase = phraseAt(phrases, bracket ? context.first : j - 1);
    if (
      !phrase ||
      isTime(tokens[phrase.head]) ||
      tokens.at(phrase.head).pos === "NUM" ||
      isTime(tokens[phrase.first])
    )
      return [];
    // "Interview: “We were not ready”"
    if (phrase.first === context.first && LABELS.has(tokens.at(phrase.head).lower)) return [];
    if (isPlace(context, phrase) && !isSpoken(context, j + 1)) return [];
    const source = subjectOn(phrase, "before");
    const frame = opensQuotation(context, j + 1) ? "colon-quote" : "colon";
    const bare = bareCandidate(context, rule, "colon", "", { head: j, first: j, last: j + 1 });
    return [candidateWith(bare, { frame: featureValue(frame), source, sourceLimit: j, right: j + 1 })];
  }
  return [];
};

const LABELS = wordClass("headlineLabels");

/** *KARACHI: …*, *Ghana: …*: where something happens. */
function isPlace({ speakerAt, first }: UnitContext, phrase: NounPhrase): boolean {
  return phrase.first === first && isPlaceName(speakerAt(phrase.head));
}

/** *Iran: “…”*, *Iran: We will answer*: words that somebody speaks. */
function isSpoken(context: UnitContext, at: number): boolean {
  return opensQuotation(context, at) || FIRST_PERSONS.has(context.tokens.at(at).lower);
}

const FIRST_PERSONS = new Set(["i", "we", "our", "my"]);

/** How many tokens may name the source at the end of a headline. */
const LONGEST_SOURCE = 5;
const FEWEST_WORDS = 4;
const REPORTS = wordClass("sourceNouns");

/** *…: [union]*: the end of a headline, which has no full stop. */
export const ofLastColon: Find<"unit"> = (context, _, rule) => {
  const { tokens, phrases, first, last } = context;
  for (let j = Math.max(first + FEWEST_WORDS, last - 1 - LONGEST_SOURCE); j < last - 1; j++) {
    if (tokens.at(j).text !== ":") continue;
    const phrase = phraseFrom(phrases, j + 1);
    if (!phrase || phrase.last !== last) return [];
    const head = tokens.at(phrase.head);
    if (!isActor(context.speakerAt(phrase.head)) && !REPORTS.has(head.lemma)) return [];
    const quoted = quotationBefore(context, j);
    const bare = bareCandidate(context, rule, "colon", "", { head: j, first: j, last: j + 1 });
    const source = subjectOn(phrase, "inverted");
    return [
      candidateWith(bare, { frame: ACCORDING_LAST, source, sourceLimit: last, left: { from: j, quoted } }),
    ];
  }
  return [];
};
